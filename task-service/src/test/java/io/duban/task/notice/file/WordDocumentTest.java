package io.duban.task.notice.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.task.notice.Notice;
import io.duban.task.notice.NoticeReader;
import io.duban.task.notice.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/**
 * What office programs write and the usual library does not: columns drawn by hand whose lines do not meet, text boxes
 * kept twice, tables within cells, and the strict form of the format.
 */
class WordDocumentTest {

    private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    @Test
    void columns_whose_lines_do_not_meet_are_told_by_their_order() throws IOException {
        var notice = read(TRANSITIONAL, row("工作任务", 1, "具体要求", 3, "牵头单位", 1, "责任单位", 2, "完成时限", 1)
                + row("一、先立规矩", 7) + row("目录", 2, "一做", 1, "县财政局", 2, "县民政局", 1, "6月底前", 2)
                + row("年报", 1, "二做", 3, "县司法局", 1, "", 2, "7月底前", 1));
        assertThat(notice.items()).extracting(item -> item.section() + "|" + item.requirement() + "|" + Samples.names(item.leads()) + "|"
                + item.deadline().raw()).containsExactly("一、先立规矩|一做|[县财政局]|6月底前", "一、先立规矩|二做|[县司法局]|7月底前");
    }

    @Test
    void the_strict_form_is_read_alike() throws IOException {
        assertThat(read(STRICT, row("工作任务", 1, "牵头单位", 1, "完成时限", 1) + row("一做", 1, "县财政局", 1, "6月底前", 1)).items()).hasSize(1);
    }

    @Test
    void a_table_within_a_cell_is_that_cells_text_and_what_is_kept_twice_is_read_once() throws IOException {
        var inner = "<w:tbl><w:tr>" + cell("甲", 1) + cell("乙", 1) + "</w:tr></w:tbl>";
        var notice = read(TRANSITIONAL, row("工作任务", 1, "牵头单位", 1, "完成时限", 1)
                + "<w:tr>" + cell("一做", 1).replace("</w:tc>", inner + "<w:p/></w:tc>") + cell("县财政局", 1) + cell("6月底前", 1) + "</w:tr>");
        assertThat(notice.items()).singleElement().satisfies(item -> assertThat(item.requirement()).isEqualTo("一做\n甲\n乙"));
        assertThat(notice.docNumber()).as("printed in a text box").isEqualTo("某政办字〔2025〕3号");
    }

    private static String row(Object... textsAndSpans) {
        var row = new StringBuilder("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for (int i = 0; i < textsAndSpans.length; i += 2) {
            row.append(cell((String) textsAndSpans[i], (int) textsAndSpans[i + 1]));
        }
        return row + "</w:tr>";
    }

    private static String cell(String text, int span) {
        return "<w:tc><w:tcPr><w:gridSpan w:val='" + span
                + "'/></w:tcPr><w:p><w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr><w:r><w:rPr><w:b/></w:rPr>"
                + "<w:t>" + text + "</w:t></w:r></w:p></w:tc>";
    }

    private static Notice read(String vocabulary, String rows) throws IOException {
        var box = "<w:txbxContent><w:p><w:r><w:t>某政办字〔2025〕3号</w:t></w:r></w:p></w:txbxContent>";
        var document = "<w:document xmlns:w='" + vocabulary + "' xmlns:mc='urn:mc'><w:body><w:p><w:r><mc:AlternateContent><mc:Choice>" + box
                + "</mc:Choice><mc:Fallback>" + box + "</mc:Fallback></mc:AlternateContent></w:r></w:p>"
                + "<w:p><w:r><w:t>2025年任务分解表</w:t></w:r></w:p><w:tbl>" + rows + "</w:tbl></w:body></w:document>";
        var types = "<Types xmlns='urn:types'><Override PartName='/word/document.xml' ContentType='"
                + "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>";
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(types.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(document.getBytes(StandardCharsets.UTF_16));
        }
        return NoticeReader.read(out.toByteArray(), "a", Samples.directory());
    }
}
