package io.duban.reporting.duties;

import io.duban.events.Duty;
import io.duban.events.DutyStage;
import io.duban.events.Role;
import io.duban.events.TaskStage;
import io.duban.events.TaskState;
import io.duban.reporting.DueRange;
import io.duban.reporting.Statuses;
import java.time.Instant;
import java.util.Set;

/** Which duties are wanted; whatever is null does not narrow, but for {@code taskStatus}: then only what is on the table. */
record DutyFilter(String unit, Set<DutyStage> stages, Role role, DueRange due, Statuses taskStatus) {

    boolean wants(TaskState task, Duty duty, Instant now) {
        return (unit == null || duty.unit().code().equals(unit))
                && stages.contains(duty.stage())
                && (role == null || duty.role() == role)
                && due.holds(task.deadlineOf(duty).date())
                && (taskStatus == null ? onTheTable(task, duty) : taskStatus.include(task, now));
    }

    /** A cancelled task was taken off it; and nothing is still to be done on a closed one, or one whose place another has taken. */
    private static boolean onTheTable(TaskState task, Duty duty) {
        return task.stage() != TaskStage.CANCELLED && (task.open() || !duty.stage().open());
    }
}
