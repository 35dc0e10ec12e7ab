package io.duban.reporting.tasks;

import io.duban.events.Deadline;
import io.duban.events.DutyStage;
import io.duban.events.LeadKind;
import io.duban.events.Role;
import io.duban.events.TaskState;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;

/** The dates by which a task is due: one, unless a group leads it and a member was given more time. */
final class DueDates {
    private DueDates() {
    }

    /** For one unit by its own duty, for the county (null) by whoever leads. Empty for a task without a date. */
    static Stream<LocalDate> of(TaskState task, String unit) {
        return deadlines(task, unit).map(Deadline::date).filter(Objects::nonNull);
    }

    private static Stream<Deadline> deadlines(TaskState task, String unit) {
        if (unit != null) {
            return task.duty(unit).map(task::deadlineOf).stream();
        }
        var members = task.duties(Role.LEAD).filter(duty -> duty.stage() != DutyStage.EXCUSED).map(task::deadlineOf).toList();
        return task.leadKind() == LeadKind.GROUP && !members.isEmpty() ? members.stream() : Stream.of(task.deadline());
    }
}
