package io.duban.reporting;

import static io.duban.reporting.TaskStory.CIVIL;
import static io.duban.reporting.TaskStory.FINANCE;
import static io.duban.reporting.TaskStory.TOWN;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import io.duban.platform.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every view refuses the same things with the same words, and none answers bad input with a fault of ours. */
@QuarkusTest
class RefusingTest {
    private static final TaskStory STORY = TaskStory.led("2025-12-31", CIVIL, TOWN);

    private final County county = County.here();

    /** One address of each view. */
    private static List<String> views() {
        return List.of("/api/v1/tasks", "/api/v1/tasks/" + STORY.id, "/api/v1/duties", "/api/v1/deadlines", "/api/v1/accountability",
                "/api/v1/accountability/xmzj", "/api/v1/audit/tasks/" + STORY.id);
    }

    @BeforeEach
    void oneTaskInOctober() {
        TestClock.set("2025-10-08T10:00");
        if (county.office().get(views().get(1)).statusCode() == 404) {
            county.registered(CIVIL, TOWN).happened(STORY);
        }
    }

    @Test
    void everyViewAnswersTheOffice() {
        views().forEach(view -> county.office().get(view).then().statusCode(200).header("Stream-Position", notNullValue())
                .header("Stream-Lag", notNullValue()).header("X-Correlation-Id", notNullValue()));
    }

    @Test
    void whoIsNotSignedInIsToldSoAtOnce() {
        views().forEach(view -> {
            refused(given().get(view).then(), 401, "token-missing").header("WWW-Authenticate", "Bearer");
            refused(given().header("Consistency-Token", "no token:of ours").get(view).then(), 401, "token-missing");
            refused(given().queryParam("colour", "red").get(view).then(), 401, "token-missing");
            refused(given().auth().oauth2(TestTokens.expired()).get(view).then(), 401, "token-expired");
            refused(given().auth().oauth2(TestTokens.foreign()).get(view).then(), 401, "token-invalid");
            refused(given().auth().oauth2("not.a.token").get(view).then(), 401, "token-invalid");
        });
    }

    @Test
    void aTokenWithoutARoleOrAUnitSeesNothing() {
        views().forEach(view -> refused(as(TestTokens.token("p", Set.of("visitor"), null)).get(view).then(), 403, "role-missing"));
        Stream.of("/api/v1/tasks", "/api/v1/tasks/" + STORY.id, "/api/v1/duties", "/api/v1/deadlines")
                .forEach(view -> refused(as(TestTokens.token("p", Set.of("unit"), null)).get(view).then(), 403, "unit-claim-missing"));
        refused(as(TestTokens.token("p", Set.of("unit"), null)).get("/api/v1/accountability/xmzj").then(), 403, "not-your-unit");
    }

    @Test
    void aUnitSeesNothingOfAnother() {
        county.registered(FINANCE).happened(TaskStory.led("2025-12-31", FINANCE));
        Stream.of("/api/v1/tasks", "/api/v1/duties", "/api/v1/deadlines")
                .forEach(view -> refused(county.unit(FINANCE).queryParam("unit", "xmzj").get(view).then(), 403, "not-your-unit"));
        refused(county.unit(FINANCE).get("/api/v1/accountability/xmzj").then(), 403, "not-your-unit");
        refused(county.unit(FINANCE).get("/api/v1/tasks/" + STORY.id).then(), 403, "not-your-task");
        refused(county.unit(FINANCE).get("/api/v1/audit/tasks/" + STORY.id).then(), 403, "role-missing");
        refused(county.unit(FINANCE).get("/api/v1/accountability").then(), 403, "role-missing");
        county.unit(FINANCE).get("/api/v1/tasks").then().statusCode(200).body("items.every { it.duties.unit.contains('xczj') }", equalTo(true));
    }

    @Test
    void whoIsOfficeAndUnitAtOnceSeesAsTheOffice() {
        county.asks(TestTokens.token("p", Set.of("unit", "office"), "xczj")).get("/api/v1/tasks/" + STORY.id).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2025-02-30", "2025-13-01", "20250930", "2025-09-30T10:00:00", "2025-09-30T10:00:00 08:00x", "-1",
            "-999999999-01-01T00:00:00+18:00", "+999999999-12-31T23:59:59-18:00"})
    void aDateThatIsNoneIsNamed(String date) {
        views().forEach(view -> refused(county.office().queryParam("asOf", date).get(view).then(), 400, "bad-parameter")
                .body("detail", containsString("asOf")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-10-09", "2025-10-09T00:00:00+08:00", "2025-10-08T16:00:00Z", "9999-12-31"})
    void whatIsAfterTodayNobodyKnows(String date) {
        views().forEach(view -> refused(county.office().queryParam("asOf", date).get(view).then(), 400, "as-of-in-future"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-10-08", "2025-10-08T10:00:00+08:00", "2025-10-08T15:59:59Z", "2025-05-26T01:00:00Z"})
    void todayAndBeforeIsKnown(String date) {
        views().forEach(view -> county.office().queryParam("asOf", date).get(view).then().statusCode(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01", "0000-01-01T00:00:00+18:00", "1970-01-01"})
    void beforeThereWasAnythingNothingWasThere(String date) {
        Stream.of("/api/v1/tasks", "/api/v1/duties", "/api/v1/deadlines", "/api/v1/accountability")
                .forEach(view -> county.office().queryParam("asOf", date).get(view).then().statusCode(200));
        refused(county.office().queryParam("asOf", date).get("/api/v1/tasks/" + STORY.id).then(), 404, "task-not-yet-assigned");
        refused(county.office().queryParam("asOf", date).get("/api/v1/audit/tasks/" + STORY.id).then(), 404, "task-not-yet-assigned");
        refused(county.office().queryParam("asOf", date).get("/api/v1/accountability/xmzj").then(), 404, "unit-not-found");
    }

    @Test
    void aParameterThatNobodyKnowsIsNamed() {
        views().forEach(view -> refused(county.office().queryParam("dueForm", "2025-10-01").get(view).then(), 400, "unknown-parameter")
                .body("detail", containsString("dueForm")));
    }

    @ParameterizedTest
    @CsvSource({"limit,0", "limit,501", "limit,-1", "limit,many", "limit,99999999999", "dueFrom,2025-02-29", "dueTo,tomorrow", "role,boss", "plan,7"})
    void inAListEveryParameterIsChecked(String parameter, String value) {
        Stream.of("/api/v1/tasks", "/api/v1/duties").forEach(view -> refused(county.office().queryParam(parameter, value).get(view).then(),
                400, "bad-parameter").body("detail", containsString(parameter)));
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/tasks,status,done", "/api/v1/tasks,late,perhaps", "/api/v1/tasks,awaiting,spring", "/api/v1/tasks,sort,colour",
            "/api/v1/duties,stage,done", "/api/v1/duties,taskStatus,done", "/api/v1/deadlines,from,soon", "/api/v1/deadlines,to,later",
            "/api/v1/deadlines,plan,x", "/api/v1/accountability,plan,x", "/api/v1/accountability/xmzj,plan,x"})
    void aValueThatIsNotUnderstoodIsNamed(String view, String parameter, String value) {
        refused(county.office().queryParam(parameter, value).get(view).then(), 400, "bad-parameter").body("detail", containsString(value));
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/tasks,dueFrom,dueTo", "/api/v1/duties,dueFrom,dueTo", "/api/v1/deadlines,from,to"})
    void aRangeThatRunsBackwardsHoldsNothingAndIsRefused(String view, String first, String last) {
        refused(county.office().queryParam(first, "2025-10-02").queryParam(last, "2025-10-01").get(view).then(), 400, "range-backwards")
                .body("violations.field", contains(last)).body("detail", containsString("2025-10-02"));
        county.office().queryParam(first, "2025-10-01").queryParam(last, "2025-10-01").get(view).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"o4294967295", "o-1", "o", "o999999", "x1", "", "o1x"})
    void aCursorThatWasMadeUpIsRefused(String inside) {
        var cursor = inside.isEmpty() ? "***" : Base64.getUrlEncoder().withoutPadding().encodeToString(inside.getBytes(StandardCharsets.US_ASCII));
        Stream.of("/api/v1/tasks", "/api/v1/duties")
                .forEach(view -> refused(county.office().queryParam("cursor", cursor).get(view).then(), 400, "bad-cursor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "xmzj\0", "县民政局", "'; drop table task; --"})
    void aUnitThatThereIsNotIsNamed(String unit) {
        Stream.of("/api/v1/tasks", "/api/v1/duties", "/api/v1/deadlines")
                .forEach(view -> refused(county.office().queryParam("unit", unit).get(view).then(), 404, "unit-not-found"));
        refused(county.office().get("/api/v1/accountability/{unit}", unit).then(), 404, "unit-not-found");
    }

    @Test
    void aPlanOrTaskThatThereIsNotIsNamed() {
        var none = UUID.randomUUID();
        Stream.of("/api/v1/tasks", "/api/v1/duties", "/api/v1/deadlines", "/api/v1/accountability", "/api/v1/accountability/xmzj")
                .forEach(view -> refused(county.office().queryParam("plan", none).get(view).then(), 404, "plan-not-found"));
        Stream.of("/api/v1/tasks/", "/api/v1/audit/tasks/").forEach(view -> {
            refused(county.office().get(view + none).then(), 404, "task-not-found");
            refused(county.office().get(view + "{id}", "a\0b").then(), 404, "task-not-found");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", ":1", "a:", "a:-1", "a:1:x", "a:99999999999999999999"})
    void aConsistencyTokenThatIsNoneIsRefused(String token) {
        views().forEach(view -> refused(as(TestTokens.office("o")).header("Consistency-Token", token).get(view).then(),
                400, "bad-consistency-token"));
    }

    @Test
    void aViewThatCannotCatchUpInTimeSaysWhenToAskAgain() {
        refused(as(TestTokens.office("o")).header("Consistency-Token", STORY.id + ":99").get("/api/v1/tasks").then(), 503, "view-behind")
                .header("Retry-After", "1");
    }

    @Test
    void pathsMethodsAndFormatsThatThereAreNot() {
        refused(as(TestTokens.office("o")).get("/api/v1/colours").then(), 404, "no-such-path");
        refused(as(TestTokens.office("o")).delete("/api/v1/tasks").then(), 405, "method-not-allowed");
        views().forEach(view -> refused(given().auth().oauth2(TestTokens.office("o")).accept("text/csv").get(view).then(), 406, "not-acceptable"));
    }

    @Test
    void theRequestsNameComesBackSoThatItCanBeFoundInTheLogs() {
        county.office().header("X-Correlation-Id", "portal-4711").get("/api/v1/tasks/" + STORY.id).then()
                .header("X-Correlation-Id", equalTo("portal-4711"));
        county.office().header("X-Correlation-Id", "two words").get("/api/v1/tasks/none").then()
                .header("X-Correlation-Id", matchesPattern("[0-9a-f-]{36}"));
    }

    @Test
    void whoReadsEnglishIsToldInEnglish() {
        county.office().header("Accept-Language", "en-GB,zh;q=0.5").queryParam("colour", "red").get("/api/v1/tasks").then().statusCode(400)
                .body("title", equalTo("Unknown parameter")).header("Content-Language", "en");
        county.office().header("Accept-Language", "fr").queryParam("colour", "red").get("/api/v1/tasks").then().body("title", equalTo("没有这个参数"));
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).accept(ContentType.JSON);
    }

    private static ValidatableResponse refused(ValidatableResponse response, int status, String code) {
        return response.statusCode(status).contentType("application/problem+json").body("code", equalTo(code)).body("status", equalTo(status))
                .body("type", equalTo("urn:duban:problem:" + code)).body("$", hasKey("title")).body("$", hasKey("detail"))
                .body("$", hasKey("instance"));
    }
}
