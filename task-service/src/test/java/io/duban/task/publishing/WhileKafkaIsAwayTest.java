package io.duban.task.publishing;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.duban.platform.testing.RealParts;
import io.duban.task.County;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Kafka's absence stops nobody from working: commands go on, the service stays ready, and afterwards all is told, in order. */
@QuarkusTest
class WhileKafkaIsAwayTest {
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;
    @ConfigProperty(name = "duban.topic")
    String topic;

    private boolean away;

    @BeforeEach
    void county() {
        County.begins();
    }

    @AfterEach
    void kafkaIsThereForTheNextTest() {
        if (away) {
            RealParts.startKafka();
        }
    }

    @Test
    void commandsGoOnAndWhatHappenedIsPublishedInOrderAfterwards() {
        var task = County.assigns("县财政局", "", "12月底前");
        await().atMost(30, SECONDS).until(() -> stream().extract().statusCode() == 200);
        kafkaGoes();
        for (int percent = 1; percent <= 30; percent++) {
            County.does(County.unit("xczj"), task, "progress", Map.of("percent", percent)).statusCode(200).body("version", equalTo(percent + 1));
        }
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/live").then().statusCode(200);
        await("the stream's health tells").atMost(60, SECONDS).until(() -> stream().extract().statusCode() == 503);
        given().get("/q/health/ready").then().statusCode(200);
        int position = stream().body("checks.find { it.name == 'publisher' }.data.trouble", notNullValue()).extract()
                .path("checks.find { it.name == 'publisher' }.data.position");
        kafkaComesBack();
        try (var log = new PublishedLog(kafka, topic)) {
            var published = log.await(position);
            PublishedLog.assertWhole(published);
            assertThat(published.stream().filter(event -> event.stream().equals(task))).extracting(event -> event.sequence())
                    .endsWith(29L, 30L).hasSize(31);
        }
        await("the stream's health tells").atMost(60, SECONDS).until(() -> stream().extract().statusCode() == 200);
        County.does(County.unit("xczj"), task, "progress", Map.of("percent", 31)).statusCode(200);
    }

    private void kafkaGoes() {
        RealParts.stopKafka();
        away = true;
    }

    private void kafkaComesBack() {
        RealParts.startKafka();
        away = false;
    }

    private static ValidatableResponse stream() {
        return given().get("/q/health/group/stream").then();
    }
}
