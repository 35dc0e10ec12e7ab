package io.duban.reporting.duties;

import io.duban.events.CheckIn;
import io.duban.events.CheckIns;
import io.duban.events.Deadline;
import io.duban.events.Duty;
import io.duban.events.DutyStage;
import io.duban.events.Judgement;
import io.duban.events.Role;
import io.duban.events.TaskState;
import io.duban.platform.rest.JoinedDutyView;
import io.duban.platform.rest.Labels;
import io.duban.platform.rest.TaskView.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One line of the to-do list: what one unit owes on one task. */
@Schema(name = "DutyRow", description = "What one unit owes on one task, as a line of a to-do list")
public record DutyRow(
        @Schema(description = "The task's id (UUIDv7)") UUID taskId,
        @Schema(description = "The plan's id; null for a task outside a plan") UUID planId,
        @Schema(description = "The plan's title") String planTitle,
        @Schema(description = "序号: the row's number in the notice", examples = "3") int ordinal,
        @Schema(description = "工作任务: topic of the table", examples = "（一）完善公开目录与日常管理") String topic,
        @Schema(description = "具体要求: what has to be done", examples = "修订主动公开目录，按季度更新") String requirement,
        @Schema(description = "Unit code", examples = "xmzj") String unit,
        @Schema(description = "Unit name as it was when the duty was assigned or handed over to it; renamed since, the unit is found by"
                + " its code", examples = "县民政局")
        String name,
        @Schema(description = "lead or responsible: this unit's part", examples = "lead") Role role,
        @Schema(description = "Chinese for role", examples = "牵头") String roleLabel,
        @Schema(description = "状态: how far this unit's duty is", examples = "in_progress") DutyStage stage,
        @Schema(description = "Chinese for stage", examples = "办理中") String stageLabel,
        @Schema(description = "The task as the portal shows it", examples = "overdue") Status taskStatus,
        @Schema(description = "Chinese for taskStatus", examples = "逾期") String taskStatusLabel,
        @Schema(description = "完成时限: the deadline in force, of this unit's duty") Deadline deadline,
        @Schema(description = "The deadline of the notice, kept for good", examples = "2025-09-30") LocalDate originalDeadline,
        @Schema(description = "A later deadline of this duty, or of the task, is asked for and not decided", examples = "false")
        boolean extensionPending,
        @Schema(description = "This unit's objection is not decided", examples = "false") boolean objectionPending,
        @Schema(description = "The end of the period for which a check-in is owed next; null: none", examples = "2025-12-31") LocalDate nextCheckIn,
        @Schema(description = "Periods that passed without a check-in", examples = "0") long missedCheckIns,
        @Schema(description = "催办: when the unit was last urged") Instant urgedAt,
        @Schema(description = "Past the deadline and not reported in time", examples = "true") boolean overdue,
        @Schema(description = "Calendar days past the deadline, today included; 0 when not overdue", examples = "8") long daysOverdue,
        @Schema(description = "The report that stands came after the deadline", examples = "false") boolean late,
        @Schema(description = "Calendar days from the deadline to that report, whole days at the office left out; 0 when not late", examples = "0")
        long daysLate,
        @Schema(description = "0 to 100", examples = "40") int percent,
        @Schema(description = "The date that the unit set itself", examples = "2025-09-15") LocalDate ownDueDate,
        @Schema(description = "签收: when the unit confirmed receipt") Instant acknowledgedAt,
        @Schema(description = "When the report that stands came") Instant fulfilledAt,
        @Schema(description = "How often the office returned it", examples = "0") int returns,
        @Schema(description = "进展情况, 存在问题, 下一步措施: what the unit last said") Duty.Report lastReport,
        @Schema(description = "Duties that became one with this one when one of them was handed over, as they stood then")
        List<JoinedDutyView> joined) {

    /** As of {@code now}. */
    public static DutyRow of(TaskState task, Duty duty, Instant now) {
        var judged = Judgement.of(task, duty, now);
        var status = Status.of(task, now);
        return new DutyRow(task.id(), task.planId(), task.planTitle(), task.ordinal(), task.topic(), task.requirement(),
                duty.unit().code(), duty.unit().name(), duty.role(), Labels.of(duty.role()), duty.stage(),
                Labels.of(duty), status, status.label(), task.deadlineOf(duty),
                task.originalDeadline().date(), Asked.forMoreTime(task, duty), Asked.toBeLetOff(task, duty),
                CheckIns.next(task, duty).orElse(null), duty.checkIns().stream().filter(CheckIn::missed).count(), duty.urgedAt(),
                judged.overdue(), judged.daysOverdue(),
                judged.late(), judged.daysLate(), duty.percent(), duty.ownDueDate(), duty.acknowledgedAt(), duty.fulfilledAt(),
                duty.returns(), duty.lastReport(), JoinedDutyView.of(duty));
    }
}
