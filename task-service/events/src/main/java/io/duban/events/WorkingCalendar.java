package io.duban.events;

import static java.util.stream.Collectors.joining;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which days are worked: Monday to Friday, less the State Council's holidays, plus the Saturdays and Sundays that it
 * declares worked instead. Each year's arrangement is data, with version and source; a year without is an error, never a
 * weekend guess. An arrangement may reach into the December before it (the New Year holiday from 30 December, a Sunday worked for it).
 */
public final class WorkingCalendar {

    private static final WorkingCalendar BUNDLED = load("working-calendar.csv");
    private static volatile WorkingCalendar inForce = BUNDLED;

    private final SortedMap<Integer, Arrangement> years;
    private final Map<LocalDate, Day> exceptions;

    WorkingCalendar(SortedMap<Integer, Arrangement> years, Map<LocalDate, Day> exceptions) {
        this.years = years;
        this.exceptions = Map.copyOf(exceptions);
    }

    /** Which of the State Council's publications says how a year is worked, and where it stands. */
    public record Arrangement(String version, String source) {
    }

    record Day(boolean worked, Arrangement by) {
    }

    /** A date was asked for in a year whose arrangement is not loaded. */
    public static final class UnknownYear extends IllegalArgumentException {

        private final int year;

        UnknownYear(int year, Set<Integer> known) {
            super("No working calendar for " + year + " (known: " + known + "); load the State Council's arrangement for that year");
            this.year = year;
        }

        public int year() {
            return year;
        }
    }

    /** The calendar that comes with this build. */
    public static WorkingCalendar bundled() {
        return BUNDLED;
    }

    /** The calendar by which this process counts: the one of the build, and what {@link #bringIntoForce} added to it. */
    public static WorkingCalendar inForce() {
        return inForce;
    }

    /** From now on this process counts by the build's calendar with these years added, or put in the place of the build's. Once, at the start. */
    public static void bringIntoForce(WorkingCalendar further) {
        inForce = BUNDLED.with(further);
    }

    /**
     * Reads {@code date,kind,name} lines, kind {@code holiday} or {@code workday}, with {@code # version: …} and
     * {@code # source: …} above them; the two may stand again, above the lines of another year. A year is known by its 1 January.
     *
     * @throws IllegalArgumentException naming the line, or the year that is not complete
     */
    public static WorkingCalendar read(Reader csv) {
        var reading = new WorkingCalendarReading();
        new BufferedReader(csv).lines().forEach(reading::line);
        return reading.done();
    }

    private static WorkingCalendar load(String resource) {
        try (var csv = new InputStreamReader(WorkingCalendar.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
            return read(csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** This one with years added, or as they were published again. */
    WorkingCalendar with(WorkingCalendar further) {
        var both = new TreeMap<>(years);
        both.putAll(further.years);
        var days = new HashMap<>(exceptions);
        days.entrySet().removeIf(day -> further.years.keySet().stream().anyMatch(year -> declaredFor(year, day.getKey(), day.getValue())));
        days.putAll(further.exceptions);
        return new WorkingCalendar(both, days);
    }

    /** A year's arrangement may also declare days of the December before it. */
    private boolean declaredFor(int year, LocalDate date, Day day) {
        return day.by().equals(years.get(year)) && (date.getYear() == year || date.getMonthValue() == 12 && date.getYear() == year - 1);
    }

    /** The years known, each with its arrangement. */
    public SortedMap<Integer, Arrangement> years() {
        return new TreeMap<>(years);
    }

    /** The versions by which the days of a span were counted, both ends included, in the order of the days; several with {@code ", "} between. */
    public String versions(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1)).map(this::arrangement).map(Arrangement::version).distinct().collect(joining(", "));
    }

    private Arrangement arrangement(LocalDate date) {
        var exception = exceptions.get(date);
        return exception == null ? known(date) : exception.by();
    }

    private Arrangement known(LocalDate date) {
        var arrangement = years.get(date.getYear());
        if (arrangement == null) {
            throw new UnknownYear(date.getYear(), years.keySet());
        }
        return arrangement;
    }

    /** Whether the arrangement of this date's year is known. */
    public boolean covers(LocalDate date) {
        return years.containsKey(date.getYear());
    }

    /** Whether offices work on it. Throws {@link UnknownYear} where no calendar of its year is loaded. */
    public boolean isWorkingDay(LocalDate date) {
        known(date);
        var exception = exceptions.get(date);
        return exception == null ? !weekend(date) : exception.worked();
    }

    static boolean weekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Counting starts on the day after {@code date}, worked or not. */
    public LocalDate plusWorkingDays(LocalDate date, int days) {
        return counted(date, days, 1);
    }

    /** Counting back starts on the day before {@code date}. */
    public LocalDate minusWorkingDays(LocalDate date, int days) {
        return counted(date, days, -1);
    }

    /** {@code date} itself where it is worked, else the last working day before it. */
    public LocalDate workingDayUpTo(LocalDate date) {
        return isWorkingDay(date) ? date : minusWorkingDays(date, 1);
    }

    /** {@code date} itself where it is worked, else the first working day after it. */
    public LocalDate workingDayFrom(LocalDate date) {
        return isWorkingDay(date) ? date : plusWorkingDays(date, 1);
    }

    private LocalDate counted(LocalDate from, int days, int step) {
        if (days < 0) {
            throw new IllegalArgumentException("A number of working days is not negative: " + days);
        }
        var date = from;
        for (int left = days; left > 0; left -= isWorkingDay(date) ? 1 : 0) {
            date = date.plusDays(step);
        }
        return date;
    }
}
