package io.duban.task.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.duban.events.Finding;
import io.duban.events.Item;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the form in which a notice is sent, it says the same. */
class EveryFormatTest {

    private static final Charset GBK = Charset.forName("GBK");

    static Stream<Arguments> forms() {
        var forms = new NoticeForms(Samples.notice());
        return Stream.of(form("text/plain; charset=UTF-8", "第 69 行", Samples.file("sample.txt")),
                form("text/plain; charset=UTF-8", "第 23 行", forms.txt()),
                form("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "表 1 第 7 行 第 2 格", forms.docx()),
                form("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "工作表“分解表”单元格 B22", forms.xlsx()),
                form("text/html; charset=UTF-8", "表 2 第 7 行 第 2 格", forms.html(StandardCharsets.UTF_8)),
                form("text/html; charset=GB18030", "表 2 第 7 行 第 2 格", forms.html(GBK)),
                form("text/csv; charset=UTF-8", "第 ", forms.csv(',', StandardCharsets.UTF_8)),
                form("text/csv; charset=GB18030", "第 ", forms.csv(',', GBK)),
                form("text/csv; charset=UTF-16LE", "第 ", forms.csv('\t', StandardCharsets.UTF_16LE)),
                form("text/csv; charset=UTF-8", "第 ", forms.csv(';', StandardCharsets.UTF_8)));
    }

    private static Arguments form(String mediaType, String place, byte[] file) {
        return Arguments.of(mediaType, place, file);
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("forms")
    void the_same_52_rows_are_read(String mediaType, String place, byte[] file) throws Exception {
        var notice = NoticeReader.read(file, "分解表.dat", Samples.directory());
        var expected = new ObjectMapper().readTree(Samples.file("sample-expected.json"));
        assertThat(notice.source().mediaType()).isEqualTo(mediaType);
        assertThat(notice.items()).hasSize(52);
        for (int i = 0; i < 52; i++) {
            assertThat(understood(notice.items().get(i))).isEqualTo(expectedOf(expected.get("items").get(i)));
        }
        var plan = expected.get("plan");
        assertThat(List.of(notice.title(), notice.docNumber(), notice.issuer(), notice.issuedOn().toString(), "" + notice.year()))
                .containsExactly(plan.get("title").asText(), plan.get("docNumber").asText(), plan.get("issuer").asText(),
                        plan.get("issuedOn").asText(), plan.get("year").asText());
        assertThat(notice.basis()).hasSize(2);
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("forms")
    void the_same_places_are_doubtful_and_each_field_tells_where_it_stood(String mediaType, String place, byte[] file) {
        var notice = NoticeReader.read(file, "分解表.dat", Samples.directory());
        assertThat(Samples.codes(notice)).containsExactly("1 deadline-before-issue", "6 lead-inherited", "12 group-open", "16 group-open",
                "24 lead-inherited", "25 lead-inherited", "25 recurring-duty-in-text", "40 group-open", "41 group-open");
        assertThat(notice.findings()).extracting(Finding::place).doesNotContainNull();
        assertThat(notice.items().get(5).excerpts().get("leads").place()).startsWith(place);
    }

    private static List<Object> understood(Item item) {
        return List.of(item.section(), item.topic(), item.requirement(), Samples.names(item.leads()),
                Samples.names(item.responsibles()), item.leads().stream().allMatch(lead -> lead.inherited()),
                item.deadline().raw().strip(), item.deadline().date() == null ? "continuous" : item.deadline().date().toString());
    }

    private static List<Object> expectedOf(JsonNode row) {
        return List.of(row.get("section").asText(), row.get("topic").asText(), row.get("requirement").asText(), strings(row.get("leads")),
                strings(row.get("responsibles")), row.get("leadInherited").asBoolean(), row.get("deadlineRaw").asText().strip(),
                row.get("due").asText());
    }

    private static List<String> strings(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false).map(JsonNode::asText).toList();
    }
}
