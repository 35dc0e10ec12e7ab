package io.duban.notification.ladder;

import java.time.LocalTime;
import java.util.List;

/**
 * When alerts are sent. {@code steps}: the rungs before the deadline, from the farthest to the nearest;
 * {@code overdueEveryDays}: after the first day past the deadline, again every so many days; {@code sendAt}: county time.
 * {@code checkInDaysBefore}: a check-in is asked for so many days before its period ends; {@code workEndsAt}: until then an urging
 * goes out on the same day.
 */
public record Policy(String id, String name, List<Step> steps, int overdueEveryDays, LocalTime sendAt, int checkInDaysBefore,
        LocalTime workEndsAt) {

    /** A rung, and how many days before the deadline it stands. */
    public record Step(Rung.Level rung, int daysBefore) {
    }
}
