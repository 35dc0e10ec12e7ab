package io.duban.task.completing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.duban.platform.testing.TestTokens;
import io.duban.task.County;
import io.duban.task.NothingLoggedAsOurFault;
import io.duban.task.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the report that it is done to the office's decision, for a task led by named units and for one led by a group. */
@QuarkusTest
@ExtendWith(NothingLoggedAsOurFault.class)
class CompletingResourceTest {
    @BeforeEach
    void county() {
        County.begins();
    }

    @Test
    void aTaskOfNamedLeadsIsFulfilledSubmittedReturnedAndApproved() {
        var task = County.assigns("县财政局、县司法局", "县民政局", "12月底前");
        unit("xczj", task, "submit", null).statusCode(409).body("code", equalTo("leads-not-fulfilled")).body("detail", containsString("县司法局"));
        unit("xsfj", task, "fulfil", Map.of("text", "本单位部分已完成。")).statusCode(200).body("duties[1].stage", equalTo("fulfilled"));
        unit("xsfj", task, "fulfil", null).statusCode(409).body("code", equalTo("duty-already-fulfilled"));
        unit("xsfj", task, "submit", null).statusCode(403).body("code", equalTo("not-the-submitting-lead"));
        office("approve", task, null).statusCode(409).body("code", equalTo("task-not-submitted"));
        unit("xczj", task, "submit", Map.of("text", "各单位均已完成。")).statusCode(200).body("stage", equalTo("submitted"))
                .body("submittedAt", notNullValue());
        unit("xczj", task, "submit", null).statusCode(409).body("code", equalTo("task-already-submitted"));
        office("return", task, Map.of("reason", "缺少佐证。", "units", List.of("xsfj"))).statusCode(200).body("stage", equalTo("in_progress"))
                .body("duties[1].stage", equalTo("in_progress")).body("returns", equalTo(1))
                .body("duties.returnReason", contains(nullValue(), equalTo("缺少佐证。"), nullValue()));
        unit("xsfj", task, "fulfil", null).statusCode(200);
        unit("xczj", task, "submit", null).statusCode(200);
        office("approve", task, null).statusCode(200).body("stage", equalTo("completed")).body("statusLabel", equalTo("已办结"))
                .body("duties.findAll { it.role == 'lead' }.stage", everyItem(equalTo("approved")))
                .body("duties[2].stage", equalTo("closed_unreported"));
        unit("xmzj", task, "progress", Map.of("percent", 10)).statusCode(409).body("code", equalTo("task-completed"));
        office("reopen", task, Map.of("reason", "复核发现遗漏。")).statusCode(200).body("stage", equalTo("in_progress")).body("completedAt", nullValue())
                .body("duties[2].stage", equalTo("assigned")).body("reopenReason", equalTo("复核发现遗漏。")).body("reopenedAt", notNullValue())
                .body("duties.returns", contains(0, 1, 0));
    }

    @Test
    void inATaskOfAGroupEachLeadStandsAloneAndTheLastOneSubmits() {
        var task = County.assigns(County.GROUP, "", "12月底前");
        unit("xdag", task, "submit", null).statusCode(409).body("code", equalTo("group-submits-by-itself"));
        unit("xdag", task, "fulfil", null).statusCode(200).body("stage", equalTo("in_progress"));
        office("approve", task, Map.of("units", List.of("xtsg"))).statusCode(409).body("code", equalTo("duty-not-fulfilled"));
        office("approve", task, Map.of("units", List.of("xdag"))).statusCode(200).body("stage", equalTo("in_progress"));
        unit("xtsg", task, "fulfil", null).statusCode(200).body("stage", equalTo("in_progress"));
        unit("xrmt", task, "fulfil", null).statusCode(200).body("stage", equalTo("submitted"));
        office("approve", task, null).statusCode(200).body("stage", equalTo("completed"));
    }

    @Test
    void whoeverReportedItDoneDoesNotApprove() {
        var task = County.assigns("县政府办公室", "", "12月底前");
        var both = TestTokens.token("both-1", Set.of("office", "unit"), "xzfbgs");
        County.does(County.asks(both), task, "submit", null).statusCode(200);
        County.does(County.asks(both), task, "approve", null).statusCode(403).body("code", equalTo("four-eyes"));
        office("approve", task, null).statusCode(200).body("stage", equalTo("completed"));
    }

    @Test
    void whoeverEnteredItForAUnitDoesNotApproveEither() {
        var task = County.assigns("县财政局", "", "12月底前");
        County.does(County.office(), task, "submit", Map.of("onBehalfOf", "xczj", "source", "电话")).statusCode(200);
        County.does(County.office(), task, "approve", null).statusCode(403).body("code", equalTo("four-eyes"));
        office("approve", task, null).statusCode(200);
    }

    @Test
    void aContinuousTaskIsNeverDone() {
        var task = County.assigns("县财政局", "", "长期坚持");
        unit("xczj", task, "fulfil", null).statusCode(409).body("code", equalTo("task-continuous"));
        unit("xczj", task, "submit", null).statusCode(409).body("code", equalTo("task-continuous"));
    }

    @Test
    void aTaskThatNobodyLeadsCannotBeSubmitted() {
        var task = County.assigns("有关部门", "县财政局", "12月底前");
        County.task(task).body("leadMissing", equalTo(true)).body("leadKind", equalTo("open"));
        unit("xczj", task, "submit", null).statusCode(409).body("code", equalTo("lead-missing"));
    }

    @Test
    void reportedInTimeAndNotYetReadIsNotOverdue() {
        var task = County.assigns("县财政局", "", "6月底前");
        TestClock.set("2025-06-30T23:59");
        unit("xczj", task, "submit", null).statusCode(200);
        TestClock.set("2025-07-05T09:00");
        County.task(task).body("overdue", equalTo(false)).body("status", equalTo("submitted"));
        office("return", task, Map.of("reason", "缺少佐证。")).statusCode(200).body("status", equalTo("overdue")).body("statusLabel", equalTo("逾期"))
                .body("daysOverdue", equalTo(1));
    }

    @Test
    void whatIsCancelledIsTakenUpAgainWithAReason() {
        var task = County.assigns("县财政局", "", "12月底前");
        office("reopen", task, Map.of("reason", "仍需办理。")).statusCode(409).body("code", equalTo("task-not-closed"));
        office("cancel", task, Map.of("reason", "上级文件已废止。")).statusCode(200).body("statusLabel", equalTo("已取消"));
        office("cancel", task, Map.of("reason", "上级文件已废止。")).statusCode(409).body("code", equalTo("task-cancelled"));
        office("reopen", task, Map.of("reason", "仍需办理。")).statusCode(200).body("stage", equalTo("in_progress"));
    }

    @ParameterizedTest
    @CsvSource({"return", "cancel", "reopen"})
    void aReasonIsAskedFor(String what) {
        var task = County.assigns("县财政局", "", "12月底前");
        office(what, task, null).statusCode(400);
        office(what, task, Map.of()).statusCode(400).body("code", equalTo("invalid-fields")).body("violations[0].field", equalTo("reason"));
        office(what, task, Map.of("reason", "  ")).statusCode(400).body("code", equalTo("invalid-fields"));
        office(what, task, Map.of("reason", "字".repeat(2001))).statusCode(400).body("code", equalTo("invalid-fields"));
    }

    @Test
    void aUnitThatHasNoDutyHereIsNeitherApprovedNorReturned() {
        var task = County.assigns("县财政局", "县民政局", "12月底前");
        unit("xczj", task, "submit", null).statusCode(200);
        office("approve", task, Map.of("units", List.of("xmzj"))).statusCode(409).body("code", equalTo("unit-does-not-lead"));
        office("return", task, Map.of("reason", "缺少佐证。", "units", List.of("xsfj"))).statusCode(409).body("code", equalTo("unit-has-no-duty"));
        office("approve", task, Map.of("units", List.of())).statusCode(400).body("code", equalTo("invalid-fields"));
        office("approve", task, Map.of("units", List.of(""))).statusCode(400).body("code", equalTo("invalid-fields"));
    }

    private static ValidatableResponse unit(String unit, String task, String what, Map<String, ?> body) {
        return County.does(County.unit(unit), task, what, body);
    }

    private static ValidatableResponse office(String what, String task, Map<String, ?> body) {
        return County.does(County.supervisor(), task, what, body);
    }
}
