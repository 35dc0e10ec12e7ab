package io.duban.reporting;

import java.time.LocalDate;

/** Dates from one to another, both inclusive; null is no limit. With a limit, what has no date lies outside. */
public record DueRange(LocalDate from, LocalDate to) {

    /** True if the date, or its absence, lies within. */
    public boolean holds(LocalDate due) {
        return due == null ? unlimited() : (from == null || !due.isBefore(from)) && (to == null || !due.isAfter(to));
    }

    /** There is no limit on either side. */
    public boolean unlimited() {
        return from == null && to == null;
    }
}
