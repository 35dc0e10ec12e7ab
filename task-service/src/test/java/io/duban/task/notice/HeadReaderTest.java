package io.duban.task.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.events.PlanEvent.Basis;
import io.duban.task.notice.table.Document;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadReaderTest {

    @ParameterizedTest
    @CsvSource({"某政办字〔2025〕3号,某政办字〔2025〕3号", "某政办发[2025]第12号,某政办发〔2025〕12号", "某政办发（2025）12号,某政办发〔2025〕12号",
            "某政办发 〔2025〕 12 号,某政办发〔2025〕12号"})
    void the_number_whatever_its_brackets(String printed, String number) {
        assertThat(head(List.of(printed, "2025年任务表"), List.of()).docNumber()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"2025年5月26日", "二〇二五年五月二十六日", "２０２５年５月２６日", "某县人民政府办公室    2025年5月26日印发"})
    void the_date_under_the_signature_or_in_the_imprint(String line) {
        assertThat(head(List.of("2025年任务表"), List.of(line)).issuedOn()).isEqualTo(LocalDate.of(2025, 5, 26));
    }

    @Test
    void a_plan_for_next_year_is_issued_in_december() {
        var head = head(List.of("某县人民政府办公室", "2025年12月20日", "2026年任务分解表"), List.of());
        assertThat(head.year()).isEqualTo(2026);
        assertThat(head.issuer()).isEqualTo("某县人民政府办公室");
    }

    @Test
    void a_table_without_title_takes_the_notices() {
        var head = head(List.of("某县人民政府", "关于做好2025年", "公开工作的通知", "各乡镇：", "请认真落实。", "2025年5月26日"), List.of());
        assertThat(head.title()).isEqualTo("关于做好2025年公开工作的通知");
    }

    /** Where neither signature nor letterhead does. */
    @Test
    void the_title_names_the_issuer() {
        assertThat(head(List.of("某县人民政府办公室关于印发2025年", "公开工作任务表的通知", "各乡镇："), List.of()).issuer()).isEqualTo("某县人民政府办公室");
        assertThat(head(List.of("某县人民政府", "某县人民政府办公室关于做好2025年工作的通知", "各乡镇："), List.of()).issuer()).isEqualTo("某县人民政府");
        assertThat(head(List.of("关于做好2025年工作的通知", "各乡镇："), List.of()).issuer()).isNull();
    }

    @Test
    void superior_documents_are_those_cited_with_their_number() {
        var head = head(List.of("为落实省政府《关于“一网通办”的意见》（某政发〔2025〕1号）和市政府办公室《关于印发《要点》的通知》(某办字[2025]2号)精神，"
                + "结合《条例》，制定本表。", "2025年任务表"), List.of());
        assertThat(head.basis()).containsExactly(new Basis("关于“一网通办”的意见", "某政发〔2025〕1号", "省政府"),
                new Basis("关于印发《要点》的通知", "某办字〔2025〕2号", "市政府办公室"));
    }

    @Test
    void what_the_head_lacks_is_found() {
        var findings = head(List.of("2025年任务表"), List.of()).findings();
        assertThat(findings).extracting("severity", "field").extracting(Object::toString).containsExactly(
                "(WARNING, \"docNumber\")", "(WARNING, \"issuer\")", "(ERROR, \"issuedOn\")");
        assertThat(findings).allMatch(finding -> finding.ordinal() == null && finding.code().equals("head-incomplete"));
    }

    /** {@code -}: not said, and not made up: the day of publication is not the notice's date. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            <h1>2025年任务分解表</h1><p>某政办字〔2025〕3号<p>2025年5月26日                            | 2025年任务分解表 | 某政办字〔2025〕3号 | - | 2025-05-26
            <h1>2025年任务分解表</h1><p>某政办字〔2025〕3号　2025年5月26日                            | 2025年任务分解表 | 某政办字〔2025〕3号 | - | 2025-05-26
            <h1>2025年任务分解表</h1><p>某县人民政府办公室<p>（2025年5月26日）                        | 2025年任务分解表 | - | 某县人民政府办公室 | 2025-05-26
            <h1>2025年任务分解表</h1><p>文号：某政办字[2025]3号&nbsp;成文日期：2025-05-26&nbsp;发布日期：2025-06-01 | 2025年任务分解表 | 某政办字〔2025〕3号 | - | 2025-05-26
            <h1>2025年任务分解表</h1><p>发布日期：2025年6月1日<p>填报单位：某县                       | 2025年任务分解表 | - | - | -
            <h1>2025年任务分解表</h1><p>为做好工作，制定本表。                                        | 2025年任务分解表 | - | - | -
            <table><tr><td>发文机关：<td>某县人民政府办公室<tr><td>标题：<td>关于做好2025年工作的通知<td>成文日期：<td>2025年05月26日</table> | 关于做好2025年工作的通知 | - | 某县人民政府办公室 | 2025-05-26
            <table><caption>2025年任务分解表</caption>                                                | 2025年任务分解表 | - | - | -
            """)
    void the_head_stands_above_the_table_of_a_page(String above, String title, String number, String issuer, LocalDate issuedOn) {
        var table = "<tr><th>工作任务<th>牵头单位<th>完成时限<tr><td>一做<td>县财政局<td>6月底前</table></html>";
        var page = "<html><head><title>网站</title></head>" + above + (above.contains("caption") ? "" : "<table>") + table;
        var notice = NoticeReader.read(page.getBytes(StandardCharsets.UTF_8), "notice.html", Samples.directory());
        assertThat(notice).extracting(Notice::title, Notice::docNumber, Notice::issuer, Notice::issuedOn)
                .containsExactly(title, number, issuer, issuedOn);
    }

    private static Head head(List<String> before, List<String> after) {
        return HeadReader.read(new Document(before, List.of(), after));
    }
}
