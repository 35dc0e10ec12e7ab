package io.duban.reporting.deadlines;

import java.time.LocalDate;

/** Dates from one to another, both inclusive; null is no limit. With a limit, what has no date lies outside. */
record DueRange(LocalDate from, LocalDate to) {
    boolean holds(LocalDate due) {
        return due == null ? from == null && to == null : (from == null || !due.isBefore(from)) && (to == null || !due.isAfter(to));
    }
}
