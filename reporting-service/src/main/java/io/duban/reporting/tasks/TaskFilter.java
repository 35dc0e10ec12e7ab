package io.duban.reporting.tasks;

import io.duban.events.Decision;
import io.duban.events.DutyStage;
import io.duban.events.Judgement;
import io.duban.events.LeadKind;
import io.duban.events.Role;
import io.duban.events.TaskStage;
import io.duban.events.TaskState;
import io.duban.reporting.DueRange;
import io.duban.reporting.Statuses;
import java.time.Instant;
import java.util.stream.Stream;

/** Which tasks are wanted; whatever is null does not narrow. */
record TaskFilter(Statuses status, String unit, Role role, String topic, DueRange due, Boolean late, Awaiting awaiting, String words) {

    /** What the office still has to decide. */
    enum Awaiting {
        APPROVAL, EXTENSION, OBJECTION
    }

    boolean wants(TaskState task, Instant now) {
        return (status == null || status.include(task, now))
                && ofUnit(task)
                && (topic == null || task.topic() != null && task.topic().contains(topic))
                && (due.unlimited() || DueDates.of(task, unit).anyMatch(due::holds))
                && (late == null || late == Judgement.of(task, now).late())
                && (awaiting == null || awaits(task))
                && (words == null || says(task));
    }

    private boolean ofUnit(TaskState task) {
        return task.duties().values().stream().anyMatch(duty -> (unit == null || duty.unit().code().equals(unit))
                && (role == null || duty.role() == role)) || unit == null && role == null;
    }

    /** Nothing is decided on a closed task any more, nor on one whose place the next year's has taken. */
    private boolean awaits(TaskState task) {
        return task.open() && switch (awaiting) {
            case APPROVAL -> awaitsApproval(task);
            case EXTENSION -> task.extensions().stream().anyMatch(asked -> asked.decision() == Decision.PENDING);
            case OBJECTION -> task.objections().stream().anyMatch(raised -> raised.decision() == Decision.PENDING);
        };
    }

    /** A group's members are approved one by one, before the last of them submits the task. */
    private static boolean awaitsApproval(TaskState task) {
        return task.stage() == TaskStage.SUBMITTED || task.leadKind() == LeadKind.GROUP
                && task.duties(Role.LEAD).anyMatch(duty -> duty.stage() == DutyStage.FULFILLED);
    }

    private boolean says(TaskState task) {
        return Stream.concat(Stream.of(task.section(), task.topic(), task.requirement()),
                task.duties().values().stream().map(duty -> duty.unit().name()))
                .anyMatch(text -> text != null && text.contains(words));
    }
}
