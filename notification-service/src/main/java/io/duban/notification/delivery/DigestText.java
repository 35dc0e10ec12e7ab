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
        count(parts, alerts.stream().filter(DigestText::overdue).count(), "逾期");
        count(parts, alerts.stream().filter(alert -> !overdue(alert)).count(), "临期");
        return "【督办】%s 待办提醒：%s".formatted(day, String.join("，", parts));
    }

    /** Plain text: for each unit its alerts, the most pressing first. */
    static String body(LocalDate day, List<Alert> alerts) {
        var text = new StringBuilder("截至 %s，以下事项需要办理：%n".formatted(day));
        alerts.stream().sorted(Comparator.comparing((Alert alert) -> alert.unit).thenComparing(alert -> alert.deadline)
                .thenComparing(alert -> alert.ordinal)).collect(Collectors.groupingBy(alert -> alert.unitName, LinkedHashMap::new, Collectors.toList()))
                .forEach((unit, own) -> {
                    text.append("%n%s%n".formatted(unit));
                    own.forEach(alert -> text.append(line(day, alert)));
                });
        return text.append("%n已经办结的，请在督办系统中填报“办结”（牵头部门为“汇总上报”），提醒随即停止。%n本邮件由督办系统自动发送。%n".formatted())
                .toString();
    }

    /** Days until the deadline, or begun days past it: {@code 还有 3 天}, {@code 今日到期}, {@code 已逾期 8 天}. */
    static String distance(LocalDate day, LocalDate deadline) {
        long days = ChronoUnit.DAYS.between(day, deadline);
        return days > 0 ? "还有 %d 天".formatted(days) : days == 0 ? "今日到期" : "已逾期 %d 天".formatted(-days);
    }

    private static String line(LocalDate day, Alert alert) {
        return "  [%s] %s（%s）%s%n      时限 %s，%s%s%n".formatted(alert.rung().label(), row(alert), role(alert),
                shortened(alert.requirement), alert.deadline, distance(day, alert.deadline),
                alert.round == 0 ? "" : "，已退回 %d 次".formatted(alert.round));
    }

    /** A task outside a plan stands in no row. */
    private static String row(Alert alert) {
        return alert.ordinal == 0 ? "单独交办" : "第 %d 项".formatted(alert.ordinal);
    }

    private static String role(Alert alert) {
        return alert.unit.equals(Owed.OFFICE.code()) ? "尚无牵头部门"
                : Labels.of(alert.role);
    }

    private static String shortened(String requirement) {
        var line = requirement.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_REQUIREMENT ? line : line.substring(0, LONGEST_REQUIREMENT) + "……";
    }

    private static boolean overdue(Alert alert) {
        return alert.rung().level() == Rung.Level.OVERDUE;
    }

    private static void count(List<String> parts, long count, String what) {
        if (count > 0) {
            parts.add("%d 项%s".formatted(count, what));
        }
    }
}
