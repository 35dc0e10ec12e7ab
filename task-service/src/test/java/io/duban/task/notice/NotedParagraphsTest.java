package io.duban.task.notice;

import static io.duban.task.notice.Samples.codes;
import static io.duban.task.notice.Samples.directory;
import static io.duban.task.notice.Samples.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import io.duban.events.Assignee;
import io.duban.events.Finding;
import io.duban.events.Item;
import io.duban.task.notice.table.UnreadableNotice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A notice without a table is read too, where its paragraphs note who does them by when. */
class NotedParagraphsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            （牵头单位：县民政局，责任单位：县水务局、县商务局；完成时限：6月底前）     | 县民政局 | 县水务局 县商务局
            (牵头单位:县民政局;责任单位:县水务局,县商务局;完成时限:6月底前)             | 县民政局 | 县水务局 县商务局
            〔牵头单位：县民政局，责任单位：县水务局、县商务局；完成时限：6月底前〕     | 县民政局 | 县水务局 县商务局
            【牵头单位：县民政局，责任单位：县水务局、县商务局；完成时限：6月底前】     | 县民政局 | 县水务局 县商务局
            （完成时限：6月底前；牵头单位：县民政局；配合单位：县水务局、县商务局）。   | 县民政局 | 县水务局 县商务局
            （责任单位：县民政局、县水务局、县商务局，完成时限：6月底前）               | 县民政局 | 县水务局 县商务局
            （牵头单位、责任单位：县民政局、县水务局、县商务局；完成时限：6月底前）     | 县民政局 | 县水务局 县商务局
            （牵头部门：县民政局；责任部门：县水务局；责任人：张三；时限要求：6月底前） | 县民政局 | 县水务局
            （县民政局牵头，县水务局、县商务局配合，6月底前完成）                       | 县民政局 | 县水务局 县商务局
            （牵头单位：县民政局；责任单位：各乡镇（街道）人民政府（办事处）；完成时限：6月底前） | 县民政局 | 各乡镇（街道）人民政府（办事处）
            """)
    void a_paragraph_notes_its_units_and_its_deadline(String note, String leads, String responsibles) {
        var notice = notice("（一）完善目录。逐项核对。" + note, "（二）通报。每年通报一次。（责任单位：县财政局；完成时限：长期坚持）");
        var item = notice.items().getFirst();
        assertThat(List.of(item.topic(), item.requirement())).containsExactly("（一）完善目录", "逐项核对。");
        assertThat(names(item.leads())).isEqualTo(leads);
        assertThat(names(item.responsibles())).isEqualTo(responsibles);
        assertThat(item.deadline().date()).hasToString("2025-06-30");
        assertThat(item.toString()).as("a person's name is not kept").doesNotContain("张三");
        assertThat(notice.findings()).isEmpty();
    }

    /** {@code -}: nobody. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            逐项核对目录，由县教体局牵头，县财政局、县人社局配合，10月底前完成。   | 逐项核对目录           | 县教体局          | 县财政局 县人社局 | 10月底前完成
            逐项核对目录,由县教体局牵头负责,县财政局配合做好,于10月底前完成.       | 逐项核对目录           | 县教体局          | 县财政局          | 于10月底前完成
            逐项核对目录。由县教体局、县民政局牵头，10月底前完成，确保实效。       | 逐项核对目录。确保实效。 | 县教体局 县民政局 | -                 | 10月底前完成
            县教体局牵头，县财政局等部门参与，编印手册，长期坚持。                 | 编印手册               | 县教体局          | 县财政局 等部门   | 长期坚持
            编印手册，6月底前完成初稿，由县教体局负责，10月底前印发。              | 编印手册，6月底前完成初稿 | 县教体局       | -                 | 10月底前印发
            编印手册，由县教体局牵头，县财政局按职责分工负责，6月底前完成初稿，10月底前印发。 | 编印手册    | 县教体局          | 县财政局          | 6月底前完成初稿，10月底前印发
            """)
    void a_plain_sentence_says_who_does_it_and_by_when(String sentence, String requirement, String leads, String responsibles, String deadline) {
        var notice = notice(sentence);
        var item = notice.items().getFirst();
        assertThat(notice.items()).hasSize(1);
        assertThat(item.requirement()).isEqualTo(requirement);
        assertThat(names(item.leads())).isEqualTo(leads);
        assertThat(names(item.responsibles())).isEqualTo(responsibles == null ? "" : responsibles);
        assertThat(item.deadline().raw()).isEqualTo(deadline);
        assertThat(codes(notice)).noneMatch(code -> code.matches(".*(unit-unknown|no-units|deadline-unresolved).*"));
    }

    @Test
    void sentences_stand_under_headings_like_notes() {
        var notice = notice("一、先立规矩", "（一）完善目录。逐项核对，由县民政局牵头，6月底前完成。", "（二）公开结果。由县财政局牵头，县司法局配合。", "二、保障", "具体工作由专人负责。");
        assertThat(notice.items()).extracting(Item::section, Item::topic, Item::requirement).containsExactly(
                tuple("一、先立规矩", "（一）完善目录", "逐项核对"), tuple("一、先立规矩", null, "（二）公开结果。"));
        assertThat(codes(notice)).containsExactly("2 deadline-unresolved");
        assertThat(notice.docNumber()).isEqualTo("某政办字〔2025〕7号");
    }

    @Test
    void where_some_are_noted_in_brackets_a_sentence_is_none() {
        var notice = notice("具体工作由县政府办公室牵头。", "（一）核对。逐项核对。（责任单位：县民政局；完成时限：6月底前）");
        assertThat(notice.items()).extracting(Item::requirement).containsExactly("逐项核对。");
    }

    /** What a fresh office wrote in one notice: a note without brackets, one in them, a sentence; and every way to count. */
    @Test
    void the_forms_stand_beside_each_other() {
        var notice = notice("一、重点任务", "1.实施安居工程，改造老旧小区。责任单位：县民政局、县财政局；完成时限：2026年11月", "2.加强监管（县司法局负责，长期坚持）",
                "（3）开展培训（责任单位：各有关部门，完成时限：10月底前）", "④ 建设平台。牵头单位：县水务局　配合单位：县财政局　责任人：张三　时限：9月底前。", "5.逐项核对，由县教体局牵头。");
        assertThat(notice.items()).extracting(Item::section, Item::requirement, item -> names(item.leads()), item -> names(item.responsibles()),
                item -> item.deadline().raw()).containsExactly(
                        tuple("一、重点任务", "1.实施安居工程，改造老旧小区。", "县民政局", "县财政局", "2026年11月"),
                        tuple("一、重点任务", "2.加强监管", "县司法局", "", "长期坚持"),
                        tuple("一、重点任务", "（3）开展培训", "各有关部门", "", "10月底前"),
                        tuple("一、重点任务", "④ 建设平台。", "县水务局", "县财政局", "9月底前"),
                        tuple("一、重点任务", "5.逐项核对", "县教体局", "", ""));
        assertThat(codes(notice)).containsExactly("1 deadline-outside-year", "3 group-open", "5 deadline-unresolved");
        assertThat(notice.toString()).doesNotContain("张三");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.加强监管（县司法局负责）                                    | 县司法局 | 1.加强监管       |
            1.加强监管，由县司法局负责。                                  | 县司法局 | 1.加强监管       |
            1.加强监管。牵头单位：县司法局                                | 县司法局 | 1.加强监管。     |
            1.加强监管（责任单位：县司法局；完成时限：6月底前），长期有效。 | 县司法局 | 1.加强监管，长期有效。 | 6月底前
            1.加强监管，由县司法局牵头（完成时限：6月底前）               | 县司法局 | 1.加强监管       | 6月底前
            1.加强监管（县司法局负责，2025年年底前并长期坚持）            | 县司法局 | 1.加强监管       | 2025年年底前并长期坚持
            1.县司法局牵头，编印手册。                                    | 县司法局 | 1.编印手册。     |
            """)
    void one_note_is_enough_for_a_notice(String paragraph, String leads, String requirement, String deadline) {
        var item = notice(paragraph).items().getFirst();
        assertThat(names(item.leads())).isEqualTo(leads);
        assertThat(item.requirement()).isEqualTo(requirement);
        assertThat(item.deadline().raw()).isEqualTo(deadline == null ? "" : deadline);
    }

    @Test
    void two_tasks_in_one_paragraph_are_two() {
        var notice = notice("（二）优化监管。1.推行信用监管。（牵头单位：县司法局；责任单位：县财政局；完成时限：2025年10月底前）"
                + "2.推进双随机。（牵头单位：县民政局，完成时限：长期坚持）3.编印手册");
        assertThat(notice.items()).extracting(Item::topic, Item::requirement, item -> names(item.leads()), item -> item.deadline().raw())
                .containsExactly(tuple("（二）优化监管", "1.推行信用监管。", "县司法局", "2025年10月底前"),
                        tuple("（二）优化监管", "2.推进双随机。", "县民政局", "长期坚持"));
        assertThat(codes(notice)).contains("null paragraph-unread");
    }

    /** 、 stands for nobody beside the lead. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.县财政局牵头，县民政局配合，10月底前完成预算公开。             | 1.10月底前完成预算公开。     | 县财政局 | 县民政局 | 2025-10-31
            县财政局牵头，县民政局配合，10月底前完成预算公开。               | 10月底前完成预算公开。       | 县财政局 | 县民政局 | 2025-10-31
            2.编印手册（县民政局牵头，7月底前完成）并发放。                  | 2.编印手册并发放。           | 县民政局 | 、       | 2025-07-31
            3.编制手册（县民政局牵头）（完成时限：7月底前）                  | 3.编制手册                   | 县民政局 | 、       | 2025-07-31
            3.编制手册（牵头单位：县财政局）（责任单位：县民政局）（完成时限：7月底前） | 3.编制手册        | 县财政局 | 县民政局 | 2025-07-31
            1.开展政策解读（含图解）（牵头单位：县财政局）完成时限：6月底前  | 1.开展政策解读（含图解）     | 县财政局 | 、       | 2025-06-30
            1.开展政策解读（牵头单位：县财政局），责任单位：县民政局；完成时限：6月底前。 | 1.开展政策解读  | 县财政局 | 县民政局 | 2025-06-30
            1.开展政策解读。牵头单位：县财政局（完成时限：6月底前）          | 1.开展政策解读。             | 县财政局 | 、       | 2025-06-30
            """)
    void whatever_stands_where_the_text_keeps_what_is_to_be_done(String paragraph, String requirement, String lead, String responsible,
            LocalDate deadline) {
        var notice = notice(paragraph, "5.通报。每年通报一次。（责任单位：县财政局；完成时限：长期坚持）");
        var item = notice.items().getFirst();
        assertThat(List.of(item.requirement(), names(item.leads()), names(item.responsibles())))
                .containsExactly(requirement, lead, responsible.replace("、", ""));
        assertThat(item.deadline().date()).isEqualTo(deadline);
        assertThat(notice.findings()).isEmpty();
    }

    @Test
    void a_number_alone_says_nothing_of_what_is_to_be_done() {
        assertThat(codes(notice("1.由县财政局牵头。", "2.（责任单位：县民政局；完成时限：6月底前）"))).containsExactly("1 requirement-missing",
                "1 deadline-unresolved", "2 requirement-missing");
    }

    /** A paragraph is no table's cell: that nobody stands in it does not mean the units or the deadline of the paragraph before. */
    @Test
    void nothing_is_taken_from_the_paragraph_before() {
        var notice = notice("1.更新目录（责任单位：县财政局；完成时限：6月底前）", "2.编制手册（完成时限：7月底前）", "3.开展培训（责任单位：县民政局）");
        assertThat(notice.items()).extracting(item -> names(item.leads())).containsExactly("县财政局", "", "县民政局");
        assertThat(codes(notice)).containsExactly("2 no-units", "3 deadline-unresolved");
        assertThat(notice.findings().getLast().proposal()).isNotEqualTo("如为合并单元格，填写上一行的“6月底前”");
    }

    /** Only the file itself keeps them. */
    @ParameterizedTest
    @ValueSource(strings = {"1.更新目录（责任单位：县财政局（联系人：张三 13800000000）；完成时限：6月底前）",
            "1.更新目录（责任单位：县财政局；联系人：张三，李四，0537-7200000；完成时限：6月底前）",
            "1.更新目录（责任单位：县财政局，联系人及电话：张三（副局长）、李四 7200000，6月底前完成）",
            "1.更新目录（责任人：张三；责任单位：县财政局 手机：13800000000 邮箱：zhangsan@example.com　完成时限：6月底前）",
            "1.更新目录，由县财政局牵头，责任人：张三，6月底前完成。（联系人：李四，座机：7200000）",
            "1.更新目录（责任单位：县财政局；完成时限：6月底前）\n联系人：张三，电话：13800000000",
            "1.更新目录（责任单位：县财政局，张三 138 0000 0000；完成时限：6月底前）"})
    void persons_and_their_telephones_are_left_out(String paragraphs) {
        var notice = notice(paragraphs);
        assertThat(notice.items()).singleElement().satisfies(item -> assertThat(List.of(names(item.leads()), item.deadline().date().toString()))
                .containsExactly("县财政局", "2025-06-30"));
        assertThat(notice.toString()).contains("更新目录").doesNotContain("张三", "李四", "0000", "72000", "zhang", "联系人");
        assertThat(notice.findings()).isEmpty();
    }

    @Test
    void a_heading_may_be_what_the_note_below_it_is_about() {
        var notice = notice("1.建设平台", "责任单位：县水务局", "完成时限：9月底前", "2.编印手册", "责任单位：县民政局", "完成时限：6月底前");
        assertThat(notice.items()).extracting(Item::topic, Item::requirement, item -> names(item.leads())).containsExactly(
                tuple(null, "1.建设平台", "县水务局"), tuple(null, "2.编印手册", "县民政局"));
        assertThat(notice.findings()).isEmpty();
    }

    /** Nothing with a number goes unseen: it is a row, or heads rows, or is told. */
    @Test
    void a_numbered_paragraph_that_is_not_read_is_told() {
        var notice = notice("一、提高认识，加强领导。", "二、建设平台，方便群众。", "现将任务分解如下。", "三、编印手册（责任单位：县民政局；完成时限：6月底前）", "四、整修道路", "五、检查一次（责任单位：县财政局；完成时限：9月底前）",
                "六、开展培训，提高水平。");
        assertThat(notice.items()).extracting(Item::requirement).containsExactly("三、编印手册", "五、检查一次");
        assertThat(notice.findings()).extracting(Finding::code, Finding::place).containsExactly(tuple("paragraph-unread", "第 6 行"),
                tuple("paragraph-unread", "第 7 行"), tuple("paragraph-unread", "第 10 行"), tuple("paragraph-unread", "第 12 行"));
        assertThat(notice.findings()).extracting(Finding::message).first(InstanceOfAssertFactories.STRING).contains("一、提高认识，加强领导。");
    }

    /** The paragraphs of every form are read alike. */
    @ParameterizedTest
    @ValueSource(strings = {"（牵头单位：县民政局，配合单位：县水务局；完成时限：6月底前）", "由县民政局牵头，县水务局配合，6月底前完成。"})
    void paragraphs_of_a_document_or_a_page_are_read_alike(String note) throws IOException {
        var lines = List.of("某政办字〔2025〕7号", "某县人民政府办公室关于做好2025年公开工作的通知", "各乡镇：", "一、先立规矩", "（一）完善目录。逐项核对。" + note, "某县人民政府办公室", "2025年5月26日");
        var page = ("<html><body>" + lines.stream().map(line -> "<p>" + line + "</p>").collect(Collectors.joining()) + "</body></html>")
                .getBytes(StandardCharsets.UTF_8);
        for (var file : List.of(docx(lines), page)) {
            var notice = NoticeReader.read(file, "a", directory());
            assertThat(notice.items()).singleElement().satisfies(item -> {
                assertThat(List.of(item.section(), item.topic(), item.requirement())).containsExactly("一、先立规矩", "（一）完善目录", "逐项核对。");
                assertThat(names(item.leads())).isEqualTo("县民政局");
                assertThat(names(item.responsibles())).isEqualTo("县水务局");
                assertThat(item.deadline().date()).hasToString("2025-06-30");
                assertThat(item.excerpts().get("leads").place()).isEqualTo("第 5 段");
            });
            assertThat(List.of(notice.docNumber(), notice.issuer(), notice.issuedOn().toString()))
                    .containsExactly("某政办字〔2025〕7号", "某县人民政府办公室", "2025-05-26");
            assertThat(notice.findings()).isEmpty();
        }
    }

    private static byte[] docx(List<String> lines) throws IOException {
        try (var document = new XWPFDocument(); var out = new ByteArrayOutputStream()) {
            lines.forEach(line -> document.createParagraph().createRun().setText(line));
            document.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void headings_give_section_and_topic() {
        var notice = notice("一、先立规矩", "（一）日常", "1.建立台账。登记问题。（责任单位：县民政局；完成时限：6月底前）", "2.及时通报问题（责任单位：县财政局；完成时限：9月底前）",
                "二、强化监督", "检查一次。（责任单位：县司法局；完成时限：12月底前）");
        assertThat(notice.items()).extracting(Item::section, Item::topic, Item::requirement).containsExactly(
                tuple("一、先立规矩", "（一）日常 / 1.建立台账", "登记问题。"), tuple("一、先立规矩", "（一）日常", "2.及时通报问题"), tuple("二、强化监督", null, "检查一次。"));
        assertThat(notice.items()).extracting(item -> item.excerpts().get("requirement").place()).containsExactly("第 8 行", "第 9 行", "第 11 行");
    }

    @Test
    void a_note_may_stand_on_lines_of_its_own() {
        var notice = notice("（一）整改到位。逐一整改。", "牵头单位：县财政局", "责任单位：县民政局", "责任人：张三", "完成时限：11月底前");
        assertThat(notice.items()).hasSize(1);
        assertThat(names(notice.items().getFirst().leads())).isEqualTo("县财政局");
        assertThat(names(notice.items().getFirst().responsibles())).isEqualTo("县民政局");
        assertThat(notice.items().getFirst().deadline().raw()).isEqualTo("11月底前");
        assertThat(notice.items().toString()).doesNotContain("张三");
    }

    @Test
    void a_numbered_text_that_names_nobody_is_shown_to_the_office() {
        var notice = notice("（一）核对。逐项核对。（责任单位：县民政局；完成时限：6月底前）", "（二）考核。年底考核。", "三、保障", "各单位要重视。");
        assertThat(notice.items()).extracting(Item::requirement).containsExactly("逐项核对。", "年底考核。");
        assertThat(codes(notice)).containsExactly("2 no-units", "2 deadline-unresolved");
    }

    @Test
    void before_the_first_note_as_well() {
        var notice = notice("（一）考核。年底考核。", "（二）核对。逐项核对。（责任单位：县民政局；完成时限：6月底前）");
        assertThat(notice.items()).extracting(Item::requirement).containsExactly("年底考核。", "逐项核对。");
        assertThat(codes(notice)).containsExactly("1 no-units", "1 deadline-unresolved");
    }

    @Test
    void the_head_stands_above_as_in_any_notice() {
        var notice = notice("（一）核对。逐项核对。（责任单位：县民政局；完成时限：6月底前）");
        assertThat(notice.title()).isEqualTo("某县人民政府办公室关于做好2025年公开工作的通知");
        assertThat(List.of(notice.docNumber(), notice.issuer(), notice.issuedOn().toString())).containsExactly("某政办字〔2025〕7号", "某县人民政府办公室",
                "2025-05-26");
    }

    @Test
    void a_bracket_that_merely_names_an_office_makes_no_task() {
        assertThat(catchThrowableOfType(UnreadableNotice.class, () -> read("2025年会议通知\n请准时参加（办公室负责接待）\n")).code()).isEqualTo("no-table");
    }

    /** A text of megabytes must not keep the service busy. */
    @Test
    void a_text_without_end_is_no_notice() {
        for (var text : List.of("。", "（", "责任单位：", "1月长期", "每季度")) {
            var line = text.repeat(450_000 / text.length());
            var file = "2025年\n" + line + "\n" + "（" + line + "）\n";
            assertThat(catchThrowableOfType(UnreadableNotice.class, () -> read(file)).code()).isEqualTo("no-table");
        }
    }

    private static Notice notice(String... paragraphs) {
        return read("某政办字[2025]7号\n某县人民政府办公室关于做好2025年公开工作的通知\n各乡镇：\n现通知如下。\n\n" + String.join("\n", paragraphs)
                + "\n某县人民政府办公室\n2025年5月26日\n");
    }

    private static String names(List<Assignee> assignees) {
        return String.join(" ", assignees.stream().map(Assignee::raw).toList());
    }
}
