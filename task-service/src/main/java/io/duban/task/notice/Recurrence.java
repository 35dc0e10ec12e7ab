package io.duban.task.notice;

import io.duban.events.Deadline;
import io.duban.events.Deadline.Cadence;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A duty that returns with each period: 每月28日前, 每季度, 每季度末月20日前. {@code day} is the day in the period's last
 * month, null for its end.
 */
record Recurrence(Cadence cadence, Integer day) {

    private static final Pattern FORM = Pattern.compile(
            "(?<period>每月|每季度|每半年|每年)(?:(?:末月)?(?<day>\\d{1,2})[日号]|[底末])?(?:以前|之前|前)?" + Milestone.FORM + "(?:[一1]次)?");
    private static final Pattern IN_TEXT = Pattern.compile("每月|每季度|每半年");

    /** How often the text of a requirement asks for something; the most frequent where it names several. */
    static Optional<Cadence> cadenceIn(String requirement) {
        return IN_TEXT.matcher(requirement).results().map(found -> cadence(found.group())).sorted().findFirst();
    }

    static Optional<Recurrence> of(String text) {
        var found = FORM.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        var day = found.group("day") == null ? null : Integer.valueOf(found.group("day"));
        boolean exists = day == null || day >= 1 && day <= 31;
        // 每季度20日 does not say which month of the quarter: only 末月 does.
        boolean definite = day == null || text.contains("末月") != text.startsWith("每月");
        return exists && definite ? Optional.of(new Recurrence(cadence(found.group("period")), day)) : Optional.empty();
    }

    private static Cadence cadence(String period) {
        return switch (period) {
            case "每月" -> Cadence.MONTHLY;
            case "每季度" -> Cadence.QUARTERLY;
            case "每半年" -> Cadence.HALF_YEARLY;
            default -> Cadence.YEARLY;
        };
    }

    /** Without end, its check-ins listed for the plan's year. */
    Deadline deadline(String raw, int year, LocalDate issuedOn) {
        var rule = day == null ? "each-period" : "each-period-by-day";
        return DeadlineReader.withCheckIns(Deadline.continuous(raw, rule, cadence), checkIns(year, issuedOn));
    }

    /** The plan year's dates after issue: what was due before the units knew of it is not owed. */
    private List<LocalDate> checkIns(int year, LocalDate issuedOn) {
        int months = switch (cadence) {
            case MONTHLY -> 1;
            case QUARTERLY -> 3;
            case HALF_YEARLY -> 6;
            case YEARLY -> 12;
        };
        var dates = new ArrayList<LocalDate>();
        for (int month = months; month <= 12; month += months) {
            var last = YearMonth.of(year, month).atEndOfMonth();
            var date = day == null || day > last.getDayOfMonth() ? last : last.withDayOfMonth(day);
            if (issuedOn == null || date.isAfter(issuedOn)) {
                dates.add(date);
            }
        }
        return dates;
    }
}
