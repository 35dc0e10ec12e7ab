package io.duban.reporting;

import static io.duban.reporting.TaskStory.CIVIL;
import static io.duban.reporting.TaskStory.FINANCE;
import static io.duban.reporting.TaskStory.TOWN;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole lifecycle through the views: extension, objection, hand-over, check-ins, and what was known before. */
@QuarkusTest
class LifecycleViewsTest {
    private final UUID plan = UUID.randomUUID();
    private final TaskStory asking = TaskStory.led(plan, 1, "2025-10-31", List.of(CIVIL), TOWN).acknowledgedByTelephone(CIVIL, "2025-05-27T09:00")
            .askedForMoreTime(CIVIL, "2025-11-30", "2025-10-07T09:00");
    private final TaskStory objecting = TaskStory.led(plan, 2, "2025-12-31", List.of(FINANCE), TOWN).objected(TOWN, "2025-05-27T09:00");
    private final TaskStory group = TaskStory.ledByGroup(plan, 3, "2025-09-30", List.of(CIVIL, FINANCE))
            .dutyExtended(CIVIL, "2025-10-31", "2025-09-20T09:00");
    private final TaskStory passed = TaskStory.quarterly(plan, 4, CIVIL).missedCheckIn(CIVIL, "2025-06-30")
            .handedOver(CIVIL, FINANCE, "2025-08-01T09:00").checkedIn(FINANCE, "2025-09-30", "2025-09-20T09:00").urged(FINANCE, "2025-10-07T10:00");
    private final TaskStory excused = TaskStory.led(plan, 5, "2025-09-30", List.of(FINANCE), TOWN).objected(TOWN, "2025-05-27T09:00")
            .excused(TOWN, "2025-05-28T09:00").submitted(FINANCE, "2025-09-30T09:00");
    private County county;

    @BeforeEach
    void aPlanInWhichMuchHasHappened() {
        TestClock.set("2025-10-08T10:00");
        county = County.here().registered(CIVIL, FINANCE, TOWN).happened(asking).happened(objecting).happened(group).happened(passed)
                .happened(excused).issued(plan, asking, objecting, group, passed, excused);
    }

    @Test
    void whatTheOfficeHasToDecideIsFound() {
        ofPlan(county.office()).queryParam("awaiting", "extension").get("/api/v1/tasks").then().statusCode(200)
                .body("items.ordinal", contains(1)).body("items[0].extensions[0].decisionLabel", equalTo("待定"));
        ofPlan(county.office()).queryParam("awaiting", "objection").get("/api/v1/tasks").then().body("items.ordinal", contains(2));
        ofPlan(county.office()).queryParam("awaiting", "approval").get("/api/v1/tasks").then().body("items.ordinal", contains(5));
        ofPlan(county.office()).queryParam("awaiting", "extension").queryParam("asOf", "2025-10-06").get("/api/v1/tasks").then()
                .body("items", empty());
    }

    @Test
    void aMembersOwnDeadlineCountsWhereItIsAskedFor() {
        ofPlan(county.office()).queryParam("dueFrom", "2025-10-31").queryParam("dueTo", "2025-10-31").get("/api/v1/tasks").then()
                .body("items.ordinal", contains(1, 3));
        ofPlan(county.unit(FINANCE)).queryParam("dueTo", "2025-10-31").get("/api/v1/tasks").then().body("items.ordinal", contains(3, 5));
        ofPlan(county.unit(CIVIL)).queryParam("dueTo", "2025-09-30").get("/api/v1/duties").then().body("items", empty());
        ofPlan(county.unit(CIVIL)).queryParam("dueTo", "2025-10-31").get("/api/v1/duties").then().body("items.ordinal", contains(1, 3))
                .body("items[1].deadline.date", equalTo("2025-10-31")).body("items[1].originalDeadline", equalTo("2025-09-30"))
                .body("items[1].overdue", equalTo(false)).body("items[0].extensionPending", equalTo(true));
        ofPlan(county.unit(FINANCE)).queryParam("stage", "open").get("/api/v1/duties").then()
                .body("items.find { it.ordinal == 3 }.overdue", equalTo(true));
    }

    @Test
    void theNextCheckInFallsDueForWhoeverHoldsTheDuty() {
        ofPlan(county.unit(FINANCE)).get("/api/v1/deadlines").then().statusCode(200)
                .body("buckets.later.tasks.findAll { it.checkIn }.due", contains("2025-12-31"))
                .body("buckets.continuous.tasks.ordinal", contains(4));
        ofPlan(county.unit(CIVIL)).get("/api/v1/deadlines").then().body("buckets.later.tasks.findAll { it.checkIn }", empty());
        ofPlan(county.office()).queryParam("from", "2025-09-01").queryParam("to", "2025-09-30").queryParam("asOf", "2025-09-10")
                .get("/api/v1/deadlines").then().body("buckets.later.tasks", empty())
                .body("buckets.thisMonth.tasks.ordinal", contains(3, 4, 5)).body("buckets.thisMonth.tasks.checkIn", contains(false, true, false));
        ofPlan(county.unit(FINANCE)).get("/api/v1/duties").then()
                .body("items.find { it.ordinal == 4 }.nextCheckIn", equalTo("2025-12-31"))
                .body("items.find { it.ordinal == 4 }.missedCheckIns", equalTo(1));
    }

    @Test
    void theFiguresSayWhoHeldADutyWhen() {
        ofPlan(county.office()).get("/api/v1/accountability").then().statusCode(200)
                .body("units.find { it.unit == 'xmzj' }.lead.handedOver", equalTo(1))
                .body("units.find { it.unit == 'xmzj' }.lead.assigned", equalTo(2))
                .body("units.find { it.unit == 'xmzj' }.lead.checkInsMissed", equalTo(1))
                .body("units.find { it.unit == 'xczj' }.lead.checkInsReported", equalTo(1))
                .body("units.find { it.unit == 'nwz' }.responsible.excused", equalTo(1)).body("tasks.extended", equalTo(1));
        ofPlan(county.office()).queryParam("asOf", "2025-07-31").get("/api/v1/accountability").then()
                .body("units.find { it.unit == 'xmzj' }.lead.handedOver", equalTo(0))
                .body("units.find { it.unit == 'xmzj' }.lead.assigned", equalTo(3))
                .body("tasks.extended", equalTo(0));
    }

    @Test
    void theLedgerListsFormerDutiesExtensionsAndCheckIns() {
        ofPlan(county.unit(CIVIL)).get("/api/v1/accountability/xmzj").then().statusCode(200)
                .body("duties.ordinal", contains(1, 3)).body("duties[0].extensions[0].deadline", nullValue())
                .body("duties[1].extensions[0].deadline", equalTo("2025-10-31"))
                .body("formerDuties.ordinal", contains(4)).body("formerDuties[0].handOver.successorName", equalTo("县财政局"))
                .body("formerDuties[0].handOver.until", startsWith("2025-08-01"));
        ofPlan(county.unit(FINANCE)).get("/api/v1/accountability/xczj").then()
                .body("duties.find { it.ordinal == 4 }.checkIns.state", contains("missed", "reported", "owed"))
                .body("duties.find { it.ordinal == 4 }.heldSince", startsWith("2025-08-01"))
                .body("duties.find { it.ordinal == 3 }.extensions", empty());
        ofPlan(county.unit(TOWN)).get("/api/v1/accountability/nwz").then()
                .body("duties.find { it.ordinal == 5 }.inRates", equalTo(false))
                .body("duties.find { it.ordinal == 5 }.objections[0].decision", equalTo("accepted"));
    }

    @Test
    void theAuditSaysWhatTheOfficeEnteredForAUnit() {
        county.office().get("/api/v1/audit/tasks/" + asking.id).then().statusCode(200)
                .body("history[1].via", equalTo("电话")).body("history[1].actor.roleLabel", equalTo("督办部门代录"))
                .body("history[1].actor.unitName", equalTo("县民政局")).body("history[1].sentence", equalTo("督办部门代录（电话）：县民政局签收。"))
                .body("history[2].via", nullValue()).body("history[2].reason", equalTo("样式未下发"));
    }

    @Test
    void theAuditAsOfADayShowsWhoHeldTheDutyThen() {
        county.office().queryParam("asOf", "2025-07-31").get("/api/v1/audit/tasks/" + passed.id).then()
                .body("state.duties.unit", contains("xmzj")).body("state.formerDuties", empty()).body("history", hasSize(2));
        county.office().queryParam("asOf", "2025-08-01").get("/api/v1/audit/tasks/" + passed.id).then()
                .body("state.duties.unit", contains("xczj")).body("state.formerDuties.unit", contains("xmzj"))
                .body("history[2].sentence", equalTo("县民政局的职责交由县财政局承担。"));
        county.office().queryParam("asOf", "2025-09-19").get("/api/v1/audit/tasks/" + group.id).then()
                .body("state.duties[0].deadline.date", equalTo("2025-09-30")).body("state.extensions", empty());
    }

    @Test
    void ofTwoDutiesThatBecameOneTheReportsOfBothAreShown() {
        var joined = TaskStory.led("2025-12-31", CIVIL, TOWN).progressed(CIVIL, 40, "2025-07-01T09:00").fulfilled(TOWN, "2025-07-02T09:00")
                .handedOver(CIVIL, TOWN, "2025-08-01T09:00");
        county.happened(joined).office().get("/api/v1/tasks/" + joined.id).then().statusCode(200).body("duties", hasSize(1))
                .body("duties[0].stage", equalTo("in_progress")).body("duties[0].lastReport.percent", equalTo(40))
                .body("duties[0].joined.stageLabel", contains("已办结")).body("duties[0].joined.lastReport.text", contains("目录已公布"));
        county.unit(TOWN).get("/api/v1/duties").then()
                .body("items.find { it.taskId == '%s' }.joined.role".formatted(joined.id), contains("responsible"));
        county.unit(TOWN).get("/api/v1/accountability/nwz").then()
                .body("duties.find { it.taskId == '%s' }.joined.name".formatted(joined.id), contains("南旺镇人民政府"));
        county.office().get("/api/v1/audit/tasks/" + joined.id).then().body("history.last().sentence", containsString("由责任单位改为牵头单位"));
    }

    private RequestSpecification ofPlan(RequestSpecification request) {
        return request.queryParam("plan", plan);
    }
}
