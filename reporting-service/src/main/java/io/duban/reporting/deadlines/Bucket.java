package io.duban.reporting.deadlines;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** When something falls due, seen from a day. A week runs Monday to Sunday; every date lies in one bucket only. */
enum Bucket {
    OVERDUE("已逾期"), TODAY("今日到期"), THIS_WEEK("本周到期"), THIS_MONTH("本月到期"), LATER("以后到期"), CONTINUOUS("长期坚持"),
    AWAITING_APPROVAL("已上报待审核");

    private final String label;

    Bucket(String label) {
        this.label = label;
    }

    /** Chinese. */
    String label() {
        return label;
    }

    /** The bucket of a date that has not passed: a week that runs into the next month is this week still. */
    static Bucket of(LocalDate due, LocalDate today) {
        if (due.equals(today)) {
            return TODAY;
        }
        if (!due.isAfter(today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)))) {
            return THIS_WEEK;
        }
        return due.isAfter(today.with(TemporalAdjusters.lastDayOfMonth())) ? LATER : THIS_MONTH;
    }
}
