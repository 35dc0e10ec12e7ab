package io.duban.reporting.tasks;

import static io.duban.reporting.TaskStory.CIVIL;
import static io.duban.reporting.TaskStory.FINANCE;
import static io.duban.reporting.TaskStory.OFFICE;
import static io.duban.reporting.TaskStory.TOWN;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.duban.platform.testing.TestTokens;
import io.duban.reporting.County;
import io.duban.reporting.TaskStory;
import io.duban.reporting.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TasksResourceTest {
    private final UUID plan = UUID.randomUUID();
    private final TaskStory running = TaskStory.led(plan, 1, "2025-12-31", List.of(CIVIL), TOWN)
            .acknowledged(CIVIL, "2025-05-27T09:00").progressed(CIVIL, 40, "2025-07-01T09:00");
    private final TaskStory overdue = TaskStory.led(plan, 2, "2025-09-30", List.of(FINANCE), TOWN).becameOverdue("2025-09-30");
    private final TaskStory submitted = TaskStory.led(plan, 3, "2025-09-30", List.of(OFFICE)).submitted(OFFICE, "2025-09-29T18:00");
    private final TaskStory continuous = TaskStory.continuous(plan, 4, CIVIL);
    private County county;

    @BeforeEach
    void aPlanOfFourTasksOnTheEighthOfOctober() {
        TestClock.set("2025-10-08T10:00");
        county = County.here().happened(running).happened(overdue).happened(submitted).happened(continuous)
                .issued(plan, running, overdue, submitted, continuous);
    }

    @Test
    void aTaskShowsStatusStageAndEveryDuty() {
        county.office().get("/api/v1/tasks/" + running.id).then().statusCode(200)
                .header("ETag", "\"3\"").header("Stream-Position", notNullValue()).header("Stream-Lag", notNullValue())
                .body("status", equalTo("in_progress")).body("statusLabel", equalTo("办理中"))
                .body("duties[0].unit", equalTo("xmzj")).body("duties[0].name", equalTo("县民政局"))
                .body("duties[0].percent", equalTo(40)).body("duties[0].lastReport.problems", equalTo("缺少乡镇数据"))
                .body("duties[1].roleLabel", equalTo("责任")).body("version", equalTo(3));
    }

    @Test
    void overdueWinsOverTheOpenStages() {
        county.office().queryParam("plan", plan).queryParam("status", "overdue").get("/api/v1/tasks").then().statusCode(200)
                .body("items.ordinal", contains(2)).body("items[0].stage", equalTo("assigned"))
                .body("items[0].statusLabel", equalTo("逾期")).body("items[0].daysOverdue", equalTo(8))
                .body("total", equalTo(1)).body("nextCursor", nullValue());
    }

    @Test
    void submittedInTimeAndNotYetReadAwaitsApprovalAndIsNotOverdue() {
        county.office().queryParam("plan", plan).queryParam("awaiting", "approval").get("/api/v1/tasks").then().statusCode(200)
                .body("items.ordinal", contains(3)).body("items[0].overdue", equalTo(false))
                .body("items[0].status", equalTo("submitted"));
    }

    @Test
    void filtersNarrowByUnitRoleDatesAndWords() {
        county.office().queryParam("plan", plan).queryParam("unit", "nwz").queryParam("role", "responsible").get("/api/v1/tasks")
                .then().body("items.ordinal", contains(1, 2));
        county.office().queryParam("plan", plan).queryParam("unit", "nwz").queryParam("role", "lead").get("/api/v1/tasks")
                .then().body("items", hasSize(0));
        county.office().queryParam("plan", plan).queryParam("dueFrom", "2025-09-30").queryParam("dueTo", "2025-09-30")
                .get("/api/v1/tasks").then().body("items.ordinal", contains(2, 3));
        county.office().queryParam("plan", plan).queryParam("q", "第4项").get("/api/v1/tasks").then().body("items.ordinal", contains(4));
    }

    @Test
    void sortingAndPagingGoTogether() {
        var first = county.office().queryParam("plan", plan).queryParam("sort", "deadline,-ordinal").queryParam("limit", 2)
                .get("/api/v1/tasks").then().statusCode(200).body("items.ordinal", contains(3, 2)).body("total", equalTo(4))
                .extract().<String> path("nextCursor");
        county.office().queryParam("plan", plan).queryParam("sort", "deadline,-ordinal").queryParam("limit", 2)
                .queryParam("cursor", first).get("/api/v1/tasks").then().body("items.ordinal", contains(1, 4));
    }

    @Test
    void asOfADayShowsWhatWasKnownAtItsEnd() {
        county.office().queryParam("asOf", "2025-06-30").get("/api/v1/tasks/" + running.id).then().statusCode(200)
                .body("stage", equalTo("assigned")).body("version", equalTo(2));
        county.office().queryParam("plan", plan).queryParam("asOf", "2025-09-29T17:59:59+08:00").get("/api/v1/tasks").then()
                .body("items.status", contains("in_progress", "assigned", "assigned", "assigned"));
        county.office().queryParam("asOf", "2025-05-25").get("/api/v1/tasks/" + running.id).then().statusCode(404)
                .body("code", equalTo("task-not-yet-assigned")).body("detail", containsString("在 2025-05-25 23:59:59 时"));
    }

    @Test
    void aUnitSeesItsOwnTasksOnly() {
        county.unit(CIVIL).queryParam("plan", plan).get("/api/v1/tasks").then().statusCode(200)
                .body("items.ordinal", contains(1, 4)).body("items.duties.unit.flatten()", everyItem(notNullValue()));
        county.unit(CIVIL).get("/api/v1/tasks/" + running.id).then().statusCode(200);
        county.unit(CIVIL).get("/api/v1/tasks/" + overdue.id).then().statusCode(403).body("code", equalTo("not-your-task"));
        county.unit(CIVIL).queryParam("unit", "xczj").get("/api/v1/tasks").then().statusCode(403).body("code", equalTo("not-your-unit"));
    }

    @Test
    void whatTheNextYearsTaskHasTakenUpIsOverdueNoMoreAndFoundWhereItIsAskedFor() {
        TestClock.set("2026-01-20T10:00");
        var late = TaskStory.led(plan, 5, "2025-12-31", List.of(CIVIL)).carriedOver("2026-01-05T09:00").succeeded("2026-01-11T09:00");
        county.happened(late);

        ofPlan().queryParam("status", "overdue").get("/api/v1/tasks").then().statusCode(200).body("items.ordinal", contains(1, 2));
        ofPlan().queryParam("status", "succeeded").get("/api/v1/tasks").then().body("items.ordinal", contains(5))
                .body("items[0].statusLabel", equalTo("已接续")).body("items[0].stage", equalTo("assigned")).body("items[0].overdue", equalTo(true));
        county.office().get("/api/v1/tasks/" + late.id).then().body("status", equalTo("succeeded"));
        ofPlan().get("/api/v1/tasks").then().body("items.ordinal", contains(1, 2, 3, 4, 5));
        ofPlan().queryParam("status", "overdue").queryParam("asOf", "2026-01-10").get("/api/v1/tasks").then()
                .body("items.ordinal", contains(1, 2, 5));
        ofPlan().get("/api/v1/deadlines").then().body("buckets.overdue.tasks.ordinal", contains(2, 1));
    }

    @Test
    void aUnitThatHandedItsDutyOnMayStillReadTheTask() {
        var passed = TaskStory.led(plan, 6, "2025-12-31", List.of(FINANCE)).handedOver(FINANCE, CIVIL, "2025-06-05T09:00");
        county.happened(passed);

        county.unit(FINANCE).get("/api/v1/tasks/" + passed.id).then().statusCode(200).body("duties.unit", contains("xmzj"))
                .body("formerDuties.unit", contains("xczj"));
        county.unit(FINANCE).queryParam("plan", plan).get("/api/v1/tasks").then().body("items.ordinal", contains(2));
        county.unit(TOWN).get("/api/v1/tasks/" + passed.id).then().statusCode(403).body("code", equalTo("not-your-task"));
    }

    @Test
    void badInputIsAClearProblem() {
        refused("status", "done", "bad-parameter");
        refused("late", "perhaps", "bad-parameter");
        refused("plan", "12", "bad-parameter");
        refused("dueTo", "2025-02-30", "bad-parameter");
        refused("limit", "0", "bad-parameter");
        refused("limit", "many", "bad-parameter");
        refused("sort", "colour", "bad-parameter");
        refused("cursor", "x", "bad-cursor");
        refused("asOf", "yesterday", "bad-parameter");
        refused("asOf", "2025-10-09", "as-of-in-future");
        county.office().queryParam("plan", UUID.randomUUID()).get("/api/v1/tasks").then().statusCode(404).body("code", equalTo("plan-not-found"));
        county.office().get("/api/v1/tasks/17").then().statusCode(404).body("code", equalTo("task-not-found"))
                .contentType("application/problem+json").body("detail", containsString("17"));
        county.asks(TestTokens.expired()).get("/api/v1/tasks").then().statusCode(401).body("code", equalTo("token-expired"));
        county.asks(TestTokens.foreign()).get("/api/v1/tasks").then().statusCode(401).body("code", equalTo("token-invalid"));
        county.office().header("Accept-Language", "en").get("/api/v1/tasks/17").then().body("title", equalTo("No such task"));
    }

    private RequestSpecification ofPlan() {
        return county.office().queryParam("plan", plan);
    }

    private void refused(String parameter, String value, String code) {
        county.office().queryParam(parameter, value).get("/api/v1/tasks").then().statusCode(400).body("code", equalTo(code));
    }
}
