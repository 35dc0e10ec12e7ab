package io.duban.events;

import io.duban.events.Deadline.Cadence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * When the lead duties of a continuous or recurring task owe a check-in (rule 10): on the dates that the text names, else at the
 * end of each period of its cadence, else once at the year's end. The first period ends after the issue, and after the document
 * that last amended the task; a dated task owes none after its deadline, a continuous one none after its plan's year unless it was
 * continued.
 */
public final class CheckIns {
    /** A continued task is asked about once more at the end of each year; nobody plans further than this. */
    private static final int YEARS = 50;

    private CheckIns() {
    }

    /** The end of the period in which a day lies, if a check-in is owed for it. */
    public static Optional<LocalDate> of(TaskState task, LocalDate day) {
        return all(task).filter(due -> !due.isBefore(day)).findFirst();
    }

    /** The first period of this duty that is neither reported nor missed; empty where it owes none (any more). */
    public static Optional<LocalDate> next(TaskState task, Duty duty) {
        boolean owes = task.open() && duty.role() == Role.LEAD && duty.stage().open();
        return owes ? all(task).filter(due -> owed(duty, due)).findFirst() : Optional.empty();
    }

    /** Not settled, ending after the unit got the duty, and not while its report lay with the office, or the task was closed by it. */
    private static boolean owed(Duty duty, LocalDate due) {
        return duty.checkIns().stream().noneMatch(known -> known.due().equals(due)) && due.isAfter(day(duty.heldSince()))
                && duty.rests().stream().noneMatch(rest -> !due.isBefore(day(rest.from())) && due.isBefore(day(rest.to())));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Deadline.ZONE);
    }

    private static Stream<LocalDate> all(TaskState task) {
        var amended = task.amendments().isEmpty() ? task.assignedAt() : task.amendments().getLast().at();
        var begin = day(amended);
        var from = begin.isAfter(task.issuedOn()) ? begin : task.issuedOn();
        var last = task.continuous() ? LocalDate.of(task.yearEnd() == YearEnd.CONTINUED ? task.year() + YEARS : task.year(), 12, 31)
                : task.deadline().date();
        return last == null ? Stream.of() : dates(task, last.getYear()).filter(due -> due.isAfter(from) && !due.isAfter(last));
    }

    /** The dates named stand for their own year; the years after it go by the cadence. */
    private static Stream<LocalDate> dates(TaskState task, int lastYear) {
        var named = task.deadline().checkIns();
        var cadence = task.deadline().cadence() == null && task.continuous() ? Cadence.YEARLY : task.deadline().cadence();
        int first = named.isEmpty() ? task.issuedOn().getYear() : named.getLast().getYear() + 1;
        var periods = cadence == null ? Stream.<LocalDate>of()
                : IntStream.rangeClosed(first, lastYear).boxed().flatMap(year -> ends(year, months(cadence)));
        return Stream.concat(named.stream(), periods);
    }

    private static Stream<LocalDate> ends(int year, int months) {
        return Stream.iterate(months, month -> month <= 12, month -> month + months).map(month -> YearMonth.of(year, month).atEndOfMonth());
    }

    private static int months(Cadence cadence) {
        return switch (cadence) {
            case MONTHLY -> 1;
            case QUARTERLY -> 3;
            case HALF_YEARLY -> 6;
            case YEARLY -> 12;
        };
    }
}
