package io.duban.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The whole life of one task (任务), readable from top to bottom. No personal data beyond the envelope's subject. */
public sealed interface TaskEvent extends DomainEvent {

    /** 交办: the task and every unit's duty in it came into being; group membership is frozen here. */
    @EventType("task-assigned")
    record TaskAssigned(UUID taskId, UUID planId, @MayBeAbsent String planTitle, @MayBeAbsent String docNumber, LocalDate issuedOn,
            int year, int ordinal, @MayBeAbsent String section, @MayBeAbsent String topic, String requirement, LeadKind leadKind,
            List<Assignee> leads, List<Assignee> responsibles, List<AssignedDuty> duties, Deadline deadline) implements TaskEvent {
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
     * 汇总上报: the whole task was reported done, by the first named lead, or by the last fulfilment of a group. The
     * responsible duties still open are listed; they do not block.
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

    /** What one unit owes on the task. {@code group}: the group that it was assigned by, null where it was named. */
    record AssignedDuty(UnitRef unit, Role role, @MayBeAbsent String group) {
    }
}
