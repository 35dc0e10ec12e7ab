package io.duban.reporting.deadlines;

import static io.duban.reporting.TaskStory.CIVIL;
import static io.duban.reporting.TaskStory.FINANCE;
import static io.duban.reporting.TaskStory.TOWN;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.duban.reporting.County;
import io.duban.reporting.TaskStory;
import io.duban.reporting.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeadlinesResourceTest {
    private final UUID plan = UUID.randomUUID();
    private final TaskStory overdue = TaskStory.led(plan, 1, "2025-09-30", List.of(FINANCE), TOWN).fulfilled(TOWN, "2025-09-02T09:00");
    private final TaskStory thisWeek = TaskStory.led(plan, 2, "2025-10-10", List.of(CIVIL), TOWN);
    private final TaskStory waiting = TaskStory.led(plan, 3, "2025-09-30", List.of(CIVIL)).submitted(CIVIL, "2025-09-29T09:00");
    private final TaskStory continuous = TaskStory.continuous(plan, 4, CIVIL);
    private County county;

    @BeforeEach
    void aPlanOfFourTasksOnAWednesday() {
        TestClock.set("2025-10-08T10:00");
        county = County.here().registered(TOWN).happened(overdue).happened(thisWeek).happened(waiting).happened(continuous)
                .issued(plan, overdue, thisWeek, waiting, continuous);
    }

    @Test
    void everyOpenTaskLiesInOneBucketAndItsNextCheckInBesideIt() {
        county.office().queryParam("plan", plan).get("/api/v1/deadlines").then().statusCode(200)
                .body("today", equalTo("2025-10-08"))
                .body("buckets.overdue.count", equalTo(1)).body("buckets.overdue.tasks.ordinal", contains(1))
                .body("buckets.overdue.tasks[0].daysOverdue", equalTo(8)).body("buckets.overdue.tasks[0].leads[0].name", equalTo("县财政局"))
                .body("buckets.today.count", equalTo(0)).body("buckets.thisWeek.tasks.ordinal", contains(2))
                .body("buckets.thisWeek.label", equalTo("本周到期")).body("buckets.thisMonth.count", equalTo(0))
                .body("buckets.later.tasks.ordinal", contains(4)).body("buckets.later.tasks.checkIn", contains(true))
                .body("buckets.continuous.tasks.ordinal", contains(4))
                .body("buckets.awaitingApproval.tasks.ordinal", contains(3));
    }

    @Test
    void aUnitSeesWhatItStillHasToDoItself() {
        county.unit(TOWN).queryParam("plan", plan).get("/api/v1/deadlines").then().statusCode(200)
                .body("unit", equalTo("nwz")).body("unitName", equalTo("南旺镇人民政府"))
                .body("buckets.overdue.count", equalTo(0)).body("buckets.thisWeek.tasks.dutyStageLabel", contains("待签收"));
    }

    @Test
    void aRangeLeavesOutWhatHasNoDate() {
        county.office().queryParam("plan", plan).queryParam("from", "2025-10-01").queryParam("to", "2025-10-31").get("/api/v1/deadlines")
                .then().body("buckets.overdue.count", equalTo(0)).body("buckets.thisWeek.count", equalTo(1))
                .body("buckets.continuous.count", equalTo(0));
    }

    @Test
    void asOfTheDayOfTheDeadlineNothingWasOverdue() {
        county.office().queryParam("plan", plan).queryParam("asOf", "2025-09-30").get("/api/v1/deadlines").then()
                .body("today", equalTo("2025-09-30")).body("buckets.overdue.count", equalTo(0)).body("buckets.today.tasks.ordinal", contains(1));
    }
}
