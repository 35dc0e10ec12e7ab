package io.duban.events;

import io.duban.events.WorkingCalendar.Arrangement;
import io.duban.events.WorkingCalendar.Day;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads a calendar's file line by line; what is faulty is named with its line, what is incomplete with its year. */
final class WorkingCalendarReading {
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
        mustHold(kind.equals("holiday") || WorkingCalendar.weekend(date), "only a Saturday or Sunday is declared worked", line);
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
