package io.duban.task.notice;

import io.duban.events.Finding;
import io.duban.events.Finding.Severity;
import io.duban.events.PlanEvent.SourceFile;
import io.duban.task.notice.file.NoticeFile;
import io.duban.task.notice.table.Cell;
import io.duban.task.notice.table.Row;
import io.duban.task.notice.table.Unread;
import io.duban.task.notice.table.UnreadableNotice;
import io.duban.task.notice.units.AssigneeReader;
import io.duban.task.notice.units.Directory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;

/**
 * Reads a notice's file into the draft of a plan: every row of its tables with its raw text and place, and everything
 * doubtful as a finding. A file without any task is refused with what was seen instead.
 */
public final class NoticeReader {

    private static final int SHOWN = 30;

    private NoticeReader() {
    }

    /** @throws UnreadableNotice where the file holds no table of tasks */
    public static Notice read(byte[] file, String fileName, Directory directory) {
        var opened = NoticeFile.open(file);
        var document = opened.document();
        var head = HeadReader.read(document);
        var rows = new RowReader(document.merging(), new AssigneeReader(directory), head.year(), head.issuedOn());
        document.tables().forEach(rows::table);
        if (rows.items.isEmpty()) {
            throw noTasks(document.rows().getFirst(), document.tables().stream().mapToInt(table -> table.size() - 1).sum());
        }
        var findings = new ArrayList<Finding>(head.findings());
        findings.addAll(rows.columnsNotRead);
        document.unread().stream().map(NoticeReader::unread).forEach(findings::add);
        findings.addAll(rows.findings);
        var source = new SourceFile(fileName, opened.mediaType(), sha256(file), file.length);
        return new Notice(head.title(), head.docNumber(), head.issuer(), head.issuedOn(), head.year(), head.basis(), source,
                rows.items, findings);
    }

    private static Finding unread(Unread unread) {
        var text = unread.cell().text();
        var beginning = "“" + (text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…") + "”";
        return switch (unread.kind()) {
            case NUMBERED -> unread("paragraph-unread", unread, beginning + "有编号，没有写明单位和时限，没有读入。", "如果是任务，请在草稿中增加一行");
            case NOTED -> unread("paragraph-unread", unread, beginning + "写明了单位或时限，但在表格之外，没有读入。", "如果是任务，请在草稿中增加一行");
            case TABLE -> unread("table-unread", unread, text.isEmpty() ? "这里还有一个没有表头的表格，没有读入。"
                    : "这里还有一个表格（栏名：" + beginning + "），栏目与任务分解表不同，没有读入。", "如果是任务，请在草稿中逐行增加；或改用与任务分解表相同的栏名后重新上传");
        };
    }

    private static Finding unread(String code, Unread unread, String message, String proposal) {
        return new Finding(Severity.WARNING, code, null, null, unread.cell().place(), message, proposal, false);
    }

    private static UnreadableNotice noTasks(Row header, int rows) {
        var names = String.join("、", header.cells().stream().map(Cell::text).toList());
        var place = header.cells().getFirst().place();
        return new UnreadableNotice("no-tasks",
                "找到了表头（%s起：%s），但其后的 %d 行中没有一项任务。请检查表格内容是否完整。".formatted(place, names, rows),
                "A header was found (%s: %s), but no task in the %d rows after it. Please check that the table is complete."
                        .formatted(place, names, rows));
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
