package io.duban.events;

import java.time.Instant;
import java.time.LocalDate;

/**
 * 延期: a later deadline that was asked for, and what the office said. {@code ownDutyOnly}: by a group's member for its own duty;
 * {@code grantedDeadline} and {@code answer} (the reason of a refusal) are null until then; {@code wasOverdue}: it was when granted. Who
 * asked never grants.
 */
public record Extension(int number, UnitRef unit, boolean ownDutyOnly, LocalDate proposedDeadline, String reason, String stateOfWork,
        boolean afterExpiry, Instant requestedAt, Actor requestedBy, Decision decision, LocalDate grantedDeadline, String answer, boolean wasOverdue,
        Instant decidedAt) {

    static Extension requested(TaskEvent.ExtensionRequested e, Instant at, Actor by) {
        return new Extension(e.number(), e.unit(), e.ownDutyOnly(), e.proposedDeadline(), e.reason(), e.stateOfWork(), e.afterExpiry(),
                at, by, Decision.PENDING, null, null, false, null);
    }

    /** Nobody has answered it yet. */
    public boolean pending() {
        return decision == Decision.PENDING;
    }

    /** The office gave more time, whatever has become of the deadline since. */
    public boolean granted() {
        return decision == Decision.ACCEPTED;
    }

    /** It was asked for the whole task, or for this duty alone. */
    public boolean concerns(Duty duty) {
        return !ownDutyOnly || unit.code().equals(duty.unit().code());
    }

    Extension granted(LocalDate deadline, boolean wasOverdue, Instant at) {
        return decided(Decision.ACCEPTED, deadline, null, wasOverdue, at);
    }

    Extension refused(String answer, Instant at) {
        return decided(Decision.REFUSED, null, answer, false, at);
    }

    Extension lapsed(Instant at) {
        return decided(Decision.LAPSED, null, null, false, at);
    }

    /** The duty for which it was asked is another unit's now. */
    Extension passedTo(UnitRef successor) {
        return new Extension(number, successor, ownDutyOnly, proposedDeadline, reason, stateOfWork, afterExpiry, requestedAt, requestedBy, decision,
                grantedDeadline, answer, wasOverdue, decidedAt);
    }

    private Extension decided(Decision decision, LocalDate deadline, String answer, boolean wasOverdue, Instant at) {
        return new Extension(number, unit, ownDutyOnly, proposedDeadline, reason, stateOfWork, afterExpiry, requestedAt, requestedBy, decision,
                deadline, answer, wasOverdue, at);
    }
}
