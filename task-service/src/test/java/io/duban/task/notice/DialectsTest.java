package io.duban.task.notice;

import static io.duban.task.notice.Samples.HEADER;
import static io.duban.task.notice.Samples.codes;
import static io.duban.task.notice.Samples.withTable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.duban.events.Assignee;
import io.duban.events.Deadline;
import io.duban.events.Finding;
import io.duban.events.Finding.Severity;
import io.duban.events.Item;
import io.duban.task.notice.table.Column;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the tables of other governments differ, each difference by the smallest table that has it. */
class DialectsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            牵头单位        | LEADS
            主办单位        | LEADS
            牵头责任单位    | LEADS
            牵头单位/责任单位 | RESPONSIBLES
            牵头单位及配合单位 | RESPONSIBLES
            责任股室        | RESPONSIBLES
            责任分工        | RESPONSIBLES
            实施主体        | RESPONSIBLES
            单位            | RESPONSIBLES
            责任            | RESPONSIBLES
            责任领导        | IGNORED
            经办人          | IGNORED
            手机            | IGNORED
            联系人及电话    | IGNORED
            截止时间        | DEADLINE
            进度安排        | DEADLINE
            备注            | REMARK
            工作举措        | REQUIREMENT
            重点领域        | TOPIC
            """)
    void a_column_is_known_by_many_names(String header, Column column) {
        assertThat(Column.named(header)).contains(column);
    }

    @Test
    void each_row_names_its_own_units_where_there_is_no_lead_column() {
        var notice = withTable("序号|工作任务|责任单位|完成时限", "1|更新目录|县民政局、县水务局|6月底前", "2|更新网站|县商务局、县财政局|6月底前");
        assertThat(leads(notice.items().get(1))).containsExactly("县商务局");
        assertThat(responsibles(notice.items().get(1))).containsExactly("县财政局");
        assertThat(notice.findings()).isEmpty();
    }

    @Test
    void one_column_for_both_says_who_leads_or_lists_it_first() {
        var notice = withTable("工作任务|牵头单位/责任单位|完成时限", "甲|牵头单位：县民政局；责任单位：县水务局|6月底前", "乙|县商务局牵头，县财政局负责落实|6月底前",
                "丙|县司法局、县财政局按职责分工负责|6月底前");
        assertThat(notice.items()).extracting(DialectsTest::leads, DialectsTest::responsibles).containsExactly(
                tuple(List.of("县民政局"), List.of("县水务局")), tuple(List.of("县商务局"), List.of("县财政局")),
                tuple(List.of("县司法局"), List.of("县财政局")));
    }

    @Test
    void a_number_column_without_name_or_without_header_cell_is_passed_over() {
        assertThat(only(withTable(" |工作任务|牵头单位|完成时限", "1|更新目录|县民政局|6月底前")).requirement()).isEqualTo("更新目录");
        assertThat(only(withTable(HEADER, "1|甲|一做|县民政局||6月底前")).topic()).isEqualTo("甲");
    }

    /** {@code ⏎} ends a line; the table's first row stands below. */
    @ParameterizedTest
    @ValueSource(strings = {
            "序号|工作任务|责任单位||完成时限⏎||牵头单位|配合单位|",
            "序号|工作任务|责任单位||完成时限⏎|---|---|---|---|---|⏎||牵头单位|配合单位|",
            "序号|工作任务|责任单位|完成时限⏎||牵头单位|配合单位|",
            "序号|工作任务|责任单位|完成时限⏎牵头单位|配合单位",
            "序号|工作任务|责任单位|责任单位|完成时限⏎序号|工作任务|牵头单位|配合单位|完成时限",
            "序号|工作任务|分工||完成时限⏎||牵头单位|配合单位|",
            "序号|工作任务|分工||说明⏎||牵头单位|配合单位|完成时限"})
    void a_header_on_two_lines_is_told_by_its_lower_one(String header) {
        var lines = header.split("⏎");
        var bars = withTable((header + "⏎1|更新目录|县民政局|县水务局|6月底前").split("⏎"));
        var tabs = withTable((header.replaceFirst("⏎[|-]+⏎", "⏎") + "⏎1|更新目录|县民政局|县水务局|6月底前").replace('|', '\t').split("⏎"));
        var comma = withTable((header.replaceFirst("⏎[|-]+⏎", "⏎") + "⏎1|更新目录|县民政局|县水务局|6月底前").replace('|', ',').split("⏎"));
        var tabLed = withTable(Stream.of(lines[0], lines[lines.length - 1], "1|更新目录|县民政局|县水务局|6月底前")
                .map(line -> "\t" + line.replace("|", "\n\t") + "\n").toArray(String[]::new));
        assertThat(List.of(bars, tabs, comma, tabLed)).allSatisfy(notice -> {
            assertThat(only(notice).requirement()).isEqualTo("更新目录");
            assertThat(leads(only(notice))).containsExactly("县民政局");
            assertThat(responsibles(only(notice))).containsExactly("县水务局");
            assertThat(only(notice).deadline().date()).isEqualTo("2025-06-30");
            assertThat(notice.findings()).isEmpty();
        });
    }

    @Test
    void a_header_in_pieces_is_still_one_line_where_the_rows_say_so() {
        var notice = withTable("\t工作任务\n\t完成时限\n\t责任单位\n\n\t牵头单位\n\t配合单位\n\n\t更新目录\n\t6月底前\n\t县财政局\n\t县民政局\n\t县水务局\n");
        assertThat(leads(only(notice))).containsExactly("县民政局");
        assertThat(responsibles(only(notice))).containsExactly("县财政局", "县水务局");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '/', textBlock = """
            工作任务|牵头单位|完成时限|考核权重 / 甲|县民政局|6月底前|5分      / 考核权重
            工作任务|牵头单位||完成时限         / 甲|县民政局|县水务局|6月底前 / 第 3 栏
            工作任务|帮扶人|牵头单位|完成时限   / 甲|张三|县民政局|6月底前     / 帮扶人
            """)
    void a_column_that_is_not_understood_is_never_dropped_unseen(String header, String row, String named) {
        var notice = withTable(header, row, row);
        assertThat(codes(notice)).containsExactly("null column-unknown");
        assertThat(notice.findings().getFirst().message()).contains(named, "第 9 行").doesNotContain("张三");
    }

    @Test
    void a_column_that_says_nothing_or_names_persons_is_no_matter() {
        assertThat(withTable("序号|工作任务|牵头单位|完成时限|进展情况||责任人", "1|甲|县民政局|6月底前||2|张三").findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1|甲|县民政局|6月底前|张三|13800000000", "1|甲|县民政局（联系人：张三 13800000000）|6月底前|李四|",
            "1|甲。联系人：张三，电话：0537-7200000|县民政局、责任人：李四|6月底前||", "1|甲|县民政局 张三13800000000|6月底前|李四、王五|7200000",
            "1|甲|县民政局|6月底前|张三、李四|13800000000|王五|", "1|甲|县民政局|张三|13800000000"})
    void whoever_is_named_in_a_row_is_left_out(String row) {
        var notice = withTable("序号|工作任务|牵头单位|完成时限|经办人|手机", row);
        assertThat(notice.toString()).contains("县民政局").doesNotContain("张三", "李四", "王五", "0000", "72000", "联系人");
        assertThat(codes(notice)).doesNotContain("1 unit-unknown");
    }

    /** {@code -}: not understood until the year is known. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            核对               | 6月底前         | 6月底前         | -
            核对               | 每季度末        | 每季度末        | -
            核对               | 明年3月底前     | 明年3月底前     | -
            核对               | 上半年          | 上半年          | -
            6月底前完成核对    | ''              | 6月底前         | -
            核对               | 2025年6月、9月底前 | 2025年6月、9月底前 | 2025-09-30
            """)
    void without_a_year_only_what_names_its_own_is_understood(String requirement, String printed, String raw, LocalDate date) {
        var notice = Samples.read(HEADER + "\n甲|" + requirement + "|县民政局||" + printed + "\n");
        assertThat(notice.year()).isNull();
        assertThat(only(notice).deadline()).extracting(Deadline::raw, Deadline::date).containsExactly(raw, date);
        assertThat(notice.findings()).filteredOn(finding -> finding.severity() == Severity.ERROR && finding.ordinal() == null)
                .extracting(Finding::code, Finding::field).containsExactly(tuple("head-incomplete", "issuedOn"), tuple("head-incomplete", "year"));
        assertThat(notice.findings()).filteredOn(finding -> finding.code().equals("deadline-unresolved")).extracting(Finding::proposal)
                .isEqualTo(date == null ? List.of("先在草稿中补填年度") : List.of());
    }

    @Test
    void without_a_year_what_has_no_end_is_understood_and_nonsense_stays_nonsense() {
        var notice = Samples.read(HEADER + "\n甲|核对|县民政局||长期坚持\n|核对|县民政局||尽快\n");
        assertThat(notice.items().getFirst().deadline().kind()).isEqualTo(Deadline.Kind.CONTINUOUS);
        assertThat(notice.findings().getLast().message()).contains("看不懂");
    }

    @Test
    void a_heading_may_have_its_number_in_a_cell_of_its_own_or_be_filled_into_all_that_it_spans() {
        var notice = withTable("序号|工作任务|责任单位|完成时限", "一|总则||", "（一）|目录||", "1|核对|县民政局|6月底前",
                "二、监督|二、监督|二、监督|二、监督", "1|检查|县财政局|6月底前");
        assertThat(notice.items()).extracting(Item::section, Item::topic).containsExactly(tuple("一、总则", "（一）目录"), tuple("二、监督", null));
    }

    @Test
    void a_topic_below_a_topic_keeps_the_one_above() {
        var notice = withTable(HEADER, "一、总则||||", "（一）目录||||", "1.基础目录||||", "|核对|县民政局||6月底前", "2.专项目录||||",
                "|核对|县民政局||6月底前", "（二）网站||||", "新版|核对|县民政局||6月底前", "旧版|关停|县民政局||6月底前");
        assertThat(notice.items()).extracting(Item::topic).containsExactly("（一）目录 / 1.基础目录", "（一）目录 / 2.专项目录", "（二）网站 / 新版",
                "（二）网站 / 旧版");
        assertThat(notice.items()).extracting(Item::section).containsOnly("一、总则");
        assertThat(notice.findings()).isEmpty();
    }

    @Test
    void two_topic_columns_are_merged_each_for_itself() {
        var notice = withTable("类别|工作任务|具体要求|牵头单位|完成时限", "甲类|目录|核对|县民政局|6月底前", "|网站|核对||6月底前", "乙类|培训|一次|县民政局|6月底前");
        assertThat(notice.items()).extracting(Item::topic).containsExactly("甲类 / 目录", "甲类 / 网站", "乙类 / 培训");
        assertThat(codes(notice)).as("nothing is inherited across topics").containsExactly("2 no-units");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            更新目录                              | 完成时限：6月底前   | 2025-06-30 | 备注
            更新目录                              | 请于9月20日前报送。 | 2025-09-20 | 备注
            于9月底前完成核对                     | 重点任务            | 2025-09-30 | 具体要求
            6月底前完成初稿，12月20日前印发       | ''                  | 2025-12-20 | 具体要求
            年底前完成                            | ''                  | 2025-12-31 | 具体要求
            """)
    void without_a_deadline_of_its_own_the_remark_or_the_requirement_tells(String requirement, String remark, LocalDate date, String from) {
        for (var table : List.of(List.of("工作任务|具体要求|牵头单位|备注", "甲|" + requirement + "|县民政局|" + remark),
                List.of("工作任务|具体要求|牵头单位|备注|完成时限", "甲|" + requirement + "|县民政局|" + remark + "|"))) {
            var notice = withTable(table.toArray(String[]::new));
            assertThat(only(notice).deadline().date()).isEqualTo(date);
            assertThat(codes(notice)).containsExactly("1 deadline-in-text");
            assertThat(notice.findings().getFirst().message()).contains(from);
        }
    }

    /** 2024年3月发布的 names a month and no deadline; 持续推进 is how the work is done, not that it never ends. */
    @ParameterizedTest
    @CsvSource({"核对2024年3月发布的目录", "持续推进目录更新", "每年12月底前报送总结", "9月前准备好"})
    void no_deadline_is_read_into_a_sentence(String requirement) {
        var notice = withTable("工作任务|具体要求|牵头单位", "甲|" + requirement + "|县民政局");
        assertThat(codes(notice)).containsExactly("1 deadline-unresolved");
    }

    @Test
    void a_deadline_in_its_own_cell_wins_over_any_other() {
        assertThat(only(withTable(HEADER + "|备注", "甲|6月底前完成|县民政局||10月底前|9月底前")).deadline().raw()).isEqualTo("10月底前");
    }

    @Test
    void a_blank_deadline_may_be_merged_and_the_office_is_told_with_what() {
        var notice = withTable(HEADER, "甲|一做|县民政局||10月底前", "|二做|县民政局||", "乙|三做|县民政局||");
        assertThat(notice.findings()).extracting(Finding::ordinal, Finding::code).containsExactly(tuple(2, "deadline-unresolved"),
                tuple(3, "deadline-unresolved"));
        assertThat(notice.findings().get(0).proposal()).contains("10月底前");
        assertThat(notice.findings().get(1).proposal()).doesNotContain("10月底前");
    }

    /** What was not understood above is no proposal, nor what stood in a sentence where the table has no such column. */
    @Test
    void what_cannot_have_been_merged_is_not_proposed() {
        assertThat(withTable(HEADER, "甲|一做|县民政局||45992", "|二做|县民政局||").findings()).extracting(Finding::proposal)
                .noneMatch(proposal -> proposal.contains("45992"));
        assertThat(withTable("工作任务|牵头单位", "6月底前完成核对|县民政局", "检查|县民政局").findings().getLast().proposal()).doesNotContain("合并单元格");
    }

    private static Item only(Notice notice) {
        assertThat(notice.items()).hasSize(1);
        return notice.items().getFirst();
    }

    private static List<String> leads(Item item) {
        return item.leads().stream().map(Assignee::raw).toList();
    }

    private static List<String> responsibles(Item item) {
        return item.responsibles().stream().map(Assignee::raw).toList();
    }
}
