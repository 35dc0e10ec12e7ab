package io.duban.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A time that a report lay with the office before it was returned: its whole days do not count as late. */
public record Rest(Instant from, Instant to) {

    /** The calendar days after a date on which it lay there from midnight to midnight, Asia/Shanghai. */
    long wholeDaysAfter(LocalDate date) {
        var first = LocalDate.ofInstant(from.minusNanos(1), Deadline.ZONE).plusDays(1);
        var next = date.plusDays(1);
        return Math.max(0, ChronoUnit.DAYS.between(first.isBefore(next) ? next : first, LocalDate.ofInstant(to, Deadline.ZONE)));
    }
}
