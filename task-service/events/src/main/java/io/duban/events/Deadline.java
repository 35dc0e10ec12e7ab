package io.duban.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * By when something is due, and how that was understood: the raw text, the rule applied, the date (inclusive), the first
 * instant at which it is overdue, and the version of the working calendar where the rule used one.
 */
public record Deadline(String raw, @MayBeAbsent String rule, Kind kind, @MayBeAbsent LocalDate date,
        @MayBeAbsent Instant overdueFrom, @MayBeAbsent Cadence cadence, List<LocalDate> checkIns,
        @MayBeAbsent String calendarVersion) {

    /** All of China keeps one time. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** A date, no end at all (长期坚持), or not understood. */
    public enum Kind {
        DATE, CONTINUOUS, UNRESOLVED
    }

    /** How often a check-in is owed; each ends with its calendar period. */
    public enum Cadence {
        MONTHLY(1), QUARTERLY(3), HALF_YEARLY(6), YEARLY(12);

        private final int months;

        Cadence(int months) {
            this.months = months;
        }

        /** How long a period is. */
        public int months() {
            return months;
        }
    }

    /** In time until 24:00 of {@code date}, Asia/Shanghai (3月底前 = 03-31 inclusive). */
    public static Deadline on(String raw, String rule, LocalDate date) {
        return new Deadline(raw, rule, Kind.DATE, date, firstInstantAfter(date), null, List.of(), null);
    }

    /** 长期坚持: never overdue, check-ins at {@code cadence}. */
    public static Deadline continuous(String raw, String rule, Cadence cadence) {
        return new Deadline(raw, rule, Kind.CONTINUOUS, null, null, cadence, List.of(), null);
    }

    /** Not understood: never a guess. */
    public static Deadline unresolved(String raw) {
        return new Deadline(raw, null, Kind.UNRESOLVED, null, null, null, List.of(), null);
    }

    /** The same deadline with a check-in owed at the end of each period (12月底前, and 每季度 in the text). */
    public Deadline withCadence(Cadence cadence) {
        return new Deadline(raw, rule, kind, date, overdueFrom, cadence, checkIns, calendarVersion);
    }

    /** A later date in its place, set by the office; what else was said of it stays. The last of its stages is the date itself. */
    public Deadline movedTo(LocalDate later, String rule) {
        var stages = checkIns.stream().map(stage -> stage.equals(date) ? later : stage).toList();
        return new Deadline(raw, rule, Kind.DATE, later, firstInstantAfter(later), cadence, stages, null);
    }

    /** What is to be reached before the date itself (6月15日、12月15日前), in order; nothing where there are no stages, or no date. */
    public List<LocalDate> stagesBefore() {
        return kind != Kind.DATE ? List.of() : checkIns.stream().filter(stage -> stage.isBefore(date)).toList();
    }

    /** How often a check-in is owed: as the text says, else once a year where there is no end (rule 10); null for never. */
    public Cadence checkInCadence() {
        return cadence == null && kind == Kind.CONTINUOUS ? Cadence.YEARLY : cadence;
    }

    /** The one place that says what "passed" means: true from the first instant of the day after {@code date}. */
    public boolean passed(Instant now) {
        return overdueFrom != null && !now.isBefore(overdueFrom);
    }

    static Instant firstInstantAfter(LocalDate date) {
        return date.plusDays(1).atStartOfDay(ZONE).toInstant();
    }
}
