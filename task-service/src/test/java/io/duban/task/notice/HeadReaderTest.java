package io.duban.task.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.events.PlanEvent.Basis;
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

    private static Head head(List<String> before, List<String> after) {
        return HeadReader.read(new Document(before, List.of(), after));
    }
}
