package io.duban.reporting.deadlines;

import io.duban.events.CheckIns;
import io.duban.events.Deadline;
import io.duban.events.Duty;
import io.duban.events.DutyStage;
import io.duban.events.Judgement;
import io.duban.events.LeadKind;
import io.duban.events.Role;
import io.duban.events.TaskStage;
import io.duban.events.TaskState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * In which bucket a task lies. What the unit has done in time waits for the office, not for the unit: it is in
 * {@code awaitingApproval} and nowhere else, even past the deadline; what was reported late is overdue until the office
 * accepts it. Completed and cancelled tasks, and those whose place the next year's have taken, are in none.
 */
final class Deadlines {
    private Deadlines() {
    }

    /** For the county: by the task. */
    static Optional<Bucket> of(TaskState task, Instant now) {
        return bucket(task, due(task), task.stage() == TaskStage.SUBMITTED, Judgement.of(task, now).overdue(), now);
    }

    /** For one unit: by its own duty, whose part may be done while others still work. */
    static Optional<Bucket> of(TaskState task, Duty duty, Instant now) {
        var judged = Judgement.of(task, duty, now);
        var reported = duty.stage() == DutyStage.FULFILLED && duty.role() == Role.LEAD; // a responsible duty ends with it
        return duty.stage().open() || reported
                ? bucket(task, task.deadlineOf(duty), reported, judged.overdue(), now)
                : Optional.empty();
    }

    /** By when a task is due: where a group leads, when the first of its members who are still at work is. */
    static Deadline due(TaskState task) {
        var atWork = task.leadKind() != LeadKind.GROUP ? Stream.<Deadline>of()
                : task.duties(Role.LEAD).filter(duty -> duty.stage().open()).map(task::deadlineOf).filter(deadline -> deadline.date() != null);
        return atWork.min(Comparator.comparing(Deadline::date)).orElse(task.deadline());
    }

    /** The end of the period for which these duties owe a check-in next; one that has passed is missed, and falls due no more. */
    static Optional<LocalDate> checkIn(TaskState task, Stream<Duty> duties, Instant now) {
        return duties.flatMap(duty -> CheckIns.next(task, duty).stream()).filter(due -> !due.isBefore(today(now))).min(Comparator.naturalOrder());
    }

    static LocalDate today(Instant now) {
        return now.atZone(Deadline.ZONE).toLocalDate();
    }

    private static Optional<Bucket> bucket(TaskState task, Deadline deadline, boolean reported, boolean overdue, Instant now) {
        if (!task.open()) {
            return Optional.empty();
        }
        if (overdue) {
            return Optional.of(Bucket.OVERDUE);
        }
        if (reported) {
            return Optional.of(Bucket.AWAITING_APPROVAL);
        }
        return Optional.of(deadline.date() == null ? Bucket.CONTINUOUS : Bucket.of(deadline.date(), today(now)));
    }
}
