package io.duban.task.closing;

import static io.duban.task.NoticeText.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.duban.platform.testing.TestTokens;
import io.duban.task.County;
import io.duban.task.NothingLoggedAsOurFault;
import io.duban.task.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 年终结转 over HTTP. */
@QuarkusTest
@ExtendWith(NothingLoggedAsOurFault.class)
class ClosingResourceTest {
    @Inject
    AgroalDataSource store;

    @BeforeEach
    void county() {
        County.begins();
    }

    @Test
    void theOfficeSeesWhatIsOpenDecidesItAndClosesThePlan() {
        var plan = County.issues(row("县财政局", "", "长期坚持"), row("县司法局", "", "10月底前"), row("县司法局", "", "12月底前"), row("县财政局", "", "9月底前"));
        County.does(County.unit("xczj"), plan.task(4), "submit", null).statusCode(200);
        County.does(County.supervisor(), plan.task(4), "approve", null).statusCode(200);
        closes(plan.plan(), "").statusCode(409).body("code", equalTo("plan-year-not-over"));
        TestClock.set("2025-12-28T10:00");
        proposal(plan.plan()).statusCode(200).body("tasks.ordinal", equalTo(List.of(1, 2, 3))).body("tasks[0].expected", nullValue())
                .body("tasks[0].choices.outcome", equalTo(List.of("continued", "ended"))).body("tasks[1].expected", equalTo("carried_over"))
                .body("tasks[1].expectedLabel", equalTo("结转下年")).body("tasks[1].overdue", equalTo(true)).body("mayCloseFrom", equalTo("2025-12-01"));
        closes(plan.plan(), decision(1, "continued")).statusCode(409).body("code", equalTo("tasks-not-settled"))
                .body("violations.field", equalTo(List.of("items[ordinal=2].outcome", "items[ordinal=3].outcome")))
                .body("violations[0].message", equalTo("没有写明这项任务的去向。"));
        closes(plan.plan(), decision(1, "carried_over")).body("violations[0].code", equalTo("outcome-unfitting"))
                .body("violations[0].message", containsString("continued、ended"));
        County.task(plan.task(1)).body("yearEnd", nullValue());
        closes(plan.plan(), decision(1, "continued") + "," + decision(2, "carried-over") + ",{\"taskId\":\"" + plan.task(3)
                + "\",\"outcome\":\"carried_over\"}")
                .statusCode(200).body("status", equalTo("closed")).body("statusLabel", equalTo("已结转"));
        County.task(plan.task(1)).body("yearEnd", equalTo("continued")).body("duties[0].checkIns.due", hasItem("2025-12-31"));
        County.task(plan.task(2)).body("yearEnd", equalTo("carried_over")).body("yearEndLabel", equalTo("结转下年")).body("status", equalTo("overdue"));
        closes(plan.plan(), "").statusCode(409).body("code", equalTo("plan-closed"));
        proposal(plan.plan()).statusCode(409).body("code", equalTo("plan-closed"));
        County.does(County.unit("xsfj"), plan.task(2), "submit", null).statusCode(200);
    }

    @Test
    void whatIsReportedDoneIsReadFirst() {
        var plan = County.issues(row("县财政局", "", "12月底前"));
        County.does(County.unit("xczj"), plan.task(1), "submit", null).statusCode(200);
        TestClock.set("2026-01-05T10:00");
        proposal(plan.plan()).body("tasks[0].awaitingApproval", equalTo(true)).body("tasks[0].expected", nullValue())
                .body("tasks[0].choices", hasSize(0));
        closes(plan.plan(), decision(1, "carried_over")).statusCode(409).body("code", equalTo("tasks-awaiting-approval"))
                .body("violations", hasSize(1));
        County.does(County.supervisor(), plan.task(1), "approve", null).statusCode(200);
        County.office().post("/api/v1/plans/" + plan.plan() + "/close").then().statusCode(200).body("status", equalTo("closed"));
    }

    @Test
    void whileAnotherInstanceClosesThePlanNoTaskOfItIsTakenUpAgain() throws SQLException {
        var plan = County.issues(row("县财政局", "", "12月底前"));
        County.does(County.office(), plan.task(1), "cancel", Map.of("reason", "上级文件已废止。")).statusCode(200);
        var reopening = Map.of("reason", "仍需办理。");
        try (var another = store.getConnection()) {
            another.setAutoCommit(false);
            try (var closes = another.prepareStatement("update plan set status = 'closed' where id = ?::uuid")) {
                closes.setString(1, plan.plan());
                assertThat(closes.executeUpdate()).isEqualTo(1);
            }
            RestAssured.given().auth().oauth2(TestTokens.office("office-1")).contentType(ContentType.JSON).body(reopening)
                    .post("/api/v1/tasks/" + plan.task(1) + "/reopen").then().statusCode(503).body("code", equalTo("too-many-at-once"));
            another.rollback();
        }
        County.does(County.office(), plan.task(1), "reopen", reopening).statusCode(200);
    }

    @Test
    void whatUnitsAskedIsShownAndAnsweredAfterTheClosingOrLapsesWithTheTask() {
        var plan = County.issues(row("县财政局", "", "12月底前"), row("县司法局", "", "12月底前"));
        TestClock.set("2025-12-20T10:00");
        Map.of(1, "xczj", 2, "xsfj").forEach((ordinal, unit) -> County.does(County.unit(unit), plan.task(ordinal), "extensions",
                Map.of("proposedDeadline", "2026-03-31", "reason", "样式未下发。")).statusCode(200));
        proposal(plan.plan()).statusCode(200).body("tasks[0].unanswered.extensions.proposedDeadline", equalTo(List.of("2026-03-31")))
                .body("tasks[0].unanswered.objections", hasSize(0));
        closes(plan.plan(), decision(1, "carried_over") + ",{\"ordinal\":2,\"outcome\":\"cancelled\",\"reason\":\"不再要求。\"}").statusCode(200);
        County.task(plan.task(1)).body("extensions[0].decision", equalTo("pending"));
        County.does(County.supervisor(), plan.task(1), "extensions/1/grant", Map.of("deadline", "2026-03-31")).statusCode(200)
                .body("deadline.date", equalTo("2026-03-31")).body("yearEnd", equalTo("carried_over"));
        County.task(plan.task(2)).body("extensions[0].decision", equalTo("lapsed"));
        County.does(County.supervisor(), plan.task(2), "extensions/1/grant", Map.of("deadline", "2026-03-31")).statusCode(409)
                .body("code", equalTo("task-cancelled"));
    }

    @Test
    void whatIsExpectedIsTakenWhereTheOfficeSaysSo() {
        var plan = County.issues(row("县财政局", "", "长期坚持"), row("县司法局", "", "10月底前"), row("县司法局", "", "12月底前"));
        TestClock.set("2025-12-28T10:00");
        var path = "/api/v1/plans/" + plan.plan() + "/close";
        var office = County.office().contentType("application/json");
        office.body(Map.of("asExpected", false)).post(path).then().statusCode(409).body("violations", hasSize(3));
        office.body(Map.of("asExpected", true)).post(path).then().statusCode(409).body("code", equalTo("tasks-not-settled"))
                .body("violations.field", equalTo(List.of("items[ordinal=1].outcome")));
        office.body("{\"asExpected\":true,\"tasks\":[" + decision(1, "ended") + "]}").post(path).then().statusCode(200)
                .body("status", equalTo("closed"));
        County.task(plan.task(1)).body("yearEnd", equalTo("ended"));
        County.task(plan.task(3)).body("yearEnd", equalTo("carried_over"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"ordinal\":1}", "{\"outcome\":\"continued\"}", "{\"ordinal\":1,\"outcome\":\"forgotten\"}", "null",
            "{\"ordinal\":1,\"taskId\":\"0197a000-0000-7000-8000-000000000001\",\"outcome\":\"continued\"}",
            "{\"taskId\":\"17\",\"outcome\":\"continued\"}"})
    void aDecisionThatLacksSomethingIsRefused(String decision) {
        var plan = County.issues(row("县财政局", "", "12月底前"));
        closes(plan.plan(), decision).statusCode(400);
    }

    @Test
    void onlyTheOfficeCloses() {
        var plan = County.issues(row("县财政局", "", "12月底前"));
        County.unit("xczj").contentType("application/json").body(Map.of()).post("/api/v1/plans/" + plan.plan() + "/close").then().statusCode(403);
        County.unit("xczj").get("/api/v1/plans/" + plan.plan() + "/closing").then().statusCode(403);
        proposal(plan.task(1)).statusCode(404).body("code", equalTo("plan-not-found"));
    }

    private static String decision(int ordinal, String outcome) {
        return "{\"ordinal\":" + ordinal + ",\"outcome\":\"" + outcome + "\"}";
    }

    private static ValidatableResponse closes(String plan, String decisions) {
        return County.office().contentType("application/json").body("{\"tasks\":[" + decisions + "]}")
                .post("/api/v1/plans/" + plan + "/close").then();
    }

    private static ValidatableResponse proposal(String plan) {
        return County.office().get("/api/v1/plans/" + plan + "/closing").then();
    }
}
