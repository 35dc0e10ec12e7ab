package io.duban.task.notice;

import static io.duban.task.notice.Samples.HEADER;
import static io.duban.task.notice.Samples.codes;
import static io.duban.task.notice.Samples.withTable;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.events.Deadline.Cadence;
import io.duban.events.Finding;
import io.duban.events.Finding.Severity;
import io.duban.events.Item;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a table says in 备注 is not lost: it is read, shown, or told. */
class RemarkTest {

    @Test
    void a_remark_asks_for_check_ins_as_the_requirement_does() {
        var notice = remarked("每季度报送");
        assertThat(only(notice).deadline()).extracting("date", "cadence").asString().isEqualTo("[2025-12-31, QUARTERLY]");
        assertThat(only(notice).excerpts().get("remark")).isEqualTo(new Item.Excerpt("每季度报送", "第 9 行"));
        assertThat(codes(notice)).containsExactly("1 recurring-duty-in-text");
        assertThat(notice.findings().getFirst().message()).startsWith("备注中写有");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10月底前完成初稿 | deadline     | 时限“10月底前”         | “10月底前、12月底前”
            县司法局配合     | responsibles | 单位“县司法局”         | “县司法局”
            请由县司法局、县民政局会同县水务局办理 | responsibles | 单位“县司法局、县水务局” | “县司法局、县水务局”
            """)
    void a_deadline_or_a_unit_in_a_remark_is_told_and_proposed(String remark, String field, String what, String proposal) {
        var notice = remarked(remark);
        assertThat(notice.findings()).singleElement().satisfies(finding -> {
            assertThat(List.of(finding.severity(), finding.code(), finding.field(), finding.place()))
                    .containsExactly(Severity.WARNING, "remark-unread", field, "第 9 行");
            assertThat(finding.message()).contains(remark, what);
            assertThat(finding.proposal()).contains(proposal);
        });
        assertThat(Samples.names(only(notice).responsibles())).containsExactly("县民政局");
        assertThat(only(notice).deadline().raw()).isEqualTo("12月底前");
    }

    @ParameterizedTest
    @ValueSource(strings = {"重点任务", "县财政局牵头抓总", "县民政局", "方案另行印发", "常态化", "高质量完成", "金额以批复为准"})
    void any_other_remark_is_merely_kept(String remark) {
        var notice = remarked(remark);
        assertThat(notice.findings()).isEmpty();
        assertThat(only(notice).excerpts().get("remark").raw()).isEqualTo(remark);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0537-7212345", "每季度报送，李局长审签", "张三", "王小明 每季度报送", "张三、县司法局，10月底前"})
    void persons_and_telephones_are_never_kept(String remark) {
        var notice = remarked(remark);
        assertThat(notice.toString()).doesNotContain("张三", "李局长", "王小明", "12345");
        assertThat(only(notice).deadline().cadence()).isEqualTo(remark.contains("每季度") ? Cadence.QUARTERLY : null);
        assertThat(notice.findings()).filteredOn(finding -> finding.code().equals("remark-not-kept")).singleElement()
                .extracting(Finding::severity).isEqualTo(Severity.INFO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"联系人：张三", "13812345678", "每季度报送，联系人：张三，13812345678"})
    void what_is_left_of_a_remark_without_its_labelled_persons_is_kept(String remark) {
        var notice = remarked(remark);
        assertThat(notice.toString()).doesNotContain("张三", "12345");
        assertThat(only(notice).excerpts().containsKey("remark")).isEqualTo(remark.contains("每季度"));
        assertThat(codes(notice)).doesNotContain("1 remark-not-kept");
    }

    @Test
    void a_remark_that_gives_the_deadline_is_read_and_no_doubt_of_its_own() {
        assertThat(codes(withTable(HEADER + "|备注", "甲|任务甲|县财政局|县民政局||10月底前完成，每季度报送"))).containsExactly("1 recurring-duty-in-text",
                "1 deadline-in-text");
    }

    private static Notice remarked(String remark) {
        return withTable(HEADER + "|备注", "甲|任务甲|县财政局|县民政局|12月底前|" + remark);
    }

    private static Item only(Notice notice) {
        assertThat(notice.items()).hasSize(1);
        return notice.items().getFirst();
    }
}
