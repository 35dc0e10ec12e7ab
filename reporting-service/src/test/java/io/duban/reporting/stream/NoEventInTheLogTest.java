package io.duban.reporting.stream;

import static io.duban.reporting.TaskStory.CIVIL;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.duban.reporting.County;
import io.duban.reporting.TaskStory;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(NoEventInTheLogTest.OfItsOwn.class)
class NoEventInTheLogTest {
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;
    @ConfigProperty(name = "duban.topic")
    String topic;

    /** A service, a topic and a schema for this class alone: its reader stops for good. */
    public static class OfItsOwn implements QuarkusTestProfile {
    }

    @Test
    void aRecordThatIsNoEventStopsTheReaderLoudly() throws Exception {
        var county = County.here();
        var story = TaskStory.led("2025-12-31", CIVIL);
        county.happened(story).office().get("/api/v1/tasks/" + story.id).then().statusCode(200);

        try (var stranger = new KafkaProducer<>(Map.of("bootstrap.servers", kafka), new StringSerializer(), new StringSerializer())) {
            stranger.send(new ProducerRecord<>(topic, "hello")).get();
        }

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> given().get("/q/health/group/stream").then().statusCode(503)
                .body("checks[0].data.stopped", containsString("header ce_id is missing")));
        county.office().get("/api/v1/tasks/" + story.id).then().statusCode(200);
        given().get("/q/metrics").then().body(containsString("duban_log_stopped 1.0"));
    }
}
