package io.duban.events;

import io.duban.events.TaskEvent.*;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Given: what happened to one task, told in order and in Shanghai time. Units go by their codes. */
final class Story {
    static final Actor OFFICER = new Actor("https://idp.example", "officer", "office", "xzfbgs");
    private static final Evidence NOTICE = new Evidence("公告页面", "https://portal.example/files/20250901-07", null);

    private final List<Recorded<? extends TaskEvent>> told = new ArrayList<>();
    private Instant now = instant("2025-05-26T09:00");

    private Story(LeadKind kind, Deadline deadline, List<String> leads, List<String> responsibles) {
        var duties = Stream.concat(leads.stream().map(code -> new AssignedDuty(unit(code), Role.LEAD, group(kind))),
                responsibles.stream().map(code -> new AssignedDuty(unit(code), Role.RESPONSIBLE, null))).toList();
        happened(new TaskAssigned(Samples.TASK, Samples.PLAN, "2025年示范县政务公开任务分解表", null, Samples.ISSUED, 2025, 7, null, null,
                "按季度公开惠民补贴发放结果。", kind, List.of(), List.of(), duties, deadline), OFFICER);
    }

    /** By named units, of which the first submits. */
    static Story led(String due, List<String> leads, List<String> responsibles) {
        return new Story(LeadKind.NAMED, date(due), leads, responsibles);
    }

    /** By every member of a group, each for itself. */
    static Story ledByGroup(String due, String... members) {
        return new Story(LeadKind.GROUP, date(due), List.of(members), List.of());
    }

    /** By an open group that the office has not designated yet. */
    static Story ledByNobody(String due, String... responsibles) {
        return new Story(LeadKind.OPEN, date(due), List.of(), List.of(responsibles));
    }

    static Story due(Deadline deadline, String lead) {
        return new Story(LeadKind.NAMED, deadline, List.of(lead), List.of());
    }

    static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(Deadline.ZONE).toInstant();
    }

    static UnitRef unit(String code) {
        return new UnitRef(code, "单位" + code);
    }

    static Actor clerkOf(String unit) {
        return new Actor("https://idp.example", "clerk-" + unit, "unit", unit);
    }

    Story at(String local) {
        now = instant(local);
        return this;
    }

    Story acknowledged(String unit) {
        return happened(new DutyAcknowledged(Samples.TASK, unit(unit), LocalDate.of(2025, 8, 31)), clerkOf(unit));
    }

    Story progressed(String unit, int percent) {
        return happened(new ProgressReported(Samples.TASK, unit(unit), percent, "已公开一批。", "数据未齐。", "下周补报。", List.of(NOTICE)),
                clerkOf(unit));
    }

    Story fulfilled(String... units) {
        Stream.of(units).forEach(unit -> happened(new DutyFulfilled(Samples.TASK, unit(unit), "已全部公开。", List.of(NOTICE)), clerkOf(unit)));
        return this;
    }

    Story submitted(String unit) {
        return happened(new TaskSubmitted(Samples.TASK, unit(unit), "汇总上报。", List.of()), clerkOf(unit));
    }

    Story approved(String... units) {
        return happened(new DutiesApproved(Samples.TASK, units(units), false), OFFICER);
    }

    Story returned(String... units) {
        return happened(new DutiesReturned(Samples.TASK, units(units), "公开内容不全。", task().returns() + 1), OFFICER);
    }

    Story completed(String... unreported) {
        return happened(new TaskCompleted(Samples.TASK, units(unreported)), OFFICER);
    }

    Story cancelled() {
        return happened(new TaskCancelled(Samples.TASK, "任务并入其他事项。"), OFFICER);
    }

    Story reopened() {
        return happened(new TaskReopened(Samples.TASK, "抽查发现未落实。"), OFFICER);
    }

    Story becameOverdue() {
        return happened(new TaskBecameOverdue(Samples.TASK, task().deadline().date(), task().deadline().overdueFrom()), Actor.SYSTEM);
    }

    /** Then: what has become of the task. */
    TaskState task() {
        return TaskState.of(told);
    }

    Duty duty(String unit) {
        return task().duty(unit).orElseThrow();
    }

    Judgement judgedAt(String local) {
        return Judgement.of(task(), instant(local));
    }

    Judgement dutyJudgedAt(String unit, String local) {
        return Judgement.of(task(), duty(unit), instant(local));
    }

    private Story happened(TaskEvent event, Actor by) {
        told.add(new Recorded<>(event, told.size(), now, new Metadata(by, "test", "test", null)));
        return this;
    }

    private static Deadline date(String due) {
        return Deadline.on(due, "date", LocalDate.parse(due));
    }

    private static String group(LeadKind kind) {
        return kind == LeadKind.GROUP ? Samples.ALL_DEPARTMENTS : null;
    }

    private static List<UnitRef> units(String... codes) {
        return Stream.of(codes).map(Story::unit).toList();
    }
}
