package io.duban.task.notice.file;

import io.duban.task.notice.file.FileKind.Advice;
import io.duban.task.notice.table.Blocks;
import io.duban.task.notice.table.Document;
import io.duban.task.notice.table.Extent;
import io.duban.task.notice.table.NotedParagraphs;
import io.duban.task.notice.table.TextLayout;
import io.duban.task.notice.table.UnreadableNotice;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** A notice's file, recognised by what it holds, never by its name: what it says, and its media type. */
public record NoticeFile(Document document, String mediaType) {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final Pattern MARKUP = Pattern.compile("(?is)\\s*(?:<\\?xml[^>]{0,200}>\\s*)?(?:<!--.{0,2000}?-->\\s*)*"
            + "<(?:!doctype\\s+html|html|head|meta|body|table|div|p|style|title)\\b.*");
    private static final int START = 8_000;

    /** Throws {@link UnreadableNotice}. */
    public static NoticeFile open(byte[] file) {
        PlainText.notEmpty(file);
        var kind = FileKind.of(file);
        if (kind.isEmpty()) {
            return text(file);
        }
        return switch (kind.get()) {
            case ZIP -> zip(file);
            case OLE -> throw NotSupported.ole(file);
            default -> throw NotSupported.of(kind.get().zh, kind.get().en, kind.get().advice);
        };
    }

    private static NoticeFile text(byte[] file) {
        var text = PlainText.of(file);
        if (MARKUP.matcher(text.text().substring(0, Math.min(START, text.text().length()))).matches()) {
            var page = text.declaredAs(WebPage.declaredCharset(text.text()), file);
            return new NoticeFile(WebPage.read(page.text()), "text/html; charset=" + page.charset().name());
        }
        new Extent().text(text.text().length());
        var csv = CsvTable.in(text.text());
        return csv.map(table -> new NoticeFile(table, "text/csv; charset=" + text.charset().name()))
                .orElseGet(() -> new NoticeFile(TextLayout.read(text.text()), "text/plain; charset=" + text.charset().name()));
    }

    private static NoticeFile zip(byte[] file) {
        try (var parts = OfficePackage.open(file)) {
            if (parts.encrypted()) {
                throw NotSupported.encrypted();
            }
            return office(parts);
        } catch (IOException | XMLStreamException e) {
            throw NotSupported.broken();
        }
    }

    private static NoticeFile office(OfficePackage parts) throws IOException, XMLStreamException {
        if (parts.has("OFD.xml")) {
            throw NotSupported.of("OFD 版式文件", "an OFD file", Advice.LAYOUT);
        }
        if (!parts.has(OfficePackage.CONTENT_TYPES)) {
            boolean openDocument = parts.has("mimetype") && parts.has("content.xml");
            throw openDocument ? NotSupported.of("OpenDocument 文档（.odt、.ods）", "an OpenDocument file (.odt, .ods)", Advice.DOCUMENT)
                    : NotSupported.of("ZIP 压缩包", "a ZIP archive", Advice.ARCHIVE);
        }
        var byType = parts.partsByType();
        if (parts.hasAny("vbaproject.bin") || byType.keySet().stream().anyMatch(type -> type.contains("macroEnabled"))) {
            throw NotSupported.macros();
        }
        if (main(byType, "wordprocessingml") instanceof String main) {
            try (var part = parts.part(main)) {
                var blocks = WordDocument.read(part, Numbering.of(parts));
                return new NoticeFile(withTable(blocks, blocks.tables(), "文档", "document"), OFFICE + "wordprocessingml.document");
            }
        }
        if (main(byType, "spreadsheetml") instanceof String main) {
            return new NoticeFile(Workbook.read(parts, main), OFFICE + "spreadsheetml.sheet");
        }
        throw NotSupported.of("演示文稿或其他 Office 文件", "a presentation or another Office file", Advice.DOCUMENT);
    }

    /** The part that a package opens with, of a document or of a template; null where it has none of this language. */
    private static String main(Map<String, String> byType, String language) {
        return byType.entrySet().stream().filter(part -> part.getKey().contains(language) && part.getKey().endsWith(".main+xml"))
                .map(Map.Entry::getValue).findFirst().orElse(null);
    }

    static Document withTable(Blocks blocks, int tables, String zh, String en) {
        if (blocks.foundTable()) {
            return blocks.document();
        }
        throw new UnreadableNotice("no-table",
                "%s中没有找到任务分解表：共有 %d 个表格，没有一个有写明“工作任务”“具体要求”“牵头部门”“责任单位”“完成时限”等栏名的表头。请上传含表格的通知正文；"
                        .formatted(zh, tables) + NotedParagraphs.FORM_ZH,
                "No table of tasks was found in the %s: of its %d tables none has a header that names 工作任务, 牵头部门, 责任单位, 完成时限 or the like."
                        + " Upload the notice with its table; "
                        .formatted(en, tables) + NotedParagraphs.FORM_EN);
    }
}
