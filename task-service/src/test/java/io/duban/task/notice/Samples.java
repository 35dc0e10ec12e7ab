package io.duban.task.notice;

import io.duban.events.Assignee;
import io.duban.task.notice.units.Directory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The sample county: its notice, its units, and small notices around a table of one's own. */
public final class Samples {

    public static final String HEADER = "工作任务|具体要求|牵头单位|责任单位|完成时限";

    private Samples() {
    }

    static byte[] file(String name) {
        try (var file = Samples.class.getResourceAsStream("/notices/" + name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String notice() {
        return new String(file("sample.txt"), StandardCharsets.UTF_8);
    }

    public static Directory directory() {
        return new Directory(new String(file("units.csv"), StandardCharsets.UTF_8).lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("code,")).map(line -> line.split(",", -1))
                .map(cell -> new Directory.Entry(cell[0], cell[1], cell[2], list(cell[3]), list(cell[4]))).toList());
    }

    private static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
    }

    /** A notice of 26 May 2025 with this table, its cells separated by {@code |}. */
    static Notice withTable(String... rows) {
        return read(head() + String.join("\n", rows) + "\n");
    }

    public static String head() {
        return """
                某政办字〔2025〕3号
                某县人民政府办公室关于印发2025年任务分解表的通知
                各乡镇：
                现予印发。
                某县人民政府办公室
                2025年5月26日
                2025年任务分解表
                """;
    }

    public static Notice read(String text) {
        return NoticeReader.read(text.getBytes(StandardCharsets.UTF_8), "notice.txt", directory());
    }

    /** The codes of a notice's findings, each with its row. */
    static List<String> codes(Notice notice) {
        return notice.findings().stream().map(finding -> finding.ordinal() + " " + finding.code()).toList();
    }

    /** Whom a field names: units by name, groups and open groups as they are called. */
    public static List<String> names(List<Assignee> assignees) {
        return assignees.stream().map(assignee -> assignee.open() ? assignee.raw()
                : assignee.group() != null ? assignee.group() : assignee.units().getFirst().name()).toList();
    }
}
