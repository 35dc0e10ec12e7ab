package io.duban.task.extending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.duban.platform.testing.TestTokens;
import io.duban.task.County;
import io.duban.task.NothingLoggedAsOurFault;
import io.duban.task.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 延期: asked, granted and refused, for the task of named leads and for the duty of a group's member. */
@QuarkusTest
@ExtendWith(NothingLoggedAsOurFault.class)
class ExtendingResourceTest {
    private static final Map<String, Object> ASK = Map.of("proposedDeadline", "2025-07-31", "reason", "样式未下发。", "stateOfWork", "已完成六成。");
    private static final Map<String, Object> GRANT = Map.of("deadline", "2025-07-20");

    @BeforeEach
    void county() {
        County.begins();
    }

    @Test
    void theLeadAsksAndTheOfficeSetsADefiniteDate() {
        var task = County.assigns("县财政局、县司法局", "县民政局", "6月底前");
        unit("xsfj", task, "extensions", ASK).statusCode(403).body("code", equalTo("extension-not-yours"));
        unit("xczj", task, "extensions", ASK).statusCode(200).body("extensions[0].number", equalTo(1))
                .body("extensions[0].decision", equalTo("pending"))
                .body("extensions[0].decisionLabel", equalTo("待定")).body("extensions[0].stateOfWork", equalTo("已完成六成。"))
                .body("extensions[0].afterExpiry", equalTo(false)).body("deadline.date", equalTo("2025-06-30"));
        unit("xczj", task, "extensions", ASK).statusCode(409).body("code", equalTo("extension-pending"));
        office(task, "extensions/1/grant", GRANT).statusCode(200).body("extensions[0].decision", equalTo("accepted"))
                .body("extensions[0].deadline", equalTo("2025-07-20")).body("extensions[0].decidedAt", notNullValue())
                .body("deadline.date", equalTo("2025-07-20")).body("originalDeadline.date", equalTo("2025-06-30"))
                .body("duties[2].deadline.date", equalTo("2025-07-20")).body("deadline.raw", equalTo("6月底前"));
        office(task, "extensions/1/refuse", Map.of("reason", "上级统一规定。")).statusCode(409).body("code", equalTo("extension-decided"));
        office(task, "extensions/2/grant", GRANT).statusCode(404).body("code", equalTo("extension-not-found"));
    }

    @Test
    void aGrantAfterExpiryClearsOverdueAndRemembersIt() {
        var task = County.assigns("县财政局", "", "6月底前");
        TestClock.set("2025-07-05T09:00");
        unit("xczj", task, "extensions", ASK).statusCode(200).body("status", equalTo("overdue")).body("extensions[0].afterExpiry", equalTo(true));
        office(task, "extensions/1/grant", GRANT).statusCode(200).body("overdue", equalTo(false)).body("overdueBeforeExtension", equalTo(true))
                .body("extensions[0].wasOverdue", equalTo(true));
        TestClock.set("2025-07-21T00:00");
        County.task(task).body("overdue", equalTo(true)).body("daysOverdue", equalTo(1));
    }

    @Test
    void aMemberOfAGroupAsksForItselfAlone() {
        var task = County.assigns(County.GROUP, "", "6月底前");
        unit("xdag", task, "extensions", ASK).statusCode(200).body("extensions[0].ownDutyOnly", equalTo(true));
        unit("xtsg", task, "extensions", ASK).statusCode(200).body("extensions[1].unit", equalTo("xtsg"));
        office(task, "extensions/1/grant", GRANT).statusCode(200).body("deadline.date", equalTo("2025-06-30"))
                .body("duties.find { it.unit == 'xdag' }.deadline.date", equalTo("2025-07-20"))
                .body("duties.find { it.unit == 'xtsg' }.deadline.date", equalTo("2025-06-30"));
        office(task, "extensions/2/refuse", Map.of("reason", "上级统一规定。")).statusCode(200).body("extensions[1].decision", equalTo("refused"))
                .body("extensions[1].answer", equalTo("上级统一规定。"));
    }

    @Test
    void whatIsAskedIsAnsweredBeforeTheApproval() {
        var task = County.assigns("县财政局", "", "6月底前");
        unit("xczj", task, "extensions", ASK).statusCode(200);
        TestClock.set("2025-07-10T09:00");
        unit("xczj", task, "submit", null).statusCode(200).body("late", equalTo(true));
        office(task, "approve", null).statusCode(409).body("code", equalTo("extension-pending"));
        TestClock.set("2025-07-25T09:00");
        office(task, "extensions/1/grant", GRANT).statusCode(200).body("late", equalTo(false));
        office(task, "approve", null).statusCode(200).body("stage", equalTo("completed")).body("late", equalTo(false));
    }

    @Test
    void cancelledItLapsesForAllToSee() {
        var task = County.assigns("县财政局", "", "6月底前");
        unit("xczj", task, "extensions", ASK).statusCode(200);
        office(task, "cancel", Map.of("reason", "上级文件已废止。")).statusCode(200).body("extensions[0].decision", equalTo("lapsed"))
                .body("extensions[0].decisionLabel", equalTo("已失效"));
    }

    @Test
    void whoeverAskedDoesNotGrant() {
        var task = County.assigns("县政府办公室", "", "6月底前");
        var both = TestTokens.token("both-1", Set.of("office", "unit"), "xzfbgs");
        County.does(County.asks(both), task, "extensions", ASK).statusCode(200);
        County.does(County.asks(both), task, "extensions/1/grant", GRANT).statusCode(403).body("code", equalTo("four-eyes"));
        office(task, "extensions/1/grant", GRANT).statusCode(200);
    }

    @Test
    void theOfficeEntersItForAUnitThatTelephoned() {
        var task = County.assigns("县财政局", "", "6月底前");
        var told = new HashMap<String, Object>(ASK);
        told.put("onBehalfOf", "xczj");
        County.does(County.office(), task, "extensions", told).statusCode(400).body("code", equalTo("source-missing"));
        told.put("source", "电话");
        County.does(County.office(), task, "extensions", told).statusCode(200).body("extensions[0].unit", equalTo("xczj"));
        County.does(County.office(), task, "extensions/1/grant", GRANT).statusCode(403).body("code", equalTo("four-eyes"));
    }

    @Test
    void aDateBeforeTheIssueIsSetByTheOffice() {
        var task = County.assigns("县财政局", "", "3月底前");
        County.task(task).body("deadlineBeforeIssue", equalTo(true)).body("overdue", equalTo(true));
        office(task, "deadline", Map.of("deadline", "2025-09-30", "reason", "印发时已过。")).statusCode(200).body("deadlineBeforeIssue", equalTo(false))
                .body("overdue", equalTo(false)).body("deadline.date", equalTo("2025-09-30")).body("originalDeadline.date", equalTo("2025-03-31"))
                .body("extensions.size()", equalTo(0));
        office(task, "deadline", Map.of("deadline", "2025-10-31", "reason", "再推。")).statusCode(409).body("code", equalTo("deadline-in-force"));
    }

    @Test
    void onlyTheOfficeDecidesAndOnlyUnitsAsk() {
        var task = County.assigns("县财政局", "", "6月底前");
        unit("xczj", task, "extensions/1/grant", GRANT).statusCode(403).body("code", equalTo("role-missing"));
        unit("xczj", task, "deadline", Map.of("deadline", "2025-09-30", "reason", "已过。")).statusCode(403);
        County.does(County.office(), task, "extensions", ASK).statusCode(403).body("code", equalTo("role-missing"));
        County.does(County.asks(TestTokens.token("audit-1", Set.of("auditor"), null)), task, "extensions", ASK).statusCode(403);
        County.does(County.nobody(), task, "extensions", ASK).statusCode(401);
        County.does(County.unit("xczj"), "0197f1a2-0000-7000-8000-000000000001", "extensions", ASK).statusCode(404)
                .body("code", equalTo("task-not-found"));
        County.unit("xczj").get("/api/v1/me").then().body("may", hasItem("request-extension"));
    }

    @ParameterizedTest
    @CsvSource({"proposedDeadline,", "reason,", "reason,'  '", "proposedDeadline,soon", "proposedDeadline,2025-02-30", "proposedDeadline,2025-06-30",
            "proposedDeadline,+999999999-12-31"})
    void aRequestSaysUntilWhenAndWhy(String field, String value) {
        var task = County.assigns("县财政局", "", "6月底前");
        var body = new HashMap<String, Object>(ASK);
        body.put(field, value);
        var status = unit("xczj", task, "extensions", body).extract().statusCode();
        assertThat(status).isIn(400, 409);
        County.task(task).body("extensions.size()", equalTo(0));
    }

    @Test
    void theOfficeNamesADateOrAReason() {
        var task = County.assigns("县财政局", "", "6月底前");
        unit("xczj", task, "extensions", null).statusCode(400);
        unit("xczj", task, "extensions", ASK).statusCode(200);
        office(task, "extensions/1/grant", null).statusCode(400);
        office(task, "extensions/1/grant", Map.of()).statusCode(400).body("violations[0].field", equalTo("deadline"));
        office(task, "extensions/1/grant", Map.of("deadline", "2025-06-30")).statusCode(409).body("code", equalTo("deadline-not-later"));
        office(task, "extensions/1/grant", Map.of("deadline", "2099-06-30")).statusCode(409).body("code", equalTo("deadline-too-far"));
        office(task, "extensions/1/refuse", Map.of("reason", " ")).statusCode(400).body("violations[0].field", equalTo("reason"));
        office(task, "extensions/one/grant", GRANT).statusCode(404);
        office(task, "extensions/-1/grant", GRANT).statusCode(404).body("code", equalTo("extension-not-found"));
        office(task, "deadline", Map.of("deadline", "2025-09-30")).statusCode(400).body("violations[0].field", equalTo("reason"));
        County.task(task).body("extensions[0].decision", equalTo("pending")).body("extensions[0].decidedAt", nullValue());
    }

    private static ValidatableResponse unit(String unit, String task, String what, Map<String, ?> body) {
        return County.does(County.unit(unit), task, what, body);
    }

    private static ValidatableResponse office(String task, String what, Map<String, ?> body) {
        return County.does(County.supervisor(), task, what, body);
    }
}
