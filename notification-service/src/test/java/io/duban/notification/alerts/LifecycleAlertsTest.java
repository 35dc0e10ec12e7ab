package io.duban.notification.alerts;

import static io.duban.notification.County.alerts;
import static io.duban.notification.County.mail;
import static io.duban.notification.County.office;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.duban.events.UnitEvent.UnitMerged;
import io.duban.notification.County;
import io.duban.notification.MailServer;
import io.duban.notification.Rows;
import io.duban.notification.Story;
import io.duban.notification.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Urgings, decisions, hand-overs and check-ins, each told once. What is told stands in the log as of 2025-05-26 10:00. */
@QuarkusTest
class LifecycleAlertsTest {
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
    void anUrgingDoesNotWaitForTomorrowAndIsToldOnceInTheOfficesWords() throws MessagingException, IOException {
        var story = County.story().named("2025-06-20", unit);
        await().until(() -> alerts(unit).contains("blue:sent"));
        story.urged(unit);
        await().until(() -> alerts(unit).contains("urged:sent"));
        assertThat(MailServer.mailsTo(mail(unit))).hasSize(2);
        assertThat(MailServer.mailsTo(mail(unit)).getLast().getSubject()).isEqualTo("【督办】2025-05-26 待办提醒：1 项催办");
        assertThat((String) MailServer.mailsTo(mail(unit)).getLast().getContent()).contains("请抓紧办理");
        County.repeat();
        story.askedForMoreTime(unit, false, "2025-07-31").granted();
        rows.execute("update watched_task set next_check = 'epoch' where id = '%s'".formatted(story.task));
        rows.settle();
        assertThat(alerts(unit)).as("another deadline makes it no other urging").containsExactlyInAnyOrder("blue:sent", "urged:sent");
    }

    @Test
    void urgedAfterWorkItIsToldWithTheMorningsDigest() {
        clock.set("2025-05-26T08:00"); // the urging stands at 10:00
        var story = County.story().named("2025-06-20", unit).urged(unit);
        rows.settle();
        assertThat(alerts(unit)).containsExactly("blue:pending");
        preview("2025-05-26").body(own() + ".alerts.flatten().rung", contains("blue"));
        clock.set("2025-05-26T10:00");
        await().until(() -> alerts(unit).contains("urged:sent"));
        assertThat(story.state().duties().get(unit).urgedAt()).isNotNull();
    }

    @Test
    void aReturnAndAReopeningAreToldWithTheirReasonsAndApart() throws MessagingException, IOException {
        var returned = County.story().named("2025-12-31", unit).fulfilled(unit).submitted(unit).returned(1, unit);
        var reopened = County.story().named("2025-12-31", unit).fulfilled(unit).submitted(unit).completed().reopened();
        rows.settle();
        clock.set("2025-05-27T09:00");
        await().until(() -> alerts(unit).containsAll(List.of("returned:sent", "reopened:sent")));
        assertThat(alerts(unit)).hasSize(2);
        var mail = MailServer.mailsTo(mail(unit)).getLast();
        assertThat(mail.getSubject()).isEqualTo("【督办】2025-05-27 待办提醒：1 项退回，1 项重新办理");
        assertThat((String) mail.getContent()).contains("已退回 1 次", "退回原因：材料不全", "重新办理原因：抽查未落实").containsOnlyOnce("次");
        office().queryParam("task", returned.task).get("/api/v1/alerts").then().body("items.words", contains("退回原因：材料不全"))
                .body("items.round", contains(1));
        office().queryParam("task", reopened.task).get("/api/v1/alerts").then().body("items.rungLabel", contains("重新办理"))
                .body("items.round", contains(0));
    }

    @Test
    void whatTheOfficeHasToDecideStandsInItsDigest() {
        var story = County.story().named("2025-12-31", unit).askedForMoreTime(unit, false, "2026-01-31");
        rows.settle();
        office().queryParam("task", story.task).get("/api/v1/alerts").then().body("items", empty());
        preview("2025-05-27").body("suppressed.findAll { it.task == '%s' }.rungLabel".formatted(story.task), contains("延期申请待审批"));
        clock.set("2025-05-27T09:00");
        await().until(() -> alerts("office").size() > 0);
        rows.settle();
        office().queryParam("task", story.task).get("/api/v1/alerts").then().body("items.rung", contains("awaiting-decision"))
                .body("items.occurrence", contains("extension-1")).body("items.rungLabel", contains("延期申请待审批"));
        story.granted();
        await().until(() -> alerts(unit).contains("extension-decided:sent"));
    }

    @Test
    void withTheDutyTheAlertsPassToTheSuccessorAndNobodyWritesToADissolvedUnit() {
        var successor = County.unitWithMail();
        var story = County.story().named("2025-06-06", unit);
        await().until(() -> alerts(unit).contains("yellow:sent"));
        County.happened(unit, new UnitMerged(unit, Story.unit(successor), "机构改革", null));
        story.handedOver(unit, successor);
        await().until(() -> alerts(successor).contains("yellow:sent"));
        clock.set("2025-05-30T09:00");
        await().until(() -> alerts(successor).contains("orange:sent"));
        assertThat(alerts(unit)).containsExactly("yellow:sent");
        office().queryParam("limit", 500).get("/api/v1/subscriptions").then().body("items.unit.contains('%s')".formatted(unit), equalTo(false));
        County.subscribes(unit, Map.of("channel", "email", "address", mail(unit))).statusCode(409).body("code", equalTo("unit-dissolved"));
    }

    /** After a merger each duty has its line, in one mail, which also says what the office had answered to the bureau that is no more. */
    @Test
    void aMergersHandOversAreToldInOneMailAndSoIsAnAnswerThatItsAskerCannotBeTold() throws MessagingException, IOException {
        var successor = County.unitWithMail();
        var asked = County.story().named("2025-12-31", unit).askedForMoreTime(unit, false, "2026-01-31");
        var shared = County.story().named("2025-12-31", successor, unit);
        County.happened(unit, new UnitMerged(unit, Story.unit(successor), "机构改革", null));
        asked.handedOver(unit, successor).refused();
        shared.handedOver(unit, successor);
        rows.settle();
        assertThat(alerts(successor)).isEmpty();
        clock.set("2025-05-27T09:00");
        await().until(() -> alerts(successor).size() == 3);
        await().until(() -> MailServer.mailsTo(mail(successor)).size() == 1);
        rows.settle();
        assertThat(alerts(successor)).containsExactlyInAnyOrder("handed-over:sent", "handed-over:sent", "extension-decided:sent");
        var mail = MailServer.mailsTo(mail(successor)).getFirst();
        assertThat(mail.getSubject()).isEqualTo("【督办】2025-05-27 待办提醒：2 项工作交接，1 项答复");
        assertThat((String) mail.getContent()).contains("现交由本单位承担：机构改革", "现与本单位原有事项合并为一项：机构改革", "不同意延期：时限不变");
        assertThat(MailServer.mailsTo(mail(unit))).isEmpty();
        rows.execute("select rebuild_view()");
        rows.settle();
        assertThat(alerts(successor)).as("once, also when the view is made again").hasSize(3);
    }

    @Test
    void aDissolvedUnitsPendingAlertsAreSuppressedBeforeItsDutiesHavePassed() {
        clock.set("2025-05-31T10:00"); // a rest day: nothing goes out
        County.story().named("2025-06-20", unit);
        await().until(() -> alerts(unit).contains("blue:pending"));
        County.happened(unit, new UnitMerged(unit, Story.unit("u0"), "机构改革", null));
        rows.settle();
        clock.set("2025-06-03T09:00");
        await().until(() -> alerts(unit).contains("blue:suppressed"));
        assertThat(MailServer.mailsTo(mail(unit))).isEmpty();
    }

    @Test
    void aCheckInIsAskedForUntilAReportSettlesIt() {
        var story = County.story().monthly(unit);
        await().until(() -> alerts(unit).contains("check-in:sent"));
        story.progressed(unit);
        rows.settle();
        preview("2025-06-23").body(own() + ".alerts.flatten().rung", contains("check-in"))
                .body(own() + ".alerts.flatten().deadline", contains("2025-06-30"));
        clock.set("2025-06-23T09:00");
        await().until(() -> alerts(unit).stream().filter("check-in:sent"::equals).count() == 2);
        story.missedCheckIn(unit, "2025-06-30");
        clock.set("2025-07-01T09:00");
        await().until(() -> alerts(unit).contains("check-in-missed:sent"));
        office().queryParam("unit", unit).queryParam("rung", "check-in-missed").get("/api/v1/alerts").then()
                .body("items.rungLabel", hasItem("定期填报缺失"));
    }

    private ValidatableResponse preview(String date) {
        return office().queryParam("date", date).get("/api/v1/alerts/preview").then().statusCode(200);
    }

    /** Of the digests those to this unit's address: other tests have left theirs. */
    private String own() {
        return "digests.findAll { it.recipient == '" + mail(unit) + "' }";
    }
}
