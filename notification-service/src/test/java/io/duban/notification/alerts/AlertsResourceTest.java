package io.duban.notification.alerts;

import static io.duban.notification.County.alerts;
import static io.duban.notification.County.asks;
import static io.duban.notification.County.mail;
import static io.duban.notification.County.office;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.duban.notification.County;
import io.duban.notification.Rows;
import io.duban.notification.Story;
import io.duban.notification.TestClock;
import io.duban.platform.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AlertsResourceTest {
    @Inject
    TestClock clock;
    @Inject
    Rows rows;

    private String unit;

    @BeforeEach
    void aUnitOnAnOrdinaryDay() {
        clock.set("2025-05-26T10:00");
        unit = County.unitWithMail();
    }

    @Test
    void anAlertIsShownWithItsLabelsAndNames() {
        var story = County.story().named("2025-06-06", unit);
        await().until(() -> alerts(unit).contains("yellow:sent"));
        office().queryParam("task", story.task).get("/api/v1/alerts").then().statusCode(200)
                .header("Stream-Position", notNullValue()).body("total", equalTo(1)).body("items[0].unit", equalTo(unit))
                .body("items[0].unitName", equalTo(Story.unit(unit).name())).body("items[0].rungLabel", equalTo("黄色提醒"))
                .body("items[0].statusLabel", equalTo("已发送")).body("items[0].roleLabel", equalTo("牵头"))
                .body("items[0].channel", equalTo("email")).body("items[0].recipient", equalTo(mail(unit)))
                .body("items[0].deadline", equalTo("2025-06-06")).body("items[0].dueAt", equalTo("2025-05-22T01:00:00Z"));
    }

    @Test
    void aUnitSeesItsOwnAlertsAlone() {
        var other = County.unitWithMail();
        County.story().named("2025-06-06", unit, other);
        await().until(() -> alerts(unit).contains("yellow:sent"));
        asks(TestTokens.unit(unit)).get("/api/v1/alerts").then().statusCode(200).body("items.unit", everyItem(equalTo(unit)));
        asks(TestTokens.auditor()).get("/api/v1/alerts?limit=500").then().statusCode(200).body("items.unit", hasItem(other));
        refused(asks(TestTokens.unit(unit)).get("/api/v1/alerts?unit=" + other).then(), 403, "not-your-unit");
    }

    @Test
    void listsAreFilteredAndPaged() {
        County.story().named("2025-06-06", unit);
        County.story().named("2025-06-20", unit);
        await().until(() -> alerts(unit).size() == 2);
        office().queryParam("unit", unit).queryParam("rung", "blue").get("/api/v1/alerts").then().body("items.rung", contains("blue"));
        office().queryParam("unit", unit).queryParam("sort", "-deadline").get("/api/v1/alerts").then()
                .body("items.rung", contains("blue", "yellow"));
        var cursor = office().get("/api/v1/alerts?sort=deadline&limit=1&unit=" + unit).then().body("total", equalTo(2))
                .extract().<String>path("nextCursor");
        office().get("/api/v1/alerts?sort=deadline&limit=1&unit=" + unit + "&cursor=" + cursor).then()
                .body("items.rung", contains("blue")).body("nextCursor", nullValue());
    }

    @Test
    void aPreviewSaysWhatWouldGoOutOnADayAndThenItDoes() {
        County.story().named("2025-07-10", unit);
        rows.settle();
        preview("2025-06-09").body("workingDay", equalTo(true)).body(ownDigests(), empty());
        preview("2025-06-10").body(ownDigests() + ".alerts.flatten().rung", contains("blue"))
                .body("sendAt", equalTo("2025-06-10T01:00:00Z"));
        preview("2025-06-11").body(ownDigests(), empty());
        preview("2025-06-14").body("workingDay", equalTo(false)).body("digests", empty());
        clock.set("2025-06-10T10:00");
        await().until(() -> alerts(unit).contains("blue:sent"));
        preview("2025-06-10").body(ownDigests(), empty());
        preview("2025-06-25").body(ownDigests() + ".alerts.flatten().rung", contains("yellow"));
    }

    @Test
    void whetherADayIsWorkedIsNoGuess() {
        preview("2028-01-01").body("workingDay", equalTo(false));
        preview("2028-01-08").body("workingDay", equalTo(true));
        refused(office().get("/api/v1/alerts/preview?date=2027-01-16").then(), 409, "calendar-unknown");
    }

    /** A missed alert is worse than one on a Saturday. */
    @Test
    void inAYearWithoutCalendarAlertsGoOutOnTheirOwnDayAndHealthSaysSo() {
        calendar().statusCode(200).body("checks[0].data.'2028'", equalTo("2027-11-09 为测试而编的安排")).body("checks[0].data.missing", nullValue());
        clock.set("2026-12-01T10:00");
        calendar().statusCode(200);
        clock.set("2026-12-02T10:00");
        calendar().statusCode(503).body("checks[0].name", equalTo("working-calendar")).body("checks[0].data.missing", equalTo(2027));
        clock.set("2027-01-16T08:00");
        County.story().named("2027-01-19", unit);
        rows.settle();
        clock.set("2027-01-16T09:30");
        await().until(() -> alerts(unit).contains("red:sent"));
    }

    @Test
    void aPreviewNamesWhomNobodyWouldTell() {
        var silent = County.unit();
        County.story().named("2025-07-10", silent);
        rows.settle();
        preview("2025-06-10").body("suppressed.unit", hasItem(silent)).body("suppressed.reason", hasItem("no-subscription"));
    }

    @Test
    void whatComesAfterTodaysDigestIsPreviewedForTheNextWorkingDay() {
        County.story().named("2025-06-06", unit);
        await().until(() -> alerts(unit).contains("yellow:sent"));
        County.story().named("2025-06-20", unit);
        await().until(() -> alerts(unit).contains("blue:pending"));
        preview("2025-05-26").body(ownDigests(), empty());
        preview("2025-05-27").body(ownDigests() + ".alerts.flatten().rung", contains("blue"));
    }

    @Test
    void nonsenseIsRefusedWithItsCode() {
        refused(office().get("/api/v1/alerts?status=lost").then(), 400, "bad-parameter");
        refused(office().get("/api/v1/alerts?rung=purple").then(), 400, "bad-parameter");
        refused(office().get("/api/v1/alerts?rung=overdue%2Bmuch").then(), 400, "bad-parameter");
        refused(office().get("/api/v1/alerts?rungs=blue").then(), 400, "unknown-parameter");
        refused(office().get("/api/v1/alerts?task=17").then(), 400, "bad-parameter");
        refused(office().get("/api/v1/alerts?sort=secret").then(), 400, "bad-parameter");
        refused(office().get("/api/v1/alerts?limit=501").then(), 400, "invalid-fields");
        refused(office().get("/api/v1/alerts?cursor=x").then(), 400, "bad-cursor");
        refused(office().get("/api/v1/alerts/preview").then(), 400, "bad-parameter");
        refused(office().get("/api/v1/alerts/preview?date=tomorrow").then(), 400, "bad-parameter");
        refused(office().get("/api/v1/alerts/preview?date=2025-05-25").then(), 400, "date-past");
        refused(office().post("/api/v1/alerts/17/retry").then(), 404, "alert-not-found");
        refused(office().post("/api/v1/alerts/01900000-0000-7000-8000-000000000000/retry").then(), 404, "alert-not-found");
    }

    @Test
    void whoMayNotIsRefused() {
        refused(given().get("/api/v1/alerts").then(), 401, "token-missing");
        refused(asks(TestTokens.expired()).get("/api/v1/alerts").then(), 401, "token-expired");
        refused(asks(TestTokens.foreign()).get("/api/v1/alerts").then(), 401, "token-invalid");
        refused(asks(TestTokens.auditor()).get("/api/v1/alerts/preview?date=2025-06-10").then(), 403, "role-missing");
        refused(asks(TestTokens.unit(unit)).post("/api/v1/alerts/17/retry").then(), 403, "role-missing");
    }

    private ValidatableResponse preview(String date) {
        return office().queryParam("date", date).get("/api/v1/alerts/preview").then().statusCode(200);
    }

    private static ValidatableResponse calendar() {
        return given().get("/q/health/group/calendar").then();
    }

    /** Of the digests those to this unit's address: other tests have left theirs. */
    private String ownDigests() {
        return "digests.findAll { it.recipient == '" + mail(unit) + "' }";
    }

    private static void refused(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status).contentType("application/problem+json").body("code", equalTo(code)).body("detail", not(equalTo("")));
    }
}
