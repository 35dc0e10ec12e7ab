package io.duban.reporting.duties;

import io.duban.events.Duty;
import io.duban.events.DutyStage;
import io.duban.events.Role;
import io.duban.events.TaskState;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which duties are wanted; whatever is null does not narrow. Dates are inclusive; a duty without a date lies in no range.
 * {@code openTasks}: nothing is still to be done on a task that is closed, or whose place another has taken.
 */
record DutyFilter(String unit, Set<DutyStage> stages, Role role, LocalDate dueFrom, LocalDate dueTo, boolean openTasks) {

    boolean wants(TaskState task, Duty duty) {
        var due = task.deadlineOf(duty).date();
        return (unit == null || duty.unit().code().equals(unit))
                && stages.contains(duty.stage())
                && (role == null || duty.role() == role)
                && (dueFrom == null || due != null && !due.isBefore(dueFrom))
                && (dueTo == null || due != null && !due.isAfter(dueTo))
                && (!openTasks || task.open());
    }
}
