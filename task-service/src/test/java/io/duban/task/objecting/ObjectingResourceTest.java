package io.duban.task.objecting;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.duban.platform.testing.TestTokens;
import io.duban.task.County;
import io.duban.task.NothingLoggedAsOurFault;
import io.duban.task.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 异议: raised, accepted and rejected; 不涉及 without one. */
@QuarkusTest
@ExtendWith(NothingLoggedAsOurFault.class)
class ObjectingResourceTest {
    private static final Map<String, Object> NOT_OURS = Map.of("kind", "not-applicable", "reason", "本单位没有此项职能。");

    @BeforeEach
    void county() {
        County.begins();
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-applicable", "not_applicable", "NOT_APPLICABLE"})
    void whoIsNotConcernedIsExcused(String kind) {
        var task = County.assigns("县财政局", "县民政局", "12月底前");
        unit("xmzj", task, "object", Map.of("kind", kind, "reason", "本单位没有此项职能。")).statusCode(200)
                .body("objections[0].kind", equalTo("not_applicable")).body("objections[0].kindLabel", equalTo("不涉及"))
                .body("objections[0].decision", equalTo("pending")).body("objections[0].afterTerm", equalTo(false));
        unit("xmzj", task, "object", NOT_OURS).statusCode(409).body("code", equalTo("objection-pending"));
        office(task, "objections/1/accept", null).statusCode(200).body("objections[0].decision", equalTo("accepted"))
                .body("duties[1].stage", equalTo("excused")).body("duties[1].stageLabel", equalTo("不涉及"));
        unit("xmzj", task, "progress", Map.of("percent", 10)).statusCode(409).body("code", equalTo("duty-excused"));
    }

    @Test
    void whoIsNotInChargeHandsOver() {
        var task = County.assigns("县财政局", "县民政局", "12月底前");
        unit("xmzj", task, "object", Map.of("kind", "wrong-unit", "reason", "职能已划出。", "proposed", "xsfj")).statusCode(200)
                .body("objections[0].proposed.name", equalTo("县司法局"));
        office(task, "objections/1/accept", Map.of()).statusCode(200).body("duties[1].unit", equalTo("xsfj")).body("duties[1].name", equalTo("县司法局"))
                .body("formerDuties[0].unit", equalTo("xmzj")).body("formerDuties[0].reason", equalTo("职能已划出。"));
        unit("xmzj", task, "progress", Map.of("percent", 10)).statusCode(403).body("code", equalTo("not-your-duty"));
        unit("xsfj", task, "progress", Map.of("percent", 10)).statusCode(200);
    }

    @Test
    void theOfficeNamesWhoTakesIt() {
        var task = County.assigns("县财政局", "县民政局", "12月底前");
        unit("xmzj", task, "object", Map.of("kind", "wrong_unit", "reason", "职能已划出。")).statusCode(200);
        office(task, "objections/1/accept", null).statusCode(409).body("code", equalTo("successor-missing"));
        office(task, "objections/1/accept", Map.of("to", "nowhere")).statusCode(422).body("code", equalTo("unit-unknown"));
        office(task, "objections/1/accept", Map.of("to", "xmzj")).statusCode(409).body("code", equalTo("same-unit"));
        office(task, "objections/1/accept", Map.of("to", "xsfj")).statusCode(200).body("duties[1].unit", equalTo("xsfj"));
        office(task, "objections/1/reject", Map.of("reason", "职责未变。")).statusCode(409).body("code", equalTo("objection-decided"));
    }

    @Test
    void theOfficeRejects() {
        var task = County.assigns("县财政局", "县民政局", "12月底前");
        unit("xmzj", task, "object", NOT_OURS).statusCode(200);
        office(task, "objections/1/reject", Map.of()).statusCode(400).body("violations[0].field", equalTo("reason"));
        office(task, "objections/1/reject", Map.of("reason", "职责未变。")).statusCode(200).body("objections[0].decision", equalTo("refused"))
                .body("objections[0].answer", equalTo("职责未变。")).body("duties[1].stage", equalTo("assigned"));
    }

    @Test
    void laterThanThreeWorkingDaysItIsMarked() {
        var task = County.assigns("县财政局", "县民政局", "12月底前");
        TestClock.set("2025-06-09T00:00");
        unit("xmzj", task, "object", NOT_OURS).statusCode(200).body("objections[0].afterTerm", equalTo(true));
    }

    @Test
    void aYearWithoutACalendarIsAClearError() {
        TestClock.set("2031-03-03T09:00");
        var task = County.assigns("县财政局", "县民政局", "12月底前");
        TestClock.set("2031-03-10T09:00");
        unit("xmzj", task, "object", NOT_OURS).statusCode(409).body("code", equalTo("calendar-unknown"))
                .body("detail", equalTo("尚未导入 2031 年的节假日安排，不能计算工作日。请系统管理员按运行手册导入该年的安排，再行办理。"));
    }

    @Test
    void whoeverObjectedDoesNotAccept() {
        var task = County.assigns("县财政局", "县政府办公室", "12月底前");
        var both = TestTokens.token("both-1", Set.of("office", "unit"), "xzfbgs");
        County.does(County.asks(both), task, "object", NOT_OURS).statusCode(200);
        County.does(County.asks(both), task, "objections/1/accept", null).statusCode(403).body("code", equalTo("four-eyes"));
        office(task, "objections/1/accept", null).statusCode(200);
    }

    @Test
    void noTaskIsCompletedOverAnObjection() {
        var task = County.assigns("县财政局", "县民政局", "12月底前");
        unit("xmzj", task, "object", NOT_OURS).statusCode(200);
        unit("xczj", task, "submit", null).statusCode(200);
        office(task, "approve", null).statusCode(409).body("code", equalTo("objection-pending"));
        office(task, "objections/1/accept", null).statusCode(200);
        office(task, "approve", null).statusCode(200).body("duties[1].stage", equalTo("excused"));
    }

    @Test
    void aGroupIsDoneWithoutThoseItDoesNotConcern() {
        var task = County.assigns(County.GROUP, "", "12月底前");
        unit("xdag", task, "fulfil", null).statusCode(200);
        office(task, "excuse", Map.of("unit", "xtsg", "reason", "没有此项职能。")).statusCode(200).body("stage", equalTo("in_progress"));
        unit("xrmt", task, "object", NOT_OURS).statusCode(200);
        office(task, "objections/1/accept", null).statusCode(200).body("stage", equalTo("submitted"));
        office(task, "approve", null).statusCode(200).body("stage", equalTo("completed"));
    }

    @Test
    void theOfficeExcusesWhomItWillButNotTheLastLead() {
        var task = County.assigns("县财政局", "县民政局", "12月底前");
        office(task, "excuse", Map.of("unit", "xmzj", "reason", "没有此项职能。")).statusCode(200).body("duties[1].stage", equalTo("excused"));
        office(task, "excuse", Map.of("unit", "xmzj", "reason", "没有此项职能。")).statusCode(409).body("code", equalTo("duty-excused"));
        office(task, "excuse", Map.of("unit", "xczj", "reason", "没有此项职能。")).statusCode(409).body("code", equalTo("last-lead"));
        office(task, "excuse", Map.of("unit", "xsfj", "reason", "没有此项职能。")).statusCode(409).body("code", equalTo("unit-has-no-duty"));
        office(task, "excuse", Map.of("unit", "xczj")).statusCode(400).body("violations[0].field", equalTo("reason"));
        office(task, "excuse", null).statusCode(400);
        unit("xczj", task, "excuse", Map.of("unit", "xczj", "reason", "不想。")).statusCode(403);
    }

    @Test
    void anObjectionSaysOfWhatKindItIsAndWhy() {
        var task = County.assigns("县财政局", "县民政局", "12月底前");
        unit("xmzj", task, "object", null).statusCode(400);
        unit("xmzj", task, "object", Map.of("kind", "not-applicable")).statusCode(400).body("violations[0].field", equalTo("reason"));
        unit("xmzj", task, "object", Map.of("kind", "boring", "reason", "不想。")).statusCode(400).body("violations[0].field", equalTo("kind"));
        unit("xmzj", task, "object", Map.of("kind", "wrong-unit", "reason", "不想。", "proposed", "nowhere")).statusCode(422)
                .body("code", equalTo("unit-unknown"));
        unit("xmzj", task, "object", Map.of("kind", "not-applicable", "reason", "不想。", "proposed", "xsfj")).statusCode(409)
                .body("code", equalTo("no-other-unit-to-name"));
        unit("xsfj", task, "object", NOT_OURS).statusCode(403).body("code", equalTo("not-your-duty"));
        unit("xmzj", task, "objections/1/accept", null).statusCode(403).body("code", equalTo("role-missing"));
        office(task, "objections/1/accept", null).statusCode(404).body("code", equalTo("objection-not-found"));
        office(task, "objections/1/reject", Map.of("reason", "职责未变。")).statusCode(404).body("code", equalTo("objection-not-found"));
        County.unit("xmzj").get("/api/v1/me").then().body("may", hasItem("object"));
    }

    private static ValidatableResponse unit(String unit, String task, String what, Map<String, ?> body) {
        return County.does(County.unit(unit), task, what, body);
    }

    private static ValidatableResponse office(String task, String what, Map<String, ?> body) {
        return County.does(County.supervisor(), task, what, body);
    }
}
