package io.duban.platform.rest;

import io.duban.events.Amendment;
import io.duban.events.Assignee;
import io.duban.events.Deadline;
import io.duban.events.Duty;
import io.duban.events.DutyStage;
import io.duban.events.Judgement;
import io.duban.events.LeadKind;
import io.duban.events.Role;
import io.duban.events.TaskStage;
import io.duban.events.TaskState;
import io.duban.events.YearEnd;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The one JSON form of a task, as of an instant: the task-service shows it from the event store, reporting from its view. */
@Schema(name = "Task", description = "One task of a plan (一行任务) with every unit's duty in it")
public record TaskView(
        @Schema(description = "UUIDv7") UUID id,
        @Schema(description = "The plan that it belongs to; null for a task outside a plan") UUID planId,
        @Schema(description = "The row's number in the notice; 0 for a task outside a plan", examples = "1") int ordinal,
        @Schema(description = "Section of the table") String section,
        @Schema(description = "Topic of the table", examples = "（一）全面优化主动公开机制") String topic,
        @Schema(description = "What has to be done") String requirement,
        @Schema(description = "What the portal shows: overdue wins over the open stages; succeeded (已接续): a task of the next year has"
                + " taken its place, and nothing is owed here any more", examples = "overdue")
        Status status,
        @Schema(description = "Chinese for status", examples = "逾期") String statusLabel,
        @Schema(description = "How far the task is", examples = "in_progress") TaskStage stage,
        @Schema(description = "Chinese for stage", examples = "办理中") String stageLabel,
        @Schema(description = "Past the deadline and not reported in time; where another task has taken the place, as it stood then") boolean overdue,
        @Schema(description = "Calendar days past the deadline, today included; 0 when not overdue", examples = "191") long daysOverdue,
        @Schema(description = "True while an open group has no designated members: nobody leads") boolean leadMissing,
        @Schema(description = "named: the first submits; group: each for itself; open: to be designated") LeadKind leadKind,
        @Schema(description = "Chinese for leadKind", examples = "指定单位牵头") String leadKindLabel,
        @Schema(description = "The deadline in force") Deadline deadline,
        @Schema(description = "The deadline of the notice, kept for good") Deadline originalDeadline,
        @Schema(description = "The deadline had passed when the notice was issued: outside alert ladder and rates") boolean deadlineBeforeIssue,
        @Schema(description = "Later deadlines asked for, in order") List<ExtensionView> extensions,
        @Schema(description = "It was overdue before the deadline was moved") boolean overdueBeforeExtension,
        @Schema(description = "Objections of units, in order") List<ObjectionView> objections,
        @Schema(description = "Documents that changed it after the issue, in order") List<Amendment> amendments,
        @Schema(description = "The leads as the notice names them, or the last document that amended them; in an open group its members, once"
                + " they are designated. Who holds the duties now, handed over or excused since, is told by duties")
        List<Assignee> leads,
        @Schema(description = "The responsible units as the notice names them, or the last document that amended them; otherwise as leads")
        List<Assignee> responsibles,
        @Schema(description = "One per unit, leads first in the order of the notice") List<DutyView> duties,
        @Schema(description = "Duties that passed to other units") List<FormerDutyView> formerDuties,
        @Schema(description = "When it was assigned") Instant assignedAt,
        @Schema(description = "When it was reported done, if that stands") Instant submittedAt,
        @Schema(description = "When the office closed it") Instant completedAt,
        @Schema(description = "The report that stands came after the deadline") boolean late,
        @Schema(description = "Calendar days from the deadline to that report, whole days at the office left out; 0 when not late", examples = "0")
        long daysLate,
        @Schema(description = "How often it was returned", examples = "0") int returns,
        @Schema(description = "When the office last took it up again; null for never") Instant reopenedAt,
        @Schema(description = "Why", examples = "抽查发现目录已停止更新。") String reopenReason,
        @Schema(description = "What the public may read of the result, confirmed by the office; null until then, and again after a"
                + " reopening", examples = "公开目录已更新并公布。")
        String publicResult,
        @Schema(description = "What the closing of the plan made of it; null until then") YearEnd yearEnd,
        @Schema(description = "Chinese for yearEnd", examples = "结转下年") String yearEndLabel,
        @Schema(description = "The task of the year before whose place it takes; null for none") UUID continues,
        @Schema(description = "The task of the next year that took its place; null for none") UUID successor,
        @Schema(description = "Number of its events; the ETag", examples = "3") long version,
        @Schema(description = "Time of its last event") Instant updatedAt) {

    /** What the portal shows. */
    public enum Status {
        ASSIGNED("已交办"), IN_PROGRESS("办理中"), SUBMITTED("已上报"), COMPLETED("已办结"), OVERDUE("逾期"), CANCELLED("已取消"), SUCCEEDED("已接续");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        /** Chinese. */
        public String label() {
            return label;
        }

        /** As of {@code now}: overdue wins over the open stages, and over both that another task has taken the place. */
        public static Status of(TaskState task, Instant now) {
            if (task.successor() != null) {
                return SUCCEEDED;
            }
            return Judgement.of(task, now).overdue() ? OVERDUE : valueOf(task.stage().name());
        }
    }

    /** What one unit owes on the task. */
    @Schema(name = "Duty", description = "What one unit owes on one task")
    public record DutyView(
            @Schema(description = "Unit code", examples = "xzfbgs") String unit,
            @Schema(description = "Unit name as it was when the duty was assigned or handed over to it; renamed since, the unit is found"
                    + " by its code", examples = "县政府办公室")
            String name,
            @Schema(description = "lead or responsible") Role role,
            @Schema(description = "Chinese for role", examples = "牵头") String roleLabel,
            @Schema(description = "The group that it was assigned by; null where it was named") String group,
            @Schema(description = "How far the duty is", examples = "acknowledged") DutyStage stage,
            @Schema(description = "Chinese for stage", examples = "已签收") String stageLabel,
            @Schema(description = "Past the deadline and not reported in time") boolean overdue,
            @Schema(description = "Calendar days past the deadline, today included; 0 when not overdue") long daysOverdue,
            @Schema(description = "The deadline in force") Deadline deadline,
            @Schema(description = "0 to 100", examples = "40") int percent,
            @Schema(description = "The date that the unit set itself") LocalDate ownDueDate,
            @Schema(description = "签收") Instant acknowledgedAt,
            @Schema(description = "The fulfilment that stands") Instant fulfilledAt,
            @Schema(description = "When the office approved it (lead duties)") Instant approvedAt,
            @Schema(description = "The fulfilment that stands came after the deadline") boolean late,
            @Schema(description = "Calendar days from the deadline to that fulfilment, whole days at the office left out") long daysLate,
            @Schema(description = "How often it was returned") int returns,
            @Schema(description = "Why it was last returned; null for never", examples = "目录缺少乡镇一级，请补充。") String returnReason,
            @Schema(description = "Check-ins of a continuous or recurring task") List<CheckInView> checkIns,
            @Schema(description = "When it was last urged") Instant urgedAt,
            @Schema(description = "What the unit last said") Duty.Report lastReport,
            @Schema(description = "Duties that became one with this one when one of them was handed over, as they stood then")
            List<JoinedDutyView> joined) {

        static DutyView of(TaskState task, Duty duty, Instant now) {
            var judged = Judgement.of(task, duty, now);
            return new DutyView(duty.unit().code(), duty.unit().name(), duty.role(), Labels.of(duty.role()), duty.group(),
                    duty.stage(), Labels.of(duty), judged.overdue(), judged.daysOverdue(), task.deadlineOf(duty), duty.percent(),
                    duty.ownDueDate(), duty.acknowledgedAt(), duty.fulfilledAt(), duty.approvedAt(), judged.late(),
                    judged.daysLate(), duty.returns(), duty.lastReturn() == null ? null : duty.lastReturn().reason(),
                    CheckInView.of(task, duty), duty.urgedAt(), duty.lastReport(), JoinedDutyView.of(duty));
        }
    }

    /** The task as of {@code now}. */
    public static TaskView of(TaskState task, Instant now) {
        var judged = Judgement.of(task, now);
        var status = Status.of(task, now);
        return new TaskView(task.id(), task.planId(), task.ordinal(), task.section(), task.topic(), task.requirement(), status,
                status.label(), task.stage(), Labels.of(task.stage()), judged.overdue(), judged.daysOverdue(), task.leadMissing(),
                task.leadKind(), Labels.of(task.leadKind()), task.deadline(), task.originalDeadline(), task.deadlineBeforeIssue(),
                task.extensions().stream().map(ExtensionView::of).toList(), task.overdueBeforeExtension(),
                task.objections().stream().map(ObjectionView::of).toList(), task.amendments(),
                named(task, task.leads(), Role.LEAD), named(task, task.responsibles(), Role.RESPONSIBLE),
                task.duties().values().stream().map(duty -> DutyView.of(task, duty, now)).toList(),
                task.formerDuties().stream().map(FormerDutyView::of).toList(),
                task.assignedAt(), task.submittedAt(), task.completedAt(), judged.late(), judged.daysLate(), task.returns(),
                task.reopening() == null ? null : task.reopening().at(), task.reopening() == null ? null : task.reopening().reason(),
                task.publicResult(), task.yearEnd(), task.yearEnd() == null ? null : Labels.of(task.yearEnd()),
                task.continues(), task.successor(), task.version(), task.lastEventAt());
    }

    /** An open group's members are not in the notice: they are whoever owes a duty by that group. */
    private static List<Assignee> named(TaskState task, List<Assignee> assignees, Role role) {
        return assignees.stream().map(one -> !one.open() ? one : new Assignee(one.raw(), one.inherited(),
                task.duties(role).filter(duty -> one.raw().equals(duty.group()) && duty.stage() != DutyStage.EXCUSED).map(Duty::unit).toList(),
                one.group(), true)).toList();
    }
}
