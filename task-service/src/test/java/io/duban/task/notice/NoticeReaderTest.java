package io.duban.task.notice;

import static io.duban.task.notice.Samples.names;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.duban.events.Assignee;
import io.duban.events.Deadline.Cadence;
import io.duban.events.Deadline.Kind;
import io.duban.events.Finding;
import io.duban.events.Finding.Severity;
import io.duban.events.Item;
import io.duban.events.PlanEvent.Basis;
import io.duban.events.UnitRef;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample notice has, line for line, the structure of a county's real one. */
class NoticeReaderTest {

    private final Notice notice = NoticeReader.read(Samples.file("sample.txt"), "分解表.txt", Samples.directory());

    @Test
    void the_head_says_which_document_this_is() throws IOException {
        var plan = expected().get("plan");
        assertThat(notice.title()).isEqualTo(plan.get("title").asText());
        assertThat(notice.docNumber()).isEqualTo(plan.get("docNumber").asText());
        assertThat(notice.issuer()).isEqualTo(plan.get("issuer").asText());
        assertThat(notice.issuedOn()).isEqualTo(plan.get("issuedOn").asText());
        assertThat(notice.year()).isEqualTo(plan.get("year").asInt());
        assertThat(notice.basis()).containsExactly(basis(plan.get("basis").get(0)), basis(plan.get("basis").get(1)));
    }

    @Test
    void the_file_is_told_by_its_hash_not_by_its_name() {
        assertThat(notice.source().name()).isEqualTo("分解表.txt");
        assertThat(notice.source().mediaType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(notice.source().size()).isEqualTo(Samples.file("sample.txt").length);
        assertThat(notice.source().sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void all_52_rows_are_read_as_a_person_reads_them() throws IOException {
        var rows = new ArrayList<JsonNode>();
        expected().get("items").forEach(rows::add);
        assertThat(notice.items()).hasSize(rows.size()).hasSize(52);
        for (int i = 0; i < rows.size(); i++) {
            assertRow(notice.items().get(i), rows.get(i));
        }
    }

    private static void assertRow(Item item, JsonNode row) {
        assertThat(List.of(item.ordinal(), item.section(), item.topic(), item.requirement()))
                .containsExactly(row.get("ordinal").asInt(), text(row, "section"), text(row, "topic"), text(row, "requirement"));
        assertThat(names(item.leads())).isEqualTo(strings(row, "leads"));
        assertThat(names(item.responsibles())).isEqualTo(strings(row, "responsibles"));
        assertThat(item.leads()).allMatch(lead -> lead.inherited() == row.get("leadInherited").asBoolean());
        assertThat(item.excerpts().get("leads").raw()).isEqualTo(text(row, "leadRaw"));
        assertThat(item.excerpts().get("responsibles").raw()).isEqualTo(text(row, "responsibleRaw"));
        assertThat(item.deadline().raw()).isEqualTo(text(row, "deadlineRaw"));
        assertThat(item.deadline().kind() == Kind.CONTINUOUS ? "continuous" : item.deadline().date().toString())
                .isEqualTo(text(row, "due"));
    }

    @Test
    void exactly_the_doubtful_places_are_found() {
        assertThat(Samples.codes(notice)).containsExactly("1 deadline-before-issue", "6 lead-inherited", "12 group-open",
                "16 group-open", "24 lead-inherited", "25 lead-inherited", "25 recurring-duty-in-text", "40 group-open",
                "41 group-open");
        assertThat(notice.findings()).extracting(Finding::severity).doesNotContain(Severity.ERROR);
    }

    @Test
    void the_plan_gives_415_lead_and_1088_responsible_duties() {
        long leads = notice.items().stream().mapToLong(item -> units(item.leads()).size()).sum();
        long responsibles = notice.items().stream().mapToLong(item -> {
            var alone = units(item.responsibles());
            alone.removeAll(units(item.leads()));
            return alone.size();
        }).sum();
        assertThat(List.of(leads, responsibles)).containsExactly(415L, 1088L);
    }

    @Test
    void each_field_shows_where_it_stood() {
        var excerpts = notice.items().get(6).excerpts();
        assertThat(excerpts.keySet()).containsExactlyInAnyOrder("section", "topic", "requirement", "leads", "responsibles",
                "deadline");
        assertThat(excerpts.get("leads").place()).isEqualTo("第 75–79 行");
        assertThat(excerpts.get("deadline").place()).isEqualTo("第 82 行");
        assertThat(excerpts.get("topic").place()).as("merged downwards").isEqualTo("第 62 行");
    }

    @Test
    void a_dated_task_that_asks_for_something_each_quarter_owes_both() {
        var deadline = notice.items().get(24).deadline();
        assertThat(deadline.date()).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(deadline.cadence()).isEqualTo(Cadence.QUARTERLY);
        assertThat(notice.items().get(23).deadline().cadence()).as("季度检查 is not 每季度").isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "GB18030", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void every_encoding_gives_the_same(String charset) {
        var same = NoticeReader.read(Samples.notice().getBytes(Charset.forName(charset)), "n.txt", Samples.directory());
        assertThat(same.items()).isEqualTo(notice.items());
        assertThat(same.findings()).isEqualTo(notice.findings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF%s", "%s\n\n\n", "\n\n%s"})
    void marks_and_blank_lines_around_it_change_nothing(String form) {
        assertThat(Samples.read(form.formatted(Samples.notice())).items()).hasSize(52);
        assertThat(Samples.read(form.formatted(Samples.notice()).replace("\n", "\r\n")).items()).hasSize(52);
    }

    private static JsonNode expected() throws IOException {
        return new ObjectMapper().readTree(Samples.file("sample-expected.json"));
    }

    private static Basis basis(JsonNode node) {
        return new Basis(text(node, "title"), text(node, "docNumber"), text(node, "issuer"));
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asText();
    }

    private static List<String> strings(JsonNode node, String field) {
        return StreamSupport.stream(node.get(field).spliterator(), false).map(JsonNode::asText).toList();
    }

    private static Set<UnitRef> units(List<Assignee> assignees) {
        return assignees.stream().map(Assignee::units).flatMap(List::stream).collect(Collectors.toSet());
    }
}
