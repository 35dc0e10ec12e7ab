package io.duban.events;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * In time or not, computed everywhere by this one function from a deadline, a report and an instant. Judged by the report,
 * never by the office's reading speed: reported in time and not yet read is not overdue; reported late is late for ever;
 * returned after the deadline is overdue at once, without the days that it had lain with the office.
 *
 * @param due the deadline has passed or the matter is settled, so that it counts in the rates; never where the deadline lay
 *        before the issue
 * @param overdue past the deadline, not settled, and no report in time
 * @param daysOverdue begun days past the deadline up to now or to the late report; 0 when not overdue
 * @param late the report that stands came after the deadline
 * @param daysLate begun days past the deadline up to that report; 0 when not late
 */
public record Judgement(boolean due, boolean overdue, long daysOverdue, boolean late, long daysLate) {

    /** A task as of {@code now}. */
    public static Judgement of(TaskState task, Instant now) {
        return judge(task, task.stage().open(), task.stage() == TaskStage.COMPLETED, task.submittedAt(), task.rests(), now);
    }

    /** One unit's duty in a task as of {@code now}. An excused duty, or one of a cancelled task, is neither due nor overdue. */
    public static Judgement of(TaskState task, Duty duty, Instant now) {
        var excluded = duty.stage() == DutyStage.EXCUSED || task.stage() == TaskStage.CANCELLED;
        var settled = duty.stage() == DutyStage.APPROVED || duty.stage() == DutyStage.CLOSED_UNREPORTED
                || duty.role() == Role.RESPONSIBLE && duty.stage() == DutyStage.FULFILLED;
        return judge(task, !excluded && !settled, !excluded && (settled || task.stage() == TaskStage.COMPLETED),
                duty.fulfilledAt(), duty.rests(), now);
    }

    private static Judgement judge(TaskState task, boolean open, boolean settled, Instant report, List<Rest> rests,
            Instant now) {
        var deadline = task.deadline();
        if (deadline.kind() != Deadline.Kind.DATE) {
            return new Judgement(false, false, 0, false, 0);
        }
        var due = !task.deadlineBeforeIssue() && (settled || open && deadline.passed(now));
        var late = (open || settled) && report != null && deadline.passed(report);
        var overdue = open && deadline.passed(now) && (report == null || late);
        var end = report == null ? now : report;
        return new Judgement(due, overdue, overdue ? days(deadline, rests, end) : 0, late, late ? days(deadline, rests, end) : 0);
    }

    /** Days past a deadline that began, rests left out: 1 from the first overdue instant on. */
    private static long days(Deadline deadline, List<Rest> rests, Instant end) {
        var passed = Duration.between(deadline.overdueFrom(), end);
        for (var rest : rests) {
            passed = passed.minus(rest.within(deadline.overdueFrom(), end));
        }
        return passed.toDays() + 1;
    }
}
