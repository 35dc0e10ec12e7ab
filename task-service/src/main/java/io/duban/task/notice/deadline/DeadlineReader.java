package io.duban.task.notice.deadline;

import io.duban.events.Deadline;
import io.duban.events.Deadline.Cadence;
import io.duban.events.Deadline.Kind;
import io.duban.task.notice.text.ChineseNumerals;
import io.duban.task.notice.text.HalfWidth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Understands when something is due. The forms are the tables {@link DateForm}, {@link Recurrence} and
 * {@link AfterIssue}; what none of them covers is unresolved, never a guess. What counts working days of a year whose calendar is not
 * loaded is unresolved too, and names its rule.
 */
public final class DeadlineReader {

    private static final Pattern NO_END = Pattern.compile(
            "并?(?:长期|常年|持续|长期持续)(?:坚持|推进|开展|落实|执行|有效|做好|实施)?|坚持长期|常态化(?:坚持|推进|开展|落实|实施)?|(?:坚持|持续)常态化");
    private static final Pattern BETWEEN_STAGES = Pattern.compile("[、,;/\n]+|和|及");

    /** The rule of 力争10月底前，确保11月底前. */
    public static final String ASSURED = "assured";

    private static final String HOPE = "力争|争取|力求";
    private static final String ASSURANCE = "确保|务必|保证|最迟";
    private static final Pattern HOPE_OR_ASSURANCE = Pattern.compile("(?:[,、;]|(?<![,、;]))(?=" + HOPE + "|" + ASSURANCE + ")");
    private static final Pattern HOPING = Pattern.compile(HOPE);
    private static final Pattern ASSURING = Pattern.compile(ASSURANCE);

    /** No deadline of several stages is longer. */
    private static final int LONGEST = 200;

    /** For asking whether a text is a deadline at all. */
    public static final int ANY_YEAR = 2000;

    private DeadlineReader() {
    }

    /**
     * @param year        the plan's year, which a bare month means; null where nobody knows it yet: what needs it is unresolved. Where the
     *                    notice is of another year, 今年, 明年 and 年底 may be counted from either: unresolved as well
     * @param requirement the task's text, whose 每月, 每季度 or 每半年 asks for check-ins
     * @param issuedOn    the notice's date, or null where it has none
     */
    public static Deadline understand(String raw, Integer year, String requirement, LocalDate issuedOn) {
        if (raw.length() > LONGEST) {
            return Deadline.unresolved(raw);
        }
        var cadence = Recurrence.cadenceIn(requirement);
        var text = ChineseNumerals.toDigits(HalfWidth.of(raw)).strip();
        var joined = text.replaceAll("\\s", "").replaceAll("[.。;,]$", "");
        if (NO_END.matcher(joined).matches()) {
            return Deadline.continuous(raw, "continuous", cadence.orElse(Cadence.YEARLY));
        }
        var thisYear = issuedOn == null || year == null || issuedOn.getYear() == year ? year : null;
        return endlessWithPeriods(raw, joined)
                .or(() -> Recurrence.deadline(raw, joined, year, issuedOn))
                .or(() -> AfterIssue.deadline(raw, joined, issuedOn))
                .or(() -> DateForm.read(joined, year, thisYear).map(date -> Deadline.on(raw, date.rule(), date.date())))
                .or(() -> assured(raw, joined, year, thisYear))
                .or(() -> stages(raw, text, year, thisYear))
                .map(found -> found.kind() == Kind.DATE && cadence.isPresent() ? found.withCadence(cadence.get()) : found)
                .orElseGet(() -> Deadline.unresolved(raw));
    }

    /** Whether a text says 每月, 每季度 or 每半年. */
    public static boolean asksForCheckIns(String text) {
        return Recurrence.cadenceIn(text).isPresent();
    }

    /** 长期坚持，每季度末报送: no end, and a check-in for each period. */
    private static Optional<Deadline> endlessWithPeriods(String raw, String joined) {
        var parts = joined.split("[,、;]", 2);
        return parts.length == 2 && NO_END.matcher(parts[0]).matches()
                ? Recurrence.cadenceIn(parts[1]).map(cadence -> Deadline.continuous(raw, "continuous", cadence)) : Optional.empty();
    }

    /** 力争10月底前，确保11月底前: what is assured binds, and nobody is late for a hope. */
    private static Optional<Deadline> assured(String raw, String joined, Integer year, Integer thisYear) {
        var parts = HOPE_OR_ASSURANCE.split(joined);
        if (parts.length != 2 || HOPING.matcher(parts[0]).lookingAt() == HOPING.matcher(parts[1]).lookingAt()) {
            return Optional.empty();
        }
        var first = DateForm.read(parts[0], year, thisYear);
        var second = first.flatMap(date -> DateForm.read(parts[1], date.date().getYear(), thisYear));
        return second.map(date -> Deadline.on(raw, ASSURED, HOPING.matcher(parts[1]).lookingAt() ? first.get().date() : date.date()));
    }

    /** 6月15日、12月15日前: due with the last of them, and a check-in at each. A year once named holds on. */
    private static Optional<Deadline> stages(String raw, String text, Integer year, Integer thisYear) {
        var dates = HOPING.matcher(text).find() && ASSURING.matcher(text).find() ? List.<LocalDate>of() : dates(text, year, thisYear);
        return dates.size() < 2 ? Optional.empty() : Optional.of(withCheckIns(Deadline.on(raw, "stages", dates.getLast()), dates));
    }

    /** The year without which a deadline that was understood cannot be counted in working days; empty for every other deadline. */
    public static OptionalInt yearWithoutCalendar(Deadline deadline, LocalDate issuedOn) {
        return deadline.kind() == Kind.UNRESOLVED && deadline.rule() != null ? OptionalInt.of(AfterIssue.missingYear(issuedOn)) : OptionalInt.empty();
    }

    /** Whether nothing but the plan's year is missing in order to understand. */
    public static boolean lacksYear(String raw, Integer year) {
        return year == null && understand(raw, null, "", null).kind() == Kind.UNRESOLVED && understand(raw, ANY_YEAR, "", null)
                .kind() != Kind.UNRESOLVED;
    }

    /** One date or several, in their order; none where any part is not understood. */
    static List<LocalDate> dates(String text, Integer year, Integer thisYear) {
        var dates = new ArrayList<LocalDate>();
        var current = year;
        for (var part : BETWEEN_STAGES.split(text)) {
            var stage = DateForm.read(part.replaceAll("\\s", ""), current, thisYear);
            if (stage.isEmpty()) {
                return List.of();
            }
            dates.add(stage.get().date());
            current = stage.get().date().getYear();
        }
        dates.sort(null);
        return dates;
    }

    static Deadline withCheckIns(Deadline deadline, List<LocalDate> checkIns) {
        return new Deadline(deadline.raw(), deadline.rule(), deadline.kind(), deadline.date(), deadline.overdueFrom(),
                deadline.cadence(), List.copyOf(checkIns), deadline.calendarVersion());
    }
}
