package io.duban.notification;

import io.duban.events.Actor;
import io.duban.events.Assignee;
import io.duban.events.Deadline;
import io.duban.events.LeadKind;
import io.duban.events.Metadata;
import io.duban.events.Recorded;
import io.duban.events.Role;
import io.duban.events.TaskEvent;
import io.duban.events.TaskEvent.AssignedDuty;
import io.duban.events.TaskEvent.CheckInMissed;
import io.duban.events.TaskEvent.DutiesReturned;
import io.duban.events.TaskEvent.DutyExcused;
import io.duban.events.TaskEvent.DutyFulfilled;
import io.duban.events.TaskEvent.DutyHandedOver;
import io.duban.events.TaskEvent.ExtensionGranted;
import io.duban.events.TaskEvent.ExtensionRefused;
import io.duban.events.TaskEvent.ExtensionRequested;
import io.duban.events.TaskEvent.ObjectionAccepted;
import io.duban.events.TaskEvent.ObjectionKind;
import io.duban.events.TaskEvent.ObjectionRaised;
import io.duban.events.TaskEvent.ObjectionRejected;
import io.duban.events.TaskEvent.ProgressReported;
import io.duban.events.TaskEvent.TaskAssigned;
import io.duban.events.TaskEvent.TaskCancelled;
import io.duban.events.TaskEvent.TaskCompleted;
import io.duban.events.TaskEvent.TaskReopened;
import io.duban.events.TaskEvent.TaskSubmitted;
import io.duban.events.TaskEvent.UnitsUrged;
import io.duban.events.TaskState;
import io.duban.events.UnitRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The events of one task, told one after the other: kept here, and passed on to wherever the test wants them. */
public final class Story {
    public static final Actor SOMEBODY = new Actor("https://duban.test", "somebody", "office", null);
    private static final LocalDate ISSUED = LocalDate.of(2025, 5, 26);

    public final UUID task = UUID.randomUUID();
    private final List<Recorded<TaskEvent>> told = new ArrayList<>();
    private final Consumer<TaskEvent> listener;
    private Instant now = ISSUED.atTime(10, 0).atZone(Deadline.ZONE).toInstant();

    public Story(Consumer<TaskEvent> listener) {
        this.listener = listener;
    }

    public static Story untold() {
        return new Story(event -> {
        });
    }

    public static UnitRef unit(String code) {
        return new UnitRef(code, "单位" + code);
    }

    /** Assigned to named leads, the first of which submits. */
    public Story named(String deadline, String... leads) {
        return assigned(LeadKind.NAMED, Deadline.on(deadline, "date", LocalDate.parse(deadline)), List.of(leads), List.of());
    }

    public Story assigned(LeadKind kind, Deadline deadline, List<String> leads, List<String> responsibles) {
        var duties = Stream.concat(leads.stream().map(code -> new AssignedDuty(unit(code), Role.LEAD, null)),
                responsibles.stream().map(code -> new AssignedDuty(unit(code), Role.RESPONSIBLE, null))).toList();
        return happens(new TaskAssigned(task, UUID.randomUUID(), "2025年政务公开工作要点任务分解表", "汶政办字〔2025〕6号", ISSUED, 2025, 12,
                "一、主动公开", "（一）全面优化主动公开机制", "动态更新主动公开基本目录，做到应公开尽公开。", kind,
                leads.stream().map(code -> Assignee.named(code, unit(code))).toList(),
                responsibles.stream().map(code -> Assignee.named(code, unit(code))).toList(), duties, deadline, null));
    }

    public Story fulfilled(String unit) {
        return happens(new DutyFulfilled(task, unit(unit), "已完成", List.of()));
    }

    public Story submitted(String unit) {
        return happens(new TaskSubmitted(task, unit(unit), "已完成", List.of()));
    }

    public Story returned(int round, String... units) {
        return happens(new DutiesReturned(task, Arrays.stream(units).map(Story::unit).toList(), "材料不全", round));
    }

    /** What follows happens from this local time of Shanghai on; the log itself keeps its own. */
    public Story at(String local) {
        now = TestClock.at(local);
        return this;
    }

    public Story completed() {
        return happens(new TaskCompleted(task, state().openResponsibles()));
    }

    public Story reopened() {
        return happens(new TaskReopened(task, "抽查未落实"));
    }

    public Story urged(String... units) {
        return happens(new UnitsUrged(task, Arrays.stream(units).map(Story::unit).toList(), "请抓紧办理", null));
    }

    public Story askedForMoreTime(String unit, boolean ownDutyOnly, String to) {
        return happens(new ExtensionRequested(task, state().extensions().size() + 1, unit(unit), ownDutyOnly, LocalDate.parse(to),
                "样式未下发", null, false));
    }

    /** What was asked for last. */
    public Story granted() {
        var asked = state().extensions().getLast();
        return happens(new ExtensionGranted(task, asked.number(), asked.unit(), asked.ownDutyOnly(),
                state().deadline().movedTo(asked.proposedDeadline(), "extension"), false));
    }

    public Story refused() {
        var asked = state().extensions().getLast();
        return happens(new ExtensionRefused(task, asked.number(), asked.unit(), "时限不变"));
    }

    public Story objected(String unit) {
        return happens(new ObjectionRaised(task, state().objections().size() + 1, unit(unit), ObjectionKind.NOT_APPLICABLE, "不涉及", null, false));
    }

    public Story excused(String unit) {
        return happens(new ObjectionAccepted(task, state().objections().size(), unit(unit))).happens(new DutyExcused(task, unit(unit), "不涉及"));
    }

    public Story rejected(String unit) {
        return happens(new ObjectionRejected(task, state().objections().size(), unit(unit), "职责未变"));
    }

    public Story handedOver(String from, String to) {
        return happens(new DutyHandedOver(task, unit(from), unit(to), "机构改革"));
    }

    public Story progressed(String unit) {
        return happens(new ProgressReported(task, unit(unit), 30, "已更新", null, null, List.of()));
    }

    public Story missedCheckIn(String unit, String due) {
        return happens(new CheckInMissed(task, unit(unit), LocalDate.parse(due)));
    }

    /** 长期坚持, with a check-in owed each month. */
    public Story monthly(String lead) {
        return assigned(LeadKind.NAMED, Deadline.continuous("每月", "monthly", Deadline.Cadence.MONTHLY), List.of(lead), List.of());
    }

    public Story cancelled() {
        return happens(new TaskCancelled(task, "任务调整"));
    }

    public Story happens(TaskEvent event) {
        now = now.plusSeconds(60);
        told.add(new Recorded<>(event, told.size(), now, new Metadata(SOMEBODY, "test", "test", null)));
        listener.accept(event);
        return this;
    }

    public TaskState state() {
        return TaskState.of(told);
    }
}
