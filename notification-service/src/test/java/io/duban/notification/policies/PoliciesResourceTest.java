package io.duban.notification.policies;

import static io.duban.notification.County.alerts;
import static io.duban.notification.County.asks;
import static io.duban.notification.County.office;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.duban.notification.County;
import io.duban.notification.TestClock;
import io.duban.platform.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PoliciesResourceTest {
    @Inject
    TestClock clock;

    @AfterEach
    void asItWas() {
        put("default", steps("blue", 30, "yellow", 15, "orange", 7, "red", 3)).statusCode(200);
    }

    @Test
    void theDefaultLadderIsTheOneOfTheRules() {
        office().get("/api/v1/policies").then().statusCode(200).body("items.id", contains("default"))
                .body("items[0].steps.rung", contains("blue", "yellow", "orange", "red"))
                .body("items[0].steps.rungLabel", contains("蓝色提醒", "黄色提醒", "橙色预警", "红色预警"))
                .body("items[0].steps.daysBefore", contains(30, 15, 7, 3)).body("items[0].overdueEveryDays", equalTo(7))
                .body("items[0].sendAt", equalTo("09:00"));
    }

    @Test
    void aChangedLadderHoldsAtOnce() {
        clock.set("2025-05-26T10:00");
        var unit = County.unitWithMail();
        County.story().named("2025-07-10", unit);
        put("default", steps("blue", 60, "red", 3)).statusCode(200).body("steps.daysBefore", contains(60, 3));
        await().until(() -> alerts(unit).contains("blue:sent"));
    }

    @Test
    void aLadderWhoseUrgencyAndNearnessDisagreeIsRefused() {
        put("default", steps("blue", 3, "red", 30)).statusCode(400).body("code", equalTo("policy-order"));
        put("default", steps("blue", 30, "blue", 15)).statusCode(400).body("code", equalTo("policy-order"));
        put("default", steps("overdue", 1)).statusCode(400).body("code", equalTo("policy-order"));
    }

    @Test
    void badFieldsAreNamed() {
        put("default", "{\"name\":\"\",\"steps\":[{\"rung\":\"red\",\"daysBefore\":0}],\"overdueEveryDays\":0,\"sendAt\":\"09:00\"}")
                .statusCode(400).body("code", equalTo("invalid-fields")).body("violations.size()", equalTo(3));
        put("default", "{\"name\":\"x\",\"steps\":[],\"overdueEveryDays\":7,\"sendAt\":\"nine\"}").statusCode(400)
                .body("code", equalTo("wrong-type"));
    }

    @Test
    void onlyTheOfficeChangesIt() {
        asks(TestTokens.unit("u1")).contentType("application/json").body(steps("red", 3)).put("/api/v1/policies/default").then()
                .statusCode(403).body("code", equalTo("role-missing"));
        put("another", steps("red", 3)).statusCode(404).body("code", equalTo("policy-not-found"));
    }

    private static ValidatableResponse put(String id, String body) {
        return office().contentType("application/json").body(body).put("/api/v1/policies/" + id).then();
    }

    private static String steps(Object... rungsAndDays) {
        var steps = new StringBuilder();
        for (int i = 0; i < rungsAndDays.length; i += 2) {
            steps.append(i == 0 ? "" : ",").append("{\"rung\":\"%s\",\"daysBefore\":%s}".formatted(rungsAndDays[i], rungsAndDays[i + 1]));
        }
        return "{\"name\":\"默认提醒规则\",\"steps\":[%s],\"overdueEveryDays\":7,\"sendAt\":\"09:00\"}".formatted(steps);
    }
}
