package io.duban.reporting.ledger;

import io.duban.events.Contact;
import io.duban.events.Deadline;
import io.duban.events.Duty;
import io.duban.events.DutyStage;
import io.duban.events.Judgement;
import io.duban.events.Role;
import io.duban.events.TaskState;
import io.duban.events.UnitRef;
import io.duban.events.YearEnd;
import io.duban.platform.rest.CheckInView;
import io.duban.platform.rest.ExtensionView;
import io.duban.platform.rest.JoinedDutyView;
import io.duban.platform.rest.Labels;
import io.duban.platform.rest.ObjectionView;
import io.duban.platform.rest.TaskView.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One line of a unit's ledger, in the columns that the office prints. */
@Schema(name = "LedgerRow", description = "One line of a unit's ledger (台账)")
record LedgerRow(
        @Schema(description = "The task's id (UUIDv7)") UUID taskId,
        @Schema(description = "The plan's id; null for a task outside a plan") UUID planId,
        @Schema(description = "The plan's title") String planTitle,
        @Schema(description = "序号: the row's number in the notice", examples = "3") int ordinal,
        @Schema(description = "工作任务: topic of the table", examples = "（一）完善公开目录与日常管理") String topic,
        @Schema(description = "具体要求: what has to be done", examples = "修订主动公开目录，按季度更新") String requirement,
        @Schema(description = "牵头单位") List<UnitRef> leads,
        @Schema(description = "lead or responsible: this unit's part", examples = "responsible") Role role,
        @Schema(description = "Chinese for role", examples = "责任") String roleLabel,
        @Schema(description = "责任领导: whom the unit names today for this duty, else for all; null where nobody is named, and in a view of an earlier"
                + " moment; personal data", examples = "张主任") String leader,
        @Schema(description = "经办人, likewise", examples = "李科员") String handler,
        @Schema(description = "联系电话, likewise", examples = "0537-0000000") String phone,
        @Schema(description = "完成时限: the deadline in force, of this unit's duty") Deadline deadline,
        @Schema(description = "The deadline of the notice, kept for good", examples = "2025-12-31") LocalDate originalDeadline,
        @Schema(description = "延期: later deadlines asked for, for this duty or for the whole task, in order") List<ExtensionView> extensions,
        @Schema(description = "It was overdue before its deadline was moved", examples = "false") boolean overdueBeforeExtension,
        @Schema(description = "异议: this unit's objections, in order") List<ObjectionView> objections,
        @Schema(description = "定期填报: the periods settled, in order, and the next one owed") List<CheckInView> checkIns,
        @Schema(description = "The date that the unit set itself", examples = "2025-09-15") LocalDate ownDueDate,
        @Schema(description = "状态: how far this unit's duty is", examples = "in_progress") DutyStage stage,
        @Schema(description = "Chinese for stage", examples = "办理中") String stageLabel,
        @Schema(description = "The task as the portal shows it", examples = "overdue") Status taskStatus,
        @Schema(description = "Chinese for taskStatus", examples = "逾期") String taskStatusLabel,
        @Schema(description = "Past the deadline and not reported in time", examples = "true") boolean overdue,
        @Schema(description = "Begun days past the deadline; 0 when not overdue", examples = "8") long daysOverdue,
        @Schema(description = "The report that stands came after the deadline", examples = "false") boolean late,
        @Schema(description = "Begun days from the deadline to that report; 0 when not late", examples = "0") long daysLate,
        @Schema(description = "Counts in the rates: dated, not excused, not past before it was issued", examples = "true") boolean inRates,
        @Schema(description = "0 to 100", examples = "40") int percent,
        @Schema(description = "签收: when the unit confirmed receipt") Instant acknowledgedAt,
        @Schema(description = "When the report that stands came") Instant fulfilledAt,
        @Schema(description = "销号: when the office approved it (lead duties)") Instant approvedAt,
        @Schema(description = "How often the office returned it", examples = "0") int returns,
        @Schema(description = "催办: when the unit was last urged") Instant urgedAt,
        @Schema(description = "Since when this unit holds the duty: its assignment, or the hand-over to it") Instant heldSince,
        @Schema(description = "What the closing of the plan made of the task; null until then") YearEnd yearEnd,
        @Schema(description = "Chinese for yearEnd", examples = "结转下年") String yearEndLabel,
        @Schema(description = "The task of the next year that took its place; null for none") UUID successor,
        @Schema(description = "进展情况, 存在问题, 下一步措施: what the unit last said") Duty.Report lastReport,
        @Schema(description = "Duties that became one with this one when one of them was handed over, as they stood then") List<JoinedDutyView> joined) {

    static LedgerRow of(TaskState task, Duty duty, Contact contact, boolean inRates, Instant now) {
        var judged = Judgement.of(task, duty, now);
        var status = Status.of(task.stage(), Judgement.of(task, now).overdue());
        return new LedgerRow(task.id(), task.planId(), task.planTitle(), task.ordinal(), task.topic(), task.requirement(),
                task.duties(Role.LEAD).map(Duty::unit).toList(), duty.role(), Labels.of(duty.role()), contact.leader(), contact.handler(),
                contact.phone(), task.deadlineOf(duty),
                task.originalDeadline().date(), extensions(task, duty), duty.overdueBeforeExtension(),
                objections(task, duty), CheckInView.of(task, duty), duty.ownDueDate(), duty.stage(), Labels.of(duty.stage(), duty.role()), status, status.label(),
                judged.overdue(), judged.daysOverdue(), judged.late(), judged.daysLate(), inRates, duty.percent(),
                duty.acknowledgedAt(), duty.fulfilledAt(), duty.approvedAt(), duty.returns(), duty.urgedAt(), duty.heldSince(), task.yearEnd(),
                task.yearEnd() == null ? null : Labels.of(task.yearEnd()), task.successor(), duty.lastReport(), JoinedDutyView.of(duty));
    }

    private static List<ExtensionView> extensions(TaskState task, Duty duty) {
        return task.extensions().stream().filter(extension -> !extension.ownDutyOnly() || extension.unit().code().equals(duty.unit().code()))
                .map(ExtensionView::of).toList();
    }

    private static List<ObjectionView> objections(TaskState task, Duty duty) {
        return task.objections().stream().filter(objection -> objection.unit().code().equals(duty.unit().code())).map(ObjectionView::of).toList();
    }
}
