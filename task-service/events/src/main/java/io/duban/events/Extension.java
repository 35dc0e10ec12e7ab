package io.duban.events;

import java.time.Instant;
import java.time.LocalDate;

/**
 * 延期: a later deadline that was asked for, and what the office said. {@code ownDutyOnly}: by a group's member for its own duty;
 * {@code grantedDeadline} and {@code answer} (the reason of a refusal) are null until then; {@code wasOverdue}: it was when granted.
 */
public record Extension(int number, UnitRef unit, boolean ownDutyOnly, LocalDate proposedDeadline, String reason, String stateOfWork,
        boolean afterExpiry, Instant requestedAt, Decision decision, LocalDate grantedDeadline, String answer, boolean wasOverdue,
        Instant decidedAt) {

    static Extension requested(TaskEvent.ExtensionRequested e, Instant at) {
        return new Extension(e.number(), e.unit(), e.ownDutyOnly(), e.proposedDeadline(), e.reason(), e.stateOfWork(), e.afterExpiry(),
                at, Decision.PENDING, null, null, false, null);
    }

    Extension granted(LocalDate deadline, boolean wasOverdue, Instant at) {
        return new Extension(number, unit, ownDutyOnly, proposedDeadline, reason, stateOfWork, afterExpiry, requestedAt, Decision.ACCEPTED,
                deadline, null, wasOverdue, at);
    }

    Extension refused(String answer, Instant at) {
        return new Extension(number, unit, ownDutyOnly, proposedDeadline, reason, stateOfWork, afterExpiry, requestedAt, Decision.REFUSED,
                null, answer, false, at);
    }
}
