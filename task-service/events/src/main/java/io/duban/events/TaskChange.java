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
import io.duban.events.TaskState.Reopening;
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
    private Reopening reopening;
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
        whatHasLostItsGroundLapses();
        return new TaskState(task.id(), task.planId(), task.planTitle(), task.docNumber(), task.issuedOn(), task.year(), task.ordinal(),
                task.section(), task.topic(), requirement, leadKind, leads, responsibles, duties, formerDuties, deadline,
                task.originalDeadline(), stage, task.assignedAt(), submittedAt, submittedBy, completedAt, rests, returns, extensions,
                objections, amendments, overdueRecorded, overdueBeforeExtension, reopening, publicResult, yearEnd, task.continues(), successor,
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

    /** A group's last fulfilment submits, also where it became the last because the office excused the one after it. */
    void submitted(UnitRef unit, Actor by) {
        var last = leadKind == LeadKind.GROUP ? duties.get(unit.code()) : null;
        stage = TaskStage.SUBMITTED;
        submittedAt = at;
        submittedBy = last == null || last.fulfilledBy() == null ? by : last.fulfilledBy();
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

    /** Where the lead that had been sent back was excused instead, the report stands on which the others were approved. */
    void completed(Collection<UnitRef> unreported) {
        each(unreported, Duty::closedUnreported);
        if (submittedAt == null && !rests.isEmpty()) {
            submittedAt = rests.getLast().from();
            rests = rests.subList(0, rests.size() - 1);
        }
        stage = TaskStage.COMPLETED;
        completedAt = at;
    }

    /** The task goes back to work with a lead; a responsible unit's share goes back alone. */
    void returned(DutiesReturned e) {
        each(e.units(), duty -> duty.returned(e.reason(), at));
        returns = e.round();
        if (e.units().stream().anyMatch(unit -> duties.get(unit.code()).role() == Role.LEAD)) {
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
        duties = changed(duty -> duty.reopened(stage == TaskStage.COMPLETED || submittedAt != null, at));
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

    void extensionRequested(ExtensionRequested e, Actor by) {
        extensions = longer(extensions, Extension.requested(e, at, by));
    }

    void extension(int number, UnaryOperator<Extension> change) {
        extensions = extensions.stream().map(extension -> extension.number() == number ? change.apply(extension) : extension).toList();
    }

    void extensionGranted(ExtensionGranted e) {
        extension(e.number(), extension -> extension.granted(e.deadline().date(), e.wasOverdue(), at));
        if (e.ownDutyOnly()) {
            duty(e.unit(), duty -> duty.extendedTo(e.deadline(), e.wasOverdue()));
        } else {
            overdueBeforeExtension |= e.wasOverdue();
            movedTo(e.deadline());
        }
    }

    void deadlineSet(Deadline date) {
        deadline = date;
    }

    /** Nothing stays pending that nobody could answer: what was asked lapses with the duty or the task for which it was asked. */
    private void whatHasLostItsGroundLapses() {
        boolean open = stage.open() && successor == null;
        extensions = extensions.stream().map(asked -> asked.pending()
                && !(open && (!asked.ownDutyOnly() || stageOf(asked.unit()) != DutyStage.EXCUSED)) ? asked.lapsed(at) : asked).toList();
        objections = objections.stream().map(raised -> raised.pending() && !(open && stageOf(raised.unit()).open())
                ? raised.decided(Decision.LAPSED, null, at) : raised).toList();
    }

    /** A unit whose duty has passed on owes as little as an excused one. */
    private DutyStage stageOf(UnitRef unit) {
        var duty = duties.get(unit.code());
        return duty == null ? DutyStage.EXCUSED : duty.stage();
    }

    /** Whoever was overdue by the task's deadline until now is remembered for it; who has a deadline of its own keeps that. */
    private void movedTo(Deadline later) {
        duties = changed(duty -> duty.overdueBeforeExtension(duty.deadline() == null && wasOverdue(Judgement.of(task, duty, at))));
        deadline = later;
    }

    /** Past before the issue is nobody's delay. */
    private boolean wasOverdue(Judgement judged) {
        return judged.overdue() && !task.deadlineBeforeIssue();
    }

    private Map<String, Duty> changed(UnaryOperator<Duty> change) {
        var changed = new LinkedHashMap<>(duties);
        changed.replaceAll((code, duty) -> change.apply(duty));
        return changed;
    }

    void objectionRaised(ObjectionRaised e, Actor by) {
        objections = longer(objections, Objection.raised(e, at, by));
    }

    void objection(int number, UnaryOperator<Objection> change) {
        objections = objections.stream().map(objection -> objection.number() == number ? change.apply(objection) : objection).toList();
    }

    /**
     * The successor stands where the duty stood, or where its own did if that comes first: who leads first submits. Of two duties
     * that become one, the one that gives way is remembered as well.
     */
    void handedOver(DutyHandedOver e) {
        var passing = duties.get(e.from().code());
        var own = duties.get(e.to().code());
        boolean ownStays = own != null && own.winsOver(passing);
        var one = ownStays ? own.joinedBy(passing, at) : passing.heldBy(e.to(), at);
        formerDuties = longer(formerDuties, new FormerDuty(passing, e.to(), e.reason(), at));
        if (own != null && !ownStays) {
            one = one.joinedBy(own, at);
            formerDuties = longer(formerDuties, new FormerDuty(own, e.to(), e.reason(), at));
        }
        boolean ownPlace = own != null && own.stage() != DutyStage.EXCUSED && own.role() == one.role()
                && (passing.role() != one.role() || isBefore(e.to(), e.from()));
        replace(e.from(), e.to(), ownPlace ? e.to() : e.from(), one);
        extensionPasses(e.from(), e.to());
    }

    private void replace(UnitRef from, UnitRef to, UnitRef place, Duty one) {
        var changed = new LinkedHashMap<String, Duty>();
        duties.forEach((code, duty) -> {
            if (code.equals(place.code())) {
                changed.put(to.code(), one);
            } else if (!code.equals(from.code()) && !code.equals(to.code())) {
                changed.put(code, duty);
            }
        });
        duties = changed;
    }

    /** What the former holder asked for its duty is asked for the successor's, unless that has asked already. */
    private void extensionPasses(UnitRef from, UnitRef to) {
        if (extensions.stream().noneMatch(asked -> asked.pending() && asked.ownDutyOnly() && asked.unit().code().equals(to.code()))) {
            extensions = extensions.stream().map(asked -> asked.pending() && asked.ownDutyOnly() && asked.unit().code().equals(from.code())
                    ? asked.passedTo(to) : asked).toList();
        }
    }

    private boolean isBefore(UnitRef one, UnitRef other) {
        var order = List.copyOf(duties.keySet());
        return order.indexOf(one.code()) < order.indexOf(other.code());
    }

    /** Who leads first submits: behind the leads there were stand those designated, in their order, also who was responsible before. */
    void designated(MembersDesignated e) {
        leadKind = e.leadKind();
        var changed = new LinkedHashMap<>(duties);
        e.duties().forEach(member -> {
            var known = changed.get(member.unit().code());
            if (known == null || !keeps(known, member)) {
                changed.remove(member.unit().code());
                changed.put(member.unit().code(), known == null ? Duty.assigned(member, at) : known.as(member, at));
            }
        });
        duties = leadsFirst(changed);
    }

    private static boolean keeps(Duty known, AssignedDuty member) {
        return known.stage() != DutyStage.EXCUSED && (known.role() == Role.LEAD || member.role() == Role.RESPONSIBLE);
    }

    private static Map<String, Duty> leadsFirst(Map<String, Duty> duties) {
        var sorted = new LinkedHashMap<String, Duty>();
        for (var role : Role.values()) {
            duties.forEach((code, duty) -> {
                if (duty.role() == role) {
                    sorted.put(code, duty);
                }
            });
        }
        return sorted;
    }

    void amended(TaskAmended e) {
        amendments = longer(amendments, Amendment.of(e, at));
        requirement = e.requirement() == null ? requirement : e.requirement();
        if (e.deadline() != null) {
            overdueBeforeExtension |= wasOverdue(Judgement.of(task, at));
            movedTo(e.deadline());
            duties = changed(duty -> duty.amendedTo(e.deadline()));
        }
        leadKind = e.leadKind() == null ? leadKind : e.leadKind();
        leads = e.leads() == null ? leads : e.leads();
        responsibles = e.responsibles() == null ? responsibles : e.responsibles();
        if (e.duties() != null) {
            duties = amended(e.duties());
        }
    }

    private Map<String, Duty> amended(List<AssignedDuty> now) {
        var changed = new LinkedHashMap<String, Duty>();
        now.forEach(duty -> {
            var known = duties.get(duty.unit().code());
            changed.put(duty.unit().code(), known == null ? Duty.assigned(duty, at) : known.as(duty, at));
        });
        duties.forEach((code, duty) -> changed.putIfAbsent(code, duty.excused()));
        return leadsFirst(changed);
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
