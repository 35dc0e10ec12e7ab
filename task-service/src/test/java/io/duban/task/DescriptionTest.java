package io.duban.task;

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
    void everyOperationParameterRefusalAndFieldIsDescribed() {
        assertThat(ApiIsDescribed.lacking()).isEmpty();
    }

    @Test
    void theDocumentNamesEveryCall() {
        Map<String, ?> paths = given().accept("application/json").get("/q/openapi").then().statusCode(200).extract().path("paths");
        assertThat(paths.keySet()).containsExactlyInAnyOrder("/api/v1/me", "/api/v1/units", "/api/v1/units/{code}",
                "/api/v1/units/{code}/contacts", "/api/v1/units/{code}/contacts/hand-over", "/api/v1/units/{code}/history",
                "/api/v1/units/{code}/merge-into/{other}", "/api/v1/units/{code}/split", "/api/v1/units/import",
                "/api/v1/groups", "/api/v1/plans", "/api/v1/plans/{id}", "/api/v1/plans/{id}/source", "/api/v1/plans/{id}/items/{ordinal}",
                "/api/v1/plans/{id}/items", "/api/v1/plans/{id}/items/{ordinal}/explanation", "/api/v1/plans/{id}/withdraw",
                "/api/v1/plans/{id}/reread",
                "/api/v1/plans/{id}/findings/{number}/confirm", "/api/v1/plans/{id}/issue", "/api/v1/plans/{id}/acknowledge",
                "/api/v1/tasks/{id}", "/api/v1/tasks/{id}/acknowledge", "/api/v1/tasks/{id}/progress", "/api/v1/tasks/{id}/fulfil",
                "/api/v1/tasks/{id}/submit", "/api/v1/tasks/{id}/approve", "/api/v1/tasks/{id}/return", "/api/v1/tasks/{id}/cancel",
                "/api/v1/tasks/{id}/reopen", "/api/v1/tasks/{id}/extensions",
                "/api/v1/tasks/{id}/extensions/{number}/grant", "/api/v1/tasks/{id}/extensions/{number}/refuse",
                "/api/v1/tasks/{id}/deadline", "/api/v1/tasks/{id}/object", "/api/v1/tasks/{id}/objections/{number}/accept",
                "/api/v1/tasks/{id}/objections/{number}/reject", "/api/v1/tasks/{id}/excuse", "/api/v1/tasks/{id}/hand-over",
                "/api/v1/tasks", "/api/v1/tasks/approve", "/api/v1/tasks/return", "/api/v1/tasks/{id}/withdraw-fulfilment",
                "/api/v1/tasks/{id}/withdraw-submission", "/api/v1/tasks/{id}/urge", "/api/v1/tasks/{id}/designate",
                "/api/v1/tasks/{id}/publish", "/api/v1/tasks/{id}/check-ins", "/api/v1/plans/{id}/amend",
                "/api/v1/plans/{id}/closing", "/api/v1/plans/{id}/close", "/api/v1/plans/{id}/carry-over",
                "/api/v1/plans/{id}/items/{ordinal}/link");
    }

    @Test
    void itIsReadyWithItsOwnDatabaseAndTellsHowFarItsLogIs() {
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/metrics").then().statusCode(200).body(containsString("duban_log_position")).body(containsString("duban_log_published"))
                .body(containsString("duban_contacts_waiting"));
    }
}
