package io.duban.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The life of one plan (任务分解表): read from a notice as a draft, corrected by the office, issued. */
public sealed interface PlanEvent extends DomainEvent {

    /** A notice was read; one {@link ItemDrafted} for each row of its table follows in the same commit. */
    @EventType("plan-drafted")
    record PlanDrafted(UUID planId, @MayBeAbsent String title, @MayBeAbsent String docNumber, @MayBeAbsent String issuer,
            @MayBeAbsent LocalDate issuedOn, int year, List<Basis> basis, SourceFile source, List<Finding> findings, int items)
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
