package io.duban.reporting.known;

import io.duban.events.Deadline;
import io.duban.platform.problem.Problem;
import io.duban.platform.rest.Moment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** Turns {@code asOf} into a moment: absent means now; nobody knows yet what will be. */
@ApplicationScoped
public class Moments {
    /** For every {@code asOf} in the OpenAPI document. */
    public static final String AS_OF = "As it was known then: a date (the end of that day, Asia/Shanghai) or an instant with"
            + " offset. Absent: now. After the end of today: refused with as-of-in-future.";

    @Inject
    Clock clock;

    /** The moment asked about. Refused with {@code bad-parameter}, or {@code as-of-in-future} after the end of today. */
    public Asked of(String asOf) {
        var now = clock.instant();
        if (asOf == null || asOf.isBlank()) {
            return new Asked(now, true);
        }
        var asked = Moment.end("asOf", asOf, now);
        var tomorrow = now.atZone(Deadline.ZONE).toLocalDate().plusDays(1).atStartOfDay(Deadline.ZONE).toInstant();
        if (!asked.isBefore(tomorrow)) {
            throw new Problem(400, "as-of-in-future", asOf);
        }
        return new Asked(asked, false);
    }

    /** A moment, and whether it is simply now: then the rows as they stand will do. */
    public record Asked(Instant at, boolean live) {
    }
}
