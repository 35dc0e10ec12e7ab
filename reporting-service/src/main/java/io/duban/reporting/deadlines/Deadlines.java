package io.duban.reporting.deadlines;

import io.duban.events.Deadline;
import io.duban.events.Duty;
import io.duban.events.DutyStage;
import io.duban.events.Judgement;
import io.duban.events.Role;
import io.duban.events.TaskStage;
import io.duban.events.TaskState;
import java.time.Instant;
import java.util.Optional;

/**
 * In which bucket a task lies. What the unit has done in time waits for the office, not for the unit: it is in
 * {@code awaitingApproval} and nowhere else, even past the deadline; what was reported late is overdue until the office
 * accepts it. Completed and cancelled tasks are in none.
 */
final class Deadlines {
    private Deadlines() {
    }

    /** For the county: by the task. */
    static Optional<Bucket> of(TaskState task, Instant now) {
        return bucket(task, task.stage() == TaskStage.SUBMITTED, Judgement.of(task, now).overdue(), now);
    }

    /** For one unit: by its own duty, whose part may be done while others still work. */
    static Optional<Bucket> of(TaskState task, Duty duty, Instant now) {
        var judged = Judgement.of(task, duty, now);
        var reported = duty.stage() == DutyStage.FULFILLED && duty.role() == Role.LEAD; // a responsible duty ends with it
        return duty.stage().open() || reported ? bucket(task, reported, judged.overdue(), now) : Optional.empty();
    }

    private static Optional<Bucket> bucket(TaskState task, boolean reported, boolean overdue, Instant now) {
        if (!task.stage().open()) {
            return Optional.empty();
        }
        if (overdue) {
            return Optional.of(Bucket.OVERDUE);
        }
        if (reported) {
            return Optional.of(Bucket.AWAITING_APPROVAL);
        }
        return Optional.of(task.deadline().date() == null
                ? Bucket.CONTINUOUS
                : Bucket.of(task.deadline().date(), now.atZone(Deadline.ZONE).toLocalDate()));
    }
}
