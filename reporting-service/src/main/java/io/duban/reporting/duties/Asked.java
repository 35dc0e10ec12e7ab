package io.duban.reporting.duties;

import io.duban.events.Decision;
import io.duban.events.Duty;
import io.duban.events.TaskState;

/** What a unit has asked of the office and not been told yet. */
final class Asked {
    private Asked() {
    }

    /** The lead asks for the whole task, a group's member for itself. */
    static boolean forMoreTime(TaskState task, Duty duty) {
        return task.open() && task.extensions().stream().anyMatch(extension -> extension.pending() && extension.concerns(duty));
    }

    static boolean toBeLetOff(TaskState task, Duty duty) {
        return task.open() && task.objections().stream().anyMatch(objection -> objection.decision() == Decision.PENDING
                && objection.unit().code().equals(duty.unit().code()));
    }
}
