package io.duban.events;

import io.duban.events.TaskEvent.*;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What has become of a task: the fold of its events, and nothing else. Decisions, live views, views as of a day and the
 * audit's replay all stand on this one function. {@code version} is the number of events folded.
 */
public record TaskState(UUID id, UUID planId, String planTitle, String docNumber, LocalDate issuedOn, int year, int ordinal,
        String section, String topic, String requirement, LeadKind leadKind, List<Assignee> leads, List<Assignee> responsibles,
        Map<String, Duty> duties, Deadline deadline, Deadline originalDeadline, TaskStage stage, Instant assignedAt,
        Instant submittedAt, Actor submittedBy, Instant completedAt, List<Rest> rests, int returns, LocalDate overdueRecorded,
        long version, Instant lastEventAt) {

    /** The state after one more event. {@code state} is null before the first, which has to be {@link TaskAssigned}. */
    public static TaskState evolve(TaskState state, Recorded<? extends TaskEvent> recorded) {
        var at = recorded.time();
        var next = switch (recorded.event()) {
            case TaskAssigned e -> assigned(e, at);
            case DutyAcknowledged e -> state.duty(e.unit(), duty -> duty.acknowledged(e.ownDueDate(), at));
            case ProgressReported e -> state.started().duty(e.unit(), duty -> duty.progressed(
                    new Duty.Report(e.percent(), e.text(), e.problems(), e.nextStep(), e.evidence(), at)));
            case DutyFulfilled e -> state.started().duty(e.unit(), duty -> duty.fulfilled(
                    new Duty.Report(100, e.text(), null, null, e.evidence(), at), recorded.actor()));
            case TaskSubmitted e -> state.submitted(at, recorded.actor());
            case DutiesApproved e -> state.each(e.units(), duty -> duty.approved(at));
            case DutiesReturned e -> state.returned(e, at);
            case TaskCompleted e -> state.each(e.unreported(), Duty::closedUnreported).completed(at);
            case TaskCancelled e -> state.at(TaskStage.CANCELLED);
            case TaskReopened e -> state.reopened(at);
            case TaskBecameOverdue e -> state.overdueRecorded(e.deadline());
        };
        return next.after(recorded);
    }

    /** The state after all of these, in order; null after none. */
    public static TaskState of(Iterable<? extends Recorded<? extends TaskEvent>> history) {
        TaskState state = null;
        for (var recorded : history) {
            state = evolve(state, recorded);
        }
        return state;
    }

    /** The duty of a unit, if it has one here. */
    public Optional<Duty> duty(String unit) {
        return Optional.ofNullable(duties.get(unit));
    }

    /** The duties of one role, in the order of the notice. */
    public Stream<Duty> duties(Role role) {
        return duties.values().stream().filter(duty -> duty.role() == role);
    }

    /** Nobody leads until the office designates members of the open group. */
    public boolean leadMissing() {
        return duties(Role.LEAD).findAny().isEmpty();
    }

    /** The lead that consolidates and submits: the first named one. Empty for a group (each for itself) and an open lead. */
    public Optional<UnitRef> submittingLead() {
        return leadKind == LeadKind.NAMED ? duties(Role.LEAD).findFirst().map(Duty::unit) : Optional.empty();
    }

    /** 长期坚持: no due date, never submitted. */
    public boolean continuous() {
        return deadline.kind() == Deadline.Kind.CONTINUOUS;
    }

    /** The deadline had passed when the notice was issued: shown, but outside ladder and rates until the office sets a date. */
    public boolean deadlineBeforeIssue() {
        return deadline.date() != null && deadline.date().isBefore(issuedOn);
    }

    private static TaskState assigned(TaskAssigned e, Instant at) {
        var duties = new LinkedHashMap<String, Duty>();
        e.duties().forEach(duty -> duties.put(duty.unit().code(), Duty.assigned(duty)));
        return new TaskState(e.taskId(), e.planId(), e.planTitle(), e.docNumber(), e.issuedOn(), e.year(), e.ordinal(),
                e.section(), e.topic(), e.requirement(), e.leadKind(), e.leads(), e.responsibles(), duties, e.deadline(),
                e.deadline(), TaskStage.ASSIGNED, at, null, null, null, List.of(), 0, null, 0, at);
    }

    private TaskState duty(UnitRef unit, UnaryOperator<Duty> change) {
        return each(List.of(unit), change);
    }

    private TaskState each(Collection<UnitRef> units, UnaryOperator<Duty> change) {
        var changed = new LinkedHashMap<>(duties);
        units.forEach(unit -> changed.computeIfPresent(unit.code(), (code, duty) -> change.apply(duty)));
        return with(changed, stage, submittedAt, submittedBy, completedAt, rests, returns);
    }

    private TaskState started() {
        return stage == TaskStage.ASSIGNED ? at(TaskStage.IN_PROGRESS) : this;
    }

    private TaskState submitted(Instant at, Actor by) {
        return with(duties, TaskStage.SUBMITTED, at, by, completedAt, rests, returns);
    }

    private TaskState completed(Instant at) {
        return with(duties, TaskStage.COMPLETED, submittedAt, submittedBy, at, rests, returns);
    }

    /** The task goes back to work with a lead; a responsible unit's share goes back alone. */
    private TaskState returned(DutiesReturned e, Instant at) {
        var changed = each(e.units(), duty -> duty.returned(at));
        boolean leadReturned = e.units().stream().anyMatch(unit -> duties.get(unit.code()).role() == Role.LEAD);
        return leadReturned
                ? changed.backToWork(at, e.round())
                : with(changed.duties, stage, submittedAt, submittedBy, completedAt, rests, e.round());
    }

    /** What had been reported done goes back to work, also where the task was cancelled before the office had read it. */
    private TaskState reopened(Instant at) {
        var changed = new LinkedHashMap<>(duties);
        changed.replaceAll((code, duty) -> duty.reopened(stage == TaskStage.COMPLETED || submittedAt != null, at));
        return with(changed, stage, submittedAt, submittedBy, null, rests, returns).backToWork(at, returns);
    }

    private TaskState backToWork(Instant at, int round) {
        var longer = new ArrayList<>(rests);
        if (submittedAt != null) {
            longer.add(new Rest(submittedAt, at));
        }
        return with(duties, TaskStage.IN_PROGRESS, null, null, null, List.copyOf(longer), round);
    }

    private TaskState at(TaskStage stage) {
        return with(duties, stage, submittedAt, submittedBy, completedAt, rests, returns);
    }

    private TaskState overdueRecorded(LocalDate deadline) {
        return copy(duties, stage, submittedAt, submittedBy, completedAt, rests, returns, deadline, version, lastEventAt);
    }

    private TaskState after(Recorded<?> recorded) {
        return copy(duties, stage, submittedAt, submittedBy, completedAt, rests, returns, overdueRecorded,
                recorded.sequence() + 1, recorded.time());
    }

    private TaskState with(Map<String, Duty> duties, TaskStage stage, Instant submittedAt, Actor submittedBy,
            Instant completedAt, List<Rest> rests, int returns) {
        return copy(duties, stage, submittedAt, submittedBy, completedAt, rests, returns, overdueRecorded, version, lastEventAt);
    }

    private TaskState copy(Map<String, Duty> duties, TaskStage stage, Instant submittedAt, Actor submittedBy,
            Instant completedAt, List<Rest> rests, int returns, LocalDate overdueRecorded, long version, Instant lastEventAt) {
        return new TaskState(id, planId, planTitle, docNumber, issuedOn, year, ordinal, section, topic, requirement, leadKind,
                leads, responsibles, duties, deadline, originalDeadline, stage, assignedAt, submittedAt, submittedBy,
                completedAt, rests, returns, overdueRecorded, version, lastEventAt);
    }
}
