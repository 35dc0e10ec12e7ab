package io.duban.reporting.stream;

import static io.duban.reporting.TaskStory.CIVIL;
import static io.duban.reporting.TaskStory.TOWN;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.duban.platform.testing.RealParts;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ReadingTheLogTest.OfItsOwn.class)
class ReadingTheLogTest {
    private static final List<String> VIEWS = List.of("event", "task", "plan", "unit");

    @Inject
    Rows rows;

    private final County county = County.here();

    /** A service, a topic and a schema for this class alone. */
    public static class OfItsOwn implements QuarkusTestProfile {
    }

    @BeforeEach
    void aDayInOctober() {
        TestClock.set("2025-10-08T10:00");
    }

    @Test
    void anEventThatComesAgainChangesNothing() {
        var story = story();
        var again = county.happened(story).log()
                .append(story.id.toString(), acknowledged(story), TaskStory.at("2025-06-01T09:00"), TaskStory.SUPERVISOR);
        county.log().send(again);
        county.log().send(again);
        county.happened(story());

        county.office().get("/api/v1/tasks/" + story.id).then().statusCode(200).body("version", equalTo(2));
        assertThat(rows.select("select count(*) from event where stream = '" + story.id + "'")).containsExactly("2");
        assertThat(health()).isEqualTo("UP");
    }

    @Test
    void rebuiltFromPositionZeroEveryRowIsTheSame() {
        var plan = UUID.randomUUID();
        var stories = Stream.iterate(1, i -> i + 1).limit(30).map(i -> TaskStory.led(plan, i, "2025-09-30", List.of(CIVIL), TOWN)
                .progressed(CIVIL, 10, "2025-06-01T09:00").submitted(CIVIL, "2025-09-02T09:00", TOWN)).toArray(TaskStory[]::new);
        Stream.of(stories).forEach(county::happened);
        var last = story();
        county.registered(CIVIL).issued(plan, stories).happened(last).office().get("/api/v1/tasks/" + last.id).then().statusCode(200);
        var before = VIEWS.stream().map(rows::of).toList();

        rows.execute("select rebuild_view()");
        var trigger = story();
        county.happened(trigger);
        await().atMost(Duration.ofSeconds(30)).until(() -> county.office().get("/api/v1/tasks/" + trigger.id).statusCode() == 200);
        rows.execute("delete from event where stream = '" + trigger.id + "'; delete from task where id = '" + trigger.id + "'");

        assertThat(VIEWS.stream().map(rows::of).toList()).isEqualTo(before);
        assertThat(before.get(1)).hasSizeGreaterThan(30);
    }

    @Test
    void withoutKafkaQueriesGoOnAndSayHowOldTheyAre() {
        var story = story();
        county.happened(story).office().get("/api/v1/tasks/" + story.id).then().statusCode(200);
        RealParts.stopKafka();
        try {
            await().atMost(Duration.ofSeconds(20)).until(() -> health().equals("DOWN"));
            var lag = county.office().get("/api/v1/tasks/" + story.id).then().statusCode(200).extract().header("Stream-Lag");
            assertThat(Long.parseLong(lag)).isGreaterThan(9_000);
            given().get("/q/health/ready").then().statusCode(200);
        } finally {
            RealParts.startKafka();
        }
        var after = story();
        county.happened(after);
        await().atMost(Duration.ofSeconds(30)).until(() -> county.office().get("/api/v1/tasks/" + after.id).statusCode() == 200);
        await().atMost(Duration.ofSeconds(5)).until(() -> health().equals("UP"));
    }

    private static String health() {
        return given().get("/q/health/group/stream").then().extract().path("status");
    }

    private static TaskStory story() {
        return TaskStory.led("2025-12-31", CIVIL, TOWN);
    }

    private static io.duban.events.DomainEvent acknowledged(TaskStory story) {
        return new io.duban.events.TaskEvent.DutyAcknowledged(story.id, CIVIL, null);
    }
}
