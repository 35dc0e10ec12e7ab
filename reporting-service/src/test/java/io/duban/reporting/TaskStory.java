package io.duban.reporting;

import io.duban.events.Actor;
import io.duban.events.Assignee;
import io.duban.events.Deadline;
import io.duban.events.Judgement;
import io.duban.events.LeadKind;
import io.duban.events.Metadata;
import io.duban.events.Recorded;
import io.duban.events.Role;
import io.duban.events.TaskEvent;
import io.duban.events.TaskState;
import io.duban.events.UnitRef;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** One task's life, told event by event. Times are Shanghai's: {@code at("2025-10-08T10:00")}. */
public final class TaskStory {
    public static final UnitRef OFFICE = new UnitRef("xzfbgs", "县政府办公室");
    public static final UnitRef CIVIL = new UnitRef("xmzj", "县民政局");
    public static final UnitRef FINANCE = new UnitRef("xczj", "县财政局");
    public static final UnitRef TOWN = new UnitRef("nwz", "南旺镇人民政府");
    public static final Actor SUPERVISOR = new Actor("https://duban.test", "office-1", "office", null);
    public static final LocalDate ISSUED = LocalDate.parse("2025-05-26");

    public final UUID id = UUID.randomUUID();
    private final List<Recorded<TaskEvent>> events = new ArrayList<>();

    /** A task led by named units, row by row, due at the end of that date. */
    public static TaskStory led(UUID plan, int ordinal, String due, List<UnitRef> leads, UnitRef... responsibles) {
        return new TaskStory(plan, ordinal, Deadline.on(due, "test", LocalDate.parse(due)), LeadKind.NAMED, leads, responsibles);
    }

    public static TaskStory led(String due, UnitRef lead, UnitRef... responsibles) {
        return led(UUID.randomUUID(), 1, due, List.of(lead), responsibles);
    }

    /** A task that a whole group leads, each unit for itself. */
    public static TaskStory ledByGroup(UUID plan, int ordinal, String due, List<UnitRef> members) {
        return new TaskStory(plan, ordinal, Deadline.on(due, "test", LocalDate.parse(due)), LeadKind.GROUP, members);
    }

    /** 长期坚持. */
    public static TaskStory continuous(UUID plan, int ordinal, UnitRef lead) {
        return new TaskStory(plan, ordinal, Deadline.continuous("长期坚持", "continuous", Deadline.Cadence.YEARLY), LeadKind.NAMED,
                List.of(lead));
    }

    /** 长期坚持, with a check-in owed each quarter. */
    public static TaskStory quarterly(UUID plan, int ordinal, UnitRef lead) {
        return new TaskStory(plan, ordinal, Deadline.continuous("长期坚持", "continuous", Deadline.Cadence.QUARTERLY), LeadKind.NAMED,
                List.of(lead));
    }

    private TaskStory(UUID plan, int ordinal, Deadline deadline, LeadKind kind, List<UnitRef> leads, UnitRef... responsibles) {
        var duties = Stream.concat(leads.stream().map(unit -> new TaskEvent.AssignedDuty(unit, Role.LEAD, null)),
                Arrays.stream(responsibles).map(unit -> new TaskEvent.AssignedDuty(unit, Role.RESPONSIBLE, null))).toList();
        then("2025-05-26T09:00", SUPERVISOR, new TaskEvent.TaskAssigned(id, plan, "2025年政务公开任务分解表", "汶政办字〔2025〕8号", ISSUED,
                2025, ordinal, "一、先立规矩", "（一）完善公开目录", "修订主动公开目录第" + ordinal + "项", kind,
                leads.stream().map(unit -> Assignee.named(unit.name(), unit)).toList(),
                Arrays.stream(responsibles).map(unit -> Assignee.named(unit.name(), unit)).toList(), duties, deadline, null));
    }

    public TaskStory acknowledged(UnitRef unit, String at) {
        return then(at, by(unit), new TaskEvent.DutyAcknowledged(id, unit, null));
    }

    public TaskStory progressed(UnitRef unit, int percent, String at) {
        return then(at, by(unit), new TaskEvent.ProgressReported(id, unit, percent, "已完成初稿。", "缺少乡镇数据", "本周补齐", List.of()));
    }

    public TaskStory fulfilled(UnitRef unit, String at) {
        return then(at, by(unit), new TaskEvent.DutyFulfilled(id, unit, "目录已公布", List.of()));
    }

    /** The lead reports the whole task done, and its own duty with it. */
    public TaskStory submitted(UnitRef unit, String at, UnitRef... open) {
        return fulfilled(unit, at).then(at, by(unit), new TaskEvent.TaskSubmitted(id, unit, "全部完成", List.of(open)));
    }

    public TaskStory returned(String reason, String at, UnitRef... units) {
        int round = (int) events.stream().filter(past -> past.event() instanceof TaskEvent.DutiesReturned).count() + 1;
        return then(at, SUPERVISOR, new TaskEvent.DutiesReturned(id, List.of(units), reason, round));
    }

    /** The office approves these leads and closes the task; the others named had not reported. */
    public TaskStory completed(List<UnitRef> approved, String at, UnitRef... unreported) {
        return then(at, SUPERVISOR, new TaskEvent.DutiesApproved(id, approved, false))
                .then(at, SUPERVISOR, new TaskEvent.TaskCompleted(id, List.of(unreported)));
    }

    /** Asked by a lead for the whole task. */
    public TaskStory askedForMoreTime(UnitRef unit, String to, String at) {
        return then(at, by(unit), new TaskEvent.ExtensionRequested(id, state().extensions().size() + 1, unit, false, LocalDate.parse(to),
                "样式未下发", "已完成六成", state().deadline().passed(at(at))));
    }

    /** Asked by a lead for the whole task, and granted at the same time. */
    public TaskStory extended(UnitRef unit, String to, String at) {
        askedForMoreTime(unit, to, at);
        return then(at, SUPERVISOR, new TaskEvent.ExtensionGranted(id, state().extensions().size(), unit, false,
                state().deadline().movedTo(LocalDate.parse(to), "extension"), Judgement.of(state(), at(at)).overdue()));
    }

    /** Asked by a group's member for its own duty, and granted at the same time. */
    public TaskStory dutyExtended(UnitRef unit, String to, String at) {
        int number = state().extensions().size() + 1;
        var duty = state().duty(unit.code()).orElseThrow();
        return then(at, by(unit), new TaskEvent.ExtensionRequested(id, number, unit, true, LocalDate.parse(to), "样式未下发", null, false))
                .then(at, SUPERVISOR, new TaskEvent.ExtensionGranted(id, number, unit, true,
                        state().deadlineOf(duty).movedTo(LocalDate.parse(to), "extension"), Judgement.of(state(), duty, at(at)).overdue()));
    }

    /** A document moves the deadline of the whole task. */
    public TaskStory amended(String to, String at) {
        return then(at, new TaskEvent.TaskAmended(id, "汶政办字〔2025〕11号", "上级调整时限", null,
                state().deadline().movedTo(LocalDate.parse(to), "amendment"), null, null, null, null));
    }

    public TaskStory objected(UnitRef unit, String at) {
        return then(at, by(unit), new TaskEvent.ObjectionRaised(id, state().objections().size() + 1, unit,
                TaskEvent.ObjectionKind.NOT_APPLICABLE, "本单位无此职能", null, false));
    }

    /** The office agrees with the unit's last objection, and excuses it. */
    public TaskStory excused(UnitRef unit, String at) {
        return then(at, SUPERVISOR, new TaskEvent.ObjectionAccepted(id, state().objections().size(), unit))
                .then(at, SUPERVISOR, new TaskEvent.DutyExcused(id, unit, "不涉及"));
    }

    public TaskStory handedOver(UnitRef from, UnitRef to, String at) {
        return then(at, SUPERVISOR, new TaskEvent.DutyHandedOver(id, from, to, "机构改革"));
    }

    public TaskStory urged(UnitRef unit, String at) {
        return then(at, SUPERVISOR, new TaskEvent.UnitsUrged(id, List.of(unit), "请抓紧办理", null));
    }

    public TaskStory checkedIn(UnitRef unit, String due, String at) {
        return then(at, by(unit), new TaskEvent.CheckInReported(id, unit, LocalDate.parse(due), "本季度已更新", null, null, List.of()));
    }

    public TaskStory missedCheckIn(UnitRef unit, String due) {
        return then(LocalDate.parse(due).plusDays(1) + "T00:01", Actor.SYSTEM, new TaskEvent.CheckInMissed(id, unit, LocalDate.parse(due)));
    }

    public TaskStory carriedOver(String at) {
        return then(at, SUPERVISOR, new TaskEvent.TaskCarriedOver(id, "经费未到位"));
    }

    public TaskStory succeeded(String at) {
        return then(at, SUPERVISOR, new TaskEvent.TaskSucceeded(id, UUID.randomUUID(), UUID.randomUUID(), 9));
    }

    /** A unit telephoned, and the office entered it. */
    public TaskStory acknowledgedByTelephone(UnitRef unit, String at) {
        events.add(new Recorded<>(new TaskEvent.DutyAcknowledged(id, unit, null), events.size(), at(at),
                new Metadata(new Actor(SUPERVISOR.issuer(), SUPERVISOR.subject(), "office", unit.code()), "test", "test", null, "电话")));
        return this;
    }

    public TaskStory then(String at, TaskEvent event) {
        return then(at, SUPERVISOR, event);
    }

    public TaskStory cancelled(String at) {
        return then(at, SUPERVISOR, new TaskEvent.TaskCancelled(id, "机构调整，另行安排"));
    }

    public TaskStory becameOverdue(String deadline) {
        var date = LocalDate.parse(deadline);
        var since = date.plusDays(1).atStartOfDay(Deadline.ZONE).toInstant();
        return then(date.plusDays(1) + "T00:01", Actor.SYSTEM, new TaskEvent.TaskBecameOverdue(id, date, since));
    }

    private TaskStory then(String at, Actor actor, TaskEvent event) {
        events.add(new Recorded<>(event, events.size(), at(at), new Metadata(actor, "test", "test", null)));
        return this;
    }

    public List<Recorded<TaskEvent>> events() {
        return List.copyOf(events);
    }

    public TaskState state() {
        return TaskState.of(events);
    }

    private static Actor by(UnitRef unit) {
        return new Actor("https://duban.test", unit.code() + "-1", "unit", unit.code());
    }

    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Deadline.ZONE).toInstant();
    }
}
