package io.duban.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The life of one plan (任务分解表): read from a notice as a draft, corrected by the office, issued or withdrawn. */
public sealed interface PlanEvent extends DomainEvent {

    /**
     * A notice was read; one {@link ItemDrafted} for each row of its table follows in the same commit. A notice that names no year is
     * drafted without, and cannot be issued until the office sets it.
     */
    @EventType("plan-drafted")
    record PlanDrafted(UUID planId, @MayBeAbsent String title, @MayBeAbsent String docNumber, @MayBeAbsent String issuer,
            @MayBeAbsent LocalDate issuedOn, @MayBeAbsent Integer year, List<Basis> basis, SourceFile source, List<Finding> findings, int items)
            implements
                PlanEvent {
    }

    /** One row as it was understood, with what was doubtful about it. */
    @EventType("item-drafted")
    record ItemDrafted(UUID planId, Item item, List<Finding> findings) implements PlanEvent {
    }

    /** The office corrected a row of the draft; the event carries the row and its findings as they are from now on. */
    @EventType("item-corrected")
    record ItemCorrected(UUID planId, Item item, List<Finding> findings) implements PlanEvent {
    }

    /** The office corrected the head of the draft; the event carries all that can change of it, as it is from now on. */
    @EventType("plan-head-corrected")
    record PlanHeadCorrected(UUID planId, @MayBeAbsent String title, @MayBeAbsent String docNumber, @MayBeAbsent String issuer,
            @MayBeAbsent LocalDate issuedOn, @MayBeAbsent Integer year, List<Basis> basis, List<Finding> findings)
            implements
                PlanEvent {
    }

    /** The office added a row to the draft, with an ordinal that no row of it had before. */
    @EventType("item-added")
    record ItemAdded(UUID planId, Item item, List<Finding> findings) implements PlanEvent {
    }

    /** The office took a row out of the draft; the others keep their ordinals. */
    @EventType("item-removed")
    record ItemRemoved(UUID planId, int ordinal) implements PlanEvent {
    }

    /**
     * The plan is taken back; its notice may be imported again. The tasks of an issued one that were still open were cancelled before
     * it in the same commit. {@code reason} has no personal data.
     */
    @EventType("plan-withdrawn")
    record PlanWithdrawn(UUID planId, String reason) implements PlanEvent {
    }

    /** The office has looked at a finding and lets it stand. */
    @EventType("finding-confirmed")
    record FindingConfirmed(UUID planId, int number, String code, @MayBeAbsent Integer ordinal) implements PlanEvent {
    }

    /** The plan took effect; its tasks were assigned before it in the same commit. */
    @EventType("plan-issued")
    record PlanIssued(UUID planId, @MayBeAbsent String title, @MayBeAbsent String docNumber, LocalDate issuedOn, int year,
            List<IssuedTask> tasks)
            implements
                PlanEvent {
    }

    /** An issued plan was changed by a document; the tasks of these rows were amended before it in the same commit. */
    @EventType("plan-amended")
    record PlanAmended(UUID planId, String docNumber, String reason, List<Integer> ordinals) implements PlanEvent {
    }

    /** The year's end: every task that was still open was settled before it in the same commit. */
    @EventType("plan-closed")
    record PlanClosed(UUID planId, List<SettledTask> tasks) implements PlanEvent {
    }

    /**
     * A row of the draft continues a task of the year before (年度衔接 / 回头看), or none any more; with the row's findings as they
     * are from now on.
     */
    @EventType("item-linked")
    record ItemLinked(UUID planId, int ordinal, @MayBeAbsent Predecessor predecessor, List<Finding> findings) implements PlanEvent {
    }

    /** The task of the year before: its plan and row, its stage and what the closing of its plan made of it. */
    record Predecessor(UUID taskId, UUID planId, @MayBeAbsent String planTitle, int ordinal, String requirement, TaskStage stage,
            @MayBeAbsent YearEnd yearEnd) {
    }

    /** What became of one task at the year's end; absent: it was done or cancelled before. */
    record SettledTask(int ordinal, UUID taskId, @MayBeAbsent YearEnd yearEnd) {
    }

    /** Which task a row became. */
    record IssuedTask(int ordinal, UUID taskId) {
    }

    /** A superior document that the notice rests on. */
    record Basis(String title, String docNumber, @MayBeAbsent String issuer) {
    }

    /** The notice's file as it came. {@code sha256} in lower-case hex, {@code size} in bytes. */
    record SourceFile(String name, String mediaType, String sha256, long size) {
    }
}
