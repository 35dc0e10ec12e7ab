package io.duban.task.publishing;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.duban.platform.testing.RealParts;
import io.duban.task.County;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands in the contacts' topic in the end is what stands in the table: the last state of each key, and nobody who was deleted. */
@QuarkusTest
class ContactPublisherTest {
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;
    @ConfigProperty(name = "duban.contacts.topic")
    String topic;
    @Inject
    EntityManager database;

    private final String unit = "p" + UUID.randomUUID().toString().substring(24);
    private boolean away;

    @BeforeEach
    void county() {
        County.begins();
        County.registers("code,name", unit + "," + unit + "局").statusCode(200);
    }

    @AfterEach
    void kafkaIsThereForTheNextTest() {
        if (away) {
            RealParts.startKafka();
        }
    }

    @Test
    void whoIsNamedIsPublishedAndWhoIsForgottenIsATombstone() {
        names("某主任");
        await().atMost(30, SECONDS).untilAsserted(() -> assertThat(published()).containsEntry(unit, "{\"leader\":\"某主任\"}"));
        County.unit(unit).delete("/api/v1/units/" + unit + "/contacts").then().statusCode(200);
        await().atMost(30, SECONDS).untilAsserted(() -> assertThat(published()).containsKey(unit).doesNotContainValue("{\"leader\":\"某主任\"}"));
    }

    @Test
    void aRowDeletedByHandIsForgottenAsWell() {
        names("某主任");
        await().atMost(30, SECONDS).untilAsserted(() -> assertThat(published()).containsKey(unit));
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery("delete from contact where unit = '" + unit + "'").executeUpdate());
        await().atMost(30, SECONDS).untilAsserted(() -> assertThat(published().get(unit)).isNull());
    }

    @Test
    void whileKafkaIsAwayPersonsAreNamedAllTheSameAndTheLastOneIsPublishedAfterwards() {
        RealParts.stopKafka();
        away = true;
        for (int i = 1; i <= 20; i++) {
            names("第" + i + "任");
        }
        await("its health tells").atMost(60, SECONDS)
                .untilAsserted(() -> health().body("status", equalTo("DOWN")).body("data.trouble", notNullValue())
                .body("data.waiting", greaterThanOrEqualTo(1)));
        given().get("/q/health/ready").then().statusCode(200);
        RealParts.startKafka();
        away = false;
        await().atMost(60, SECONDS).untilAsserted(() -> assertThat(published()).containsEntry(unit, "{\"leader\":\"第20任\"}"));
        await().atMost(30, SECONDS).untilAsserted(() -> assertThat(waiting()).isZero());
        await("its health tells").atMost(30, SECONDS).untilAsserted(() -> health().body("status", equalTo("UP")).body("data.waiting", equalTo(0))
                .body("data.trouble", nullValue()));
    }

    private static ValidatableResponse health() {
        return given().get("/q/health/group/stream").then().root("checks.find { it.name == 'contact-publisher' }");
    }

    private void names(String leader) {
        County.unit(unit).contentType("application/json").body(Map.of("leader", leader)).put("/api/v1/units/" + unit + "/contacts").then()
                .statusCode(204);
    }

    private long waiting() {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Number) database.createNativeQuery("select count(*) from contact_change").getSingleResult())
                .longValue();
    }

    /** The last value of each key; null for nobody. */
    private Map<String, String> published() {
        var partition = new TopicPartition(topic, 0);
        try (var consumer = new KafkaConsumer<>(Map.<String, Object>of("bootstrap.servers", kafka, "isolation.level", "read_committed",
                "enable.auto.commit", false, "auto.offset.reset", "earliest"), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            var last = new HashMap<String, String>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(one -> last.put(one.key(), one.value()));
            }
            return last;
        }
    }
}
