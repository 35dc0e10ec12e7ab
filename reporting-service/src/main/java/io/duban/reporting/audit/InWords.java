package io.duban.reporting.audit;

import static java.util.stream.Collectors.joining;

import io.duban.events.Deadline;
import io.duban.events.Role;
import io.duban.events.TaskEvent;
import io.duban.events.TaskEvent.DutiesApproved;
import io.duban.events.TaskEvent.DutiesReturned;
import io.duban.events.TaskEvent.DutyAcknowledged;
import io.duban.events.TaskEvent.DutyFulfilled;
import io.duban.events.TaskEvent.ProgressReported;
import io.duban.events.TaskEvent.TaskAssigned;
import io.duban.events.TaskEvent.TaskBecameOverdue;
import io.duban.events.TaskEvent.TaskCancelled;
import io.duban.events.TaskEvent.TaskCompleted;
import io.duban.events.TaskEvent.TaskReopened;
import io.duban.events.TaskEvent.TaskSubmitted;
import io.duban.events.UnitRef;
import java.util.List;

/** An event in the office's words: its label, one sentence, and the reason where one was asked for. */
record InWords(String label, String sentence, String reason) {

    static InWords of(TaskEvent event) {
        return switch (event) {
            case TaskAssigned e -> new InWords("交办", assigned(e), null);
            case DutyAcknowledged e -> new InWords("签收", e.unit().name() + "签收"
                    + (e.ownDueDate() == null ? "" : "，自定完成日期 " + e.ownDueDate()) + "。", null);
            case ProgressReported e -> new InWords("进展填报", e.unit().name() + "填报进展 " + e.percent() + "%"
                    + said("进展情况", e.text()) + said("存在问题", e.problems()) + said("下一步措施", e.nextStep()) + "。", null);
            case DutyFulfilled e -> new InWords("办结", e.unit().name() + "报告本单位职责已办结" + said("说明", e.text()) + "。", null);
            case TaskSubmitted e -> new InWords("汇总上报", e.unit().name() + "汇总上报任务已完成" + said("说明", e.text())
                    + (none(e.openDuties()) ? "" : "；尚未报告的责任单位：" + names(e.openDuties())) + "。", null);
            case DutiesApproved e -> new InWords("审核通过", "审核通过：" + names(e.units())
                    + (e.ownUnit() ? "（含审核部门本单位的事项）" : "") + "。", null);
            case DutiesReturned e -> new InWords("退回", "第 " + e.round() + " 次退回：" + names(e.units()) + "。", e.reason());
            case TaskCompleted e -> new InWords("销号", "任务办结销号"
                    + (none(e.unreported()) ? "" : "；未报告即结的责任单位：" + names(e.unreported())) + "。", null);
            case TaskCancelled e -> new InWords("取消", "任务取消。", e.reason());
            case TaskReopened e -> new InWords("重新启动", "任务重新启动。", e.reason());
            case TaskBecameOverdue e -> new InWords("逾期", "完成时限 " + e.deadline() + " 已过，自 "
                    + e.since().atZone(Deadline.ZONE).toLocalDate() + " 零时起逾期。", null);
        };
    }

    private static String assigned(TaskAssigned e) {
        return "依据《" + e.planTitle() + "》" + (e.docNumber() == null ? "" : "（" + e.docNumber() + "）") + "交办第 " + e.ordinal()
                + " 项任务：牵头单位 " + count(e, Role.LEAD) + " 个，责任单位 " + count(e, Role.RESPONSIBLE) + " 个，完成时限“"
                + e.deadline().raw() + "”" + (e.deadline().date() == null ? "" : "（" + e.deadline().date() + "）") + "。";
    }

    private static long count(TaskAssigned e, Role role) {
        return e.duties().stream().filter(duty -> duty.role() == role).count();
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
