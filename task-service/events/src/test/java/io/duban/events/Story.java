package io.duban.events;

import io.duban.events.TaskEvent.*;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Given: what happened to one task, told in order and in Shanghai time. Units go by their codes. */
final class Story {
    static final Actor OFFICER = new Actor("https://idp.example", "officer", "office", "xzfbgs");
    private static final Evidence NOTICE = new Evidence("公告页面", "https://portal.example/files/20250901-07", null);

    private final List<Recorded<? extends TaskEvent>> told = new ArrayList<>();
    private Instant now = instant("2025-05-26T09:00");

    private Story(LeadKind kind, Deadline deadline, List<String> leads, List<String> responsibles) {
        this(kind, deadline, leads, responsibles, 2025, "2025-05-26T09:00");
    }

    private Story(LeadKind kind, Deadline deadline, List<String> leads, List<String> responsibles, int year, String assigned) {
        this(Samples.PLAN, kind, deadline, leads, responsibles, year, assigned);
    }

    private Story(UUID plan, LeadKind kind, Deadline deadline, List<String> leads, List<String> responsibles, int year, String assigned) {
        now = instant(assigned);
        var duties = Stream.concat(leads.stream().map(code -> new AssignedDuty(unit(code), Role.LEAD, group(kind))),
                responsibles.stream().map(code -> new AssignedDuty(unit(code), Role.RESPONSIBLE, null))).toList();
        happened(new TaskAssigned(Samples.TASK, plan, "2025年示范县政务公开任务分解表", null, Samples.ISSUED, year, 7, null, null,
                "按季度公开惠民补贴发放结果。", kind, List.of(), List.of(), duties, deadline, null), OFFICER);
    }

    /** By named units, of which the first submits. */
    static Story led(String due, List<String> leads, List<String> responsibles) {
        return new Story(LeadKind.NAMED, date(due), leads, responsibles);
    }

    /** By every member of a group, each for itself. */
    static Story ledByGroup(String due, String... members) {
        return new Story(LeadKind.GROUP, date(due), List.of(members), List.of());
    }

    static Story ledByGroup(Deadline due, String... members) {
        return new Story(LeadKind.GROUP, due, List.of(members), List.of());
    }

    /** By an open group that the office has not designated yet. */
    static Story ledByNobody(String due, String... responsibles) {
        return new Story(LeadKind.OPEN, date(due), List.of(), List.of(responsibles));
    }

    static Story due(Deadline deadline, String lead) {
        return new Story(LeadKind.NAMED, deadline, List.of(lead), List.of());
    }

    /** Outside a plan. */
    static Story dueWithoutPlan(Deadline deadline, String lead) {
        return new Story(null, LeadKind.NAMED, deadline, List.of(lead), List.of(), 2025, "2025-05-26T09:00");
    }

    /** By a notice of 26 May 2025 that was entered only then, for the plan of that year. */
    static Story assigned(String at, int year, Deadline deadline, String lead) {
        return new Story(LeadKind.NAMED, deadline, List.of(lead), List.of("xswj"), year, at);
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

    Story published(String result) {
        return happened(new ResultPublished(Samples.TASK, result), OFFICER);
    }

    Story withdrewFulfilment(String unit) {
        return happened(new FulfilmentWithdrawn(Samples.TASK, unit(unit)), clerkOf(unit));
    }

    Story withdrewSubmission(String unit) {
        return happened(new SubmissionWithdrawn(Samples.TASK, unit(unit)), clerkOf(unit));
    }

    Story excused(String unit) {
        return happened(new DutyExcused(Samples.TASK, unit(unit), "不涉及。"), OFFICER);
    }

    Story handedOver(String from, String to) {
        return happened(new DutyHandedOver(Samples.TASK, unit(from), unit(to), "职能划转。"), OFFICER);
    }

    /** Asked by the lead for the whole task, and granted. */
    Story extended(String unit, String to) {
        return extended(unit, false, to, task().deadline(), Judgement.of(task(), now).overdue());
    }

    /** Asked by a group's member for its own duty, and granted. */
    Story dutyExtended(String unit, String to) {
        return extended(unit, true, to, task().deadlineOf(duty(unit)), Judgement.of(task(), duty(unit), now).overdue());
    }

    private Story extended(String unit, boolean ownDutyOnly, String to, Deadline from, boolean wasOverdue) {
        return (ownDutyOnly ? askedForItsDuty(unit, to) : asked(unit, to)).granted(to, from, wasOverdue);
    }

    /** Asked by the lead for the whole task, and not yet answered. */
    Story asked(String unit, String to) {
        return asked(unit, false, to, task().deadline());
    }

    /** Asked by a group's member for its own duty, and not yet answered. */
    Story askedForItsDuty(String unit, String to) {
        return asked(unit, true, to, task().deadlineOf(duty(unit)));
    }

    private Story asked(String unit, boolean ownDutyOnly, String to, Deadline from) {
        return happened(new ExtensionRequested(Samples.TASK, task().extensions().size() + 1, unit(unit), ownDutyOnly, LocalDate.parse(to),
                "样式未下发。", null, from.passed(now)), clerkOf(unit));
    }

    private Story granted(String to, Deadline from, boolean wasOverdue) {
        var asked = task().extensions().getLast();
        return happened(new ExtensionGranted(Samples.TASK, asked.number(), asked.unit(), asked.ownDutyOnly(),
                from.movedTo(LocalDate.parse(to), "extension"), wasOverdue), OFFICER);
    }

    Story refusedExtension(int number) {
        return happened(new ExtensionRefused(Samples.TASK, number, task().extensions().get(number - 1).unit(), "时限为上级统一规定。"), OFFICER);
    }

    Story deadlineSet(String to) {
        return happened(new DeadlineSet(Samples.TASK, task().deadline().movedTo(LocalDate.parse(to), "set-by-office"), "印发时已过。"), OFFICER);
    }

    Story objected(String unit) {
        return happened(new ObjectionRaised(Samples.TASK, task().objections().size() + 1, unit(unit), ObjectionKind.NOT_APPLICABLE, "不涉及。",
                null, false), clerkOf(unit));
    }

    Story acceptedObjection(int number) {
        return happened(new ObjectionAccepted(Samples.TASK, number, task().objections().get(number - 1).unit()), OFFICER);
    }

    Story rejectedObjection(int number) {
        return happened(new ObjectionRejected(Samples.TASK, number, task().objections().get(number - 1).unit(), "职责未变。"), OFFICER);
    }

    /** A group's task counts as reported since its last fulfilment is this one, because the office excused the rest. */
    Story submittedByOffice(String lastToFulfil) {
        return happened(new TaskSubmitted(Samples.TASK, unit(lastToFulfil), null, List.of()), OFFICER);
    }

    Story checkedIn(String unit, String due) {
        return happened(new CheckInReported(Samples.TASK, unit(unit), LocalDate.parse(due), "已更新。", null, null, List.of()), clerkOf(unit));
    }

    Story missedCheckIn(String unit, String due) {
        return happened(new CheckInMissed(Samples.TASK, unit(unit), LocalDate.parse(due)), Actor.SYSTEM);
    }

    Story designated(Role role, LeadKind kind, String... units) {
        return happened(new MembersDesignated(Samples.TASK, role,
                Stream.of(units).map(unit -> new AssignedDuty(unit(unit), role, "有关部门")).toList(), kind), OFFICER);
    }

    /** Amended to this deadline, led and shared by these units. */
    Story amended(Deadline deadline, List<String> leads, List<String> responsibles) {
        var duties = Stream.concat(leads.stream().map(code -> new AssignedDuty(unit(code), Role.LEAD, null)),
                responsibles.stream().map(code -> new AssignedDuty(unit(code), Role.RESPONSIBLE, null))).toList();
        return happened(new TaskAmended(Samples.TASK, "示政办字〔2025〕11号", "上级调整口径。", null, deadline, LeadKind.NAMED, List.of(),
                List.of(), duties), OFFICER);
    }

    Story amendedTo(Deadline deadline) {
        return happened(new TaskAmended(Samples.TASK, "示政办发〔2025〕31号", "上级调整。", null, deadline, null, null, null, null), OFFICER);
    }

    /** A document says who leads from now on; whoever is not named is excused. */
    Story amendedToBeLedBy(LeadKind kind, String... leads) {
        return happened(new TaskAmended(Samples.TASK, "示政办发〔2025〕31号", "分工调整。", null, null, kind, List.of(), List.of(),
                Stream.of(leads).map(code -> new AssignedDuty(unit(code), Role.LEAD, group(kind))).toList()), OFFICER);
    }

    Story continued() {
        return happened(new TaskContinued(Samples.TASK), OFFICER);
    }

    Story ended() {
        return happened(new TaskEnded(Samples.TASK, null), OFFICER);
    }

    Story carriedOver() {
        return happened(new TaskCarriedOver(Samples.TASK, null), OFFICER);
    }

    Story succeeded() {
        return happened(new TaskSucceeded(Samples.TASK, Samples.NEXT_YEARS, Samples.PLAN, 9), OFFICER);
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
