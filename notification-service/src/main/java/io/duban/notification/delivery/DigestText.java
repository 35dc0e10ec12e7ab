package io.duban.notification.delivery;

import io.duban.notification.alerts.Alert;
import io.duban.notification.ladder.Owed;
import io.duban.notification.ladder.Rung;
import io.duban.platform.rest.Labels;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** A digest in words, as mail. Pure: from the alerts and the day. */
final class DigestText {
    private static final int LONGEST_REQUIREMENT = 80;

    private DigestText() {
    }

    /** {@code 【督办】2025-10-08 待办提醒：3 项逾期，2 项临期}. */
    static String subject(LocalDate day, List<Alert> alerts) {
        var parts = new ArrayList<String>();
        for (var kind : List.of("催办", "逾期", "临期", "定期填报", "退回", "重新办理", "工作交接", "待审核", "答复")) {
            count(parts, alerts.stream().filter(alert -> kind.equals(kind(alert))).count(), kind);
        }
        return "【督办】%s 待办提醒：%s".formatted(day, String.join("，", parts));
    }

    /** Plain text: for each unit its alerts, the most pressing first. */
    static String body(LocalDate day, List<Alert> alerts) {
        var text = new StringBuilder("截至 %s，以下事项需要办理：%n".formatted(day));
        alerts.stream().sorted(Comparator.comparing((Alert alert) -> alert.unit)
                .thenComparing(alert -> alert.deadline, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(alert -> alert.ordinal))
                .collect(Collectors.groupingBy(alert -> alert.unitName, LinkedHashMap::new, Collectors.toList()))
                .forEach((unit, own) -> {
                    text.append("%n%s%n".formatted(unit));
                    own.forEach(alert -> text.append(line(day, alert)));
                });
        return text.append("%n已经办结的，请在督办系统中填报“办结”（牵头部门为“汇总上报”），提醒随即停止。%n本邮件由督办系统自动发送。%n".formatted())
                .toString();
    }

    /**
     * Days until the deadline, or since it: {@code 还有 3 天}, {@code 今日到期}, {@code 已过 8 天}. Not the days overdue, of which those
     * that a report lay with the office are none (rule 7).
     */
    static String distance(LocalDate day, LocalDate deadline) {
        long days = ChronoUnit.DAYS.between(day, deadline);
        return days > 0 ? "还有 %d 天".formatted(days) : days == 0 ? "今日到期" : "已过 %d 天".formatted(-days);
    }

    private static String line(LocalDate day, Alert alert) {
        return "  [%s] %s（%s）%s%n      %s%s%n%s".formatted(alert.label(), row(alert), role(alert), shortened(alert.requirement),
                until(day, alert), alert.round == 0 ? "" : "，已退回 %d 次".formatted(alert.round),
                alert.words == null ? "" : "      %s%n".formatted(alert.words.strip().replaceAll("\\s*\n\\s*", " ")));
    }

    private static String until(LocalDate day, Alert alert) {
        return switch (alert.rung().level()) {
            case CHECK_IN -> "填报截止 %s，%s".formatted(alert.deadline, distance(day, alert.deadline));
            case CHECK_IN_MISSED -> "截至 %s 一期未填报".formatted(alert.deadline);
            default -> alert.deadline == null ? "长期坚持" : "时限 %s，%s".formatted(alert.deadline, distance(day, alert.deadline));
        };
    }

    /** A task outside a plan stands in no row. */
    private static String row(Alert alert) {
        return alert.ordinal == 0 ? "单独交办" : "第 %d 项".formatted(alert.ordinal);
    }

    private static String role(Alert alert) {
        if (alert.unit.equals(Owed.OFFICE.code())) {
            return alert.rung().level() == Rung.Level.AWAITING_DECISION ? "须审核" : "尚无牵头部门";
        }
        return Labels.of(alert.role);
    }

    private static String shortened(String requirement) {
        var line = requirement.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_REQUIREMENT ? line : line.substring(0, LONGEST_REQUIREMENT) + "……";
    }

    private static String kind(Alert alert) {
        return switch (alert.rung().level()) {
            case BLUE, YELLOW, ORANGE, RED -> "临期";
            case OVERDUE -> "逾期";
            case CHECK_IN, CHECK_IN_MISSED -> "定期填报";
            case AWAITING_DECISION -> "待审核";
            case EXTENSION_DECIDED, OBJECTION_DECIDED -> "答复";
            case RETURNED -> "退回";
            case REOPENED -> "重新办理";
            case HANDED_OVER -> "工作交接";
            case URGED -> "催办";
        };
    }

    private static void count(List<String> parts, long count, String what) {
        if (count > 0) {
            parts.add("%d 项%s".formatted(count, what));
        }
    }
}
