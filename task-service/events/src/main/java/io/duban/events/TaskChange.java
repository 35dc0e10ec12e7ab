package io.duban.events;

import io.duban.events.TaskEvent.AssignedDuty;
import io.duban.events.TaskEvent.CheckInReported;
import io.duban.events.TaskEvent.DutiesReturned;
import io.duban.events.TaskEvent.DutyHandedOver;
import io.duban.events.TaskEvent.ExtensionGranted;
import io.duban.events.TaskEvent.ExtensionRequested;
import io.duban.events.TaskEvent.MembersDesignated;
import io.duban.events.TaskEvent.ObjectionRaised;
import io.duban.events.TaskEvent.TaskAmended;
import io.duban.events.TaskEvent.TaskAssigned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A task on its way from one state to the next: what an event changes is set here, everything else stays. */
final class TaskChange {
    private final TaskState task;
    private final Instant at;

    TaskStage stage;
    LocalDate overdueRecorded;
    String publicResult;
    YearEnd yearEnd;
    private String requirement;
    private LeadKind leadKind;
    private List<Assignee> leads;
    private List<Assignee> responsibles;
    private Map<String, Duty> duties;
    private List<FormerDuty> formerDuties;
    private Deadline deadline;
    private Instant submittedAt;
    private Actor submittedBy;
    private Instant completedAt;
    private List<Rest> rests;
    private int returns;
    private List<Extension> extensions;
    private List<Objection> objections;
    private List<Amendment> amendments;
    private boolean overdueBeforeExtension;
    private UUID successor;
    private Instant succeededAt;

    TaskChange(TaskState task, Instant at) {
        this.task = task;
        this.at = at;
        stage = task.stage();
        overdueRecorded = task.overdueRecorded();
        publicResult = task.publicResult();
        yearEnd = task.yearEnd();
        requirement = task.requirement();
        leadKind = task.leadKind();
        leads = task.leads();
        responsibles = task.responsibles();
        duties = task.duties();
        formerDuties = task.formerDuties();
        deadline = task.deadline();
        submittedAt = task.submittedAt();
        submittedBy = task.submittedBy();
        completedAt = task.completedAt();
        rests = task.rests();
        returns = task.returns();
        extensions = task.extensions();
        objections = task.objections();
        amendments = task.amendments();
        overdueBeforeExtension = task.overdueBeforeExtension();
        successor = task.successor();
        succeededAt = task.succeededAt();
    }

    static TaskChange assigned(TaskAssigned e, Instant at) {
        var duties = new LinkedHashMap<String, Duty>();
        e.duties().forEach(duty -> duties.put(duty.unit().code(), Duty.assigned(duty, at)));
        return new TaskChange(new TaskState(e.taskId(), e.planId(), e.planTitle(), e.docNumber(), e.issuedOn(), e.year(), e.ordinal(),
                e.section(), e.topic(), e.requirement(), e.leadKind(), e.leads(), e.responsibles(), duties, List.of(), e.deadline(),
                e.deadline(), TaskStage.ASSIGNED, at, null, null, null, List.of(), 0, List.of(), List.of(), List.of(), null, false,
                null, null, e.continues(), null, null, 0, at), at);
    }

    TaskState after(Recorded<?> recorded) {
        checkInsAreOwedFromNowOn();
        return new TaskState(task.id(), task.planId(), task.planTitle(), task.docNumber(), task.issuedOn(), task.year(), task.ordinal(),
                task.section(), task.topic(), requirement, leadKind, leads, responsibles, duties, formerDuties, deadline,
                task.originalDeadline(), stage, task.assignedAt(), submittedAt, submittedBy, completedAt, rests, returns, extensions,
                objections, amendments, overdueRecorded, overdueBeforeExtension, publicResult, yearEnd, task.continues(), successor,
                succeededAt, recorded.sequence() + 1, recorded.time());
    }

    /** Where what is due, or whether anything is, was changed: no period of before can be missed by it. */
    private void checkInsAreOwedFromNowOn() {
        boolean otherwise = !deadline.equals(task.deadline()) || yearEnd != task.yearEnd() || stage.open() && !task.stage().open();
        var changed = new LinkedHashMap<>(duties);
        changed.replaceAll((code, duty) -> otherwise || task.duty(code).filter(duty::owesAnew).isPresent() ? duty.owingFrom(at) : duty);
        duties = changed;
    }

    void duty(UnitRef unit, UnaryOperator<Duty> change) {
        each(List.of(unit), change);
    }

    void each(Collection<UnitRef> units, UnaryOperator<Duty> change) {
        var changed = new LinkedHashMap<>(duties);
        units.forEach(unit -> changed.computeIfPresent(unit.code(), (code, duty) -> change.apply(duty)));
        duties = changed;
    }

    /** The first report starts the task; a lead's report counts for the period in which it comes. */
    void reported(UnitRef unit, UnaryOperator<Duty> change) {
        stage = stage == TaskStage.ASSIGNED ? TaskStage.IN_PROGRESS : stage;
        duty(unit, duty -> counted(change.apply(duty)));
    }

    private Duty counted(Duty duty) {
        return CheckIns.of(task, duty, LocalDate.ofInstant(at, Deadline.ZONE)).map(end -> duty.checkedIn(end, at)).orElse(duty);
    }

    void checkedIn(CheckInReported e, String via) {
        stage = stage == TaskStage.ASSIGNED ? TaskStage.IN_PROGRESS : stage;
        duty(e.unit(), duty -> duty.progressed(new Duty.Report(duty.percent(), e.text(), e.problems(), e.nextStep(), e.evidence(), at, via))
                .checkedIn(e.due(), at));
    }

    void submitted(Actor by) {
        stage = TaskStage.SUBMITTED;
        submittedAt = at;
        submittedBy = by;
    }

    /** With a lead's fulfilment the submission falls that stood on it. */
    void fulfilmentWithdrawn(UnitRef unit) {
        duty(unit, Duty::withdrawn);
        if (stage == TaskStage.SUBMITTED && duties.get(unit.code()).role() == Role.LEAD) {
            stage = TaskStage.IN_PROGRESS;
            submittedAt = null;
            submittedBy = null;
        }
    }

    void completed(Collection<UnitRef> unreported) {
        each(unreported, Duty::closedUnreported);
        stage = TaskStage.COMPLETED;
        completedAt = at;
    }

    /** The task goes back to work with a lead; a responsible unit's share goes back alone. */
    void returned(DutiesReturned e) {
        each(e.units(), duty -> duty.returned(at));
        returns = e.round();
        if (e.units().stream().anyMatch(unit -> duties.get(unit.code()).role() == Role.LEAD)) {
            backToWork();
        }
    }

    /** What had been reported done goes back to work, also where the task was cancelled before the office had read it. */
    void reopened() {
        var changed = new LinkedHashMap<>(duties);
        changed.replaceAll((code, duty) -> duty.reopened(stage == TaskStage.COMPLETED || submittedAt != null, at));
        duties = changed;
        backToWork();
        yearEnd = null;
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

    void extensionRequested(ExtensionRequested e) {
        extensions = longer(extensions, Extension.requested(e, at));
    }

    void extension(int number, UnaryOperator<Extension> change) {
        extensions = extensions.stream().map(extension -> extension.number() == number ? change.apply(extension) : extension).toList();
    }

    void extensionGranted(ExtensionGranted e) {
        extension(e.number(), extension -> extension.granted(e.deadline().date(), e.wasOverdue(), at));
        if (e.ownDutyOnly()) {
            duty(e.unit(), duty -> duty.extendedTo(e.deadline(), e.wasOverdue()));
        } else {
            deadline = e.deadline();
            overdueBeforeExtension |= e.wasOverdue();
        }
    }

    void objectionRaised(ObjectionRaised e) {
        objections = longer(objections, Objection.raised(e, at));
    }

    void objection(int number, UnaryOperator<Objection> change) {
        objections = objections.stream().map(objection -> objection.number() == number ? change.apply(objection) : objection).toList();
    }

    /** The successor stands where the duty stood, or where its own did if that comes first: who leads first submits. */
    void handedOver(DutyHandedOver e) {
        var passing = duties.get(e.from().code());
        var own = duties.get(e.to().code());
        formerDuties = longer(formerDuties, new FormerDuty(passing, e.to(), e.reason(), at));
        var passed = passing.heldBy(e.to(), at);
        var one = own == null ? passed : own.joinedBy(passed);
        var first = own != null && own.role() == one.role() && (passing.role() != one.role() || isBefore(e.to(), e.from())) ? e.to() : e.from();
        var changed = new LinkedHashMap<String, Duty>();
        duties.forEach((code, duty) -> {
            if (code.equals(first.code())) {
                changed.put(e.to().code(), one);
            } else if (!code.equals(e.from().code()) && !code.equals(e.to().code())) {
                changed.put(code, duty);
            }
        });
        duties = changed;
    }

    private boolean isBefore(UnitRef one, UnitRef other) {
        var order = List.copyOf(duties.keySet());
        return order.indexOf(one.code()) < order.indexOf(other.code());
    }

    void designated(MembersDesignated e) {
        leadKind = e.leadKind();
        var changed = new LinkedHashMap<>(duties);
        e.duties().forEach(member -> changed.merge(member.unit().code(), Duty.assigned(member, at),
                (known, asMember) -> known.role() == Role.LEAD || member.role() == Role.RESPONSIBLE ? known : known.as(member)));
        duties = changed;
    }

    void amended(TaskAmended e) {
        amendments = longer(amendments, new Amendment(e.docNumber(), e.reason(), at));
        requirement = e.requirement() == null ? requirement : e.requirement();
        deadline = e.deadline() == null ? deadline : e.deadline();
        leadKind = e.leadKind() == null ? leadKind : e.leadKind();
        leads = e.leads() == null ? leads : e.leads();
        responsibles = e.responsibles() == null ? responsibles : e.responsibles();
        if (e.duties() != null) {
            duties = amended(e.duties());
        }
        if (e.deadline() != null) {
            each(duties.values().stream().map(Duty::unit).toList(), Duty::dueWithTheTask);
        }
    }

    private Map<String, Duty> amended(List<AssignedDuty> now) {
        var changed = new LinkedHashMap<String, Duty>();
        now.forEach(duty -> {
            var known = duties.get(duty.unit().code());
            changed.put(duty.unit().code(), known == null ? Duty.assigned(duty, at) : known.as(duty));
        });
        duties.forEach((code, duty) -> changed.putIfAbsent(code, duty.excused()));
        return changed;
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
