package io.duban.reporting.audit;

import static io.duban.reporting.TaskStory.CIVIL;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.duban.platform.testing.TestTokens;
import io.duban.reporting.County;
import io.duban.reporting.TaskStory;
import io.duban.reporting.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditResourceTest {
    private final TaskStory story = TaskStory.led("2025-09-30", CIVIL).acknowledged(CIVIL, "2025-05-27T09:00")
            .submitted(CIVIL, "2025-09-29T09:00").returned("缺少乡镇一级", "2025-10-02T09:00", CIVIL);
    private County county;

    @BeforeEach
    void aTaskThatWasReturned() {
        TestClock.set("2025-10-08T10:00");
        county = County.here().registered(CIVIL).happened(story);
    }

    @Test
    void theFullHistoryStandsInOrderWithActorReasonAndPlaceInTheLog() {
        county.asks(TestTokens.auditor()).get("/api/v1/audit/tasks/" + story.id).then().statusCode(200)
                .body("history.sequence", contains(0, 1, 2, 3, 4))
                .body("history.typeLabel", contains("交办", "签收", "办结", "汇总上报", "退回"))
                .body("history[1].actor.role", equalTo("unit")).body("history[1].actor.roleLabel", equalTo("承办单位"))
                .body("history[1].actor.unit", equalTo("xmzj")).body("history[1].actor.unitName", equalTo("县民政局"))
                .body("history[1].actor.subject", equalTo("xmzj-1")).body("history[1].reason", nullValue())
                .body("history[4].reason", equalTo("缺少乡镇一级")).body("history[4].payload.round", equalTo(1))
                .body("history.digest", everyItem(matchesPattern("[0-9a-f]{64}"))).body("history.command", everyItem(equalTo("test")))
                .body("state.status", equalTo("overdue"));
    }

    @Test
    void asOfShowsTheStateThenAndWhatHadHappenedByThen() {
        county.office().queryParam("asOf", "2025-09-30").get("/api/v1/audit/tasks/" + story.id).then().statusCode(200)
                .body("history", hasSize(4)).body("state.status", equalTo("submitted")).body("state.returns", equalTo(0))
                .body("asOf", equalTo("2025-09-30T15:59:59.999999Z"));
    }

    @Test
    void theAuditIsNotForUnits() {
        county.unit(CIVIL).get("/api/v1/audit/tasks/" + story.id).then().statusCode(403).body("code", equalTo("role-missing"));
        county.office().get("/api/v1/audit/tasks/none").then().statusCode(404).body("code", equalTo("task-not-found"));
    }
}
