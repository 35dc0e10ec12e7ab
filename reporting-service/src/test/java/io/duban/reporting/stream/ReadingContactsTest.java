package io.duban.reporting.stream;

import static io.duban.reporting.TaskStory.CIVIL;
import static io.duban.reporting.TaskStory.TOWN;
import static io.duban.reporting.TestContacts.published;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.duban.events.Contact;
import io.duban.platform.testing.TestTokens;
import io.duban.reporting.County;
import io.duban.reporting.TaskStory;
import io.duban.reporting.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 责任人: whom a unit names stands in its ledger, and nowhere else; who is deleted is gone there as well. */
@QuarkusTest
class ReadingContactsTest {
    private final UUID plan = UUID.randomUUID();
    private final TaskStory one = TaskStory.led(plan, 1, "2025-12-31", List.of(CIVIL), TOWN);
    private final TaskStory two = TaskStory.led(plan, 2, "2025-12-31", List.of(CIVIL), TOWN);
    private County county;

    @Inject
    ContactTable table;

    @BeforeEach
    void aPlanOfTwoTasks() {
        TestClock.set("2025-10-08T10:00");
        county = County.here().happened(one).happened(two).issued(plan, one, two);
    }

    @AfterEach
    void nobodyIsNamed() {
        published("nwz", null, null);
        published("nwz", one.id, null);
        soon(() -> ledger(county.office()).body("duties.leader", contains(nullValue(), nullValue())));
    }

    @Test
    void theDutysOwnContactsStandInTheLedgerElseTheUnitsStandingOnes() {
        published("nwz", null, new Contact("某镇长", "某干事", "000-1", null));
        published("nwz", one.id, new Contact("某副镇长", null, "000-2", null));
        published("nwzx", null, new Contact("别人", "别人", "000-3", null));
        soon(() -> ledger(county.office()).body("duties.leader", contains("某副镇长", "某镇长")).body("duties.handler", contains(null, "某干事"))
                .body("duties.phone", contains("000-2", "000-1")));
        ledger(county.unit(TOWN)).body("duties[1].leader", equalTo("某镇长"));
        ledger(county.asks(TestTokens.auditor())).body("duties[1].leader", equalTo("某镇长"));
        county.unit(CIVIL).get("/api/v1/accountability/nwz").then().statusCode(403);
    }

    @Test
    void whoIsDeletedIsGone() {
        published("nwz", null, new Contact("某镇长", null, null, null));
        published("nwz", one.id, new Contact("某副镇长", null, null, null));
        soon(() -> ledger(county.office()).body("duties.leader", contains("某副镇长", "某镇长")));
        published("nwz", one.id, null);
        soon(() -> ledger(county.office()).body("duties.leader", contains("某镇长", "某镇长")));
        published("nwz", null, null);
        soon(() -> ledger(county.office()).body("duties.leader", contains(nullValue(), nullValue())));
    }

    @Test
    void personsHaveNoHistoryAndStandInNoAudit() {
        published("nwz", null, new Contact("某镇长", null, "000-1", null));
        soon(() -> ledger(county.office()).body("duties.leader", contains("某镇长", "某镇长")));
        ledger(county.office().queryParam("asOf", "2025-10-01")).body("duties.leader", contains(nullValue(), nullValue()));
        county.office().get("/api/v1/audit/tasks/" + one.id).then().statusCode(200).body(not(containsString("某镇长")));
    }

    /** Two instances read the same topic; one of them is slow. */
    @Test
    void theLaterRecordWinsWhoeverBringsItAndWhenever() {
        published("nwz", null, new Contact("后来的", null, null, null));
        soon(() -> ledger(county.office()).body("duties.leader", contains("后来的", "后来的")));
        table.take(List.of(new ConsumerRecord<>("contacts", 0, 0, "nwz", "{\"leader\":\"先前的\"}")));
        ledger(county.office()).body("duties.leader", contains("后来的", "后来的"));
    }

    /** The reader was away for so long that the topic had lost the record of the deletion as well. */
    @Test
    void whatTheTopicHoldsNoMoreIsForgottenWhenItIsReadFromTheBeginning() {
        table.take(List.of(new ConsumerRecord<>("contacts", 0, 0, "nwz/" + two.id, "{\"leader\":\"早已删除\"}")));
        ledger(county.office()).body("duties.leader", contains(null, "早已删除"));
        table.forgetAllBut(List.of("nwz"), 1);
        ledger(county.office()).body("duties.leader", contains(nullValue(), nullValue()));
    }

    /** The topic was made again: offsets begin anew. */
    @Test
    void whatStandsBehindTheTopicsEndIsForgotten() {
        table.take(List.of(new ConsumerRecord<>("contacts", 0, 1_000_000, "nwz", "{\"leader\":\"旧主题\"}")));
        table.begin(1_000);
        ledger(county.office()).body("duties.leader", contains(nullValue(), nullValue()));
    }

    private ValidatableResponse ledger(RequestSpecification somebody) {
        return somebody.queryParam("plan", plan).get("/api/v1/accountability/nwz").then().statusCode(200);
    }

    private static void soon(ThrowingRunnable condition) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(condition);
    }
}
