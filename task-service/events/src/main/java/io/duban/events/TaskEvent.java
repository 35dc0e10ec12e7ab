package io.duban.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The whole life of one task (任务), readable from top to bottom. No personal data beyond the envelope's subject. */
public sealed interface TaskEvent extends DomainEvent {

    /** Whose life it is. */
    UUID taskId();

    /**
     * 交办: the task and every unit's duty in it came into being; group membership is frozen here. No plan: assigned alone.
     * {@code continues}: the task of the year before whose place it takes; {@code reason}: why a task was assigned alone.
     */
    @EventType("task-assigned")
    record TaskAssigned(UUID taskId, @MayBeAbsent UUID planId, @MayBeAbsent String planTitle, @MayBeAbsent String docNumber,
            LocalDate issuedOn, int year, int ordinal, @MayBeAbsent String section, @MayBeAbsent String topic, String requirement,
            LeadKind leadKind, List<Assignee> leads, List<Assignee> responsibles, List<AssignedDuty> duties, Deadline deadline,
            @MayBeAbsent UUID continues, @MayBeAbsent String reason) implements TaskEvent {

        /** By a plan, which is the reason. */
        public TaskAssigned(UUID taskId, UUID planId, String planTitle, String docNumber, LocalDate issuedOn, int year, int ordinal,
                String section, String topic, String requirement, LeadKind leadKind, List<Assignee> leads, List<Assignee> responsibles,
                List<AssignedDuty> duties, Deadline deadline, UUID continues) {
            this(taskId, planId, planTitle, docNumber, issuedOn, year, ordinal, section, topic, requirement, leadKind, leads, responsibles,
                    duties, deadline, continues, null);
        }
    }

    /** 签收: a unit confirmed receipt of its duty. {@code ownDueDate}: the date that it set itself, optional. */
    @EventType("duty-acknowledged")
    record DutyAcknowledged(UUID taskId, UnitRef unit, @MayBeAbsent LocalDate ownDueDate) implements TaskEvent {
    }

    /** 进展填报: a unit said how far it is. {@code percent} 0 to 100. */
    @EventType("progress-reported")
    record ProgressReported(UUID taskId, UnitRef unit, int percent, @MayBeAbsent String text,
            @MayBeAbsent String problems, @MayBeAbsent String nextStep, List<Evidence> evidence) implements TaskEvent {
    }

    /** 办结: a unit said that its own duty is done. */
    @EventType("duty-fulfilled")
    record DutyFulfilled(UUID taskId, UnitRef unit, @MayBeAbsent String text, List<Evidence> evidence) implements TaskEvent {
    }

    /**
     * 汇总上报: the whole task was reported done, by the first named lead; in a group by the last fulfilment, or by the office's
     * excusing the last member that had not fulfilled, and then {@code unit} is the last that had. The responsible duties still
     * open are listed; they do not block.
     */
    @EventType("task-submitted")
    record TaskSubmitted(UUID taskId, UnitRef unit, @MayBeAbsent String text, List<UnitRef> openDuties) implements TaskEvent {
    }

    /** 审核: the office accepted these lead duties. {@code ownUnit}: the office's own unit is among them. */
    @EventType("duties-approved")
    record DutiesApproved(UUID taskId, List<UnitRef> units, boolean ownUnit) implements TaskEvent {
    }

    /** 退回: these duties go back to work; {@code round} counts the returns of this task. */
    @EventType("duties-returned")
    record DutiesReturned(UUID taskId, List<UnitRef> units, String reason, int round) implements TaskEvent {
    }

    /** 销号: every lead duty is approved; the responsible duties still open are closed as unreported. */
    @EventType("task-completed")
    record TaskCompleted(UUID taskId, List<UnitRef> unreported) implements TaskEvent {
    }

    /** The office took the task off the table. */
    @EventType("task-cancelled")
    record TaskCancelled(UUID taskId, String reason) implements TaskEvent {
    }

    /** The office took a completed or cancelled task up again. */
    @EventType("task-reopened")
    record TaskReopened(UUID taskId, String reason) implements TaskEvent {
    }

    /** The deadline passed at {@code since}: for history and alerts; what is shown as overdue is always computed. */
    @EventType("task-became-overdue")
    record TaskBecameOverdue(UUID taskId, LocalDate deadline, Instant since) implements TaskEvent {
    }

    /**
     * 延期申请: a later deadline was asked for; for the whole task by its submitting lead, or by a group's member for its own duty
     * alone ({@code ownDutyOnly}). {@code number} counts the task's extensions from 1; {@code afterExpiry}: the deadline had passed.
     */
    @EventType("extension-requested")
    record ExtensionRequested(UUID taskId, int number, UnitRef unit, boolean ownDutyOnly, LocalDate proposedDeadline, String reason,
            @MayBeAbsent String stateOfWork, boolean afterExpiry) implements TaskEvent {
    }

    /** 同意延期: the office set a definite later deadline. {@code wasOverdue}: it was overdue until then, which stays a figure. */
    @EventType("extension-granted")
    record ExtensionGranted(UUID taskId, int number, UnitRef unit, boolean ownDutyOnly, Deadline deadline, boolean wasOverdue)
            implements
                TaskEvent {
    }

    /** 重定时限: the office set a date where the deadline had passed before the issue; nobody asked, and it is no extension. */
    @EventType("deadline-set")
    record DeadlineSet(UUID taskId, Deadline deadline, String reason) implements TaskEvent {
    }

    /** 不同意延期: the deadline stays. */
    @EventType("extension-refused")
    record ExtensionRefused(UUID taskId, int number, UnitRef unit, String reason) implements TaskEvent {
    }

    /**
     * 异议: a unit says that the duty is not for it; {@code proposed}: whom it names instead. {@code number} counts the task's
     * objections from 1; {@code afterTerm}: later than three working days after the assignment.
     */
    @EventType("objection-raised")
    record ObjectionRaised(UUID taskId, int number, UnitRef unit, ObjectionKind kind, String reason, @MayBeAbsent UnitRef proposed,
            boolean afterTerm) implements TaskEvent {
    }

    /** The office agrees; what comes of it follows in the same commit: the duty is excused, or handed over. */
    @EventType("objection-accepted")
    record ObjectionAccepted(UUID taskId, int number, UnitRef unit) implements TaskEvent {
    }

    /** The office does not agree: the duty stays. */
    @EventType("objection-rejected")
    record ObjectionRejected(UUID taskId, int number, UnitRef unit, String reason) implements TaskEvent {
    }

    /** 不涉及: the unit owes nothing here any more, and is out of the figures. */
    @EventType("duty-excused")
    record DutyExcused(UUID taskId, UnitRef unit, String reason) implements TaskEvent {
    }

    /** 工作交接: the duty passes with its history; where the successor has one here already, the two become one and LEAD wins. */
    @EventType("duty-handed-over")
    record DutyHandedOver(UUID taskId, UnitRef from, UnitRef to, String reason) implements TaskEvent {
    }

    /** 催办: these units were chased. {@code by}: the leading unit that did it; absent for the office. */
    @EventType("units-urged")
    record UnitsUrged(UUID taskId, List<UnitRef> units, @MayBeAbsent String text, @MayBeAbsent UnitRef by) implements TaskEvent {
    }

    /** The unit took back its report that its duty is done. */
    @EventType("fulfilment-withdrawn")
    record FulfilmentWithdrawn(UUID taskId, UnitRef unit) implements TaskEvent {
    }

    /** The submitting lead took back its report that the task is done; its own duty goes back to work with it. */
    @EventType("submission-withdrawn")
    record SubmissionWithdrawn(UUID taskId, UnitRef unit) implements TaskEvent {
    }

    /** The periodic report of a continuous or recurring task, for the period that ends on {@code due}. */
    @EventType("check-in-reported")
    record CheckInReported(UUID taskId, UnitRef unit, LocalDate due, @MayBeAbsent String text, @MayBeAbsent String problems,
            @MayBeAbsent String nextStep, List<Evidence> evidence) implements TaskEvent {
    }

    /** The period that ended on {@code due} passed without a report of this unit. */
    @EventType("check-in-missed")
    record CheckInMissed(UUID taskId, UnitRef unit, LocalDate due) implements TaskEvent {
    }

    /**
     * The office named the members of the open groups of one role; {@code leadKind} is how the task is led from now on. Each new
     * member owes a duty; who has one already keeps it, and LEAD wins.
     */
    @EventType("members-designated")
    record MembersDesignated(UUID taskId, Role role, List<AssignedDuty> duties, LeadKind leadKind) implements TaskEvent {
    }

    /** What the public may read of the result, confirmed by the office; a later one replaces it. */
    @EventType("result-published")
    record ResultPublished(UUID taskId, String publicResult) implements TaskEvent {
    }

    /**
     * An issued plan was amended by a document: what is there replaces what was; {@code duties} are all there are from now on, and
     * whoever is left out of them is excused. The original deadline is kept all the same.
     */
    @EventType("task-amended")
    record TaskAmended(UUID taskId, String docNumber, String reason, @MayBeAbsent String requirement, @MayBeAbsent Deadline deadline,
            @MayBeAbsent LeadKind leadKind, @MayBeAbsent List<Assignee> leads, @MayBeAbsent List<Assignee> responsibles,
            @MayBeAbsent List<AssignedDuty> duties) implements TaskEvent {
    }

    /** At the year's end: the continuous task goes on, and its check-ins with it. */
    @EventType("task-continued")
    record TaskContinued(UUID taskId) implements TaskEvent {
    }

    /** At the year's end: the continuous task is over, and closed. */
    @EventType("task-ended")
    record TaskEnded(UUID taskId, @MayBeAbsent String reason) implements TaskEvent {
    }

    /** At the year's end: the task is not done, and goes into the next year's plan (年度衔接); until then it is chased as before. */
    @EventType("task-carried-over")
    record TaskCarriedOver(UUID taskId, @MayBeAbsent String reason) implements TaskEvent {
    }

    /** A task of the next year's plan took this one's place: nothing is owed here any more. */
    @EventType("task-succeeded")
    record TaskSucceeded(UUID taskId, UUID successor, UUID planId, int ordinal) implements TaskEvent {
    }

    /** Why a unit objects: the matter does not concern it (不涉及), or another unit is in charge. */
    enum ObjectionKind {
        NOT_APPLICABLE, WRONG_UNIT
    }

    /** What one unit owes on the task. {@code group}: the group that it was assigned by, null where it was named. */
    record AssignedDuty(UnitRef unit, Role role, @MayBeAbsent String group) {
    }
}
