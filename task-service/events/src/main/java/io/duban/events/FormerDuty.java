package io.duban.events;

import java.time.Instant;

/**
 * A duty as a unit held it until it passed to {@code successor}, or, of the successor itself, until it gave way to the one that
 * passed: the figures say who held what when.
 */
public record FormerDuty(Duty duty, UnitRef successor, String reason, Instant until) {

    /** False where it only gave way to one that the same unit took over. */
    public boolean passedOn() {
        return !duty.unit().code().equals(successor.code());
    }
}
