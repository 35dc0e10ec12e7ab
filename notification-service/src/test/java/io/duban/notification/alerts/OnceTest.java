package io.duban.notification.alerts;

import static io.duban.notification.County.alerts;
import static io.duban.notification.County.mail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.duban.notification.County;
import io.duban.notification.MailServer;
import io.duban.notification.Rows;
import io.duban.notification.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An alert is recorded once and sent once, whatever happens around it. */
@QuarkusTest
class OnceTest {
    @Inject
    TestClock clock;
    @Inject
    Recording recording;
    @Inject
    Rows rows;

    private String unit;

    @BeforeEach
    void aUnitOnAnOrdinaryDay() {
        clock.set("2025-05-26T10:00");
        unit = County.unitWithMail();
    }

    @Test
    void aRungIsAlertedOnTheDayOnWhichItIsReached() {
        County.story().named("2025-12-31", unit);
        clock.set("2025-12-01T08:59");
        rows.settle();
        assertThat(alerts(unit)).isEmpty();
        clock.set("2025-12-01T09:00");
        await().until(() -> alerts(unit).contains("blue:sent"));
        clock.set("2025-12-16T09:00");
        await().until(() -> alerts(unit).contains("yellow:sent"));
        assertThat(MailServer.mailsTo(mail(unit))).hasSize(2);
    }

    @Test
    void aMonthSleptThroughGivesOnlyTheMostUrgentRung() {
        County.story().named("2025-07-10", unit);
        rows.settle();
        clock.set("2025-07-11T12:00");
        await().until(() -> alerts(unit).contains("overdue:sent"));
        assertThat(alerts(unit)).containsExactly("overdue:sent");
    }

    @Test
    void manyInstancesAtOnceRecordAndSendOnce() throws InterruptedException {
        for (int i = 0; i < 20; i++) {
            County.story().named("2025-12-31", unit);
        }
        rows.settle();
        clock.set("2025-12-01T09:00");
        try (var instances = Executors.newFixedThreadPool(8)) {
            instances.invokeAll(IntStream.range(0, 8).<Callable<Boolean>>mapToObj(i -> () -> {
                rows.execute("update watched_task set next_check = 'epoch'");
                while (recording.recordNext()) {
                    continue;
                }
                return true;
            }).toList());
        }
        await().until(() -> MailServer.mailsTo(mail(unit)).size() == 1);
        rows.settle();
        assertThat(alerts(unit)).hasSize(20).containsOnly("blue:sent");
        assertThat(MailServer.mailsTo(mail(unit))).hasSize(1);
    }

    @Test
    void aReturnedDutyStartsAgainWithTheRungThatItIsOn() {
        var story = County.story().named("2025-06-06", unit);
        await().until(() -> alerts(unit).contains("yellow:sent"));
        story.fulfilled(unit).submitted(unit);
        rows.settle();
        clock.set("2025-05-30T10:00");
        rows.settle();
        assertThat(alerts(unit)).containsExactly("yellow:sent");
        story.returned(1, unit);
        await().until(() -> alerts(unit).contains("orange:sent"));
        clock.set("2025-06-03T10:00");
        await().until(() -> alerts(unit).contains("red:sent"));
        story.fulfilled(unit).submitted(unit).returned(2, unit);
        rows.settle();
        assertThat(alerts(unit)).as("one digest a day: the second round waits for tomorrow")
                .containsExactlyInAnyOrder("yellow:sent", "returned:sent", "orange:sent", "red:sent", "red:pending");
        clock.set("2025-06-04T09:00");
        await().until(() -> alerts(unit).stream().filter("red:sent"::equals).count() == 2);
    }

    @Test
    void whatIsReportedBeforeItsDigestGoesOutIsSuppressed() {
        clock.set("2025-05-31T10:00"); // a Saturday and holiday: nothing goes out
        var story = County.story().named("2025-06-20", unit);
        await().until(() -> alerts(unit).contains("blue:pending"));
        story.fulfilled(unit).submitted(unit);
        rows.settle();
        clock.set("2025-06-03T09:00");
        await().until(() -> alerts(unit).contains("blue:suppressed"));
        assertThat(MailServer.mailsTo(mail(unit))).isEmpty();
    }

    @Test
    void aUnitWithoutRecipientsIsRecordedAsSuppressedUntilItSubscribes() {
        var silent = County.unit();
        County.story().named("2025-06-20", silent);
        await().until(() -> alerts(silent).contains("blue:suppressed"));
        County.office().queryParam("unit", silent).get("/api/v1/alerts").then()
                .body("items[0].reason", equalTo("no-subscription"));
        County.subscribes(silent, Map.of("channel", "email", "address", mail(silent))).statusCode(200);
        await().until(() -> alerts(silent).contains("blue:sent"));
    }
}
