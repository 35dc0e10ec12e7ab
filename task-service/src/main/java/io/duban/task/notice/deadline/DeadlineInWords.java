package io.duban.task.notice.deadline;

import static java.util.Map.entry;

import io.duban.events.Deadline;
import io.duban.events.Deadline.Cadence;
import io.duban.events.Deadline.Kind;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints a deadline back: what was read, by which rule, and what follows from it. */
public final class DeadlineInWords {

    private static final Map<String, String> RULES = Map.ofEntries(
            entry("on-day", "写明了日期，当日仍算按时"),
            entry("end-of-month", "截至当月最后一天"),
            entry("third-of-month", "上旬截至10日，中旬截至20日，下旬截至当月最后一天"),
            entry("within-month", "当月之内，截至当月最后一天"),
            entry("months", "几个月之内，截至最后一个月的最后一天"),
            entry("span", "一段时间之内，截至最后一天"),
            entry("end-of-half-year", "上半年截至6月30日，下半年截至12月31日"),
            entry("end-of-quarter", "截至该季度最后一天"),
            entry("end-of-year", "截至当年12月31日"),
            entry("all-year", "全年开展，截至当年12月31日"),
            entry("stages", "分几个阶段，以最后一个为完成时限，各阶段当日填报"),
            entry(DeadlineReader.ASSURED, "以确保的日期为限，力争的日期不作时限"),
            entry("continuous", "没有截止日期，按周期填报"),
            entry("each-period", "每个周期填报一次，周期末为限"),
            entry("each-period-by-day", "每个周期填报一次，以所写月份的这一天为限（当月没有这一天的，为当月最后一天）"),
            entry("each-year-by-day", "每年填报一次，以这一天为限"),
            entry("each-year-by-days", "每年填报几次，以所写的日期为限"),
            entry(AfterIssue.AT_ONCE, "印发后第一个工作日为限"),
            entry("working-days-after-issue", "从印发次日起数工作日"),
            entry("days-after-issue", "从印发次日起数自然日"),
            entry("extension", "经同意延期"),
            entry("set-by-office", "由办公室重定时限"));

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private DeadlineInWords() {
    }

    /** In Chinese, one sentence to a fact. */
    public static List<String> of(Deadline deadline) {
        var words = new ArrayList<String>();
        var raw = deadline.raw().isBlank() ? "没有写完成时限" : "“" + deadline.raw().strip() + "”";
        words.add(raw + "：" + (deadline.rule() == null ? "无法理解，须由办公室写明" : rule(deadline.rule())) + "。");
        if (deadline.kind() == Kind.UNRESOLVED && deadline.rule() != null) {
            words.add("尚未导入所需年份的节假日安排，数不出工作日。");
        }
        if (deadline.date() != null) {
            words.add("完成时限为" + DATE.format(deadline.date()) + "，自" + INSTANT.format(deadline.overdueFrom().atZone(Deadline.ZONE))
                    + "（北京时间）起逾期。");
        }
        if (deadline.cadence() != null) {
            words.add(name(deadline.cadence()) + "填报一次进展。");
        }
        if (!deadline.checkIns().isEmpty()) {
            words.add("填报日期：" + deadline.checkIns().stream().map(LocalDate::toString).collect(Collectors.joining("、")) + "。");
        }
        if (deadline.calendarVersion() != null) {
            words.add("工作日按 " + deadline.calendarVersion() + " 版工作日历计算。");
        }
        return words;
    }

    /** What a rule means; the rule's own name where it is older than these words. */
    static String rule(String rule) {
        return RULES.getOrDefault(rule, rule);
    }

    /** Chinese. */
    public static String name(Cadence cadence) {
        return switch (cadence) {
            case MONTHLY -> "每月";
            case QUARTERLY -> "每季度";
            case HALF_YEARLY -> "每半年";
            case YEARLY -> "每年";
        };
    }
}
