package io.duban.reporting.duties;

import static io.duban.reporting.TaskStory.CIVIL;
import static io.duban.reporting.TaskStory.FINANCE;
import static io.duban.reporting.TaskStory.TOWN;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

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
class DutiesResourceTest {
    private final UUID plan = UUID.randomUUID();
    private final TaskStory first = TaskStory.led(plan, 1, "2025-12-31", List.of(CIVIL), TOWN).progressed(CIVIL, 30, "2025-07-01T09:00");
    private final TaskStory second = TaskStory.led(plan, 2, "2025-09-30", List.of(FINANCE), TOWN).fulfilled(TOWN, "2025-10-02T09:00");
    private final TaskStory third = TaskStory.continuous(plan, 3, CIVIL);
    private County county;

    @BeforeEach
    void aPlanOfThreeTasks() {
        TestClock.set("2025-10-08T10:00");
        county = County.here().happened(first).happened(second).happened(third).issued(plan, first, second, third);
    }

    @Test
    void theMostPressingDutyStandsFirstAndThoseWithoutADateLast() {
        county.office().queryParam("plan", plan).get("/api/v1/duties").then().statusCode(200)
                .body("total", equalTo(5)).body("items.ordinal", contains(2, 2, 1, 1, 3))
                .body("items[0].unit", equalTo("xczj")).body("items[0].name", equalTo("县财政局"))
                .body("items[0].overdue", equalTo(true)).body("items[0].daysOverdue", equalTo(8))
                .body("items[1].stageLabel", equalTo("已办结")).body("items[1].late", equalTo(true)).body("items[1].daysLate", equalTo(2))
                .body("items[2].percent", equalTo(30)).body("items[2].taskStatus", equalTo("in_progress"));
    }

    @Test
    void openMeansThatTheUnitStillHasSomethingToDo() {
        county.office().queryParam("plan", plan).queryParam("stage", "open").queryParam("unit", "nwz").get("/api/v1/duties").then()
                .statusCode(200).body("items.ordinal", contains(1)).body("items[0].stage", equalTo("assigned"));
        county.office().queryParam("plan", plan).queryParam("stage", "in_progress,fulfilled").get("/api/v1/duties").then()
                .body("items.unit", contains("nwz", "xmzj"));
    }

    @Test
    void onAClosedTaskNothingIsStillToBeDoneWhateverTheStageAskedFor() {
        TestClock.set("2026-01-20T10:00");
        county.happened(TaskStory.led(plan, 4, "2025-12-31", List.of(CIVIL), TOWN).acknowledged(CIVIL, "2025-05-27T09:00")
                .cancelled("2025-06-01T09:00"))
                .happened(TaskStory.led(plan, 5, "2025-12-31", List.of(CIVIL), TOWN).fulfilled(TOWN, "2025-06-01T09:00")
                        .carriedOver("2026-01-05T09:00").succeeded("2026-01-11T09:00"));

        ofPlan().queryParam("stage", "assigned,acknowledged").get("/api/v1/duties").then().statusCode(200).body("items.ordinal", contains(2, 1, 3));
        ofPlan().queryParam("stage", "open").get("/api/v1/duties").then().body("items.ordinal", contains(2, 1, 1, 3));
        ofPlan().queryParam("stage", "fulfilled").get("/api/v1/duties").then().body("items.ordinal", contains(2, 5));
        ofPlan().get("/api/v1/duties").then().body("items.ordinal", contains(2, 2, 1, 1, 5, 3));
        ofPlan().queryParam("stage", "assigned").queryParam("asOf", "2025-05-31").get("/api/v1/duties").then()
                .body("items.ordinal", contains(2, 2, 1, 1, 4, 5, 5, 3));
        ofPlan().queryParam("taskStatus", "cancelled").get("/api/v1/duties").then().body("items.ordinal", contains(4, 4));
        ofPlan().queryParam("taskStatus", "cancelled").queryParam("stage", "acknowledged").get("/api/v1/duties").then()
                .body("items.unit", contains("xmzj"));
        ofPlan().queryParam("taskStatus", "overdue").get("/api/v1/duties").then().body("items.ordinal", contains(2, 2, 1, 1));
        ofPlan().queryParam("taskStatus", "succeeded").get("/api/v1/duties").then().body("items.ordinal", contains(5, 5))
                .body("items[0].taskStatus", equalTo("succeeded")).body("items[0].taskStatusLabel", equalTo("已接续"));
    }

    @Test
    void roleAndDatesNarrow() {
        county.office().queryParam("plan", plan).queryParam("role", "lead").queryParam("dueTo", "2025-10-01").get("/api/v1/duties").then()
                .body("items.unit", contains("xczj"));
    }

    @Test
    void aUnitSeesItsOwnDutiesOnly() {
        county.unit(TOWN).queryParam("plan", plan).get("/api/v1/duties").then().statusCode(200).body("items.unit", contains("nwz", "nwz"));
        county.unit(TOWN).queryParam("unit", "xmzj").get("/api/v1/duties").then().statusCode(403).body("code", equalTo("not-your-unit"));
    }

    @Test
    void asOfAMorningTheReportThatCameLaterIsNotYetThere() {
        county.office().queryParam("plan", plan).queryParam("unit", "nwz").queryParam("asOf", "2025-10-02T08:59:00+08:00")
                .get("/api/v1/duties").then().statusCode(200).body("items[0].stage", equalTo("assigned")).body("items[0].daysOverdue", equalTo(2));
    }

    private RequestSpecification ofPlan() {
        return county.office().queryParam("plan", plan);
    }
}
