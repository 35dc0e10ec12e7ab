package io.duban.platform.rest;

import io.duban.events.Deadline;
import io.duban.platform.problem.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** How a query names a time: an ISO-8601 instant with offset, or a plain date, which means the end of that day in Shanghai. */
public final class Moment {
    private Moment() {
    }

    /** The last instant meant by {@code text}; {@code otherwise} where it is absent. Refused with {@code bad-parameter}. */
    public static Instant end(String parameter, String text, Instant otherwise) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        if (text.startsWith("+") || text.startsWith("-")) { // years of more than four digits, which not every clock can tell
            throw new Problem(400, "bad-parameter", parameter, text);
        }
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).plusDays(1).atStartOfDay(Deadline.ZONE).toInstant().minusNanos(1000)
                    : OffsetDateTime.parse(text.replace(' ', '+')).toInstant(); // a plus that was not escaped arrives as a space
        } catch (DateTimeException e) {
            throw new Problem(400, "bad-parameter", parameter, text);
        }
    }

    /** A plain date; null where it is absent. Refused with {@code bad-parameter}. */
    public static LocalDate date(String parameter, String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Problem(400, "bad-parameter", parameter, text);
        }
    }

    /** An enumeration by its JSON name, in any case; null where it is absent. Refused with {@code bad-parameter}. */
    public static <E extends Enum<E>> E constant(String parameter, String text, Class<E> type) {
        try {
            return text == null || text.isBlank() ? null : Enum.valueOf(type, text.strip().toUpperCase().replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new Problem(400, "bad-parameter", parameter, text);
        }
    }
}
