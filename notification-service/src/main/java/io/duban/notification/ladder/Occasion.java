package io.duban.notification.ladder;

import io.duban.events.Role;
import io.duban.events.UnitRef;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A unit (or the office) is to be told something on a task. {@code occurrence} makes it this one and no other of its rung: on the
 * ladder the deadline and how often the work came back, for a check-in the end of the period, otherwise what happened. {@code deadline}
 * is what is shown, null where there is none; {@code round}: how often the duty was returned; {@code sendAt}: from when on;
 * {@code words}: what was said with it, or null.
 */
public record Occasion(UnitRef unit, Role role, Rung rung, String occurrence, LocalDate deadline, int round, Instant sendAt, String words) {

    /** True if an alert of this rung and occurrence is this one. */
    public boolean is(Rung other, String otherOccurrence) {
        return rung.equals(other) && occurrence.equals(otherOccurrence);
    }
}
