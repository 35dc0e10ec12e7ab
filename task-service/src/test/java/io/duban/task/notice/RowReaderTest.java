package io.duban.task.notice;

import static io.duban.task.notice.Samples.HEADER;
import static io.duban.task.notice.Samples.codes;
import static io.duban.task.notice.Samples.names;
import static io.duban.task.notice.Samples.withTable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.duban.events.Assignee;
import io.duban.events.Finding;
import io.duban.events.Finding.Severity;
import io.duban.events.Item;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowReaderTest {

    @Test
    void columns_come_in_any_order_under_many_names() {
        var item = only(withTable("|序号|主要任务|工作要求|完成时间|责任科室|牵头单位（部门）|责任人|", "|---|---|---|---|---|---|---|",
                "|1|完善目录|更新一次|6月底前|县水务局|县民政局|张三|"));
        assertThat(item.topic()).isEqualTo("完善目录");
        assertThat(item.requirement()).isEqualTo("更新一次");
        assertThat(names(item.leads())).containsExactly("县民政局");
        assertThat(names(item.responsibles())).containsExactly("县水务局");
        assertThat(item.toString()).as("a person's name is not kept").doesNotContain("张三");
    }

    @Test
    void without_a_lead_column_the_first_unit_leads() {
        var notice = withTable("序号|工作任务|责任单位|完成时限", "1|更新目录|县民政局、县水务局|6月底前");
        assertThat(only(notice).requirement()).isEqualTo("更新目录");
        assertThat(names(only(notice).leads())).containsExactly("县民政局");
        assertThat(names(only(notice).responsibles())).containsExactly("县水务局");
        assertThat(notice.findings()).isEmpty();
    }

    @Test
    void without_a_lead_column_a_cell_may_say_who_leads() {
        var item = only(withTable("工作任务|责任单位|完成时限", "更新目录|县水务局配合，县民政局牵头|6月底前"));
        assertThat(names(item.leads())).containsExactly("县民政局");
        assertThat(names(item.responsibles())).containsExactly("县水务局");
    }

    @Test
    void responsible_and_supporting_columns_count_as_one() {
        var item = only(withTable("工作任务|牵头单位|责任单位|配合单位|时限要求", "更新目录|县民政局|县水务局|县商务局|6月底前"));
        assertThat(names(item.responsibles())).containsExactly("县水务局", "县商务局");
    }

    @Test
    void a_blank_lead_is_merged_within_its_topic() {
        var notice = withTable(HEADER, "甲|一做|县民政局|县水务局|6月底前", "|二做||县商务局|6月底前", "|三做|||6月底前");
        assertThat(notice.items().get(1).leads()).extracting(Assignee::inherited).containsExactly(true);
        assertThat(names(notice.items().get(1).responsibles())).containsExactly("县商务局");
        assertThat(names(notice.items().get(2).leads())).containsExactly("县民政局");
        assertThat(names(notice.items().get(2).responsibles())).containsExactly("县商务局");
        assertThat(codes(notice)).containsExactly("2 lead-inherited", "3 lead-inherited", "3 responsible-inherited");
    }

    @Test
    void nothing_is_inherited_across_topics() {
        var notice = withTable(HEADER, "甲|一做|县民政局||6月底前", "乙|二做|||6月底前");
        assertThat(codes(notice)).containsExactly("2 no-units");
    }

    @Test
    void nothing_is_inherited_across_a_row_that_was_not_understood() {
        var notice = withTable(HEADER, "甲|一做|县民政局||6月底前", "|二做|县水务局", "|三做|||6月底前");
        assertThat(codes(notice)).contains("2 row-incomplete", "3 no-units");
    }

    @Test
    void a_blank_responsible_cell_beside_a_lead_is_empty() {
        var notice = withTable(HEADER, "甲|一做|县民政局|县水务局|6月底前", "|二做|县商务局||6月底前");
        assertThat(notice.items().get(1).responsibles()).isEmpty();
        assertThat(notice.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '/', textBlock = """
            工作任务|牵头单位|配合单位|完成时限          / 一做||县民政局、县水务局|6月底前
            工作任务|牵头单位|责任单位|完成时限          / 一做|—|县民政局、县水务局|6月底前
            工作任务|牵头单位|责任单位|配合单位|完成时限 / 一做||县民政局|县水务局|6月底前
            """)
    void nobody_leads_because_the_lead_was_left_blank(String header, String row) {
        var notice = withTable(header, row);
        assertThat(only(notice).leads()).isEmpty();
        assertThat(names(only(notice).responsibles())).containsExactly("县民政局", "县水务局");
        assertThat(notice.findings()).singleElement().satisfies(finding -> {
            assertThat(List.of(finding.severity(), finding.code(), finding.field())).containsExactly(Severity.ERROR, "no-units", "leads");
            assertThat(finding.proposal()).contains("“县民政局”");
        });
    }

    /** Else the unit that is to support would lead as soon as the unknown one is corrected. */
    @ParameterizedTest
    @CsvSource(delimiter = '/', textBlock = """
            工作任务|责任单位|完成时限          / 一做|县税务局牵头，县财政局配合|6月底前
            工作任务|责任单位|完成时限          / 一做|县财政局配合，县税务局牵头|6月底前
            工作任务|责任单位|完成时限          / 一做|牵头单位：县税务局；配合单位：县财政局|6月底前
            工作任务|责任单位|完成时限          / 一做|县税务局、县财政局|6月底前
            工作任务|责任单位|完成时限          / 一做|县财政局、县税务局（牵头）|6月底前
            工作任务|牵头单位|责任单位|完成时限 / 一做||县税务局牵头，县财政局配合|6月底前
            工作任务|牵头单位|配合单位|完成时限 / 一做|县财政局配合|县税务局牵头|6月底前
            """)
    void who_leads_and_is_not_known_leaves_the_lead_open(String header, String row) {
        var notice = withTable(header, row);
        assertThat(only(notice).leads()).isEmpty();
        assertThat(names(only(notice).responsibles())).containsExactly("县财政局");
        assertThat(notice.findings()).extracting(Finding::code, Finding::field).containsExactly(tuple("unit-unknown", "leads"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '/', textBlock = """
            工作任务|责任单位|完成时限          / 一做|县民政局牵头，县税务局配合|6月底前
            工作任务|责任单位|完成时限          / 一做|县民政局、县税务局|6月底前
            工作任务|牵头单位|配合单位|完成时限 / 一做|县民政局牵头，县税务局配合||6月底前
            """)
    void who_supports_and_is_not_known_is_an_error_of_the_supporting_units(String header, String row) {
        var notice = withTable(header, row);
        assertThat(names(only(notice).leads())).containsExactly("县民政局");
        assertThat(notice.findings()).extracting(Finding::code, Finding::field).containsExactly(tuple("unit-unknown", "responsibles"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '/', textBlock = """
            工作任务|责任单位|完成时限          / 一做|县财政局、县民政局配合|6月底前
            工作任务|责任单位|完成时限          / 一做|配合单位：县财政局、县民政局|6月底前
            工作任务|牵头单位|责任单位|完成时限 / 一做|县财政局配合|县民政局|6月底前
            工作任务|牵头单位|责任单位|完成时限 / 一做||县财政局、县民政局配合|6月底前
            """)
    void who_is_only_to_support_never_leads_nor_is_proposed_to(String header, String row) {
        var notice = withTable(header, row);
        assertThat(only(notice).leads()).isEmpty();
        assertThat(names(only(notice).responsibles())).containsExactly("县财政局", "县民政局");
        assertThat(notice.findings()).extracting(Finding::severity, Finding::code, Finding::field, Finding::proposal)
                .containsExactly(tuple(Severity.ERROR, "no-units", "leads", "补充牵头单位"));
    }

    @Test
    void the_words_of_the_cells_stand_above_their_columns() {
        var notice = withTable("工作任务|牵头单位|责任单位|完成时限", "一做|县财政局配合|县司法局牵头|6月底前");
        assertThat(names(only(notice).leads())).containsExactly("县司法局");
        assertThat(names(only(notice).responsibles())).containsExactly("县财政局");
        assertThat(notice.findings()).isEmpty();
    }

    @Test
    void a_blank_lead_beside_a_cell_that_says_who_leads_is_no_doubt() {
        var notice = withTable("工作任务|牵头单位|责任单位|完成时限", "一做||县水务局配合，县民政局牵头|6月底前");
        assertThat(names(only(notice).leads())).containsExactly("县民政局");
        assertThat(names(only(notice).responsibles())).containsExactly("县水务局");
        assertThat(notice.findings()).isEmpty();
    }

    @Test
    void an_unknown_unit_is_an_error_with_its_place_and_the_closest_name() {
        var notice = withTable(HEADER, "甲|一做|县政府办公厅|县民政局|6月底前");
        assertThat(notice.findings()).containsExactly(new Finding(Severity.ERROR, "unit-unknown", 1, "leads", "第 9 行",
                "单位名录中没有“县政府办公厅”。", "改为“县政府办公室”", false));
    }

    @Test
    void a_row_with_too_few_cells_is_kept_and_marked() {
        var notice = withTable(HEADER, "甲|一做|县民政局|县水务局|6月底前", "乙|二做|县民政局", "丙|三做|县民政局|县水务局|6月底前|多|余");
        assertThat(notice.items()).hasSize(3);
        assertThat(notice.items().get(1).excerpts().get("requirement")).isEqualTo(new Item.Excerpt("乙\n二做\n县民政局", "第 10 行"));
        assertThat(codes(notice)).containsExactly("2 row-incomplete", "2 no-units", "2 deadline-unresolved", "3 row-too-long",
                "3 no-units", "3 deadline-unresolved");
    }

    @Test
    void a_nonsense_deadline_is_an_error_with_the_raw_text() {
        var notice = withTable(HEADER, "甲|一做|县民政局||31月底前");
        assertThat(codes(notice)).containsExactly("1 deadline-unresolved");
        assertThat(notice.findings().getFirst().message()).contains("“31月底前”");
    }

    @Test
    void a_deadline_in_another_year_or_before_issue_is_flagged() {
        var notice = withTable(HEADER, "甲|一做|县民政局||2026年3月底前", "|二做|县民政局||2024年底", "|三做|县民政局||立即");
        assertThat(codes(notice)).containsExactly("1 deadline-outside-year", "2 deadline-before-issue",
                "2 deadline-outside-year", "3 deadline-assumed");
    }

    @Test
    void a_stage_that_is_over_at_issue_is_flagged_since_nobody_owes_it() {
        var notice = withTable(HEADER, "甲|一做|县民政局||4月、10月", "|二做|县民政局||5月27日、10月底前", "|三做|县民政局||3月、4月");
        assertThat(codes(notice)).containsExactly("1 deadline-before-issue", "3 deadline-before-issue");
        assertThat(notice.findings().getFirst().message()).contains("2025-04-30").doesNotContain("2025-10-31");
        assertThat(notice.findings().getLast().message()).startsWith("时限 2025-04-30 早于印发日期");
    }

    @Test
    void a_date_that_was_chosen_among_two_is_flagged() {
        var notice = withTable(HEADER, "甲|一做|县民政局||力争10月底前，确保11月底前", "|二做，2026年3月底前完成|县民政局||12月底前",
                "|6月底前完成初稿，12月底前印发|县民政局||12月底前", "|6月底前完成初稿，12月底前印发|县民政局||6月、12月底前", "|10月底前完成|县民政局||10月底前");
        assertThat(codes(notice)).containsExactly("1 deadline-assumed", "2 deadline-differs-in-text", "3 deadline-differs-in-text");
        assertThat(notice.findings()).allMatch(finding -> finding.severity() == Severity.WARNING && finding.field().equals("deadline"));
        assertThat(notice.findings().get(1).message()).contains("“2026年3月底前”", "“12月底前”（2025-12-31）");
        assertThat(notice.findings().get(2).message()).contains("“6月底前”");
    }

    @Test
    void headings_span_the_table() {
        var notice = withTable(HEADER, "一、总则", "（一）目录|||| ", "|一做|县民政局||6月底前", "二、监督||||", "（二）检查|二做|县民政局||6月底前");
        assertThat(notice.items()).extracting(Item::section, Item::topic).containsExactly(
                org.assertj.core.groups.Tuple.tuple("一、总则", "（一）目录"),
                org.assertj.core.groups.Tuple.tuple("二、监督", "（二）检查"));
    }

    @Test
    void a_heading_without_number_is_shown_to_the_office() {
        var notice = withTable(HEADER, "重点领域||||", "甲|一做|县民政局||6月底前");
        assertThat(only(notice).section()).isEqualTo("重点领域");
        assertThat(codes(notice)).containsExactly("null heading-assumed");
    }

    @Test
    void a_header_repeated_on_the_next_page_is_no_task() {
        assertThat(withTable(HEADER, "甲|一做|县民政局||6月底前", HEADER, "|二做|县民政局||6月底前").items()).hasSize(2);
    }

    @Test
    void tabs_separate_as_bars_do() {
        var notice = withTable(HEADER.replace('|', '\t'), "甲\t一做\t县民政局\t\t6月底前", "\t二做\t\t县水务局\t6月底前");
        assertThat(codes(notice)).containsExactly("2 lead-inherited");
    }

    @Test
    void a_tab_led_row_with_too_few_cells_does_not_swallow_its_neighbours() {
        var rows = """
                \t工作任务
                \t具体要求
                \t牵头单位
                \t完成时限

                \t甲
                \t一做
                \t县民政局

                \t乙
                \t二做
                \t县水务局

                县商务局
                \t6月底前

                印发机关
                """;
        var notice = withTable(rows);
        assertThat(codes(notice)).containsExactly("1 row-incomplete", "1 no-units", "1 deadline-unresolved");
        assertThat(names(notice.items().get(1).leads())).containsExactly("县水务局", "县商务局");
        assertThat(notice.items().get(1).deadline().raw()).isEqualTo("6月底前");
    }

    private static Item only(Notice notice) {
        assertThat(notice.items()).hasSize(1);
        return notice.items().getFirst();
    }
}
