package io.duban.events;

import io.duban.events.TaskEvent.CheckInReported;
import io.duban.events.TaskEvent.DutiesReturned;
import io.duban.events.TaskEvent.DutyHandedOver;
import io.duban.events.TaskEvent.ExtensionGranted;
import io.duban.events.TaskEvent.MembersDesignated;
import io.duban.events.TaskEvent.TaskAmended;
import io.duban.events.TaskEvent.TaskAssigned;
import io.duban.events.TaskState.Reopening;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * A task on its way from one state to the next: what an event changes is set here, in its duties or in what is asked on it;
 * everything else stays.
 */
final class TaskChange {
    private final TaskState task;
    private final Instant at;
    final DutiesChange duties;
    final AskedChange asked;

    TaskStage stage;
    LocalDate overdueRecorded;
    String publicResult;
    YearEnd yearEnd;
    private String requirement;
    private LeadKind leadKind;
    private List<Assignee> leads;
    private List<Assignee> responsibles;
    private Deadline deadline;
    private Instant submittedAt;
    private Actor submittedBy;
    private Instant completedAt;
    private List<Rest> rests;
    private int returns;
    private List<Amendment> amendments;
    private boolean overdueBeforeExtension;
    private Reopening reopening;
    private UUID successor;
    private Instant succeededAt;

    TaskChange(TaskState task, Instant at) {
        this.task = task;
        this.at = at;
        duties = new DutiesChange(task, at);
        asked = new AskedChange(task, at);
        stage = task.stage();
        overdueRecorded = task.overdueRecorded();
        publicResult = task.publicResult();
        yearEnd = task.yearEnd();
        requirement = task.requirement();
        leadKind = task.leadKind();
        leads = task.leads();
        responsibles = task.responsibles();
        deadline = task.deadline();
        submittedAt = task.submittedAt();
        submittedBy = task.submittedBy();
        completedAt = task.completedAt();
        rests = task.rests();
        returns = task.returns();
        amendments = task.amendments();
        overdueBeforeExtension = task.overdueBeforeExtension();
        reopening = task.reopening();
        successor = task.successor();
        succeededAt = task.succeededAt();
    }

    static TaskChange assigned(TaskAssigned e, Instant at) {
        var duties = new LinkedHashMap<String, Duty>();
        e.duties().forEach(duty -> duties.put(duty.unit().code(), Duty.assigned(duty, at)));
        return new TaskChange(new TaskState(e.taskId(), e.planId(), e.planTitle(), e.docNumber(), e.issuedOn(), e.year(), e.ordinal(),
                e.section(), e.topic(), e.requirement(), e.leadKind(), e.leads(), e.responsibles(), duties, List.of(), e.deadline(),
                e.deadline(), TaskStage.ASSIGNED, at, null, null, null, List.of(), 0, List.of(), List.of(), List.of(), null, false,
                null, null, null, e.continues(), null, null, 0, at), at);
    }

    TaskState after(Recorded<?> recorded) {
        checkInsAreOwedFromNowOn();
        asked.whatHasLostItsGroundLapses(stage.open() && successor == null, duties);
        if (recorded.event() instanceof TaskAmended e) {
            amendments = longer(amendments, Amendment.of(e, task, next(recorded), at));
        }
        return next(recorded);
    }

    private TaskState next(Recorded<?> recorded) {
        return new TaskState(task.id(), task.planId(), task.planTitle(), task.docNumber(), task.issuedOn(), task.year(), task.ordinal(),
                task.section(), task.topic(), requirement, leadKind, leads, responsibles, duties.all(), duties.former(), deadline,
                task.originalDeadline(), stage, task.assignedAt(), submittedAt, submittedBy, completedAt, rests, returns, asked.extensions(),
                asked.objections(), amendments, overdueRecorded, overdueBeforeExtension, reopening, publicResult, yearEnd,
                task.continues(), successor, succeededAt, recorded.sequence() + 1, recorded.time());
    }

    /** Where what is due, or whether anything is, was changed: no period of before can be missed by it. */
    private void checkInsAreOwedFromNowOn() {
        boolean otherwise = !deadline.equals(task.deadline()) || yearEnd != task.yearEnd() || stage.open() && !task.stage().open();
        duties.changeAll(duty -> otherwise || task.duty(duty.unit().code()).filter(duty::owesAnew).isPresent() ? duty.owingFrom(at) : duty);
    }

    /** The first report starts the task; a lead's report counts for the period in which it comes. */
    void reported(UnitRef unit, UnaryOperator<Duty> change) {
        stage = stage == TaskStage.ASSIGNED ? TaskStage.IN_PROGRESS : stage;
        duties.change(unit, duty -> counted(change.apply(duty)));
    }

    private Duty counted(Duty duty) {
        return CheckIns.of(task, duty, LocalDate.ofInstant(at, Deadline.ZONE)).map(end -> duty.checkedIn(end, at)).orElse(duty);
    }

    void checkedIn(CheckInReported e, String via) {
        stage = stage == TaskStage.ASSIGNED ? TaskStage.IN_PROGRESS : stage;
        duties.change(e.unit(), duty -> duty
                .progressed(new Duty.Report(duty.percent(), e.text(), e.problems(), e.nextStep(), e.evidence(), at, via)).checkedIn(e.due(), at));
    }

    /** A group's last fulfilment submits, also where it became the last because the office excused the one after it. */
    void submitted(UnitRef unit, Actor by) {
        var last = leadKind == LeadKind.GROUP ? duties.of(unit) : null;
        stage = TaskStage.SUBMITTED;
        submittedAt = at;
        submittedBy = last == null || last.fulfilledBy() == null ? by : last.fulfilledBy();
    }

    /** With a lead's fulfilment the submission falls that stood on it. */
    void fulfilmentWithdrawn(UnitRef unit) {
        duties.change(unit, duty -> duty.withdrawn(at));
        if (stage == TaskStage.SUBMITTED && duties.of(unit).role() == Role.LEAD) {
            stage = TaskStage.IN_PROGRESS;
            submittedAt = null;
            submittedBy = null;
        }
    }

    /** Where the lead that had been sent back was excused instead, the report stands on which the others were approved. */
    void completed(Collection<UnitRef> unreported) {
        duties.change(unreported, Duty::closedUnreported);
        if (submittedAt == null && !rests.isEmpty()) {
            submittedAt = rests.getLast().from();
            rests = rests.subList(0, rests.size() - 1);
        }
        stage = TaskStage.COMPLETED;
        completedAt = at;
    }

    /** The task goes back to work with a lead; a responsible unit's share goes back alone. */
    void returned(DutiesReturned e) {
        duties.change(e.units(), duty -> duty.returned(e.reason(), at));
        returns = e.round();
        if (e.units().stream().anyMatch(unit -> duties.of(unit).role() == Role.LEAD)) {
            backToWork();
        }
    }

    /**
     * What had been reported done goes back to work, also where the task was cancelled before the office had read it. What the closing
     * of its plan carried over or let go on is so again. The result that the public reads is not confirmed any more.
     */
    void reopened(String reason) {
        reopening = new Reopening(reason, at);
        publicResult = null;
        boolean wasReported = stage == TaskStage.COMPLETED || submittedAt != null;
        duties.changeAll(duty -> duty.reopened(wasReported, at));
        backToWork();
        yearEnd = yearEnd == YearEnd.ENDED ? null : yearEnd;
        successor = null;
        succeededAt = null;
    }

    private void backToWork() {
        if (submittedAt != null) {
            rests = longer(rests, new Rest(submittedAt, at));
        }
        stage = TaskStage.IN_PROGRESS;
        submittedAt = null;
        submittedBy = null;
        completedAt = null;
    }

    void extensionGranted(ExtensionGranted e) {
        asked.extension(e.number(), extension -> extension.granted(e.deadline().date(), e.wasOverdue(), at));
        if (e.ownDutyOnly()) {
            duties.change(e.unit(), duty -> duty.extendedTo(e.deadline(), e.wasOverdue()));
        } else {
            overdueBeforeExtension |= e.wasOverdue();
            movedTo(e.deadline());
        }
    }

    void deadlineSet(Deadline date) {
        deadline = date;
    }

    /** Whoever was overdue by the task's deadline until now is remembered for it; who has a deadline of its own keeps that. */
    private void movedTo(Deadline later) {
        duties.changeAll(duty -> duty.overdueBeforeExtension(duty.deadline() == null && wasOverdue(Judgement.of(task, duty, at))));
        deadline = later;
    }

    /** Past before the issue is nobody's delay. */
    private boolean wasOverdue(Judgement judged) {
        return judged.overdue() && !task.deadlineBeforeIssue();
    }

    void handedOver(DutyHandedOver e) {
        duties.handedOver(e);
        asked.passes(e.from(), e.to());
    }

    void designated(MembersDesignated e) {
        leadKind = e.leadKind();
        duties.designated(e.duties());
    }

    void amended(TaskAmended e) {
        requirement = e.requirement() == null ? requirement : e.requirement();
        if (e.deadline() != null) {
            overdueBeforeExtension |= wasOverdue(Judgement.of(task, at));
            movedTo(e.deadline());
            duties.changeAll(duty -> duty.amendedTo(e.deadline()));
        }
        leadKind = e.leadKind() == null ? leadKind : e.leadKind();
        leads = e.leads() == null ? leads : e.leads();
        responsibles = e.responsibles() == null ? responsibles : e.responsibles();
        if (e.duties() != null) {
            duties.amended(e.duties());
        }
    }

    void ended() {
        yearEnd = YearEnd.ENDED;
        completed(List.of());
    }

    /** Again where the plan of the first successor was withdrawn: what is judged stands still since the first. */
    void succeeded(UUID by) {
        successor = by;
        succeededAt = succeededAt == null ? at : succeededAt;
    }

    private static <T> List<T> longer(List<T> list, T one) {
        var longer = new ArrayList<>(list);
        longer.add(one);
        return List.copyOf(longer);
    }
}
