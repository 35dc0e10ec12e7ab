package io.duban.reporting.audit;

import static java.util.stream.Collectors.joining;

import io.duban.events.Assignee;
import io.duban.events.CheckIn;
import io.duban.events.Deadline;
import io.duban.events.Duty;
import io.duban.events.DutyStage;
import io.duban.events.LeadKind;
import io.duban.events.Recorded;
import io.duban.events.Role;
import io.duban.events.TaskEvent;
import io.duban.events.TaskEvent.AssignedDuty;
import io.duban.events.TaskEvent.CheckInMissed;
import io.duban.events.TaskEvent.CheckInReported;
import io.duban.events.TaskEvent.DeadlineSet;
import io.duban.events.TaskEvent.DutiesApproved;
import io.duban.events.TaskEvent.DutiesReturned;
import io.duban.events.TaskEvent.DutyAcknowledged;
import io.duban.events.TaskEvent.DutyExcused;
import io.duban.events.TaskEvent.DutyFulfilled;
import io.duban.events.TaskEvent.DutyHandedOver;
import io.duban.events.TaskEvent.ExtensionGranted;
import io.duban.events.TaskEvent.ExtensionRefused;
import io.duban.events.TaskEvent.ExtensionRequested;
import io.duban.events.TaskEvent.FulfilmentWithdrawn;
import io.duban.events.TaskEvent.MembersDesignated;
import io.duban.events.TaskEvent.ObjectionAccepted;
import io.duban.events.TaskEvent.ObjectionKind;
import io.duban.events.TaskEvent.ObjectionRaised;
import io.duban.events.TaskEvent.ObjectionRejected;
import io.duban.events.TaskEvent.ProgressReported;
import io.duban.events.TaskEvent.ResultPublished;
import io.duban.events.TaskEvent.SubmissionWithdrawn;
import io.duban.events.TaskEvent.TaskAmended;
import io.duban.events.TaskEvent.TaskAssigned;
import io.duban.events.TaskEvent.TaskBecameOverdue;
import io.duban.events.TaskEvent.TaskCancelled;
import io.duban.events.TaskEvent.TaskCarriedOver;
import io.duban.events.TaskEvent.TaskCompleted;
import io.duban.events.TaskEvent.TaskContinued;
import io.duban.events.TaskEvent.TaskEnded;
import io.duban.events.TaskEvent.TaskReopened;
import io.duban.events.TaskEvent.TaskSubmitted;
import io.duban.events.TaskEvent.TaskSucceeded;
import io.duban.events.TaskEvent.UnitsUrged;
import io.duban.events.TaskState;
import io.duban.events.UnitRef;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** An event in the office's words: its label, one sentence, and the reason where one was asked for. */
record InWords(String label, String sentence, String reason) {

    /**
     * With a word of how the office was told, where it entered it for a unit. {@code before}: the task as it stood until then, null
     * for its first event.
     */
    static InWords of(Recorded<? extends TaskEvent> recorded, TaskState before) {
        var words = of(recorded.event(), before, TaskState.evolve(before, recorded));
        return recorded.via() == null ? words
                : new InWords(words.label(), "督办部门代录（" + recorded.via() + "）：" + words.sentence(), words.reason());
    }

    private static InWords of(TaskEvent event, TaskState before, TaskState after) {
        return switch (event) {
            case TaskAssigned e -> new InWords("交办", assigned(e), e.reason());
            case DutyAcknowledged e -> new InWords("签收", e.unit().name() + "签收"
                    + (e.ownDueDate() == null ? "" : "，自定完成日期 " + e.ownDueDate()) + "。", null);
            case ProgressReported e -> new InWords("进展填报", e.unit().name() + "填报进展 " + e.percent() + "%"
                    + said("进展情况", e.text()) + said("存在问题", e.problems()) + said("下一步措施", e.nextStep()) + "。", null);
            case DutyFulfilled e -> new InWords("办结", e.unit().name() + "报告本单位职责已办结" + said("说明", e.text()) + "。", null);
            case TaskSubmitted e -> new InWords("汇总上报", submitted(e, before)
                    + (none(e.openDuties()) ? "" : "；尚未报告的责任单位：" + names(e.openDuties())) + "。", null);
            case DutiesApproved e -> new InWords("审核通过", "审核通过：" + names(e.units())
                    + (e.ownUnit() ? "（含审核部门本单位的事项）" : "") + "。", null);
            case DutiesReturned e -> new InWords("退回", "第 " + e.round() + " 次退回：" + names(e.units()) + "。", e.reason());
            case TaskCompleted e -> new InWords("销号", "任务办结销号"
                    + (none(e.unreported()) ? "" : "；未报告即结的责任单位：" + names(e.unreported())) + "。", null);
            case TaskCancelled e -> new InWords("取消", "任务取消。", e.reason());
            case TaskReopened e -> new InWords("重新启动", "任务重新启动" + (before.publicResult() == null ? "" : "；已公开的结果撤下，待重新确认") + "。", e.reason());
            case FulfilmentWithdrawn e -> new InWords("撤回办结", e.unit().name() + "撤回办结报告。", null);
            case SubmissionWithdrawn e -> new InWords("撤回上报", e.unit().name() + "撤回汇总上报。", null);
            case ExtensionRequested e -> new InWords("申请延期", e.unit().name() + "申请" + (e.ownDutyOnly() ? "本单位事项" : "任务") + "延期至 "
                    + e.proposedDeadline() + (e.afterExpiry() ? "（申请时已过完成时限）" : "") + said("进展情况", e.stateOfWork()) + "。", e.reason());
            case ExtensionGranted e -> new InWords("同意延期", "同意" + e.unit().name() + (e.ownDutyOnly() ? "的事项" : "牵头的任务") + "延期至 "
                    + e.deadline().date() + (e.wasOverdue() ? "（延期前已逾期）" : "") + "。", null);
            case ExtensionRefused e -> new InWords("不同意延期", "不同意" + e.unit().name() + "的延期申请。", e.reason());
            case DeadlineSet e -> new InWords("重定时限", "印发时完成时限已过，重定为 " + e.deadline().date() + "。", e.reason());
            case ObjectionRaised e -> new InWords("异议", e.unit().name() + (e.kind() == ObjectionKind.NOT_APPLICABLE
                    ? "提出不涉及本单位" : "提出不属本单位职责") + (e.proposed() == null ? "" : "，建议由" + e.proposed().name() + "承担")
                    + (e.afterTerm() ? "（交办已超过三个工作日）" : "") + "。", e.reason());
            case ObjectionAccepted e -> new InWords("采纳异议", "采纳" + e.unit().name() + "的异议。", null);
            case ObjectionRejected e -> new InWords("不采纳异议", "不采纳" + e.unit().name() + "的异议。", e.reason());
            case DutyExcused e -> new InWords("不涉及", e.unit().name() + "不再承担此项任务。", e.reason());
            case DutyHandedOver e -> new InWords("工作交接", e.from().name() + "的职责交由" + e.to().name() + "承担"
                    + joined(e, before, after) + "。", e.reason());
            case UnitsUrged e -> new InWords("催办", (e.by() == null ? "督办部门" : e.by().name()) + "催办：" + names(e.units())
                    + said("内容", e.text()) + "。", null);
            case CheckInReported e -> new InWords("定期填报", e.unit().name() + "填报截至 " + e.due() + " 一期" + said("进展情况", e.text())
                    + said("存在问题", e.problems()) + said("下一步措施", e.nextStep()) + "。", null);
            case CheckInMissed e -> new InWords("定期填报缺失", e.unit().name() + "未填报截至 " + e.due() + " 一期。", null);
            case MembersDesignated e -> new InWords("明确单位", "明确" + inWords(e.role()) + "单位："
                    + names(e.duties().stream().map(AssignedDuty::unit).toList())
                    + (e.role() == Role.LEAD && e.leadKind() == LeadKind.GROUP ? "（各单位分别牵头）" : "") + "。", null);
            case ResultPublished e -> new InWords("公开结果", "确认向社会公开的结果" + said("内容", e.publicResult()) + "。", null);
            case TaskAmended e -> new InWords("任务调整", "依据" + e.docNumber() + "调整任务" + amended(e, before, after) + "。", e.reason());
            case TaskContinued e -> new InWords("继续推进", "年终清理：长期任务，继续推进。", null);
            case TaskEnded e -> new InWords("终止", "年终清理：长期任务，不再继续，予以终止。", e.reason());
            case TaskCarriedOver e -> new InWords("结转下年", "年终清理：未完成，结转下一年度继续办理。", e.reason());
            case TaskSucceeded e -> new InWords("年度衔接", "由下一年度计划第 " + e.ordinal() + " 项任务接续，本任务至此为止。", null);
            case TaskBecameOverdue e -> new InWords("逾期", "完成时限 " + e.deadline() + " 已过，自 "
                    + e.since().atZone(Deadline.ZONE).toLocalDate() + " 零时起逾期。", null);
        };
    }

    private static String assigned(TaskAssigned e) {
        return basis(e) + (e.continues() == null ? "" : "（接续上一年度任务）") + "：牵头单位 " + count(e, Role.LEAD) + " 个，责任单位 "
                + count(e, Role.RESPONSIBLE) + " 个，完成时限“"
                + e.deadline().raw() + "”" + (e.deadline().date() == null ? "" : "（" + e.deadline().date() + "）") + "。";
    }

    /** A plan may have no title, and a task no plan. */
    private static String basis(TaskAssigned e) {
        var number = e.docNumber() == null ? "" : "（" + e.docNumber() + "）";
        return e.planId() == null ? (number.isEmpty() ? "" : "依据" + e.docNumber()) + "单独交办任务"
                : "依据" + (e.planTitle() == null ? "计划" : "《" + e.planTitle() + "》") + number + "交办第 " + e.ordinal() + " 项任务";
    }

    /** A group's task is submitted by nobody: with the last fulfilment, or where the office excuses the last that had not fulfilled. */
    private static String submitted(TaskSubmitted e, TaskState before) {
        return before.leadKind() == LeadKind.GROUP ? "各牵头单位均已报告办结，任务转入审核" : e.unit().name() + "汇总上报任务已完成" + said("说明", e.text());
    }

    /** What becomes of two duties of one unit on one task, where the successor had one already. */
    private static String joined(DutyHandedOver e, TaskState before, TaskState after) {
        var passing = before.duty(e.from().code()).orElseThrow();
        var one = after.duty(e.to().code()).orElseThrow();
        return before.duty(e.to().code()).filter(own -> own.stage() != DutyStage.EXCUSED && passing.stage() != DutyStage.EXCUSED)
                .map(own -> "；" + e.to().name() + "在本任务原有" + inWords(own.role()) + "事项，两项合并为一项"
                        + (own.role() == passing.role() ? "" : own.role() == Role.LEAD ? "，仍为牵头单位" : "，由责任单位改为牵头单位")
                        + kept(one, own, passing)).orElse("");
    }

    /** What was granted or reported for one of two duties, and counts for the one that they became. */
    private static String kept(Duty one, Duty own, Duty passing) {
        var reported = one.checkIns().stream().filter(checkIn -> !checkIn.missed()).map(CheckIn::due)
                .filter(due -> !reported(own, due) || !reported(passing, due)).map(LocalDate::toString).collect(joining("、"));
        return (one.deadline() == null || own.deadline() != null && own.deadline().equals(passing.deadline()) ? ""
                : "，已批准的延期继续有效，完成时限为 " + one.deadline().date())
                + (reported.isEmpty() ? "" : "，已作的定期填报（截至 " + reported + "）继续有效");
    }

    private static boolean reported(Duty duty, LocalDate due) {
        return duty.checkIns().stream().anyMatch(checkIn -> !checkIn.missed() && checkIn.due().equals(due));
    }

    /** What the amendment itself says that it changed, and nothing beside. */
    private static String amended(TaskAmended e, TaskState before, TaskState after) {
        var changed = after.amendments().getLast().changed();
        return changed.isEmpty() ? "；内容与此前一致" : changed.stream().map(field -> switch (field) {
            case "requirement" -> "；具体要求改为：" + after.requirement().replaceFirst("。$", "");
            case "leads" -> "；牵头单位改为：" + owing(after, Role.LEAD, after.leads())
                    + (e.leadKind() == LeadKind.GROUP && before.leadKind() != LeadKind.GROUP ? "（各单位分别牵头）" : "");
            case "responsibles" -> "；责任单位改为：" + owing(after, Role.RESPONSIBLE, after.responsibles());
            case "deadline" -> "；完成时限改为“" + after.deadline().raw() + "”"
                    + (after.deadline().date() == null ? "" : "（" + after.deadline().date() + "）");
            case "checkIns" -> "；定期填报改为：" + checkIns(after.deadline());
            default -> throw new IllegalStateException(field);
        }).collect(joining()) + noLongerLeading(changed, before, after);
    }

    /** Whoever owes a duty in this role, and the groups whose members the office has still to name. */
    private static String owing(TaskState task, Role role, List<Assignee> named) {
        var duties = task.duties(role).filter(duty -> duty.stage() != DutyStage.EXCUSED).toList();
        var units = Stream.concat(duties.stream().map(duty -> duty.unit().name()),
                named.stream().filter(one -> one.open() && duties.stream().noneMatch(duty -> one.raw().equals(duty.group())))
                        .map(one -> one.raw() + "（待明确）")).collect(joining("、"));
        return units.isEmpty() ? "无" : units;
    }

    /** Who led until then, and answers for its share from now on because the responsible units include it. */
    private static String noLongerLeading(List<String> changed, TaskState before, TaskState after) {
        var units = after.duties(Role.RESPONSIBLE).filter(duty -> duty.stage() != DutyStage.EXCUSED).map(Duty::unit)
                .filter(unit -> before.duty(unit.code()).filter(duty -> duty.role() == Role.LEAD && duty.stage() != DutyStage.EXCUSED).isPresent())
                .toList();
        return units.isEmpty() || changed.contains("responsibles") ? "" : "；不再牵头、仍为责任单位：" + names(units);
    }

    private static String checkIns(Deadline deadline) {
        var cadence = deadline.checkInCadence();
        var each = cadence == null ? "" : switch (cadence) {
            case MONTHLY -> "每月一次";
            case QUARTERLY -> "每季度一次";
            case HALF_YEARLY -> "每半年一次";
            case YEARLY -> deadline.checkIns().size() > 1 ? "每年" : "每年一次";
        };
        var dates = deadline.checkIns().stream().map(LocalDate::toString).collect(joining("、"));
        return each.isEmpty() && dates.isEmpty() ? "不再要求" : each + (dates.isEmpty() ? "" : "（截至 " + dates + "）");
    }

    private static long count(TaskAssigned e, Role role) {
        return e.duties().stream().filter(duty -> duty.role() == role).count();
    }

    private static String inWords(Role role) {
        return role == Role.LEAD ? "牵头" : "责任";
    }

    private static String said(String what, String text) {
        return text == null || text.isBlank() ? "" : "；" + what + "：" + text.strip().replaceFirst("。$", "");
    }

    private static boolean none(List<UnitRef> units) {
        return units == null || units.isEmpty();
    }

    private static String names(List<UnitRef> units) {
        return units.stream().map(UnitRef::name).collect(joining("、"));
    }
}
