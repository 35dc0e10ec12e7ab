package io.duban.reporting.stream;

import static io.duban.reporting.TaskStory.CIVIL;
import static io.duban.reporting.TaskStory.TOWN;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.duban.events.Envelope;
import io.duban.reporting.County;
import io.duban.reporting.TaskStory;
import io.duban.reporting.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What cannot be understood stands still, with all that follows on the same task; the rest goes on. */
@QuarkusTest
@TestProfile(ParkingTest.OfItsOwn.class)
class ParkingTest {
    @Inject
    Rows rows;

    private final County county = County.here();
    private final TaskStory parked = TaskStory.led("2025-12-31", CIVIL, TOWN);
    private final TaskStory other = TaskStory.led("2025-12-31", CIVIL, TOWN);

    /** A service, a topic and a schema for this class alone. */
    public static class OfItsOwn implements QuarkusTestProfile {
    }

    @BeforeEach
    void aTaskInTheLog() {
        TestClock.set("2025-10-08T10:00");
        county.happened(parked).office().get("/api/v1/tasks/" + parked.id).then().statusCode(200);
    }

    @AfterEach
    void nothingStaysParked() {
        rows.execute("truncate log_parked");
    }

    @Test
    void anEventThatNobodyUnderstandsParksItsTaskAndNoOther() {
        next("task-praised.v1", 1, "{}");
        next("duty-acknowledged.v1", 2, acknowledged());

        othersGoOnWhile("unknown event type task-praised.v1", "follows an event that was not understood");
        given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void anEventThatLacksAFieldParksItsTaskAndNoOther() {
        next("duty-acknowledged.v1", 1, "{}");
        othersGoOnWhile("cannot be read as DutyAcknowledged");
    }

    @Test
    void anEventThatNobodyIsNamedForParksItsTaskAndIsKeptWhole() {
        send("duty-acknowledged.v1", 1, "nobody", acknowledged());
        othersGoOnWhile("metadata cannot be read");
        assertThat(rows.select("select envelope::jsonb ->> 'metadata' from log_parked")).containsExactly("nobody");
    }

    @Test
    void anEventThatMakesNoSenseParksItsTaskAndNoOther() {
        next("duties-returned.v1", 1, "{\"taskId\":\"" + parked.id + "\",\"units\":[{\"code\":\"xczj\",\"name\":\"县财政局\"}],"
                + "\"reason\":\"不完整\",\"round\":1}");
        othersGoOnWhile("makes no sense where it stands: java.lang.NullPointerException");
    }

    @Test
    void anEventWithAHoleBeforeItInItsTaskParksIt() {
        next("duty-acknowledged.v1", 2, acknowledged());
        othersGoOnWhile("makes no sense where it stands: java.lang.IllegalStateException: event 1 of task " + parked.id + " expected, 2 found");
    }

    @Test
    void aVersionThatUnderstandsTakesThemBackInOrder() throws ReflectiveOperationException {
        next("task-praised.v1", 1, acknowledged());
        next("duty-acknowledged.v1", 2, acknowledged().replace("xmzj", "nwz"));
        county.happened(other).office().get("/api/v1/tasks/" + other.id).then().statusCode(200);

        rows.execute("update log_parked set envelope = replace(envelope, 'task-praised.v1', 'duty-acknowledged.v1')");
        try (var updated = new SecondReader()) {
            updated.takesOver(rows);
            await().atMost(Duration.ofSeconds(10)).until(() -> reasons().isEmpty());
        }
        county.office().get("/api/v1/tasks/" + parked.id).then().statusCode(200).body("version", equalTo(3))
                .body("duties.stage", equalTo(List.of("acknowledged", "acknowledged")));
        county.office().get("/api/v1/audit/tasks/" + parked.id).then().body("history.sequence", equalTo(List.of(0, 1, 2)));
    }

    private void othersGoOnWhile(String... reasons) {
        county.happened(other).office().get("/api/v1/tasks/" + other.id).then().statusCode(200);
        county.office().get("/api/v1/tasks/" + parked.id).then().statusCode(200).body("version", equalTo(1));
        assertThat(reasons()).hasSameSizeAs(reasons).zipSatisfy(List.of(reasons), (found, start) -> assertThat(found).startsWith(start));
        given().get("/q/health/group/stream").then().statusCode(503).body("checks[0].data.parkedStreams", equalTo(1));
    }

    private List<String> reasons() {
        return rows.select("select reason from log_parked where stream = '" + parked.id + "' order by position");
    }

    private void next(String type, long sequence, String payload) {
        send(type, sequence, "{\"issuer\":\"i\",\"subject\":\"s\",\"role\":\"unit\",\"command\":\"test\",\"correlation\":\"test\"}", payload);
    }

    private void send(String type, long sequence, String metadata, String payload) {
        county.log().send(new Envelope(UUID.randomUUID().toString(), "urn:duban:test", type, parked.id.toString(), sequence,
                county.log().position() + 1, TaskStory.at("2025-06-01T09:00"), metadata, payload));
    }

    private String acknowledged() {
        return "{\"taskId\":\"" + parked.id + "\",\"unit\":{\"code\":\"xmzj\",\"name\":\"县民政局\"}}";
    }
}
