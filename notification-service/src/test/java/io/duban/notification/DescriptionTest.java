package io.duban.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.duban.platform.testing.ApiIsDescribed;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the service says of itself. */
@QuarkusTest
class DescriptionTest {
    @Test
    void everyOperationAndEveryFieldIsDescribed() {
        var api = given().accept("application/json").get("/q/openapi").then().statusCode(200).extract().jsonPath();
        Map<String, Map<String, Map<String, Object>>> paths = api.getMap("paths");
        assertThat(paths.keySet()).containsExactlyInAnyOrder("/api/v1/alerts", "/api/v1/alerts/preview", "/api/v1/alerts/{id}/retry",
                "/api/v1/policies", "/api/v1/policies/{id}", "/api/v1/subscriptions", "/api/v1/subscriptions/{unit}");
        assertThat(ApiIsDescribed.lacking()).isEmpty();
    }

    @Test
    void itIsReadyWithItsOwnDatabaseAndSaysHowItsStreamIs() {
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/group/stream").then().body("checks[0].name", equalTo("log-reader"));
        given().get("/q/metrics").then().statusCode(200).body(containsString("duban_alerts_recorded"));
    }
}
