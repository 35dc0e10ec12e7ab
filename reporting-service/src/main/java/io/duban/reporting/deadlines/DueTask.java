package io.duban.reporting.deadlines;

import io.duban.events.Deadline;
import io.duban.events.Duty;
import io.duban.events.DutyStage;
import io.duban.events.Judgement;
import io.duban.events.Role;
import io.duban.events.TaskState;
import io.duban.events.UnitRef;
import io.duban.platform.rest.Labels;
import io.duban.platform.rest.TaskView.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A task in a bucket, or its next check-in; where a unit was asked for, with that unit's own part in it. */
@Schema(name = "DueTask", description = "A task that falls due, or its next check-in (定期填报)")
record DueTask(
        @Schema(description = "The task's id (UUIDv7)") UUID id,
        @Schema(description = "The plan's id; null for a task outside a plan") UUID planId,
        @Schema(description = "The row's number in the notice", examples = "3") int ordinal,
        @Schema(description = "Topic of the table", examples = "（一）完善公开目录与日常管理") String topic,
        @Schema(description = "What has to be done", examples = "修订主动公开目录，按季度更新") String requirement,
        @Schema(description = "The task as the portal shows it", examples = "in_progress") Status status,
        @Schema(description = "Chinese for status", examples = "办理中") String statusLabel,
        @Schema(description = "The day on which it falls due: of the task (of the unit's own duty where one was asked for; of the first"
                + " member still at work where a group leads), or of the check-in; null for 长期坚持", examples = "2025-12-31") LocalDate due,
        @Schema(description = "It is the next check-in that falls due, not the task", examples = "false") boolean checkIn,
        @Schema(description = "What falls due", examples = "任务办结") String dueLabel,
        @Schema(description = "The deadline in force, of the task or of the unit's own duty") Deadline deadline,
        @Schema(description = "Calendar days past the deadline, today included, of the unit's own duty where one was asked for; 0 when"
                + " not overdue", examples = "8")
        long daysOverdue,
        @Schema(description = "The lead units") List<UnitRef> leads,
        @Schema(description = "Role of the unit asked for; null for all", examples = "lead") Role role,
        @Schema(description = "Chinese for role", examples = "牵头") String roleLabel,
        @Schema(description = "Stage of that unit's duty; null for all", examples = "acknowledged") DutyStage dutyStage,
        @Schema(description = "Chinese for dutyStage", examples = "已签收") String dutyStageLabel) {

    /** {@code own} is the duty of the unit asked for, or null. */
    static DueTask of(TaskState task, Duty own, Instant now) {
        var deadline = own == null ? Deadlines.due(task) : task.deadlineOf(own);
        return of(task, own, deadline, deadline.date(), false, now);
    }

    static DueTask checkIn(TaskState task, Duty own, LocalDate due, Instant now) {
        return of(task, own, own == null ? Deadlines.due(task) : task.deadlineOf(own), due, true, now);
    }

    private static DueTask of(TaskState task, Duty own, Deadline deadline, LocalDate due, boolean checkIn, Instant now) {
        var judged = Judgement.of(task, now);
        var status = Status.of(task, now);
        return new DueTask(task.id(), task.planId(), task.ordinal(), task.topic(), task.requirement(), status, status.label(),
                due, checkIn, checkIn ? "定期填报" : "任务办结", deadline, own == null ? judged.daysOverdue() : Judgement.of(task, own, now).daysOverdue(),
                task.duties(Role.LEAD).map(Duty::unit).toList(), own == null ? null : own.role(),
                own == null ? null : Labels.of(own.role()), own == null ? null : own.stage(),
                own == null ? null : Labels.of(own));
    }
}
