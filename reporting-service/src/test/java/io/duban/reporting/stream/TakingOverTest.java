package io.duban.reporting.stream;

import static io.duban.reporting.TaskStory.CIVIL;
import static io.duban.reporting.TaskStory.TOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.duban.reporting.County;
import io.duban.reporting.TaskStory;
import io.duban.reporting.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows and position move together, and only one reader moves them. */
@QuarkusTest
@TestProfile(TakingOverTest.OfItsOwn.class)
class TakingOverTest {
    @Inject
    Rows rows;

    private final County county = County.here();
    private final TaskStory story = TaskStory.led("2025-12-31", CIVIL, TOWN);

    /** A service, a topic and a schema for this class alone. */
    public static class OfItsOwn implements QuarkusTestProfile {
    }

    @BeforeEach
    void aViewThatIsUpToDate() {
        TestClock.set("2025-10-08T10:00");
        happens(TaskStory.led("2025-12-31", CIVIL));
    }

    @Test
    void aBatchKilledInTheMiddleLeavesNeitherRowsNorPosition() throws SQLException {
        var before = position();
        try (var blocking = rows.transaction("lock table task in share mode")) { // the events go in, the task has to wait
            county.happened(story);
            var reader = backendThatWaitsFor("insert into task %");
            rows.execute("select pg_terminate_backend(" + reader + ")");
            await().until(() -> rows.select("select 1 from pg_stat_activity where pid = " + reader).isEmpty());

            assertThat(events(story)).isZero();
            assertThat(rows.select("select max(position) from log_read")).isEqualTo(before);
            assertThat(position()).isEqualTo(before);
            blocking.rollback();
        }
        includes(story);
        assertThat(events(story)).isEqualTo(1);
    }

    @Test
    void aReaderThatSleptThroughATakeOverDoesNotWriteWhenItWakes() throws SQLException {
        var before = position();
        try (var successor = rows.transaction("select * from log_position for update")) {
            county.happened(story);
            backendThatWaitsFor("%log_position%");
            execute(successor, "update log_position set holder = 'successor', lease_until = now() + interval '1 hour'");
            successor.commit();
        }
        await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(5)).until(() -> events(story) == 0);
        assertThat(position()).isEqualTo(before);
        county.office().get("/api/v1/tasks/" + story.id).then().statusCode(503).body("code", equalTo("view-behind")).header("Retry-After", "1");

        rows.execute("update log_position set lease_until = now()");
        includes(story);
        assertThat(events(story)).isEqualTo(1);
    }

    @Test
    void ofTwoInstancesOneReadsAndTheOtherTakesOver() throws ReflectiveOperationException {
        var first = holder();
        try (var second = new SecondReader()) {
            var many = Stream.generate(() -> TaskStory.led("2025-12-31", CIVIL)).limit(20).toList();
            many.forEach(county::happened);
            includes(many.getLast());
            assertThat(holder()).isEqualTo(first);

            second.takesOver(rows);
            happens(story);
            assertThat(holder()).isEqualTo(second.id());
            assertThat(many).allSatisfy(task -> assertThat(events(task)).isEqualTo(1));
            assertThat(events(story)).isEqualTo(1);
        }
        await().until(() -> holder().equals(first));
        happens(TaskStory.led("2025-12-31", CIVIL));
    }

    private void happens(TaskStory task) {
        county.happened(task);
        includes(task);
    }

    private void includes(TaskStory task) {
        await().atMost(Duration.ofSeconds(20)).until(() -> county.office().get("/api/v1/tasks/" + task.id).statusCode() == 200);
    }

    private int events(TaskStory task) {
        return Integer.parseInt(rows.select("select count(*) from event where stream = '" + task.id + "'").getFirst());
    }

    private List<String> position() {
        return rows.select("select position from log_position");
    }

    private String holder() {
        return rows.select("select holder from log_position").getFirst();
    }

    private String backendThatWaitsFor(String query) {
        return await().atMost(Duration.ofSeconds(10)).until(() -> rows.select("select pid from pg_stat_activity"
                + " where wait_event_type = 'Lock' and query like '" + query + "'"), waiting -> !waiting.isEmpty()).getFirst();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
