package io.duban.events;

import java.time.Instant;
import java.time.LocalDate;

/** The periodic report for the period that ended on {@code due}: when it came within the period, or null where it was missed. */
public record CheckIn(LocalDate due, Instant reportedAt) {

    /** The period passed without a report. */
    public boolean missed() {
        return reportedAt == null;
    }
}
