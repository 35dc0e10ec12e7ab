package io.duban.task.notice.deadline;

import io.duban.events.Deadline;
import io.duban.events.Deadline.Cadence;
import io.duban.task.notice.text.ChineseNumerals;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A duty that returns with each period: 每月28日前, 每季度, 按月推进, 每季度末月20日前, 每年1月31日前, 每年6月、12月. {@code day} is the day in the
 * period's month that {@code month} counts from 1; null for the period's end.
 */
record Recurrence(Cadence cadence, Integer day, int month) {

    private static final String PERIOD = "(?<period>[每按逐](?:个?月|季度?|半年|年))";
    private static final Pattern FORM = Pattern.compile(PERIOD
            + "(?:(?<month>末月|最后[一1]个月|首月|第[一二三四五六1-6]个?月)?(?<day>\\d{1,2})[日号]|[底末])?(?:以前|之前|前)?(?:至少|定期|持续|开展|更新|组织|推进|调度|通报|汇总|填报|反馈|检查){0,2}"
            + Milestone.FORM + "(?:[一1]次)?");
    private static final Pattern YEARLY = Pattern.compile("每年(?<dates>(?!\\d{4}).+?)(?:各?(?:开展|更新|组织|报送)?[一1]次)?");
    private static final Pattern IN_TEXT = Pattern.compile("每(?:个?月|季度?|半年)");

    /** How often the text of a requirement asks for something; the most frequent where it names several. */
    static Optional<Cadence> cadenceIn(String requirement) {
        return IN_TEXT.matcher(requirement).results().map(found -> cadence(found.group())).sorted().findFirst();
    }

    /** The deadline that {@code text} gives, in half-width form without blanks, if it recurs; its days are those of a year. */
    static Optional<Deadline> deadline(String raw, String text, Integer year, LocalDate issuedOn) {
        return year == null ? Optional.empty() : of(text).map(recurrence -> recurrence.deadline(raw, year, issuedOn))
                .or(() -> yearly(raw, text, year, issuedOn));
    }

    private static Optional<Recurrence> of(String text) {
        var found = FORM.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        var cadence = cadence(found.group("period"));
        if (found.group("day") == null) {
            return Optional.of(new Recurrence(cadence, null, cadence.months()));
        }
        var month = found.group("month");
        int day = Integer.parseInt(found.group("day"));
        // 每季度20日 does not say which month of the quarter: only 末月 or 首月 does.
        boolean definite = month != null ^ cadence == Cadence.MONTHLY;
        int counted = month == null ? 1 : month(month, cadence);
        return definite && day >= 1 && day <= 31 && counted <= cadence.months() ? Optional.of(new Recurrence(cadence, day, counted))
                : Optional.empty();
    }

    private static int month(String named, Cadence cadence) {
        return named.startsWith("首") ? 1
                : named.startsWith("第") ? Integer.parseInt(ChineseNumerals.toDigits(named).substring(1, 2)) : cadence.months();
    }

    /**
     * 每年12月底前; 每年6月、12月, which is each half-year. Where this year's only day has passed at issue, nothing would be owed in this
     * plan; where one of several at odd distances has, the next year's would be forgotten: not understood.
     */
    private static Optional<Deadline> yearly(String raw, String text, int year, LocalDate issuedOn) {
        var found = YEARLY.matcher(text);
        var dates = found.matches() ? DeadlineReader.dates(found.group("dates"), year, year) : List.<LocalDate>of();
        var owed = dates.stream().filter(date -> issuedOn == null || date.isAfter(issuedOn)).toList();
        var cadence = cadence(dates);
        boolean understood = dates.stream().allMatch(date -> date.getYear() == year) && !owed.isEmpty()
                && (cadence != Cadence.YEARLY || owed.equals(dates));
        return understood ? Optional.of(DeadlineReader.withCheckIns(
                Deadline.continuous(raw, dates.size() == 1 ? "each-year-by-day" : "each-year-by-days", cadence), owed)) : Optional.empty();
    }

    /** Dates of one year that are the same day of each quarter or half-year are its. */
    private static Cadence cadence(List<LocalDate> dates) {
        boolean sameDay = dates.stream().map(LocalDate::getDayOfMonth).distinct().count() == 1
                || dates.stream().allMatch(date -> date.equals(YearMonth.from(date).atEndOfMonth()));
        return Stream.of(Cadence.QUARTERLY, Cadence.HALF_YEARLY).filter(cadence -> sameDay && dates.size() == 12 / cadence.months())
                .filter(cadence -> dates.stream().map(date -> date.getMonthValue() % cadence.months()).distinct().count() == 1)
                .findFirst().orElse(Cadence.YEARLY);
    }

    private static Cadence cadence(String period) {
        return period.contains("半年") ? Cadence.HALF_YEARLY
                : period.contains("季") ? Cadence.QUARTERLY : period.contains("月") ? Cadence.MONTHLY : Cadence.YEARLY;
    }

    /** Without end, its check-ins listed for the plan's year. */
    private Deadline deadline(String raw, int year, LocalDate issuedOn) {
        var rule = day == null ? "each-period" : "each-period-by-day";
        return DeadlineReader.withCheckIns(Deadline.continuous(raw, rule, cadence), checkIns(year, issuedOn));
    }

    /** The plan year's dates after issue: what was due before the units knew of it is not owed. */
    private List<LocalDate> checkIns(int year, LocalDate issuedOn) {
        int months = cadence.months();
        var dates = new ArrayList<LocalDate>();
        for (int month = this.month; month <= 12; month += months) {
            var last = YearMonth.of(year, month).atEndOfMonth();
            var date = day == null || day > last.getDayOfMonth() ? last : last.withDayOfMonth(day);
            if (issuedOn == null || date.isAfter(issuedOn)) {
                dates.add(date);
            }
        }
        return dates;
    }
}
