package io.duban.events;

import java.time.Duration;
import java.time.Instant;

/** A time that a report lay with the office before it was returned: it does not count as late. */
public record Rest(Instant from, Instant to) {

    /** The part of this rest between two instants. */
    Duration within(Instant start, Instant end) {
        var first = from.isAfter(start) ? from : start;
        var last = to.isBefore(end) ? to : end;
        return last.isAfter(first) ? Duration.between(first, last) : Duration.ZERO;
    }
}
