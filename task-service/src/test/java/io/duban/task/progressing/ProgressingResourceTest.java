package io.duban.task.progressing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.duban.platform.testing.TestTokens;
import io.duban.task.County;
import io.duban.task.NothingLoggedAsOurFault;
import io.duban.task.TestClock;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 进展填报: what a unit says of its duty, and how what makes no sense is refused. */
@QuarkusTest
@ExtendWith(NothingLoggedAsOurFault.class)
class ProgressingResourceTest {
    @Inject
    EventStore store;
    @TestHTTPResource("/api/v1/tasks/")
    URI tasks;

    @BeforeEach
    void county() {
        County.begins();
    }

    @Test
    void theFirstReportStartsTheDutyAndTheTask() {
        var task = County.assigns("县财政局", "县民政局", "12月底前");
        reports("xczj", task, Map.of("percent", 40, "text", "已征求意见。", "problems", "缺人手。", "nextStep", "汇总。", "evidence",
                List.of(Map.of("title", "截图", "url", "https://portal.example/1", "sha256", "ab".repeat(32))))).statusCode(200)
                .header("ETag", equalTo("\"2\"")).header("Consistency-Token", equalTo(task + ":1")).body("version", equalTo(2))
                .body("stage", equalTo("in_progress")).body("statusLabel", equalTo("办理中")).body("duties[0].percent", equalTo(40))
                .body("duties[0].lastReport.nextStep", equalTo("汇总。")).body("duties[0].lastReport.evidence[0].title", equalTo("截图"))
                .body("duties[1].stage", equalTo("assigned"));
        County.task(task).header("ETag", equalTo("\"2\""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"percent": 101}                                | invalid-fields | percent
            {"percent": -1}                                 | invalid-fields | percent
            {"text": "no percent"}                          | invalid-fields | percent
            {"percent": 40, "evidence": [{"title": "x"}]}   | invalid-fields | evidence[0].url
            {"percent": 40, "evidence": [{"title": "x", "url": "javascript:x"}]} | invalid-fields | evidence[0].url
            {"percent": 40, "progres": "typing error"}      | unknown-field  | progres
            {"percent": "forty"}                            | wrong-type     | percent
            {"percent": 99999999999}                        | wrong-type     | percent
            {"percent": {}}                                 | wrong-type     | percent
            {"percent": 1.9}                                | wrong-type     | percent
            {"percent": "50"}                               | wrong-type     | percent
            {"percent": 40, "text": 5}                      | wrong-type     | text
            {"percent": 40, "text": []}                     | wrong-type     | text
            {"percent": 40, "text": "zero \\u0000 in it"}   | wrong-type     | text
            {"percent": 40, "text": "half \\ud800 a pair"}  | wrong-type     | text
            """)
    void aFieldThatMakesNoSenseIsNamed(String body, String code, String field) {
        var task = County.assigns("县财政局", "", "12月底前");
        sends("xczj", task, body).statusCode(400).body("code", equalTo(code)).body("violations.field", hasItem(field));
        County.task(task).body("version", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"percent\": 40", "percent=40", "{", "[1, 2]", "\"text\"", "null", "", "{\"percent\": 40} {", "{\"percent\": 1e400}"})
    void aBodyThatIsNoReportIsRefused(String body) {
        var task = County.assigns("县财政局", "", "12月底前");
        sends("xczj", task, body).statusCode(400);
        County.task(task).body("version", equalTo(1));
    }

    @Test
    void whereTheBodyIsMissingThatIsSaid() {
        var task = County.assigns("县财政局", "", "12月底前");
        for (var body : List.of("", "null")) {
            sends("xczj", task, body).statusCode(400).body("code", equalTo("body-missing")).body("violations", nullValue());
        }
    }

    @Test
    void jsonIsAtMostFourMegabytesWhetherItsSizeIsAnnouncedOrNot() throws Exception {
        var task = County.assigns("县财政局", "", "12月底前");
        var report = "{\"percent\": 40, \"text\": \"%s\"}".formatted("x".repeat(30 * 1024 * 1024));
        sends("xczj", task, report).statusCode(413).body("code", equalTo("body-too-large")).body("detail", containsString("4 MB"));
        var streamed = streams("xczj", task, report);
        assertThat(streamed.statusCode()).as(streamed.body()).isEqualTo(413);
        assertThat(streamed.body()).contains("body-too-large", "4 MB");
        sends("xczj", task, report.substring(0, 3 * 1024 * 1024) + "\"}").statusCode(400).body("code", equalTo("invalid-fields"));
    }

    @Test
    void whatNoEventCouldHoldIsRefusedAsTooLarge() {
        var task = County.assigns("县财政局", "", "12月底前");
        var files = Collections.nCopies(50, Map.of("title", "字".repeat(200), "url", "https://portal.example/" + "件".repeat(1900)));
        reports("xczj", task, Map.of("percent", 40, "evidence", files)).statusCode(413).body("code", equalTo("event-too-large"));
        reports("xczj", task, Map.of("percent", 40, "text", "字".repeat(10_001))).statusCode(400).body("code", equalTo("invalid-fields"));
        reports("xczj", task, Map.of("percent", 40, "text", "字".repeat(10_000))).statusCode(200);
    }

    @Test
    void aUnitActsOnItsOwnDutyAlone() {
        var task = County.assigns("县财政局", "", "12月底前");
        reports("xmzj", task, Map.of("percent", 40)).statusCode(403).body("code", equalTo("not-your-duty"));
        sends("xmzj", task, "{\"percent\": 40, \"onBehalfOf\": \"xczj\", \"source\": \"电话\"}").statusCode(403).body("code", equalTo("role-missing"));
        County.does(County.asks(TestTokens.token("nobody-1", Set.of("unit"), null)), task, "progress", Map.of("percent", 40)).statusCode(403)
                .body("code", equalTo("unit-claim-missing"));
    }

    @Test
    void theOfficeEntersForAUnitThatTelephonesAndItShowsAsSuch() {
        var task = County.assigns("县财政局", "", "12月底前");
        County.does(County.office(), task, "progress", Map.of("percent", 40, "onBehalfOf", "xczj", "source", "电话")).statusCode(200)
                .body("duties[0].percent", equalTo(40));
        var said = store.readEvents(task, 0).asStream().toList().getLast().getMetaData();
        assertThat(said.get("role")).isEqualTo("office");
        assertThat(said.get("unit")).isEqualTo("xczj");
        assertThat(said.get("via")).isEqualTo("电话");
        County.does(County.office(), task, "progress", Map.of("percent", 50, "onBehalfOf", "xczj")).statusCode(400)
                .body("code", equalTo("source-missing"));
        County.does(County.office(), task, "progress", Map.of("percent", 50, "onBehalfOf", "xmzj", "source", "电话")).statusCode(403)
                .body("code", equalTo("not-your-duty"));
        County.does(County.office(), task, "progress", Map.of("percent", 50)).statusCode(403).body("code", equalTo("role-missing"));
    }

    @Test
    void manyReportsOnOneTaskAtOnceAreAllAcceptedOneAfterTheOther() throws Exception {
        var task = County.assigns("县财政局", "县民政局", "12月底前");
        int threads = 16;
        int each = 15;
        try (var portals = Executors.newFixedThreadPool(threads)) {
            var answers = IntStream.range(0, threads * each).mapToObj(i -> portals.submit(() -> reports(i % 2 == 0 ? "xczj" : "xmzj", task,
                    Map.of("percent", i % 101)).extract())).toList();
            assertThat(answers).allSatisfy(answer -> assertThat(answer.get().statusCode()).as(answer.get().asString()).isEqualTo(200));
            assertThat(answers).extracting(Future::get).extracting(answer -> answer.<Integer> path("version")).doesNotHaveDuplicates();
        }
        assertThat(store.readEvents(task, 0).asStream().map(event -> event.getSequenceNumber()))
                .containsExactlyElementsOf(LongStream.rangeClosed(0, threads * each).boxed().toList());
    }

    @Test
    void twoThatBothSawTheSameVersionDoNotBothGetThrough() throws Exception {
        var task = County.assigns("县财政局", "", "12月底前");
        try (var portals = Executors.newFixedThreadPool(8)) {
            var answers = IntStream.range(0, 8).mapToObj(i -> portals.submit(() -> County.does(County.unit("xczj").header("If-Match", "\"1\""), task,
                    "progress", Map.of("percent", i)).extract().statusCode())).toList();
            assertThat(answers).extracting(Future::get).containsExactlyInAnyOrder(200, 412, 412, 412, 412, 412, 412, 412);
        }
        County.task(task).body("version", equalTo(2));
    }

    @Test
    void theTimeOfWhatHappensNeverRunsBack() {
        var task = County.assigns("县财政局", "", "12月底前");
        TestClock.set("2025-06-05T10:00");
        reports("xczj", task, Map.of("percent", 40)).statusCode(200);
        TestClock.set("2025-06-04T10:00");
        reports("xczj", task, Map.of("percent", 50)).statusCode(200).body("updatedAt", equalTo("2025-06-05T02:00:00Z"));
    }

    @Test
    void nothingIsReportedOnATaskThatIsClosed() {
        var task = County.assigns("县财政局", "", "12月底前");
        County.does(County.office(), task, "cancel", Map.of("reason", "上级文件已废止。")).statusCode(200);
        reports("xczj", task, Map.of("percent", 40)).statusCode(409).body("code", equalTo("task-cancelled")).body("title", equalTo("任务已取消"))
                .body("detail", containsString("重新启动")).body("violations", nullValue());
        County.task(task).body("version", equalTo(2));
    }

    private static ValidatableResponse reports(String unit, String task, Map<String, ?> what) {
        return County.does(County.unit(unit), task, "progress", what);
    }

    private HttpResponse<String> streams(String unit, String task, String body) throws IOException, InterruptedException {
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(HttpRequest.newBuilder(tasks.resolve(task + "/progress")).header("Content-Type", "application/json")
                    .header("Authorization", "Bearer " + TestTokens.unit(unit))
                    .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))
                    .build(), BodyHandlers.ofString());
        }
    }

    private static ValidatableResponse sends(String unit, String task, String body) {
        return County.unit(unit).contentType("application/json").body(body).post("/api/v1/tasks/" + task + "/progress").then();
    }
}
