package io.duban.task;

import java.util.concurrent.atomic.AtomicInteger;

/** A small notice, of its own number and title: the rows of its table are all that a test says. */
public final class NoticeText {
    private static final AtomicInteger NUMBERS = new AtomicInteger(100);

    private NoticeText() {
    }

    /** A notice of 26 May 2025 with these rows. */
    public static String of(String... rows) {
        return head() + "工作任务|具体要求|牵头单位|责任单位|完成时限\n" + String.join("\n", rows) + "\n";
    }

    /** A row of the table. */
    public static String row(String leads, String responsibles, String deadline) {
        return "公开目录|逐项核对公开目录，缺漏的补齐。|%s|%s|%s".formatted(leads, responsibles, deadline);
    }

    /** All that stands above the table. */
    public static String head() {
        int number = NUMBERS.incrementAndGet();
        return """
                测政办字〔2025〕%d号
                某县人民政府办公室关于印发2025年第%d批任务分解表的通知
                各乡镇：
                现予印发。
                某县人民政府办公室
                2025年5月26日
                2025年第%d批任务分解表
                """.formatted(number, number, number);
    }
}
