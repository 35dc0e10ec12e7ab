package io.duban.task.platform;

import static io.duban.task.NoticeText.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.duban.platform.testing.TestTokens;
import io.duban.task.County;
import io.duban.task.NothingLoggedAsOurFault;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every command has in common: who may, on which version, once per key, and in whose language it is refused. */
@QuarkusTest
@ExtendWith(NothingLoggedAsOurFault.class)
class CommandsTest {
    private static final List<String> OF_UNITS = List.of("acknowledge", "progress", "fulfil", "submit");
    private static final List<String> OF_THE_OFFICE = List.of("approve", "return", "cancel", "reopen");

    private static final String THE_SAME_AGAIN = """
            insert into event (event_identifier, aggregate_identifier, sequence_number, type, payload_type, payload_revision, payload,
                               meta_data, time_stamp)
            select gen_random_uuid()::text, aggregate_identifier, sequence_number + 1, type, payload_type, payload_revision, payload,
                   meta_data, time_stamp
            from event where aggregate_identifier = ? order by sequence_number desc limit 1""";

    @Inject
    AgroalDataSource store;
    @TestHTTPResource
    URI service;

    @BeforeEach
    void county() {
        County.begins();
    }

    @Test
    void aCommandOnAVersionThatIsPastIsRefused() {
        var task = County.assigns("县财政局", "", "12月底前");
        var seen = County.task(task).extract().header("ETag");
        reports(County.unit("xczj").header("If-Match", seen), task, 10).statusCode(200).header("ETag", equalTo("\"2\""));
        reports(County.unit("xczj").header("If-Match", seen), task, 20).statusCode(412).body("code", equalTo("stale-version"))
                .body("detail", containsString("第 1 版"));
        reports(County.unit("xczj").header("If-Match", "nonsense"), task, 20).statusCode(412);
        reports(County.unit("xczj").header("If-Match", "*"), task, 30).statusCode(200);
        reports(County.unit("xczj").header("If-Match", "W/\"3\""), task, 40).statusCode(200);
    }

    @Test
    void theSameKeyGivesTheFirstAnswerAgainAndDoesNothing() {
        var task = County.assigns("县财政局", "", "12月底前");
        var key = UUID.randomUUID().toString();
        var first = reports(County.unit("xczj").header("Idempotency-Key", key), task, 10).statusCode(200).extract();
        reports(County.unit("xczj"), task, 20).statusCode(200);
        var again = reports(County.unit("xczj").header("Idempotency-Key", key), task, 10).statusCode(200).extract();
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("ETag")).isEqualTo("\"2\"").isEqualTo(first.header("ETag"));
        assertThat(again.header("Consistency-Token")).isEqualTo(task + ":1");
        County.task(task).body("version", equalTo(3)).body("duties[0].percent", equalTo(20));
        reports(County.unit("xczj").header("Idempotency-Key", key), task, 30).statusCode(422).body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void aKeyBelongsToAPersonAndAPath() {
        var tasks = County.issues(row("县财政局", "", "12月底前"), row("县财政局", "", "12月底前"));
        var key = UUID.randomUUID().toString();
        reports(County.unit("xczj").header("Idempotency-Key", key), tasks.task(1), 10).statusCode(200).body("id", equalTo(tasks.task(1)));
        reports(County.unit("xczj").header("Idempotency-Key", key), tasks.task(2), 20).statusCode(200).body("id", equalTo(tasks.task(2)));
        reports(County.asks(TestTokens.unit("xczj", "another")).header("Idempotency-Key", key), tasks.task(1), 30).statusCode(200)
                .body("version", equalTo(3));
    }

    @Test
    void twoRequestsOfOneKeyAtOnceAreOneCommand() throws Exception {
        var task = County.assigns("县财政局", "", "12月底前");
        var key = UUID.randomUUID().toString();
        try (var portals = Executors.newFixedThreadPool(8)) {
            var answers = IntStream.range(0, 8).mapToObj(i -> portals.submit(() -> reports(County.unit("xczj").header("Idempotency-Key", key),
                    task, 10).statusCode(200).extract().asString())).toList();
            assertThat(answers.stream().map(answer -> {
                try {
                    return answer.get();
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            }).distinct()).hasSize(1);
        }
        County.task(task).body("version", equalTo(2));
    }

    @Test
    void aRefusalIsNoFirstAnswer() {
        var task = County.assigns("县财政局", "", "12月底前");
        var key = UUID.randomUUID().toString();
        County.does(County.supervisor().header("Idempotency-Key", key), task, "approve", null).statusCode(409);
        County.does(County.unit("xczj"), task, "submit", null).statusCode(200);
        County.does(County.supervisor().header("Idempotency-Key", key), task, "approve", null).statusCode(200).body("stage", equalTo("completed"));
    }

    @Test
    void whereAnotherInstanceWasFirstTheCommandIsDecidedAnew() throws Exception {
        var task = County.assigns("县财政局", "", "12月底前");
        reports(County.unit("xczj"), task, 10).statusCode(200).body("version", equalTo(2));
        try (var portal = Executors.newSingleThreadExecutor(); var another = store.getConnection()) {
            another.setAutoCommit(false);
            try (var appends = another.prepareStatement(THE_SAME_AGAIN)) {
                appends.setString(1, task);
                assertThat(appends.executeUpdate()).isEqualTo(1);
            }
            var answer = portal.submit(() -> reports(County.unit("xczj"), task, 20).extract());
            await().until(() -> waitsForAnother());
            another.commit();
            assertThat(answer.get().statusCode()).as(answer.get().asString()).isEqualTo(200);
        }
        County.task(task).body("version", equalTo(4)).body("duties[0].percent", equalTo(20));
    }

    /** A writer that waits until it is known who has the next number of the stream. */
    private boolean waitsForAnother() throws SQLException {
        try (var questions = store.getConnection(); var waiting = questions.createStatement().executeQuery(
                "select 1 from pg_stat_activity where wait_event_type = 'Lock' and query ilike 'insert into event %'")) {
            return waiting.next();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 201})
    void aKeyOfNoUseIsRefused(int length) {
        var task = County.assigns("县财政局", "", "12月底前");
        reports(County.unit("xczj").header("Idempotency-Key", "k".repeat(length)), task, 10).statusCode(400)
                .body("code", equalTo("bad-idempotency-key"));
    }

    @Test
    void withoutATokenThatIsOursNothingIsDone() {
        var task = County.assigns("县财政局", "", "12月底前");
        for (var what : List.of("progress", "cancel")) {
            County.does(County.nobody(), task, what, Map.of()).statusCode(401).body("code", equalTo("token-missing"))
                    .header("WWW-Authenticate", "Bearer");
            County.does(County.asks(TestTokens.expired()), task, what, Map.of()).statusCode(401).body("code", equalTo("token-expired"));
            County.does(County.asks(TestTokens.foreign()), task, what, Map.of()).statusCode(401).body("code", equalTo("token-invalid"));
            County.does(County.asks("no-token"), task, what, Map.of()).statusCode(401).body("code", equalTo("token-invalid"));
        }
        County.nobody().get("/api/v1/tasks/" + task).then().statusCode(401);
        County.nobody().get("/api/v1/me").then().statusCode(401);
        County.nobody().header("Authorization", "Basic eDp5").get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void eachCommandAsksForItsRole() {
        var task = County.assigns("县财政局", "", "12月底前");
        OF_UNITS.forEach(what -> {
            County.does(County.office(), task, what, Map.of("percent", 1)).statusCode(what.equals("progress") ? 403 : 400);
            County.does(County.asks(TestTokens.auditor()), task, what, Map.of()).statusCode(403).body("code", equalTo("role-missing"));
        });
        OF_THE_OFFICE.forEach(what -> County.does(County.asks(TestTokens.auditor()), task, what, Map.of("reason", "x")).statusCode(403)
                .body("code", equalTo("role-missing")));
        OF_THE_OFFICE.stream().filter(what -> !what.equals("return")).forEach(what -> // which the leading unit may as well
                County.does(County.unit("xczj"), task, what, Map.of("reason", "x")).statusCode(403).body("code", equalTo("role-missing")));
        County.asks(TestTokens.auditor()).get("/api/v1/tasks/" + task).then().statusCode(200);
    }

    @Test
    void aTaskThatDoesNotExistIsNotFound() {
        for (var id : List.of(UUID.randomUUID().toString(), "17", "no-uuid", "%00", "..%2F..")) {
            OF_UNITS.forEach(what -> County.unit("xczj").urlEncodingEnabled(false).contentType("application/json")
                    .body(what.equals("progress") ? "{\"percent\": 1}" : "{}").post("/api/v1/tasks/" + id + "/" + what).then().statusCode(404));
            OF_THE_OFFICE.forEach(what -> County.office().urlEncodingEnabled(false).contentType("application/json")
                    .body(what.equals("approve") ? "{}" : "{\"reason\": \"x\"}").post("/api/v1/tasks/" + id + "/" + what).then().statusCode(404));
            County.office().urlEncodingEnabled(false).get("/api/v1/tasks/" + id).then().statusCode(404);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en                          | Task cancelled | en
            en-GB,en;q=0.9,zh;q=0.8     | Task cancelled | en
            zh-CN,zh;q=0.9,en;q=0.8     | 任务已取消      | zh
            de                          | 任务已取消      | zh
            *                           | 任务已取消      | zh
            ,;q=nonsense                | 任务已取消      | zh
            """)
    void aRefusalSpeaksTheCallersLanguageAndChineseOtherwise(String accepted, String title, String language) {
        var task = County.assigns("县财政局", "", "12月底前");
        County.does(County.office(), task, "cancel", Map.of("reason", "上级文件已废止。")).statusCode(200);
        reports(County.unit("xczj").header("Accept-Language", accepted), task, 10).statusCode(409).header("Content-Language", equalTo(language))
                .body("title", equalTo(title)).body("type", equalTo("urn:duban:problem:task-cancelled"))
                .body("instance", equalTo("/api/v1/tasks/" + task + "/progress"));
    }

    @Test
    void whatIsWrongWithAFieldIsSaidInTheCallersLanguage() {
        var task = County.assigns("县财政局", "", "12月底前");
        reports(County.unit("xczj"), task, 101).statusCode(400).body("violations[0].message", containsString("100"))
                .body("detail", containsString("percent"))
                .body("violations.message", hasItem(containsString("小于")));
        reports(County.unit("xczj").header("Accept-Language", "en"), task, 101).body("violations.message", hasItem(containsString("less than")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            object     | {"kind": "boring", "reason": "x"}                                      | kind            |                  | 只能是 not-applicable          | not-applicable or wrong-unit
            progress   | {"percent": "x", "text": "x"}                                          | percent         | wrong-type       | 字段 percent                   | Field percent
            progress   | {"percent": 4, "text": "x", "evidence": [{"title": "x", "url": "x"}]}  | evidence[0].url |                  | http:// 或 https:// 开头的地址 | begins with http://
            progress   | {"percent": 4, "text": "x", "evidence": [{"colour": "x"}]}             | evidence[0].colour | unknown-field | 字段 evidence[0].colour 不存在 | no field evidence[0].colour
            """)
    void itIsSaidInWordsAndNeitherInCodeNorInAPattern(String command, String body, String field, String code, String chinese, String english) {
        var path = "/api/v1/tasks/" + County.assigns("县财政局", "", "12月底前") + "/" + command;
        County.unit("xczj").contentType("application/json").body(body).post(path).then().statusCode(400).body("violations[0].field", equalTo(field))
                .body("violations[0].code", equalTo(code)).body("violations[0].message", containsString(chinese));
        County.unit("xczj").header("Accept-Language", "en").contentType("application/json").body(body).post(path).then()
                .body("violations[0].message", containsString(english));
    }

    @Test
    void aValueThatIsNoneOfThoseListedIsToldWhichThereAre() {
        var path = "/api/v1/tasks/" + County.assigns("有关部门", "", "12月底前") + "/designate";
        County.office().contentType("application/json").body("{\"field\":\"both\",\"units\":[\"xczj\"]}").post(path).then().statusCode(400)
                .body("code", equalTo("wrong-type")).body("violations.code", hasItem("value-not-listed"))
                .body("violations.message", hasItem(containsString("leads、responsibles")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"text\"", "17", "[{\"percent\":1}]"})
    void aBodyThatIsNoObjectIsRefusedAsSuch(String body) {
        var task = County.assigns("县财政局", "", "12月底前");
        County.unit("xczj").contentType("application/json").body(body).post("/api/v1/tasks/" + task + "/progress").then().statusCode(400)
                .body("code", equalTo("body-not-object")).body("violations", nullValue());
    }

    @Test
    void whatSomebodySentWithoutEndIsNotSentBackWhole() {
        County.office().get("/api/v1/units/" + "x".repeat(500)).then().statusCode(404).body("code", equalTo("unit-not-found"))
                .body("detail", containsString("x".repeat(60) + "…")).body("detail", not(containsString("x".repeat(61))));
    }

    @Test
    void whatIsNeitherAPathNorAMethodIsSaid() {
        County.office().get("/api/v1/nothing-here").then().statusCode(404).body("code", equalTo("no-such-path"));
        County.office().delete("/api/v1/plans").then().statusCode(405).body("code", equalTo("method-not-allowed"));
        var task = County.assigns("县财政局", "", "12月底前");
        County.unit("xczj").contentType("text/plain").body("40").post("/api/v1/tasks/" + task + "/progress").then().statusCode(415)
                .body("code", equalTo("media-type-not-supported"));
    }

    @ParameterizedTest
    @CsvSource({"GET, tasks/17, task-not-found, 17", "POST, tasks/17/acknowledge, task-not-found, 17", "GET, plans/二十, plan-not-found, 二十",
            "POST, plans/0197f1a2-0000-7000-8000-00000000000g/issue, plan-not-found, 0197f1a2-0000-7000-8000-00000000000g",
            "GET, plans/0197f1a2-0000-7000-8000-000000000001/items/two/explanation, item-not-found, two",
            "GET, plans/0197f1a2-0000-7000-8000-000000000001/items/99999999999/explanation, item-not-found, 99999999999",
            "POST, tasks/0197f1a2-0000-7000-8000-000000000001/extensions/two/grant, extension-not-found, two",
            "POST, tasks/17/extensions/two/grant, task-not-found, 17", "GET, tasks/17/colours, no-such-path, /api/v1/tasks/17/colours"})
    void whatIsNoIdIsNobodysId(String method, String path, String code, String named) {
        County.office().contentType("application/json").request(method, "/api/v1/" + path).then().statusCode(404)
                .body("code", equalTo(code)).body("detail", containsString(named));
    }

    @ParameterizedTest
    @CsvSource({"GET, plans?stauts=issued, stauts", "GET, units?asof=2025-06-01, asof", "GET, plans?year=2025&q=目录, q",
            "POST, tasks/0197f1a2-0000-7000-8000-000000000001/acknowledge?unit=xczj, unit"})
    void aQueryThatNobodyKnowsIsNamed(String method, String path, String parameter) {
        County.office().request(method, "/api/v1/" + path).then().statusCode(400).body("code", equalTo("unknown-parameter"))
                .body("detail", containsString(parameter));
    }

    @Test
    void theCallerIsToldWhoHeIs() {
        County.unit("xczj").get("/api/v1/me").then().statusCode(200).body("subject", equalTo("xczj-1")).body("unit", equalTo("xczj"))
                .body("name", equalTo("县财政局")).body("roles", equalTo(List.of("unit"))).body("may", hasItem("submit"))
                .body("now", equalTo("2025-06-03T02:00:00Z"));
        County.office().get("/api/v1/me").then().statusCode(200).body("unit", nullValue()).body("may", hasItem("issue"));
        County.asks(TestTokens.unit("unheard-of")).get("/api/v1/me").then().statusCode(200).body("name", nullValue());
    }

    @Test
    void aCommandWithoutABodyNeedsNoContentTypeEither() throws Exception {
        var task = County.assigns("县财政局", "", "12月底前");
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(service.resolve("/api/v1/tasks/" + task + "/acknowledge"))
                    .header("Authorization", "Bearer " + TestTokens.unit("xczj")).POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
    }

    @Test
    void everyAnswerBearsTheRequestsOwnNumber() {
        County.office().header("X-Correlation-Id", "portal-7").get("/api/v1/me").then().header("X-Correlation-Id", equalTo("portal-7"));
        County.office().header("X-Correlation-Id", "no good!").get("/api/v1/me").then().header("X-Correlation-Id", containsString("-"));
    }

    private static ValidatableResponse reports(RequestSpecification somebody, String task, int percent) {
        return County.does(somebody, task, "progress", Map.of("percent", percent));
    }
}
