package io.duban.events;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which days are worked: Monday to Friday, less the State Council's holidays, plus the Saturdays and Sundays that it
 * declares worked instead. Each year's arrangement is data, with version and source; a year without is an error, never a
 * weekend guess.
 */
public final class WorkingCalendar {

    private static final WorkingCalendar BUNDLED = load("working-calendar.csv");

    private final String version;
    private final String source;
    private final Map<LocalDate, Boolean> exceptions;
    private final Set<Integer> years;

    private WorkingCalendar(String version, String source, Map<LocalDate, Boolean> exceptions) {
        this.version = version;
        this.source = source;
        this.exceptions = Map.copyOf(exceptions);
        this.years = exceptions.keySet().stream().map(LocalDate::getYear).collect(Collectors.toUnmodifiableSet());
    }

    /** A date was asked for in a year whose arrangement is not loaded. */
    public static final class UnknownYear extends IllegalArgumentException {

        private final int year;

        UnknownYear(int year, Set<Integer> known) {
            super("No working calendar for " + year + " (known: " + known.stream().sorted().toList()
                    + "); load the State Council's arrangement for that year");
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

    /**
     * Reads {@code date,kind,name} lines, kind {@code holiday} or {@code workday}, with {@code # version: …} and
     * {@code # source: …} above them.
     */
    public static WorkingCalendar read(Reader csv) {
        var lines = new BufferedReader(csv).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        var exceptions = new HashMap<LocalDate, Boolean>();
        for (var line : lines) {
            var cells = line.split(",", -1);
            if (!line.startsWith("#") && !cells[0].equals("date")) {
                exceptions.put(LocalDate.parse(cells[0]), worked(cells, line));
            }
        }
        return new WorkingCalendar(comment(lines, "version"), comment(lines, "source"), exceptions);
    }

    private static boolean worked(String[] cells, String line) {
        return switch (cells.length > 1 ? cells[1] : "") {
            case "workday" -> true;
            case "holiday" -> false;
            default -> throw new IllegalArgumentException("Neither holiday nor workday: " + line);
        };
    }

    private static String comment(List<String> lines, String key) {
        var start = "# " + key + ": ";
        return lines.stream().filter(line -> line.startsWith(start)).map(line -> line.substring(start.length())).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A working calendar says its " + key + ": " + start + "…"));
    }

    private static WorkingCalendar load(String resource) {
        try (var csv = new InputStreamReader(WorkingCalendar.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
            return read(csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String version() {
        return version;
    }

    public String source() {
        return source;
    }

    /** Whether the arrangement of this date's year is known. */
    public boolean covers(LocalDate date) {
        return years.contains(date.getYear());
    }

    public boolean isWorkingDay(LocalDate date) {
        if (!covers(date)) {
            throw new UnknownYear(date.getYear(), years);
        }
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        return exceptions.getOrDefault(date, !weekend);
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
