package io.duban.reporting.stream;

import static io.duban.reporting.TaskStory.CIVIL;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.duban.events.Envelope;
import io.duban.reporting.County;
import io.duban.reporting.TaskStory;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(MissingPositionTest.OfItsOwn.class)
class MissingPositionTest {
    /** A service, a topic and a schema for this class alone: its reader stops for good. */
    public static class OfItsOwn implements QuarkusTestProfile {
    }

    @Test
    void aMissingPositionStopsTheReaderLoudlyAndQueriesGoOn() {
        var county = County.here();
        var story = TaskStory.led("2025-12-31", CIVIL);
        county.happened(story).office().get("/api/v1/tasks/" + story.id).then().statusCode(200);

        county.log().send(new Envelope(UUID.randomUUID().toString(), "urn:duban:test", "duty-acknowledged.v1", story.id.toString(), 1, 3,
                TaskStory.at("2025-06-02T09:00"), "{\"issuer\":\"i\",\"subject\":\"s\",\"role\":\"unit\"}", "{}"));

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> given().get("/q/health/group/stream").then().statusCode(503)
                .body("checks[0].data.stopped", containsString("position 2 expected, 3 found"))
                .body("checks[0].data.position", equalTo(1)));
        var lag = lag(county, story);
        await().atMost(Duration.ofSeconds(5)).until(() -> lag(county, story) > lag + 1_000);
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/health/live").then().statusCode(200);
    }

    private static long lag(County county, TaskStory story) {
        return Long.parseLong(county.office().get("/api/v1/tasks/" + story.id).then().statusCode(200).extract().header("Stream-Lag"));
    }
}
