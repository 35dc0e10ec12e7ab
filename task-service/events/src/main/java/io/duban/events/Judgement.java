package io.duban.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * In time or not, computed everywhere by this one function from a deadline, a report and an instant. Judged by the report,
 * never by the office's reading speed: reported in time and not yet read is not overdue; reported late is late for ever;
 * returned after the deadline is overdue at once, without the days that it had lain with the office. Days are calendar days in
 * Shanghai; one on which the report lay with the office from midnight to midnight does not count.
 *
 * @param due the deadline has passed or the matter is settled, so that it counts in the rates; never where the deadline lay
 *        before the issue
 * @param overdue past the deadline, not settled, and no report in time
 * @param daysOverdue days after the deadline up to and with today, or the day of the late report; 0 when not overdue
 * @param late the report that stands came after the deadline
 * @param daysLate days after the deadline up to and with that of the report; 0 when not late
 */
public record Judgement(boolean due, boolean overdue, long daysOverdue, boolean late, long daysLate) {

    private static final Judgement NOTHING = new Judgement(false, false, 0, false, 0);

    /** A task as of {@code now}; where a group leads, each for itself, it stands as its lead duties stand together. */
    public static Judgement of(TaskState task, Instant now) {
        var leads = task.duties(Role.LEAD).filter(duty -> duty.stage() != DutyStage.EXCUSED).toList();
        return task.leadKind() != LeadKind.GROUP || leads.isEmpty()
                ? judge(task, task.deadline(), task.stage().open(), task.stage() == TaskStage.COMPLETED, task.submittedAt(), task.rests(), now)
                : leads.stream().map(duty -> of(task, duty, now)).reduce(Judgement::and).orElseThrow()
                        .ofWhole(task, leads.stream().allMatch(duty -> task.deadlineOf(duty).passed(seen(task, now))));
    }

    /** One unit's duty in a task as of {@code now}. An excused duty, or one of a cancelled task, is neither due nor overdue. */
    public static Judgement of(TaskState task, Duty duty, Instant now) {
        var excluded = duty.stage() == DutyStage.EXCUSED || task.stage() == TaskStage.CANCELLED;
        var settled = duty.stage() == DutyStage.APPROVED || duty.stage() == DutyStage.CLOSED_UNREPORTED
                || duty.role() == Role.RESPONSIBLE && duty.stage() == DutyStage.FULFILLED;
        return judge(task, task.deadlineOf(duty), !excluded && !settled,
                !excluded && (settled || task.stage() == TaskStage.COMPLETED), duty.fulfilledAt(), duty.rests(), now);
    }

    private static Judgement judge(TaskState task, Deadline deadline, boolean open, boolean settled, Instant report, List<Rest> rests,
            Instant asked) {
        if (deadline.kind() != Deadline.Kind.DATE) {
            return NOTHING;
        }
        var now = seen(task, asked);
        var due = !task.beforeIssue(deadline) && (settled || open && deadline.passed(now));
        var late = (open || settled) && report != null && deadline.passed(report);
        var overdue = open && deadline.passed(now) && (report == null || late);
        var end = report == null ? now : report;
        return new Judgement(due, overdue, overdue ? days(deadline, rests, end) : 0, late, late ? days(deadline, rests, end) : 0);
    }

    /** A task whose place another has taken stands as it stood then. */
    private static Instant seen(TaskState task, Instant asked) {
        return task.succeededAt() != null && task.succeededAt().isBefore(asked) ? task.succeededAt() : asked;
    }

    private Judgement and(Judgement other) {
        return new Judgement(due || other.due, overdue || other.overdue, Math.max(daysOverdue, other.daysOverdue), late || other.late,
                Math.max(daysLate, other.daysLate));
    }

    /**
     * Nothing of a closed task is overdue; a group's task is late where one of its members was, and due once a member is overdue
     * or every member's deadline has passed: that the first was approved long before makes the whole no more due than done.
     */
    private Judgement ofWhole(TaskState task, boolean allPassed) {
        boolean open = task.stage().open();
        boolean closed = task.stage() == TaskStage.COMPLETED;
        return new Judgement(due && (closed || open && (overdue || allPassed)), open && overdue, open ? daysOverdue : 0, late, daysLate);
    }

    /** The calendar days after the deadline on which the unit had it, be it for a part of the day: 1 from the first overdue instant on. */
    private static long days(Deadline deadline, List<Rest> rests, Instant end) {
        return ChronoUnit.DAYS.between(deadline.date(), LocalDate.ofInstant(end, Deadline.ZONE))
                - rests.stream().mapToLong(rest -> rest.wholeDaysAfter(deadline.date())).sum();
    }
}
