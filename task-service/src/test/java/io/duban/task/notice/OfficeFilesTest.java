package io.duban.task.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.duban.task.notice.table.UnreadableNotice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Office files: what is printed without standing in the text, and what is refused before it can do harm. */
class OfficeFilesTest {

    private static final NoticeForms FORMS = new NoticeForms(Samples.head() + Samples.HEADER + """

            目录|一做|县财政局|县民政局|6月底前
            年报|二做|县财政局||12月底前
            """);
    private static final byte[] DOCX = FORMS.docx();
    private static final byte[] XLSX = FORMS.xlsx();
    private static final String W = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";

    @Test
    void dates_and_numbers_are_read_as_the_workbook_prints_them() throws IOException {
        try (var book = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("表");
            sheet.createRow(0).createCell(0).setCellValue("2025年任务分解表");
            var header = sheet.createRow(1);
            IntStream.range(0, 4).forEach(i -> header.createCell(i).setCellValue(new String[] {"序号", "工作任务", "牵头单位", "完成时限"}[i]));
            var formats = new String[] {"yyyy\"年\"m\"月\"d\"日\"", "m\"月\"d\"日\"", "yyyy/m/d", "[$-804]yyyy\"年\"m\"月\"d\"日\";@",
                    "yyyy-m-d h:mm:ss", "yyyy/m/d h:mm"};
            for (int i = 0; i < formats.length; i++) {
                var row = sheet.createRow(i + 2);
                row.createCell(0).setCellValue(i + 1);
                row.createCell(1).setCellValue("一做" + i);
                row.createCell(2).setCellValue("县财政局");
                var style = book.createCellStyle();
                style.setDataFormat(book.createDataFormat().getFormat(formats[i]));
                row.createCell(3).setCellValue(LocalDate.of(2025, 12, 31));
                row.getCell(3).setCellStyle(style);
            }
            book.write(out);
            var notice = NoticeReader.read(out.toByteArray(), "a", Samples.directory());
            assertThat(notice.items()).hasSize(6).allSatisfy(item -> assertThat(item.deadline().date()).isEqualTo("2025-12-31"));
            assertThat(notice.items()).extracting(item -> item.deadline().raw()).containsExactly("2025年12月31日", "12月31日", "2025/12/31",
                    "2025年12月31日", "2025-12-31", "2025/12/31");
            assertThat(notice.items().get(4).excerpts().get("deadline").raw()).isEqualTo("2025-12-31 0:00:00");
        }
    }

    /** {@code =} begins a formula; the library writes it without a value, as programs do. */
    private static byte[] xlsx(String... lines) throws IOException {
        try (var book = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("表");
            for (var line : lines) {
                var row = sheet.createRow(sheet.getLastRowNum() + 1);
                for (var text : line.split("\\|", -1)) {
                    var cell = row.createCell(Math.max(0, row.getLastCellNum()));
                    if (text.startsWith("=")) {
                        cell.setCellFormula(text.substring(1));
                    } else {
                        cell.setCellValue(text);
                    }
                }
            }
            if (!lines[0].contains("|")) {
                sheet.addMergedRegion(new org.apache.poi.ss.util.CellRangeAddress(0, 0, 0, 3));
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void a_formula_that_nobody_has_calculated_is_told_and_is_no_blank_cell() throws IOException {
        var notice = NoticeReader.read(xlsx("2025年任务分解表", "序号|工作任务|牵头单位|完成时限", "=ROW()-2|一做|县财政局|=DATE(2025,10,31)", "2|=\"二\"&B3|县财政局|6月底前"),
                "a", Samples.directory());
        assertThat(notice.findings()).filteredOn(finding -> finding.code().equals("formula-without-value"))
                .extracting(finding -> finding.ordinal() + " " + finding.field() + " " + finding.place())
                .containsExactly("1 deadline 工作表“表”单元格 D3", "2 requirement 工作表“表”单元格 B4");
        assertThat(notice.findings()).anySatisfy(finding -> assertThat(finding.message()).contains("=DATE(2025,10,31)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025年重点任务分解表（某政办字〔2025〕8号）", "2025年重点任务分解表 (某政办字[2025]第8号)"})
    void a_title_across_the_sheet_has_the_number_behind_it(String title) throws IOException {
        var notice = NoticeReader.read(xlsx(title, "工作任务|牵头单位|完成时限|备注", "一做|县财政局|6月底前|"), "a", Samples.directory());
        assertThat(List.of(notice.title(), notice.docNumber(), notice.year())).containsExactly("2025年重点任务分解表", "某政办字〔2025〕8号", 2025);
    }

    @Test
    void a_row_that_counts_tasks_is_none() throws IOException {
        var notice = NoticeReader.read(xlsx("2025年任务分解表", "序号|工作任务|牵头单位|完成时限", "1|一做|县财政局|6月底前", "小计|1项||", "2|总计划编制|县财政局|6月底前", "|合  计|2|/"),
                "a", Samples.directory());
        assertThat(notice.items()).extracting(item -> item.requirement()).containsExactly("一做", "总计划编制");
        assertThat(Samples.codes(notice)).filteredOn(code -> code.startsWith("null total")).hasSize(2);
        assertThat(notice.findings()).filteredOn(finding -> finding.code().equals("total-skipped"))
                .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(io.duban.events.Finding.Severity.INFO))
                .extracting(finding -> finding.message()).first().asString().contains("小计 1项");
    }

    @Test
    void numbers_that_word_prints_by_itself_tell_sections_from_topics() throws IOException {
        var parts = parts(DOCX);
        parts.put("word/numbering.xml", ("<w:numbering " + W + "><w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start w:val='1'/>"
                + "<w:numFmt w:val='chineseCounting'/><w:lvlText w:val='%1、'/></w:lvl><w:lvl w:ilvl='1'><w:start w:val='1'/>"
                + "<w:numFmt w:val='chineseCounting'/><w:lvlText w:val='（%2）'/></w:lvl></w:abstractNum>"
                + "<w:num w:numId='7'><w:abstractNumId w:val='0'/></w:num></w:numbering>").getBytes(StandardCharsets.UTF_8));
        edit(parts, "word/document.xml",
                text -> text.replaceFirst("<w:tr>(?=(?:(?!<w:tr>).)*目录)", numbered(0, "先立规矩") + numbered(1, "完善目录") + "<w:tr>"));
        var item = NoticeReader.read(zip(parts), "a", Samples.directory()).items().getFirst();
        assertThat(item.section()).isEqualTo("一、先立规矩");
    }

    private static String numbered(int level, String text) {
        return "<w:tr><w:tc><w:tcPr><w:gridSpan w:val='5'/></w:tcPr><w:p><w:pPr><w:numPr><w:ilvl w:val='" + level
                + "'/><w:numId w:val='7'/></w:numPr></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p></w:tc></w:tr>";
    }

    @Test
    void what_was_deleted_with_changes_tracked_is_not_read() throws IOException {
        var parts = parts(DOCX);
        edit(parts, "word/document.xml", text -> text.replaceFirst("<w:r>(?=(?:(?!<w:r>).)*一做)",
                "<w:del><w:r><w:delText>旧的</w:delText></w:r></w:del><w:ins><w:r><w:t>新的</w:t></w:r></w:ins><w:r>"));
        assertThat(NoticeReader.read(zip(parts), "a", Samples.directory()).items().getFirst().requirement()).isEqualTo("新的一做");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "xlsx"})
    void a_document_with_macros_is_refused(String form) throws IOException {
        var parts = parts(file(form));
        parts.put((form.equals("docx") ? "word" : "xl") + "/vbaProject.bin", new byte[100]);
        assertThat(refused(zip(parts)).code()).isEqualTo("file-has-macros");
        var typed = parts(file(form));
        edit(typed, "[Content_Types].xml", text -> text.replace("document.main+xml", "document.macroEnabled.main+xml")
                .replace("sheet.main+xml", "sheet.macroEnabled.main+xml")
                .replace("officedocument.wordprocessingml.document.macro", "ms-word.document.macro"));
        assertThat(refused(zip(typed)).code()).isEqualTo("file-has-macros");
    }

    @Test
    void a_document_under_a_password_is_refused() throws Exception {
        try (var container = new POIFSFileSystem(); var out = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var stream = encryptor.getDataStream(container)) {
                stream.write(DOCX);
            }
            container.writeFilesystem(out);
            assertThat(refused(out.toByteArray()).code()).isEqualTo("file-encrypted");
        }
    }

    @Test
    void an_old_document_is_told_from_an_old_workbook() throws IOException {
        assertThat(refused(ole("WordDocument")).detailZh()).contains(".doc", "另存为 .docx");
        assertThat(refused(ole("Workbook")).detailZh()).contains(".xls", "另存为 .xlsx");
        assertThat(refused(ole("WordDocument")).code()).isEqualTo("format-not-supported");
    }

    private static byte[] ole(String stream) throws IOException {
        try (var container = new POIFSFileSystem(); var out = new ByteArrayOutputStream()) {
            container.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), stream);
            container.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx word/document.xml", "xlsx xl/worksheets/sheet1.xml", "xlsx xl/sharedStrings.xml", "docx [Content_Types].xml"})
    void a_part_that_unpacks_without_end_is_refused(String where) throws IOException {
        var parts = parts(file(where.substring(0, 4)));
        var part = where.substring(5);
        edit(parts, part, text -> text.replaceFirst("\\?>", "?>" + " ".repeat(20_000_000)));
        var bomb = zip(parts);
        assertThat(bomb.length).isLessThan(100_000);
        assertThat(refused(bomb).code()).isEqualTo("file-unpacks-too-large");
    }

    @Test
    void a_zip_of_thousands_of_parts_is_refused_unread() throws IOException {
        var parts = parts(DOCX);
        IntStream.range(0, 3000).forEach(i -> parts.put("word/media/" + i, new byte[0]));
        assertThat(refused(zip(parts)).code()).isEqualTo("file-unpacks-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx word/document.xml", "xlsx xl/worksheets/sheet2.xml", "xlsx xl/workbook.xml", "docx [Content_Types].xml"})
    void a_doctype_is_refused_and_nothing_is_fetched_or_expanded(String where) throws IOException {
        for (var doctype : new String[] {"<!DOCTYPE a SYSTEM 'file:///etc/passwd'>", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
                "<!DOCTYPE a [<!ENTITY x 'xx'><!ENTITY y '&x;&x;&x;'>]>"}) {
            var parts = parts(file(where.substring(0, 4)));
            edit(parts, where.substring(5), text -> text.replaceFirst("\\?>", "?>" + doctype));
            assertThat(refused(zip(parts)).code()).isEqualTo("doctype-not-allowed");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "xlsx"})
    void a_file_cut_off_or_damaged_is_refused_and_never_a_crash(String form) throws IOException {
        var file = file(form);
        assertThat(refused(Arrays.copyOf(file, file.length / 2)).code()).isEqualTo("file-broken");
        var random = new Random(11);
        for (int i = 0; i < 300; i++) {
            var damaged = file.clone();
            for (int j = 0; j <= i % 8; j++) {
                damaged[4 + random.nextInt(file.length - 4)] = (byte) random.nextInt();
            }
            readOrRefused(damaged);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx word/document.xml", "xlsx xl/worksheets/sheet2.xml", "xlsx xl/styles.xml", "xlsx xl/workbook.xml"})
    void xml_damaged_within_a_sound_zip_is_refused_and_never_a_crash(String where) throws IOException {
        var random = new Random(12);
        for (int i = 0; i < 200; i++) {
            var parts = parts(file(where.substring(0, 4)));
            var part = parts.get(where.substring(5)).clone();
            part[random.nextInt(part.length)] = (byte) (32 + random.nextInt(96));
            parts.put(where.substring(5), part);
            readOrRefused(zip(parts));
        }
    }

    @Test
    void archives_ofd_and_presentations_are_named() throws IOException {
        assertThat(refused(zip(Map.of("a.txt", new byte[3]))).detailZh()).contains("ZIP", "解压");
        assertThat(refused(zip(Map.of("OFD.xml", new byte[3], "Doc_0/Document.xml", new byte[3]))).detailZh()).contains("OFD");
        assertThat(refused(zip(Map.of("mimetype", new byte[3], "content.xml", new byte[3]))).detailZh()).contains("OpenDocument");
        assertThat(refused(zip(Map.of("[Content_Types].xml", "<Types/>".getBytes()))).code()).isEqualTo("format-not-supported");
        assertThat(refused(zip(Map.of("[Content_Types].xml", new byte[0]))).code()).isEqualTo("file-broken");
    }

    @Test
    void a_workbook_without_a_table_names_the_sheets_that_were_looked_at() throws IOException {
        try (var book = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            book.createSheet("通讯录").createRow(0).createCell(0).setCellValue("姓名");
            book.createSheet("旧表").createRow(0).createCell(0).setCellValue("工作任务");
            book.setSheetVisibility(1, org.apache.poi.ss.usermodel.SheetVisibility.HIDDEN);
            book.write(out);
            var refused = refused(out.toByteArray());
            assertThat(refused.code()).isEqualTo("no-table");
            assertThat(refused.detailZh()).contains("通讯录").doesNotContain("旧表");
        }
    }

    @Test
    void a_page_or_a_document_without_a_table_is_refused_with_what_was_seen() {
        var page = refused("<!DOCTYPE html><html><table><tr><td>姓名<td>职务</table></html>".getBytes(StandardCharsets.UTF_8));
        assertThat(page.code()).isEqualTo("no-table");
        assertThat(page.detailZh()).contains("网页", "1 个表格");
    }

    @Test
    void a_page_of_endless_tags_is_refused_before_it_fills_the_memory() {
        assertThat(refused(("<html>" + "<b>".repeat(1_000_000)).getBytes()).code()).isEqualTo("table-too-large");
        var spans = "<td rowspan=65534>a".repeat(500) + "<tr>".repeat(5_000);
        assertThat(refused(("<html><table><tr>" + spans).getBytes()).code()).isEqualTo("table-too-large");
        readOrRefused(("<html>" + "<table><tr><td>".repeat(20_000)).getBytes());
    }

    @Test
    void more_text_than_any_notice_has_is_refused_in_every_form() {
        var endless = new NoticeForms(Samples.head() + Samples.HEADER
                + ("\n目录|" + "逐项核对公开目录。".repeat(3_000) + "|县财政局|县民政局|12月底前").repeat(40));
        for (var file : new byte[][] {endless.txt(), endless.docx(), endless.xlsx(), endless.html(StandardCharsets.UTF_8),
                endless.csv(',', StandardCharsets.UTF_8)}) {
            assertThat(refused(file).code()).isEqualTo("table-too-large");
        }
    }

    @Test
    void a_plan_of_two_thousand_rows_is_read_in_every_form() {
        var rows = IntStream.rangeClosed(1, 2000).mapToObj(i -> "目录|第%d件事，逐项核对，缺漏的补齐，每季度报送一次。|县财政局、县司法局|县民政局|%d月底前".formatted(i, i % 7 + 6))
                .collect(Collectors.joining("\n"));
        var large = new NoticeForms(Samples.head() + Samples.HEADER + "\n" + rows + "\n");
        for (var file : new byte[][] {large.txt(), large.docx(), large.xlsx(), large.html(StandardCharsets.UTF_8),
                large.csv(',', StandardCharsets.UTF_8)}) {
            assertThat(NoticeReader.read(file, "a", Samples.directory()).items()).hasSize(2000);
        }
    }

    private static byte[] file(String form) {
        return (form.equals("docx") ? DOCX : XLSX).clone();
    }

    private static void readOrRefused(byte[] file) {
        try {
            NoticeReader.read(file, "a", Samples.directory());
        } catch (UnreadableNotice refused) {
            assertThat(refused.code()).isNotBlank();
        }
    }

    private static UnreadableNotice refused(byte[] file) {
        return catchThrowableOfType(UnreadableNotice.class, () -> NoticeReader.read(file, "notice.docx", Samples.directory()));
    }

    private static void edit(Map<String, byte[]> parts, String name, java.util.function.UnaryOperator<String> change) {
        var before = new String(parts.get(name), StandardCharsets.UTF_8);
        var after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        parts.put(name, after.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, byte[]> parts(byte[] file) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new java.io.ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }
}
