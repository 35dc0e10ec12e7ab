package io.duban.task.extending;

import io.duban.events.Deadline;
import io.duban.platform.problem.Problem;
import java.time.Instant;
import java.time.LocalDate;

/** What a new deadline can be (rule 6). */
final class LaterDates {
    /** Nobody means a date that far away: a slip of the keyboard. */
    private static final int YEARS = 10;

    private LaterDates() {
    }

    /** A definite date after the one in force. */
    static void laterThanTheCurrentOne(Deadline current, LocalDate date, Instant now) {
        if (current.date() != null && !date.isAfter(current.date())) {
            throw new Problem(409, "deadline-not-later", date, current.date());
        }
        if (date.isAfter(today(now).plusYears(YEARS))) {
            throw new Problem(409, "deadline-too-far", date, YEARS);
        }
    }

    /** Today is in time until midnight. */
    static void notInThePast(LocalDate date, Instant now) {
        if (date.isBefore(today(now))) {
            throw new Problem(409, "deadline-past", date);
        }
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, Deadline.ZONE);
    }
}
