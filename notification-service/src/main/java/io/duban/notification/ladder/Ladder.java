package io.duban.notification.ladder;

import io.duban.events.Deadline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which rung a deadline has come to. What falls on a rest day goes out on the last working day before it (before a deadline)
 * or on the first after it (after one). Knows no state: rungs that nobody was awake for collapse into the most urgent one,
 * since only that one is ever {@link #reached}.
 */
public final class Ladder {
    /** No holiday of the State Council's is longer than this, so no rung moves farther. In days. */
    private static final int LONGEST_REST = 15;

    private final Policy policy;
    private final Predicate<LocalDate> workingDay;

    /** {@code workingDay}: whether digests go out on a day. */
    public Ladder(Policy policy, Predicate<LocalDate> workingDay) {
        this.policy = policy;
        this.workingDay = workingDay;
    }

    /** A rung of one deadline's ladder and the instant at which it is due to be sent. */
    public record Due(Rung rung, Instant sendAt) {
    }

    /** The most urgent rung whose time has come; empty while even the first is to come. */
    public Optional<Due> reached(LocalDate deadline, Instant now) {
        return rungs(deadline, now).filter(due -> !due.sendAt.isAfter(now)).reduce((earlier, later) -> later);
    }

    /** When the next rung is reached: there always is one, until somebody reports. */
    public Instant next(LocalDate deadline, Instant now) {
        return rungs(deadline, now).map(Due::sendAt).filter(at -> at.isAfter(now)).findFirst().orElseThrow();
    }

    /** True if digests go out at this instant: a working day, and the hour has come. */
    public boolean sending(Instant now) {
        var local = now.atZone(Deadline.ZONE);
        return workingDay.test(local.toLocalDate()) && !local.toLocalTime().isBefore(policy.sendAt());
    }

    /** The instant at which digests go out on this day, working or not. */
    public Instant sendAt(LocalDate day) {
        return day.atTime(policy.sendAt()).atZone(Deadline.ZONE).toInstant();
    }

    /** When a check-in is asked for: so many days before its period ends. */
    Instant checkInAskedAt(LocalDate due) {
        return sendAt(workingDayUpTo(due.minusDays(policy.checkInDaysBefore())));
    }

    /** This instant if somebody is at work then, else the next morning's digest: for what must not wait until tomorrow. */
    Instant workingHourFrom(Instant at) {
        var atWork = sending(at) && at.atZone(Deadline.ZONE).toLocalTime().isBefore(policy.workEndsAt());
        return atWork ? at : digestFrom(at);
    }

    /** The first instant from then on at which digests go out. */
    Instant digestFrom(Instant at) {
        var day = at.atZone(Deadline.ZONE).toLocalDate();
        var first = sendAt(day).isBefore(at) ? day.plusDays(1) : day;
        return sendAt(workingDayFrom(first));
    }

    /** True unless the day is a rest day. */
    public boolean works(LocalDate day) {
        return workingDay.test(day);
    }

    /** This day if it is a working day, else the first after it. */
    public LocalDate workingDayFrom(LocalDate day) {
        return Stream.iterate(day, each -> each.plusDays(1)).filter(workingDay).findFirst().orElseThrow();
    }

    /** This day if it is a working day, else the last before it. */
    public LocalDate workingDayUpTo(LocalDate day) {
        return Stream.iterate(day, each -> each.minusDays(1)).filter(workingDay).findFirst().orElseThrow();
    }

    /** The rungs around {@code now}, from the mildest to the most urgent; the ladder itself has no end. */
    private Stream<Due> rungs(LocalDate deadline, Instant now) {
        var firstDayAfter = deadline.plusDays(1);
        int elapsed = (int) ChronoUnit.DAYS.between(firstDayAfter, now.atZone(Deadline.ZONE).toLocalDate());
        int every = policy.overdueEveryDays();
        var before = policy.steps().stream().map(step -> new Due(Rung.at(step.rung()),
                sendAt(workingDayUpTo(deadline.minusDays(step.daysBefore())))));
        var after = IntStream.rangeClosed(Math.max(0, (elapsed - LONGEST_REST) / every), Math.max(0, elapsed / every + 1))
                .map(times -> times * every)
                .mapToObj(days -> new Due(Rung.overdue(days), sendAt(workingDayFrom(firstDayAfter.plusDays(days)))));
        return elapsed > LONGEST_REST ? after : Stream.of(before, after).flatMap(dues -> dues);
    }
}
