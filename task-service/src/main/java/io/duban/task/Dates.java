package io.duban.task;

import io.duban.events.Deadline;
import io.duban.platform.problem.Problem;
import java.time.Instant;
import java.time.LocalDate;

/** What a date that somebody names can be (rule 6), with the day of the decision in Shanghai. */
public final class Dates {
    /** Nobody means a date that far away: a slip of the keyboard. */
    private static final int YEARS = 10;

    private Dates() {
    }

    /** A definite date after the one in force. Refused with {@code deadline-not-later} or {@code deadline-too-far}. */
    public static void laterThanTheCurrentOne(Deadline current, LocalDate date, Instant now) {
        if (current.date() != null && !date.isAfter(current.date())) {
            throw new Problem(409, "deadline-not-later", date, current.date());
        }
        notTooFar(date, now);
    }

    /** Refused with {@code deadline-too-far}; so is a date that the office writes in the words of a notice. */
    public static void notTooFar(LocalDate date, Instant now) {
        if (date.isAfter(today(now).plusYears(YEARS))) {
            throw new Problem(409, "deadline-too-far", date, YEARS);
        }
    }

    /** Refused with {@code deadline-past}. */
    public static void notInThePast(LocalDate date, Instant now) {
        if (past(date, now)) {
            throw new Problem(409, "deadline-past", date);
        }
    }

    /** Today is in time until midnight. */
    public static boolean past(LocalDate date, Instant now) {
        return date.isBefore(today(now));
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, Deadline.ZONE);
    }
}
