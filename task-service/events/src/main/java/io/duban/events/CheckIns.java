package io.duban.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * When a lead duty of a continuous or recurring task owes a check-in (rule 10): on the dates that the text names, and at the end
 * of each period of its cadence, else once at the year's end. The first period ends after the issue, and after the day on which the
 * duty was assigned; whoever it passes to owes the period that runs, also on its last day. A dated task owes none after its deadline,
 * a continuous one none after its plan's year unless it was continued. One outside a plan has no year's end that would decide about
 * it: it goes on until the office ends it.
 */
public final class CheckIns {
    /** A task that goes on is asked about once more at the end of each year; nobody plans further than this. */
    private static final int YEARS = 50;
    private static final int LONGEST_MONTH = 31;

    private CheckIns() {
    }

    /** The end of the period in which a day lies, if this duty owes a check-in for it. */
    public static Optional<LocalDate> of(TaskState task, Duty duty, LocalDate day) {
        return all(task, duty).filter(due -> !due.isBefore(day)).findFirst();
    }

    /** The first period of this duty that is neither reported nor missed; empty where it owes none (any more). */
    public static Optional<LocalDate> next(TaskState task, Duty duty) {
        return unsettled(task, duty).findFirst();
    }

    /** The periods that have passed without a report and are not recorded as missed, in order. */
    public static List<LocalDate> missed(TaskState task, Duty duty, Instant now) {
        return unsettled(task, duty).takeWhile(due -> !now.isBefore(passedFrom(due))).toList();
    }

    /** The first instant at which a period is over that ended on this day. */
    public static Instant passedFrom(LocalDate due) {
        return Deadline.firstInstantAfter(due);
    }

    private static Stream<LocalDate> unsettled(TaskState task, Duty duty) {
        boolean owes = task.open() && duty.role() == Role.LEAD && duty.stage().open();
        return owes ? all(task, duty).filter(due -> duty.checkIns().stream().noneMatch(known -> known.due().equals(due))) : Stream.of();
    }

    /** The end of the period in which a day lies, where nobody leads who could owe a check-in for it. */
    public static Optional<LocalDate> ofNobody(TaskState task, LocalDate day) {
        return all(task, task.deadline()).filter(due -> !due.isBefore(day)).findFirst();
    }

    private static Stream<LocalDate> all(TaskState task, Duty duty) {
        return duty.role() != Role.LEAD ? Stream.of() : all(task, task.deadlineOf(duty))
                .filter(due -> !due.isBefore(day(duty.owesSince())) && owedBy(task, duty, due));
    }

    /** No period falls between two holders: the one before had it from its own first day on, and answers for what ended before it passed. */
    private static boolean owedBy(TaskState task, Duty duty, LocalDate due) {
        return !due.isBefore(day(duty.heldSince()))
                && takenFrom(task, duty).map(before -> owedBy(task, before, due)).orElseGet(() -> due.isAfter(day(duty.heldSince())));
    }

    /** The duty as it stood with whoever handed it on to this unit; empty where it was assigned to it. */
    private static Optional<Duty> takenFrom(TaskState task, Duty duty) {
        return task.formerDuties().stream().filter(former -> former.passedOn() && former.successor().code().equals(duty.unit().code())
                && former.until().equals(duty.heldSince())).map(FormerDuty::duty).findFirst();
    }

    /** Year by year, each only when it is asked for: a task that goes on has many. */
    private static Stream<LocalDate> all(TaskState task, Deadline deadline) {
        var last = task.continuous() ? LocalDate.of(goesOn(task) ? task.year() + YEARS : task.year(), 12, 31) : deadline.date();
        return last == null ? Stream.of()
                : IntStream.rangeClosed(Math.min(task.year(), task.issuedOn().getYear()), last.getYear()).boxed()
                        .flatMap(year -> Stream.concat(namedIn(year, deadline), periods(task, deadline, year)).sorted().distinct())
                        .filter(due -> due.isAfter(task.issuedOn()) && !due.isAfter(last));
    }

    private static Stream<LocalDate> namedIn(int year, Deadline deadline) {
        return deadline.checkIns().stream().filter(due -> due.getYear() == year);
    }

    private static boolean goesOn(TaskState task) {
        return task.planId() == null || task.yearEnd() == YearEnd.CONTINUED;
    }

    private static Stream<LocalDate> periods(TaskState task, Deadline deadline, int year) {
        var cadence = deadline.checkInCadence();
        return cadence == null || year < task.year() ? Stream.of() : ends(year, cadence.months(), named(task, deadline));
    }

    /** 每季度首月20日, 每年5月、10月: each year as in the one whose dates are named; a day that a month lacks is its last. */
    private static Stream<LocalDate> ends(int year, int months, List<LocalDate> named) {
        if (months == 12 && named.size() > 1) {
            return named.stream().map(date -> date.withYear(year));
        }
        int last = named.isEmpty() ? 12 : named.getLast().getMonthValue();
        int day = named.stream().mapToInt(LocalDate::getDayOfMonth).max().orElse(LONGEST_MONTH);
        return IntStream.rangeClosed(1, 12).filter(month -> month % months == last % months).mapToObj(month -> YearMonth.of(year, month))
                .map(month -> month.atDay(Math.min(day, month.lengthOfMonth())));
    }

    /** The dates of a recurring duty without end are its rule; those of a dated task (6月15日、12月15日前) are its stages, and no more. */
    private static List<LocalDate> named(TaskState task, Deadline deadline) {
        return task.continuous() ? deadline.checkIns() : List.of();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Deadline.ZONE);
    }
}
