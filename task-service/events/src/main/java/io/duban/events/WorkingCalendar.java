package io.duban.events;

import static java.util.stream.Collectors.joining;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
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

    private WorkingCalendar(SortedMap<Integer, Arrangement> years, Map<LocalDate, Day> exceptions) {
        this.years = years;
        this.exceptions = Map.copyOf(exceptions);
    }

    /** Which of the State Council's publications says how a year is worked, and where it stands. */
    public record Arrangement(String version, String source) {
    }

    private record Day(boolean worked, Arrangement by) {
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
        var reading = new Reading();
        new BufferedReader(csv).lines().forEach(reading::line);
        return reading.done();
    }

    private static final class Reading {
        private static final String VERSION = "# version: ";
        private static final String SOURCE = "# source: ";

        private final Map<LocalDate, Day> exceptions = new HashMap<>();
        private final SortedMap<Integer, Arrangement> years = new TreeMap<>();
        private String version = "";
        private String source = "";
        private int number;

        /** A spreadsheet program adds a byte order mark, and commas for the cells that a line does not have. */
        void line(String saved) {
            number++;
            var line = saved.replaceFirst("^\\uFEFF", "").replaceFirst("[,\\s]+$", "").strip();
            if (line.startsWith(VERSION)) {
                version = line.substring(VERSION.length()).strip();
                source = "";
            } else if (line.startsWith(SOURCE)) {
                source = line.substring(SOURCE.length()).strip();
            } else if (!line.isEmpty() && !line.startsWith("#") && !line.startsWith("date,")) {
                day(line.split(",", -1), line);
            }
        }

        private void day(String[] cells, String line) {
            mustHold(!version.isEmpty() && !source.isEmpty(), "its version and source stand above it: " + VERSION + "…, " + SOURCE + "…", line);
            var date = date(cells[0], line);
            var kind = cells.length > 1 ? cells[1].strip() : "";
            mustHold(kind.equals("holiday") || kind.equals("workday"), "the kind is holiday or workday", line);
            mustHold(kind.equals("holiday") || weekend(date), "only a Saturday or Sunday is declared worked", line);
            var by = new Arrangement(version, source);
            mustHold(exceptions.put(date, new Day(kind.equals("workday"), by)) == null, "the date stands there twice", line);
            if (date.getDayOfYear() == 1) {
                years.put(date.getYear(), by);
            }
        }

        private LocalDate date(String text, String line) {
            try {
                return LocalDate.parse(text.strip());
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(said("the date is written 2027-01-01", line), e);
            }
        }

        /** What was cut off would otherwise count as worked. */
        WorkingCalendar done() {
            if (years.isEmpty()) {
                throw new IllegalArgumentException("no year is complete: none has its 1 January");
            }
            exceptions.forEach((date, day) -> {
                var decemberBefore = date.getMonthValue() == 12 && day.by().equals(years.get(date.getYear() + 1));
                if (!decemberBefore && !day.by().equals(years.get(date.getYear()))) {
                    throw new IllegalArgumentException(date + " belongs to no year of version " + day.by().version() + ": its 1 January is missing");
                }
            });
            for (int year : years.keySet()) {
                var nationalDay = exceptions.get(LocalDate.of(year, 10, 1));
                if (nationalDay == null || nationalDay.worked()) {
                    throw new IllegalArgumentException(year + " is not complete: its 1 October is no holiday");
                }
            }
            return new WorkingCalendar(years, exceptions);
        }

        private void mustHold(boolean holds, String rule, String line) {
            if (!holds) {
                throw new IllegalArgumentException(said(rule, line));
            }
        }

        private String said(String rule, String line) {
            return "line " + number + " (" + line + "): " + rule;
        }
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

    private static boolean weekend(LocalDate date) {
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
