package io.duban.reporting.ledger;

import io.duban.events.Deadline;
import io.duban.events.Duty;
import io.duban.events.DutyStage;
import io.duban.events.FormerDuty;
import io.duban.events.TaskState;
import io.duban.platform.rest.FormerDutyView;
import io.duban.platform.rest.Labels;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A duty that the unit held once, as it stood when it passed on. */
@Schema(name = "FormerLedgerRow", description = "A duty that the unit held once, as it stood when it was handed over (工作交接)")
record FormerRow(
        @Schema(description = "The task's id (UUIDv7)") UUID taskId,
        @Schema(description = "The plan's id; null for a task outside a plan") UUID planId,
        @Schema(description = "The plan's title") String planTitle,
        @Schema(description = "序号: the row's number in the notice", examples = "3") int ordinal,
        @Schema(description = "具体要求: what has to be done", examples = "修订主动公开目录，按季度更新") String requirement,
        @Schema(description = "The deadline in force now, of the task or of the duty when it passed on") Deadline deadline,
        @Schema(description = "How far the duty was then", examples = "in_progress") DutyStage stage,
        @Schema(description = "Chinese for stage", examples = "办理中") String stageLabel,
        @Schema(description = "0 to 100, then", examples = "40") int percent,
        @Schema(description = "What the unit had last said") Duty.Report lastReport,
        @Schema(description = "From when to when it held the duty, to whom it passed, and why") FormerDutyView handOver) {

    static FormerRow of(TaskState task, FormerDuty former) {
        var duty = former.duty();
        return new FormerRow(task.id(), task.planId(), task.planTitle(), task.ordinal(), task.requirement(), task.deadlineOf(duty),
                duty.stage(), Labels.of(duty.stage(), duty.role()), duty.percent(), duty.lastReport(), FormerDutyView.of(former));
    }
}
