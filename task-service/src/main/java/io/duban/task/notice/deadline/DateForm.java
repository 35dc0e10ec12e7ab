package io.duban.task.notice.deadline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ways to write one date. Each may be led by a year (2025年, 今年, 明年) and followed by 前 and by a milestone (完成,
 * 动工, 投入使用). A part of a month or year means its last day.
 */
enum DateForm {

    /** 6月15日前, 2024年2月8日前. */
    ON_DAY("on-day", "YEAR?MONTH月(?<day>\\d{1,2})[日号]BEFORE") {
        LocalDate date(Matcher found, int year) {
            return LocalDate.of(year, number(found, "month"), number(found, "day"));
        }
    },
    /** 2025-12-31, 2025.12.31. */
    ISO("on-day", "(?<year>\\d{4})([-./])MONTH\\2(?<day>\\d{1,2})BEFORE") {
        LocalDate date(Matcher found, int year) {
            return LocalDate.of(year, number(found, "month"), number(found, "day"));
        }
    },
    /** 12月底前, 2020年11月底前, 6月底完成, 5月底前动工. */
    END_OF_MONTH("end-of-month", "YEAR?MONTH月份?[底末]BEFORE") {
        LocalDate date(Matcher found, int year) {
            return YearMonth.of(year, number(found, "month")).atEndOfMonth();
        }
    },
    /** 4月下旬, 10月中旬, 9月上旬. Not 9月上旬前: that may mean the end of August. */
    THIRD_OF_MONTH("third-of-month", "YEAR?MONTH月份?(?<third>[上中下])旬内?") {
        LocalDate date(Matcher found, int year) {
            var month = YearMonth.of(year, number(found, "month"));
            return Map.of("上", month.atDay(10), "中", month.atDay(20), "下", month.atEndOfMonth()).get(found.group("third"));
        }
    },
    /** 9月投入使用, 9月份. Not 9月前: that may mean the end of August. */
    WITHIN_MONTH("within-month", "YEAR?MONTH月[份内中]?") {
        LocalDate date(Matcher found, int year) {
            return YearMonth.of(year, number(found, "month")).atEndOfMonth();
        }
    },
    /** 3-4月, 3月至4月, 2025年5月—2026年3月. Not 11月至3月: which year's March is not said. */
    MONTHS("months", "YEAR?(?<from>\\d{1,2})月?(?:起|开始)?[-~—–至到]{1,2}END?MONTH月(?:[底末]BEFORE|份)?") {
        LocalDate date(Matcher found, int year) {
            return YearMonth.of(endYear(found, year), number(found, "month")).atEndOfMonth();
        }
    },
    /** 3月1日至6月30日. */
    SPAN("span", "YEAR?(?<from>\\d{1,2})月\\d{1,2}日(?:起|开始)?[-~—–至到]{1,2}END?MONTH月(?<day>\\d{1,2})日BEFORE") {
        LocalDate date(Matcher found, int year) {
            return LocalDate.of(endYear(found, year), number(found, "month"), number(found, "day"));
        }
    },
    /** 上半年, 下半年底前. */
    HALF_YEAR("end-of-half-year", "YEAR?(?<half>[上下])半年(?:[底末内]?BEFORE)") {
        LocalDate date(Matcher found, int year) {
            return YearMonth.of(year, found.group("half").equals("上") ? 6 : 12).atEndOfMonth();
        }
    },
    /** 三季度末, 第2季度. */
    QUARTER("end-of-quarter", "YEAR?第?(?<quarter>[一二三四1-4])季度(?:[底末内]BEFORE)?") {
        LocalDate date(Matcher found, int year) {
            int quarter = ("一二三四".indexOf(found.group("quarter")) + "1234".indexOf(found.group("quarter"))) + 2;
            return YearMonth.of(year, quarter * 3).atEndOfMonth();
        }
    },
    /** 年底前, 2020年底, 今年年底, 年内, 本年度内. */
    END_OF_YEAR("end-of-year", "(?:YEAR(?:年|度)?|本年度|年度?)[底末内]BEFORE") {
        LocalDate date(Matcher found, int year) {
            return LocalDate.of(year, 12, 31);
        }
    },
    /** 全年, 贯穿全年: the work goes on all year, and is judged at its end. */
    ALL_YEAR("all-year", "(?:贯穿)?YEAR?全年(?:持续)?(?:推进|开展|实施|落实)?") {
        LocalDate date(Matcher found, int year) {
            return LocalDate.of(year, 12, 31);
        }
    };

    private static final Map<String, Integer> YEAR_WORDS = Map.of("今年", 0, "本年", 0, "当年", 0, "明年", 1, "次年", 1);

    private final String rule;
    private final Pattern pattern;

    DateForm(String rule, String form) {
        this.rule = rule;
        this.pattern = Pattern.compile("(?:从?即日起至|分别)?(?:在|于|力争|争取|力求|确保|务必|保证|最迟|原则上|截至|截止)?(?:" + form
                .replaceFirst("YEAR", "(?:(?<year>\\\\d{4})年|(?<yearWord>今年|本年|当年|明年|次年))")
                .replaceFirst("END", "(?:(?<endYear>\\\\d{4})年)").replaceFirst("MONTH", "(?<month>\\\\d{1,2})")
                .replace("BEFORE", "(?:24[时点])?(?:以前|之前|前)?") + ")" + Milestone.FORM);
    }

    abstract LocalDate date(Matcher found, int year);

    /** A date, and the rule that gave it. */
    record Dated(String rule, LocalDate date) {
    }

    /**
     * {@code text} in half-width form without blanks; {@code year}: which a bare month means, {@code thisYear}: which 今年 and 年底 do, each
     * null where nobody knows; empty where no form fits or the day does not exist (2月30日).
     */
    static Optional<Dated> read(String text, Integer year, Integer thisYear) {
        return Arrays.stream(values()).flatMap(form -> form.dated(text, year, thisYear).stream()).findFirst();
    }

    private Optional<Dated> dated(String text, Integer year, Integer thisYear) {
        var found = pattern.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Dated(rule, date(found, year(found, year, thisYear))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private int year(Matcher found, Integer year, Integer thisYear) {
        if (group(found, "year") instanceof String named) {
            return Integer.parseInt(named);
        }
        var word = group(found, "yearWord");
        boolean ofThisYear = word != null || this == END_OF_YEAR;
        if (year == null || ofThisYear && thisYear == null) {
            throw new DateTimeException("which year is not known");
        }
        return word == null ? year : thisYear + YEAR_WORDS.get(word);
    }

    /** The year in which a span ends: named at its end, else that of its beginning, within which it has to end. */
    private static int endYear(Matcher found, int year) {
        if (found.group("endYear") instanceof String named) {
            return Integer.parseInt(named);
        }
        if (number(found, "month") < number(found, "from")) {
            throw new DateTimeException("ends before it begins");
        }
        return year;
    }

    private static String group(Matcher found, String name) {
        return found.namedGroups().containsKey(name) ? found.group(name) : null;
    }

    private static int number(Matcher found, String group) {
        return Integer.parseInt(found.group(group));
    }
}
