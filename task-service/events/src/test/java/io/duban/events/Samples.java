package io.duban.events;

import io.duban.events.Deadline.Cadence;
import io.duban.events.Finding.Severity;
import io.duban.events.PlanEvent.*;
import io.duban.events.PlanEvent.ItemLinked;
import io.duban.events.PlanEvent.PlanAmended;
import io.duban.events.PlanEvent.PlanClosed;
import io.duban.events.PlanEvent.Predecessor;
import io.duban.events.PlanEvent.SettledTask;
import io.duban.events.TaskEvent.*;
import io.duban.events.TaskEvent.CheckInMissed;
import io.duban.events.TaskEvent.CheckInReported;
import io.duban.events.TaskEvent.DeadlineSet;
import io.duban.events.TaskEvent.DutyExcused;
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
import io.duban.events.TaskEvent.ResultPublished;
import io.duban.events.TaskEvent.SubmissionWithdrawn;
import io.duban.events.TaskEvent.TaskAmended;
import io.duban.events.TaskEvent.TaskCarriedOver;
import io.duban.events.TaskEvent.TaskContinued;
import io.duban.events.TaskEvent.TaskEnded;
import io.duban.events.TaskEvent.TaskSucceeded;
import io.duban.events.TaskEvent.UnitsUrged;
import io.duban.events.UnitEvent.*;
import io.duban.events.UnitEvent.Succession;
import io.duban.events.UnitEvent.UnitMerged;
import io.duban.events.UnitEvent.UnitSplit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One event of each kind as a county would write it: with every field, and once more without those that may be absent. */
final class Samples {
    static final UUID PLAN = UUID.fromString("01970a3e-5c00-7000-8000-000000000025");
    static final UUID TASK = UUID.fromString("01970a3e-5c00-7000-8000-000000000107");
    static final UUID NEXT_YEARS = UUID.fromString("019b0a3e-5c00-7000-8000-000000000131");
    static final UUID LAST_YEARS = UUID.fromString("01930a3e-5c00-7000-8000-000000000088");
    static final LocalDate ISSUED = LocalDate.of(2025, 5, 26);
    static final UnitRef FINANCE = new UnitRef("xczj", "县财政局");
    static final UnitRef JUSTICE = new UnitRef("xsfj", "县司法局");
    static final UnitRef AUDIT = new UnitRef("xsjj", "县审计局");
    static final String ALL_DEPARTMENTS = "县政府各部门、单位";

    private static final String TITLE = "2025年示范县政务公开任务分解表";
    private static final String NUMBER = "示政办字〔2025〕6号";
    private static final String SHA256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final String REQUIREMENT = "编制本县财政资金直达基层公开目录，每季度更新一次。";
    private static final Evidence SCREENSHOT = new Evidence("公开目录页面截图", "https://portal.example/files/20250918-01", SHA256);

    private Samples() {
    }

    /** Every field filled, by type. */
    static Map<String, DomainEvent> full() {
        var named = Assignee.named("财政局", FINANCE).asInherited();
        var group = Assignee.group("各部门", ALL_DEPARTMENTS, List.of(FINANCE, JUSTICE));
        var deadline = new Deadline("印发后10个工作日内", "working-days-after-issue", Deadline.Kind.DATE, LocalDate.of(2025, 6, 10),
                Instant.parse("2025-06-10T16:00:00Z"), Cadence.QUARTERLY, List.of(LocalDate.of(2025, 6, 30), LocalDate.of(2025, 9, 30)),
                "2025-11-04");
        var inherited = new Finding(Severity.WARNING, "lead-inherited", 7, "leads", "第 57 行", "牵头单位空白，沿用上一行：财政局。", "确认沿用", true);
        var item = new Item(7, "一、重点领域公开", "（二）财政信息", REQUIREMENT, List.of(named), List.of(group), deadline,
                Map.of("requirement", new Item.Excerpt(REQUIREMENT, "第 58 行"), "deadline", new Item.Excerpt("印发后10个\n工作日内", "第 61 行")));
        return byType(
                new PlanDrafted(PLAN, TITLE, NUMBER, "示范县人民政府办公室", ISSUED, 2025,
                        List.of(new Basis("关于做好2025年政务公开工作的通知", "示市政办字〔2025〕3号", "示范市人民政府办公室")),
                        new SourceFile("任务分解表.txt", "text/plain; charset=UTF-8", SHA256, 48_213), List.of(inherited), 52),
                new ItemDrafted(PLAN, item, List.of(inherited)),
                new ItemCorrected(PLAN, item, List.of(inherited)),
                new PlanHeadCorrected(PLAN, TITLE, NUMBER, "示范县人民政府办公室", ISSUED, 2025,
                        List.of(new Basis("关于做好2025年政务公开工作的通知", "示市政办字〔2025〕3号", "示范市人民政府办公室")), List.of(inherited)),
                new ItemAdded(PLAN, item, List.of(inherited)),
                new ItemRemoved(PLAN, 7),
                new PlanWithdrawn(PLAN, "上级调整了任务，重新编制分解表。"),
                new FindingConfirmed(PLAN, 3, "lead-inherited", 7),
                new PlanIssued(PLAN, TITLE, NUMBER, ISSUED, 2025, List.of(new IssuedTask(7, TASK))),
                new TaskAssigned(TASK, PLAN, TITLE, NUMBER, ISSUED, 2025, 7, "一、重点领域公开", "（二）财政信息", REQUIREMENT,
                        LeadKind.NAMED, List.of(named), List.of(group),
                        List.of(new AssignedDuty(FINANCE, Role.LEAD, null), new AssignedDuty(JUSTICE, Role.RESPONSIBLE, ALL_DEPARTMENTS)),
                        deadline, LAST_YEARS, "领导批示。"),
                new DutyAcknowledged(TASK, FINANCE, LocalDate.of(2025, 6, 6)),
                new ProgressReported(TASK, FINANCE, 60, "已公开前两季度目录。", "个别乡镇报送较迟。", "八月底前补齐。", List.of(SCREENSHOT)),
                new DutyFulfilled(TASK, FINANCE, "目录已公开，更新机制已建立。", List.of(SCREENSHOT)),
                new TaskSubmitted(TASK, FINANCE, "各单位均已落实，现汇总上报。", List.of(JUSTICE)),
                new DutiesApproved(TASK, List.of(FINANCE), false),
                new DutiesReturned(TASK, List.of(FINANCE), "截图看不出更新日期，请补充。", 1),
                new TaskCompleted(TASK, List.of(JUSTICE)),
                new TaskCancelled(TASK, "上级已不再要求单独编制目录。"),
                new TaskReopened(TASK, "抽查发现目录已停止更新。"),
                new TaskBecameOverdue(TASK, LocalDate.of(2025, 6, 10), Instant.parse("2025-06-10T16:00:00Z")),
                new ExtensionRequested(TASK, 1, FINANCE, false, LocalDate.of(2025, 7, 31), "上级目录样式尚未下发。", "已完成六成。", true),
                new ExtensionGranted(TASK, 1, FINANCE, false, deadline, true),
                new ExtensionRefused(TASK, 2, FINANCE, "时限为上级统一规定。"),
                new DeadlineSet(TASK, deadline, "印发时原定时限已过。"),
                new ObjectionRaised(TASK, 1, JUSTICE, ObjectionKind.WRONG_UNIT, "此项职能已划出。", FINANCE, false),
                new ObjectionAccepted(TASK, 1, JUSTICE),
                new ObjectionRejected(TASK, 2, JUSTICE, "职责分工未变。"),
                new DutyExcused(TASK, JUSTICE, "本单位没有直达资金。"),
                new DutyHandedOver(TASK, JUSTICE, AUDIT, "职能划转。"),
                new UnitsUrged(TASK, List.of(JUSTICE), "请于周五前报送。", FINANCE),
                new FulfilmentWithdrawn(TASK, FINANCE),
                new SubmissionWithdrawn(TASK, FINANCE),
                new CheckInReported(TASK, FINANCE, LocalDate.of(2025, 9, 30), "三季度目录已更新。", "一个乡镇漏报。", "十月上旬补齐。", List.of(SCREENSHOT)),
                new CheckInMissed(TASK, FINANCE, LocalDate.of(2025, 9, 30)),
                new MembersDesignated(TASK, Role.RESPONSIBLE, List.of(new AssignedDuty(JUSTICE, Role.RESPONSIBLE, "有关部门")), LeadKind.NAMED),
                new ResultPublished(TASK, "财政资金直达基层公开目录已公开，每季度更新。"),
                new TaskAmended(TASK, "示政办字〔2025〕11号", "上级调整口径。", REQUIREMENT, deadline, LeadKind.NAMED, List.of(named), List.of(group),
                        List.of(new AssignedDuty(FINANCE, Role.LEAD, ALL_DEPARTMENTS))),
                new TaskContinued(TASK),
                new TaskEnded(TASK, "机制已建立，转入日常工作。"),
                new TaskCarriedOver(TASK, "目录样式下半年才下发。"),
                new TaskSucceeded(TASK, NEXT_YEARS, PLAN, 9),
                new PlanAmended(PLAN, "示政办字〔2025〕11号", "上级调整口径。", List.of(7)),
                new PlanClosed(PLAN, List.of(new SettledTask(7, TASK, YearEnd.CARRIED_OVER))),
                new ItemLinked(PLAN, 7, new Predecessor(LAST_YEARS, PLAN, TITLE, 9, REQUIREMENT, TaskStage.IN_PROGRESS, YearEnd.CARRIED_OVER),
                        List.of(inherited)),
                new UnitMerged("xjrj", FINANCE, "机构改革方案。", "示发〔2025〕4号"),
                new UnitSplit("xjrj", List.of(new Succession(TASK, JUSTICE)), FINANCE, "机构改革方案。", "示发〔2025〕4号", List.of(FINANCE, JUSTICE)),
                new UnitRegistered("xczj", "县财政局", "department", List.of(ALL_DEPARTMENTS), List.of("财政局")),
                new UnitChanged("xczj", "县财政金融局", "department", List.of(ALL_DEPARTMENTS), List.of("县财政局", "财政局")));
    }

    /** Nothing that may be absent, by type; only of events that have such a field, in themselves or in a record within. */
    static Map<String, DomainEvent> sparse() {
        var open = Assignee.open("相关单位");
        var deadline = Deadline.unresolved("适时");
        var finding = new Finding(Severity.ERROR, "head-incomplete", null, null, null, "通知中没有找到成文日期。", null, false);
        var item = new Item(1, null, null, "公开办事指南。", List.of(open), List.of(), deadline, Map.of());
        var bare = new Evidence("公开目录", "https://portal.example/files/20250918-02", null);
        return byType(
                new PlanDrafted(PLAN, null, null, null, null, null, List.of(new Basis("关于公开的通知", "示政发〔2025〕1号", null)),
                        new SourceFile("表.txt", "text/plain; charset=GB18030", SHA256, 912), List.of(finding), 1),
                new ItemDrafted(PLAN, item, List.of(finding)),
                new ItemCorrected(PLAN, item, List.of(finding)),
                new PlanHeadCorrected(PLAN, null, null, null, null, null, List.of(new Basis("关于公开的通知", "示政发〔2025〕1号", null)),
                        List.of(finding)),
                new ItemAdded(PLAN, item, List.of(finding)),
                new FindingConfirmed(PLAN, 1, "head-incomplete", null),
                new PlanIssued(PLAN, null, null, ISSUED, 2025, List.of(new IssuedTask(1, TASK))),
                new TaskAssigned(TASK, null, null, null, ISSUED, 2025, 1, null, null, "公开办事指南。", LeadKind.OPEN, List.of(open),
                        List.of(Assignee.named("司法局", JUSTICE)), List.of(new AssignedDuty(JUSTICE, Role.RESPONSIBLE, null)), deadline, null),
                new DutyAcknowledged(TASK, FINANCE, null),
                new ProgressReported(TASK, FINANCE, 0, null, null, null, List.of(bare)),
                new DutyFulfilled(TASK, FINANCE, null, List.of(bare)),
                new ExtensionRequested(TASK, 1, FINANCE, true, LocalDate.of(2025, 7, 31), "样式未下发。", null, false),
                new ExtensionGranted(TASK, 1, FINANCE, true, deadline, false),
                new DeadlineSet(TASK, deadline, "印发时原定时限已过。"),
                new ObjectionRaised(TASK, 1, JUSTICE, ObjectionKind.NOT_APPLICABLE, "不涉及。", null, true),
                new UnitsUrged(TASK, List.of(JUSTICE), null, null),
                new CheckInReported(TASK, FINANCE, LocalDate.of(2025, 9, 30), null, null, null, List.of(bare)),
                new MembersDesignated(TASK, Role.LEAD, List.of(new AssignedDuty(JUSTICE, Role.LEAD, null)), LeadKind.NAMED),
                new TaskAmended(TASK, "示政办字〔2025〕11号", "更正。", null, null, null, null, null, null),
                new TaskEnded(TASK, null),
                new TaskCarriedOver(TASK, null),
                new PlanClosed(PLAN, List.of(new SettledTask(1, TASK, null))),
                new ItemLinked(PLAN, 1, null, List.of(finding)),
                new UnitMerged("xjrj", FINANCE, "机构改革。", null),
                new UnitSplit("xjrj", List.of(new Succession(TASK, JUSTICE)), FINANCE, "机构改革。", null, null),
                new TaskSubmitted(TASK, FINANCE, null, List.of()));
    }

    private static Map<String, DomainEvent> byType(DomainEvent... events) {
        return Stream.of(events).collect(Collectors.toMap(event -> EventCodec.type(event.getClass()), Function.identity()));
    }
}
