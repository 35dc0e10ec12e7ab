package io.duban.reporting.accountability;

import static io.duban.reporting.TaskStory.CIVIL;
import static io.duban.reporting.TaskStory.TOWN;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.duban.events.UnitRef;
import io.duban.platform.testing.TestTokens;
import io.duban.reporting.County;
import io.duban.reporting.TaskStory;
import io.duban.reporting.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccountabilityResourceTest {
    private final UUID plan = UUID.randomUUID();
    private final TaskStory done = TaskStory.led(plan, 1, "2025-09-30", List.of(CIVIL), TOWN).acknowledged(CIVIL, "2025-05-27T09:00")
            .submitted(CIVIL, "2025-09-20T09:00", TOWN).completed(List.of(CIVIL), "2025-10-05T09:00", TOWN);
    private final TaskStory ahead = TaskStory.led(plan, 2, "2025-12-31", List.of(CIVIL), TOWN).acknowledged(TOWN, "2025-05-28T09:00");
    private County county;

    @BeforeEach
    void aPlanOfTwoTasks() {
        TestClock.set("2025-10-08T10:00");
        county = County.here().happened(done).happened(ahead).issued(plan, done, ahead);
    }

    @Test
    void figuresStandPerUnitAndRoleWithFormulasAndTheirTime() {
        county.office().queryParam("plan", plan).get("/api/v1/accountability").then().statusCode(200)
                .body("asOf", equalTo("2025-10-08T02:00:00Z")).body("planTitle", equalTo("2025年政务公开任务分解表"))
                .body("formulas.figure", hasItem("onTimeRate"))
                .body("units.unit", contains("nwz", "xmzj")).body("units.name", contains("南旺镇人民政府", "县民政局"))
                .body("units[1].lead.assigned", equalTo(2)).body("units[1].lead.onTimeRate", equalTo(1.0f))
                .body("units[1].lead.completionRate", equalTo(0.5f)).body("units[1].responsible.onTimeRate", nullValue())
                .body("units[0].responsible.unreported", equalTo(1)).body("units[0].responsible.onTimeRate", equalTo(0.0f))
                .body("tasks.total", equalTo(2)).body("tasks.due", equalTo(1)).body("tasks.completionRate", equalTo(0.5f));
    }

    @Test
    void asOfBeforeTheApprovalTheReportCountsProvisionally() {
        county.office().queryParam("plan", plan).queryParam("asOf", "2025-10-01").get("/api/v1/accountability").then().statusCode(200)
                .body("tasks.submitted", equalTo(1)).body("tasks.onTime", equalTo(1)).body("tasks.completed", equalTo(0))
                .body("units[0].responsible.unreported", equalTo(0)).body("units[0].responsible.overdue", equalTo(1));
    }

    @Test
    void aUnitHasOneNameWhicheverPlanIsAskedForAndTheOneOfThatDay() {
        var before = new UnitRef("xtyjrswj", "县退役军人事务局");
        var task = TaskStory.led(plan, 3, "2025-12-31", List.of(before));
        county.happened(task).registered(before).renamed(new UnitRef(before.code(), "县退役军人服务局"), "2025-10-02T09:00");

        county.office().queryParam("plan", plan).get("/api/v1/accountability").then()
                .body("units.find { it.unit == 'xtyjrswj' }.name", equalTo("县退役军人服务局"));
        county.office().get("/api/v1/accountability").then().body("units.find { it.unit == 'xtyjrswj' }.name", equalTo("县退役军人服务局"));
        county.office().queryParam("plan", plan).queryParam("asOf", "2025-10-01").get("/api/v1/accountability").then()
                .body("units.find { it.unit == 'xtyjrswj' }.name", equalTo("县退役军人事务局"));
    }

    @Test
    void theCountysFiguresAreNotForUnits() {
        county.unit(CIVIL).get("/api/v1/accountability").then().statusCode(403).body("code", equalTo("role-missing"));
        county.asks(TestTokens.auditor()).queryParam("plan", plan).get("/api/v1/accountability").then().statusCode(200);
        county.office().queryParam("plan", UUID.randomUUID()).get("/api/v1/accountability").then().statusCode(404)
                .body("code", equalTo("plan-not-found"));
    }

    @Test
    void aUnitHasItsLedger() {
        county.unit(TOWN).queryParam("plan", plan).get("/api/v1/accountability/nwz").then().statusCode(200)
                .body("name", equalTo("南旺镇人民政府")).body("responsible.assigned", equalTo(2))
                .body("duties.ordinal", contains(1, 2)).body("duties.stage", contains("closed_unreported", "acknowledged"))
                .body("duties.stageLabel", contains("未报告即结", "已签收")).body("duties[0].leads[0].name", equalTo("县民政局"));
        county.unit(TOWN).get("/api/v1/accountability/xmzj").then().statusCode(403).body("code", equalTo("not-your-unit"));
        county.office().get("/api/v1/accountability/nobody").then().statusCode(404).body("code", equalTo("unit-not-found"));
    }
}
