package io.duban.task.notice;

import static io.duban.task.notice.Samples.codes;
import static io.duban.task.notice.Samples.directory;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.duban.events.Finding.Severity;
import io.duban.events.Item;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A notice of several tables or sheets, and what stands around them: it is read, or the office is told. */
class FurtherTablesTest {

    private static final String COLUMNS = "工作任务|牵头单位|完成时限";
    /** Above every notice here. */
    private static final List<String> HEAD = List.of("某政办字〔2025〕3号", "某县人民政府办公室关于印发2025年任务分解表的通知", "各乡镇：", "现予印发。",
            "某县人民政府办公室", "2025年5月26日");

    @Test
    void sheets_with_the_same_columns_are_read_on_whatever_their_order() throws IOException {
        var notice = read(xlsx("部门", COLUMNS + "\n一做|县财政局|6月底前", "街道", "序号|牵头部门|工作任务|备注|时限要求\n1|县民政局|二做||9月底前\n2|县水务局|三做||12月底前"));
        assertThat(notice.items()).extracting(Item::ordinal, Item::requirement, item -> Samples.names(item.leads()), item -> item.deadline().raw(),
                item -> item.excerpts().get("requirement").place()).containsExactly(
                        tuple(1, "一做", List.of("县财政局"), "6月底前", "工作表“部门”单元格 A8"),
                        tuple(2, "二做", List.of("县民政局"), "9月底前", "工作表“街道”单元格 C8"),
                        tuple(3, "三做", List.of("县水务局"), "12月底前", "工作表“街道”单元格 C9"));
        assertThat(notice.findings()).isEmpty();
    }

    @Test
    void nothing_is_inherited_from_another_sheet() throws IOException {
        var notice = read(xlsx("部门", COLUMNS + "\n一、总则||\n一做|县财政局|6月底前", "街道", COLUMNS + "\n二做||"));
        assertThat(notice.items()).extracting(Item::section).containsExactly("一、总则", null);
        assertThat(codes(notice)).containsExactly("2 no-units", "2 deadline-unresolved");
        assertThat(notice.findings().getLast().proposal()).doesNotContain("6月底前");
    }

    @ParameterizedTest
    @ValueSource(strings = {"任务名称|责任单位|完成时限\n二做|县民政局|9月底前", "项目|谁来办|何时\n二做|县民政局|9月底前"})
    void a_sheet_with_other_columns_is_told_by_its_place_and_their_names(String other) throws IOException {
        var notice = read(xlsx("部门", COLUMNS + "\n一做|县财政局|6月底前", "街道", other));
        assertThat(notice.items()).hasSize(1);
        assertThat(notice.findings()).singleElement().satisfies(finding -> {
            assertThat(List.of(finding.severity(), finding.code(), finding.place())).containsExactly(Severity.WARNING, "table-unread",
                    "工作表“街道”单元格 A7");
            assertThat(finding.message()).contains(other.substring(0, other.indexOf('|')) + "、").doesNotContain("县民政局");
        });
    }

    @Test
    void a_sheet_of_telephones_is_no_matter() throws IOException {
        assertThat(read(xlsx("部门", COLUMNS + "\n一做|县财政局|6月底前", "通讯录", "单位|姓名|职务|电话\n县民政局|张三|科长|12345678")).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "html"})
    void a_second_attachment_is_read_on(String form) throws IOException {
        var notice = read(file(form, "附件1", "部门任务分解表", COLUMNS + "\n一做|县财政局|6月底前", "附件2", "街道任务分解表", "任务内容|主办单位|时限要求\n二做|县民政局|9月底前"));
        assertThat(notice.items()).extracting(Item::section, Item::requirement, item -> item.excerpts().get("leads").place())
                .containsExactly(tuple(null, "一做", "表 1 第 2 行 第 2 格"), tuple(null, "二做", "表 2 第 2 行 第 2 格"));
        assertThat(notice.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "html"})
    void headings_between_tables_are_the_sections_of_those_below(String form) throws IOException {
        for (var again : List.of(COLUMNS + "\n", "", "具体任务|牵头单位|时限\n")) {
            var notice = read(file(form, "一、第一部分", COLUMNS + "\n一做|县财政局|6月底前", "二、第二部分", again + "二做|县民政局|9月底前", "三、第三部分",
                    "（一）小标题", again + "三做|县水务局|12月底前", "特此通知。"));
            assertThat(notice.items()).extracting(Item::section, Item::topic, Item::requirement).containsExactly(tuple("一、第一部分", null, "一做"),
                    tuple("二、第二部分", null, "二做"), tuple("三、第三部分", "（一）小标题", "三做"));
            assertThat(notice.items().get(1).excerpts().get("section").place()).isEqualTo("第 8 段");
            assertThat(notice.findings()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "html"})
    void a_table_without_header_behind_a_sentence_is_told(String form) throws IOException {
        var notice = read(file(form, COLUMNS + "\n一做|县财政局|6月底前", "请认真落实。", "张三|科长|12345678"));
        assertThat(notice.findings()).singleElement().satisfies(finding -> {
            assertThat(List.of(finding.code(), finding.place())).containsExactly("table-unread", "表 2 第 1 行 第 1 格");
            assertThat(finding.message()).contains("没有表头").doesNotContain("张三");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "html", "txt"})
    void a_paragraph_outside_of_the_table_that_notes_a_duty_is_told(String form) throws IOException {
        for (var noted : List.of("1.先立规矩（牵头单位：县财政局，责任人：张三，完成时限：6月底前）。", "1.先立规矩，由县财政局牵头，6月底前完成。", "先立规矩（责任单位：县财政局）")) {
            var notice = read(file(form, noted, COLUMNS + "\n一做|县财政局|6月底前", "主办单位：县财政局"));
            assertThat(notice.items()).hasSize(1);
            assertThat(notice.findings()).singleElement().satisfies(finding -> {
                assertThat(List.of(finding.severity(), finding.code(), finding.place())).containsExactly(Severity.WARNING, "paragraph-unread",
                        form.equals("txt") ? "第 7 行" : "第 7 段");
                assertThat(finding.message()).contains("先立规矩").doesNotContain("张三");
            });
        }
    }

    private static Notice read(byte[] file) {
        return NoticeReader.read(file, "notice", directory());
    }

    /** Paragraphs, and tables: what holds bars. */
    private static byte[] file(String form, String... blocks) throws IOException {
        var all = Stream.concat(HEAD.stream(), Stream.of(blocks)).toList();
        return switch (form) {
            case "docx" -> docx(all);
            case "html" -> ("<html>" + all.stream().map(FurtherTablesTest::html).collect(Collectors.joining())).getBytes(StandardCharsets.UTF_8);
            default -> String.join("\n", all).getBytes(StandardCharsets.UTF_8);
        };
    }

    private static String html(String block) {
        return !block.contains("|") ? "<p>" + block + "</p>"
                : "<table><tr><td>" + block.replace("|", "<td>").replace("\n", "<tr><td>") + "</table>";
    }

    private static byte[] docx(List<String> blocks) throws IOException {
        try (var document = new XWPFDocument(); var out = new ByteArrayOutputStream()) {
            for (var block : blocks) {
                if (!block.contains("|")) {
                    document.createParagraph().createRun().setText(block);
                    continue;
                }
                var rows = block.split("\n");
                var table = document.createTable(rows.length, rows[0].split("\\|").length);
                for (int row = 0; row < rows.length; row++) {
                    var cells = rows[row].split("\\|");
                    for (int cell = 0; cell < cells.length; cell++) {
                        table.getRow(row).getCell(cell).setText(cells[cell]);
                    }
                }
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    /** Sheets, each by its name and its rows; the head above each. */
    private static byte[] xlsx(String... sheets) throws IOException {
        try (var book = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            for (int i = 0; i < sheets.length; i += 2) {
                var sheet = book.createSheet(sheets[i]);
                for (var line : Stream.concat(HEAD.stream(), sheets[i + 1].lines()).toList()) {
                    var row = sheet.createRow(sheet.getLastRowNum() + 1);
                    for (var cell : line.split("\\|")) {
                        row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(cell);
                    }
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }
}
