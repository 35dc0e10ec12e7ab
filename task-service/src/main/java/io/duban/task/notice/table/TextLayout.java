package io.duban.task.notice.table;

import java.util.Optional;

/** Finds the table in a text, in whichever of the known ways it was written down. */
public final class TextLayout {

    private static final int SHOWN = 30;

    private TextLayout() {
    }

    /** Refused with {@link UnreadableNotice} where it holds no table, and no paragraph notes a duty. */
    public static Document read(String text) {
        var lines = Lines.of(text);
        return DelimitedTable.in(lines, "|").or(() -> DelimitedTable.in(lines, "\t")).or(() -> TabLedTable.in(lines))
                .or(() -> NotedParagraphs.in(lines.filled()))
                .orElseThrow(() -> noTable(lines));
    }

    private static UnreadableNotice noTable(Lines lines) {
        long filled = lines.lines().stream().filter(line -> !line.isBlank()).count();
        long tabs = lines.lines().stream().filter(line -> line.contains("\t")).count();
        long bars = lines.lines().stream().filter(line -> line.contains("|")).count();
        var example = example(lines, "\t").or(() -> example(lines, "|")).or(() -> example(lines, ""));
        return new UnreadableNotice("no-table",
                "没有找到任务分解表。文件共有 %d 行文字，其中 %d 行含制表符，%d 行含“|”，没有一行是表头%s。"
                        .formatted(filled, tabs, bars, example.map(line -> "（例如：“" + line + "”）").orElse(""))
                        + "请上传含表格的通知正文，表头应写明“工作任务”“具体要求”“牵头部门”“责任单位”“完成时限”等栏名；" + NotedParagraphs.FORM_ZH,
                "No table of tasks was found. The file has %d lines of text, %d with tabs and %d with \"|\", none of them a header%s. "
                        .formatted(filled, tabs, bars, example.map(line -> " (e.g. \"" + line + "\")").orElse(""))
                        + "Upload the notice with its table, whose header names 工作任务, 牵头部门, 责任单位, 完成时限 or the like; " + NotedParagraphs.FORM_EN);
    }

    private static Optional<String> example(Lines lines, String holding) {
        return lines.lines().stream().filter(line -> !line.isBlank() && line.contains(holding)).map(String::strip)
                .map(line -> line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…").findFirst();
    }
}
