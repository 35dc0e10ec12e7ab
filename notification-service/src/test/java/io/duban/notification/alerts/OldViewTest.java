package io.duban.notification.alerts;

import static io.duban.notification.County.alerts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.duban.notification.County;
import io.duban.notification.Rows;
import io.duban.notification.TestClock;
import io.duban.platform.testing.RealParts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody is alerted by a view that is old, half rebuilt, or told something twice. */
@QuarkusTest
class OldViewTest {
    @Inject
    TestClock clock;
    @Inject
    Rows rows;

    private String unit;

    @BeforeEach
    void aUnitOnAnOrdinaryDay() {
        clock.set("2025-05-26T10:00");
        unit = County.unitWithMail();
    }

    @Test
    void anEventThatComesTwiceAlertsOnce() {
        County.story().named("2025-06-06", unit);
        await().until(() -> alerts(unit).contains("yellow:sent"));
        County.repeat();
        County.story().named("2025-12-31", unit); // what comes after it is read: the repetition has been, too
        rows.settle();
        assertThat(alerts(unit)).containsExactly("yellow:sent");
    }

    @Test
    void aViewThatIsRebuiltAlertsNobodyAgain() {
        var story = County.story().named("2025-06-06", unit);
        var other = County.unitWithMail();
        var reported = County.story().named("2025-06-06", other);
        await().until(() -> alerts(unit).contains("yellow:sent") && alerts(other).contains("yellow:sent"));
        reported.fulfilled(other).submitted(other);
        rows.settle();
        clock.set("2025-06-09T10:00");
        await().until(() -> alerts(unit).contains("overdue:sent"));
        rows.execute("select rebuild_view()");
        rows.settle();
        assertThat(alerts(unit)).containsExactly("yellow:sent", "overdue:sent");
        assertThat(alerts(other)).as("open in the middle of the log, and reported at its end").containsExactly("yellow:sent");
        story.fulfilled(unit).submitted(unit);
        rows.settle();
        clock.set("2025-06-16T10:00");
        rows.settle();
        assertThat(alerts(unit)).hasSize(2);
    }

    @Test
    void whileTheLogIsAwayNobodyIsAlertedByAnOldView() {
        County.story().named("2025-07-10", unit);
        rows.settle();
        RealParts.stopKafka();
        try {
            await().until(() -> rows.number("select extract(epoch from clock_timestamp() - read_at) from log_position") > 3);
            clock.set("2025-06-10T10:00");
            await().during(Duration.ofSeconds(3)).until(() -> alerts(unit).isEmpty());
        } finally {
            RealParts.startKafka();
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> alerts(unit).contains("blue:sent"));
    }
}
