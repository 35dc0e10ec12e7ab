package io.duban.events;

import io.duban.events.TaskEvent.ObjectionKind;
import java.time.Instant;

/**
 * 异议: a unit said that the duty is not for it, and what the office said; {@code answer} is the reason of a refusal. Who objected never
 * accepts it.
 */
public record Objection(int number, UnitRef unit, ObjectionKind kind, String reason, UnitRef proposed, boolean afterTerm, Instant raisedAt,
        Actor raisedBy, Decision decision, String answer, Instant decidedAt) {

    static Objection raised(TaskEvent.ObjectionRaised e, Instant at, Actor by) {
        return new Objection(e.number(), e.unit(), e.kind(), e.reason(), e.proposed(), e.afterTerm(), at, by,
                Decision.PENDING, null, null);
    }

    /** Nobody has answered it yet. */
    public boolean pending() {
        return decision == Decision.PENDING;
    }

    Objection decided(Decision decision, String answer, Instant at) {
        return new Objection(number, unit, kind, reason, proposed, afterTerm, raisedAt, raisedBy, decision, answer, at);
    }
}
