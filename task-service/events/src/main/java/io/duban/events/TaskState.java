package io.duban.events;

import io.duban.events.TaskEvent.*;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What has become of a task: the fold of its events, and nothing else. Decisions, live views, views as of a day and the
 * audit's replay all stand on this one function. {@code version} is the number of events folded; {@code reopening}: the last one, null
 * for none; {@code publicResult} is withdrawn by it.
 */
public record TaskState(UUID id, UUID planId, String planTitle, String docNumber, LocalDate issuedOn, int year, int ordinal,
        String section, String topic, String requirement, LeadKind leadKind, List<Assignee> leads, List<Assignee> responsibles,
        Map<String, Duty> duties, List<FormerDuty> formerDuties, Deadline deadline, Deadline originalDeadline, TaskStage stage,
        Instant assignedAt, Instant submittedAt, Actor submittedBy, Instant completedAt, List<Rest> rests, int returns,
        List<Extension> extensions, List<Objection> objections, List<Amendment> amendments, LocalDate overdueRecorded,
        boolean overdueBeforeExtension, Reopening reopening, String publicResult, YearEnd yearEnd, UUID continues, UUID successor,
        Instant succeededAt, long version, Instant lastEventAt) {

    /** 重新启动: why the office took the task up again, and when. */
    public record Reopening(String reason, Instant at) {
    }

    /** The state after one more event. {@code state} is null before the first, which has to be {@link TaskAssigned}. */
    public static TaskState evolve(TaskState state, Recorded<? extends TaskEvent> recorded) {
        var at = recorded.time();
        var next = recorded.event() instanceof TaskAssigned first ? TaskChange.assigned(first, at) : new TaskChange(state, at);
        switch (recorded.event()) {
            case TaskAssigned e -> {
                // its state is made of it alone
            }
            case DutyAcknowledged e -> next.duties.change(e.unit(), duty -> duty.acknowledged(e.ownDueDate(), at));
            case ProgressReported e -> next.reported(e.unit(), duty -> duty.progressed(
                    new Duty.Report(e.percent(), e.text(), e.problems(), e.nextStep(), e.evidence(), at, recorded.via())));
            case DutyFulfilled e -> next.reported(e.unit(), duty -> duty.fulfilled(
                    new Duty.Report(100, e.text(), null, null, e.evidence(), at, recorded.via()), recorded.actor()));
            case FulfilmentWithdrawn e -> next.fulfilmentWithdrawn(e.unit());
            case TaskSubmitted e -> next.submitted(e.unit(), recorded.actor());
            case SubmissionWithdrawn e -> next.fulfilmentWithdrawn(e.unit());
            case DutiesApproved e -> next.duties.change(e.units(), duty -> duty.approved(at));
            case DutiesReturned e -> next.returned(e);
            case TaskCompleted e -> next.completed(e.unreported());
            case TaskCancelled e -> next.stage = TaskStage.CANCELLED;
            case TaskReopened e -> next.reopened(e.reason());
            case TaskBecameOverdue e -> next.overdueRecorded = e.deadline();
            case ExtensionRequested e -> next.asked.extensionRequested(e, recorded.actor());
            case ExtensionGranted e -> next.extensionGranted(e);
            case ExtensionRefused e -> next.asked.extension(e.number(), extension -> extension.refused(e.reason(), at));
            case DeadlineSet e -> next.deadlineSet(e.deadline());
            case ObjectionRaised e -> next.asked.objectionRaised(e, recorded.actor());
            case ObjectionAccepted e -> next.asked.objection(e.number(), objection -> objection.decided(Decision.ACCEPTED, null, at));
            case ObjectionRejected e -> next.asked.objection(e.number(), objection -> objection.decided(Decision.REFUSED, e.reason(), at));
            case DutyExcused e -> next.duties.change(e.unit(), Duty::excused);
            case DutyHandedOver e -> next.handedOver(e);
            case UnitsUrged e -> next.duties.change(e.units(), duty -> duty.urged(e.text(), at));
            case CheckInReported e -> next.checkedIn(e, recorded.via());
            case CheckInMissed e -> next.duties.change(e.unit(), duty -> duty.checkedIn(e.due(), null));
            case MembersDesignated e -> next.designated(e);
            case ResultPublished e -> next.publicResult = e.publicResult();
            case TaskAmended e -> next.amended(e);
            case TaskContinued e -> next.yearEnd = YearEnd.CONTINUED;
            case TaskEnded e -> next.ended();
            case TaskCarriedOver e -> next.yearEnd = YearEnd.CARRIED_OVER;
            case TaskSucceeded e -> next.succeeded(e.successor());
        }
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

    /** The duty that a unit last handed on here; empty where it never did. */
    public Optional<FormerDuty> passedOn(String unit) {
        return formerDuties.stream().filter(former -> former.passedOn() && former.duty().unit().code().equals(unit))
                .reduce((earlier, later) -> later);
    }

    /** What has become of the duty that a unit has or had here: as its holder of today has it; empty where it never had any. */
    public Optional<Duty> holderOf(String unit) {
        // each hand-over is later than the one before, so that there is an end
        return duty(unit).or(() -> passedOn(unit).flatMap(former -> holderOf(former.successor().code())));
    }

    /** Something is still to be done for it: what is settled, or stands in a closed task, passes to nobody by a reform. */
    public boolean pending(Duty duty) {
        return open() && !duty.stage().settled();
    }

    /** The duties of one role, in the order of the notice. */
    public Stream<Duty> duties(Role role) {
        return duties.values().stream().filter(duty -> duty.role() == role);
    }

    /** By when a unit has to be done: its own deadline, or the task's. */
    public Deadline deadlineOf(Duty duty) {
        return duty.deadline() == null ? deadline : duty.deadline();
    }

    /** Something is still expected of somebody, and no task of the next year has taken its place. */
    public boolean open() {
        return stage.open() && successor == null;
    }

    /** Nobody leads: until the office designates members of the open group, or where it has excused whoever led. */
    public boolean leadMissing() {
        return duties(Role.LEAD).allMatch(duty -> duty.stage() == DutyStage.EXCUSED);
    }

    /** The lead that consolidates and submits: the first named one. Empty for a group (each for itself) and an open lead. */
    public Optional<UnitRef> submittingLead() {
        return leadKind == LeadKind.NAMED ? duties(Role.LEAD).filter(duty -> duty.stage() != DutyStage.EXCUSED).findFirst().map(Duty::unit)
                : Optional.empty();
    }

    /** 长期坚持: no due date, never submitted. */
    public boolean continuous() {
        return deadline.kind() == Deadline.Kind.CONTINUOUS;
    }

    /** The deadline had passed when the notice was issued: shown, but outside ladder and rates until the office sets a date. */
    public boolean deadlineBeforeIssue() {
        return beforeIssue(deadline);
    }

    /** The same of any deadline here: a group's member may have been given a date of its own. */
    boolean beforeIssue(Deadline deadline) {
        return deadline.date() != null && deadline.date().isBefore(issuedOn);
    }

    /** The responsible units that have not reported their share done, in the order of the notice. */
    public List<UnitRef> openResponsibles() {
        return duties(Role.RESPONSIBLE).filter(duty -> duty.stage().open()).map(Duty::unit).toList();
    }
}
