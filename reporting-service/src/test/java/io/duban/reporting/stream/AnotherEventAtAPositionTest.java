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
@TestProfile(AnotherEventAtAPositionTest.OfItsOwn.class)
class AnotherEventAtAPositionTest {
    /** A service, a topic and a schema for this class alone: its reader stops for good. */
    public static class OfItsOwn implements QuarkusTestProfile {
    }

    @Test
    void anotherEventAtAUsedPositionStopsTheReaderAndIsNotTaken() {
        var county = County.here();
        var story = TaskStory.led("2025-12-31", CIVIL);
        county.happened(story).office().get("/api/v1/tasks/" + story.id).then().statusCode(200);

        county.log().send(new Envelope(UUID.randomUUID().toString(), "urn:duban:test", "duty-acknowledged.v1", story.id.toString(), 1, 1,
                TaskStory.at("2025-06-02T09:00"), "{\"issuer\":\"i\",\"subject\":\"s\",\"role\":\"unit\"}", "{}"));

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> given().get("/q/health/group/stream").then().statusCode(503)
                .body("checks[0].data.stopped", containsString("position 1 holds another event")));
        county.office().get("/api/v1/tasks/" + story.id).then().statusCode(200).body("version", equalTo(1));
    }
}
