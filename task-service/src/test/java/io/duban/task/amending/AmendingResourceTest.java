package io.duban.task.amending;

import static io.duban.task.NoticeText.row;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.duban.task.County;
import io.duban.task.NothingLoggedAsOurFault;
import io.duban.task.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An issued plan is amended by a document, and withdrawn with its tasks. */
@QuarkusTest
@ExtendWith(NothingLoggedAsOurFault.class)
class AmendingResourceTest {
    @BeforeEach
    void county() {
        County.begins();
    }

    @Test
    void aDocumentChangesSeveralRowsAtOnce() {
        var plan = County.issues(row("县财政局", "县民政局", "6月底前"), row("县司法局", "", "10月底前"), row("县司法局", "", "12月底前"));
        TestClock.set("2025-07-08T10:00");
        County.task(plan.task(1)).body("status", equalTo("overdue"));
        amends(plan.plan(), item(1, "deadline", "8月底前"), item(2, "leads", List.of("xczj", "县司法局"))).statusCode(200)
                .header("Consistency-Token", containsString(plan.plan() + ":"));
        County.task(plan.task(1)).body("status", equalTo("assigned")).body("deadline.date", equalTo("2025-08-31"))
                .body("originalDeadline.date", equalTo("2025-06-30")).body("amendments[0].docNumber", equalTo("测政办字〔2025〕99号"));
        County.task(plan.task(2)).body("duties.unit", equalTo(List.of("xczj", "xsfj"))).body("duties.role", equalTo(List.of("lead", "lead")));
        County.task(plan.task(3)).body("amendments", hasSize(0));
        County.does(County.unit("xczj"), plan.task(2), "acknowledge", null).statusCode(200);
    }

    @Test
    void thePlanTellsWhatIsInForceBesideWhatWasPrinted() {
        var plan = County.issues(row("县财政局", "县民政局", "6月底前"), row("县司法局", "", "10月底前"));
        var path = "/api/v1/plans/" + plan.plan();
        County.office().get(path).then().body("items[0].amendments", hasSize(0)).body("items[0].inForce", nullValue());
        County.does(County.unit("xczj"), plan.task(1), "extensions", Map.of("proposedDeadline", "2025-10-31", "reason", "样式未下发。")).statusCode(200);
        County.does(County.unit("xmzj"), plan.task(1), "object", Map.of("kind", "not-applicable", "reason", "不涉及。")).statusCode(200);
        TestClock.set("2025-07-08T10:00");
        amends(plan.plan(), item(1, "deadline", "8月底前")).statusCode(200).body("items[0].deadline.date", equalTo("2025-06-30"))
                .body("items[0].inForce.deadline.date", equalTo("2025-08-31"))
                .body("items[0].inForce.unanswered.extensions.proposedDeadline", equalTo(List.of("2025-10-31")))
                .body("items[0].inForce.unanswered.objections.unit", equalTo(List.of("xmzj"))).body("items[1].inForce", nullValue());
        amends(plan.plan(), item(1, "requirement", "每季度核对公开目录。"), item(2, "leads", List.of("xczj"))).statusCode(200)
                .body("items[0].amendments.changed", equalTo(List.of(List.of("deadline"), List.of("requirement", "checkIns"))));
        County.does(County.supervisor(), plan.task(1), "extensions/1/refuse", Map.of("reason", "已统一调整。")).statusCode(200);
        County.unit("xsfj").get(path).then().statusCode(200).body("items[0].amendments.docNumber", equalTo(List.of("测政办字〔2025〕99号", "测政办字〔2025〕99号")))
                .body("items[0].amendments[0].reason", equalTo("上级调整口径。")).body("items[0].amendments[0].at", containsString("2025-07-08"))
                .body("items[0].requirement", equalTo("逐项核对公开目录，缺漏的补齐。")).body("items[0].inForce.requirement", equalTo("每季度核对公开目录。"))
                .body("items[0].inForce.unanswered.extensions", hasSize(0)).body("items[0].inForce.unanswered.objections", hasSize(1))
                .body("items[1].leads.raw", equalTo(List.of("县司法局"))).body("items[1].inForce.leads.units.flatten().code", equalTo(List.of("xczj")));
        County.unit("xsfj").get(path + "/items/2/explanation").then().statusCode(200).body("leads.raw", equalTo(List.of("县司法局")))
                .body("amendments.changed", equalTo(List.of(List.of("leads")))).body("amendmentsInWords[0]", containsString("“测政办字〔2025〕99号”调整了牵头单位"))
                .body("inForce.leads.raw", equalTo(List.of("县财政局")));
        County.office().contentType("application/json").body(Map.of("reason", "上级重新部署。")).post(path + "/withdraw").then().statusCode(200)
                .body("items[0].inForce.requirement", equalTo("每季度核对公开目录。"));
    }

    @Test
    void whatIsInForceTellsWhoHoldsTheDutiesNow() {
        var plan = County.issues(row("县财政局、县司法局", "县民政局、县档案馆", "6月底前"));
        County.does(County.office(), plan.task(1), "hand-over", Map.of("from", "xczj", "to", "xrsj", "reason", "职能划转。")).statusCode(200);
        County.does(County.office(), plan.task(1), "excuse", Map.of("unit", "xdag", "reason", "没有此项职能。")).statusCode(200);
        amends(plan.plan(), item(1, "requirement", "逐项核对公开目录，每月更新一次。")).statusCode(200)
                .body("items[0].inForce.leads.raw", equalTo(List.of("县财政局", "县司法局")))
                .body("items[0].inForce.leadUnits.code", equalTo(List.of("xrsj", "xsfj")))
                .body("items[0].inForce.responsibleUnits.code", equalTo(List.of("xmzj")));
    }

    @Test
    void whomAnAmendmentLeavesOutOwesNothingMoreAndIsNotSaidToBeUnconcerned() {
        var plan = County.issues(row("县财政局", "县民政局、县司法局", "10月底前"));
        County.does(County.office(), plan.task(1), "excuse", Map.of("unit", "xsfj", "reason", "没有此项职能。")).statusCode(200);
        TestClock.set("2025-06-04T10:00");
        amends(plan.plan(), item(1, "leads", List.of("xczj", "xsfj"))).statusCode(200);
        County.does(County.office(), plan.task(1), "excuse", Map.of("unit", "xsfj", "reason", "没有此项职能。")).statusCode(200);
        amends(plan.plan(), item(1, "responsibles", List.of("xdag"))).statusCode(200);
        amends(plan.plan(), item(1, "leads", List.of("xczj"))).statusCode(200);
        County.task(plan.task(1)).body("duties.find { it.unit == 'xmzj' }.stageLabel", equalTo("调整后不再承担"))
                .body("duties.find { it.unit == 'xsfj' }.stageLabel", equalTo("不涉及"));
        County.does(County.unit("xmzj"), plan.task(1), "progress", Map.of("percent", 10)).statusCode(409).body("code", equalTo("duty-excused"))
                .body("detail", containsString("调整"));
    }

    @Test
    void aStageThatIsPastIsRefusedWithTheStage() {
        var plan = County.issues(row("县财政局", "", "10月底前"));
        amends(plan.plan(), item(1, "deadline", "1月、6月、12月底前")).statusCode(409).body("code", equalTo("deadline-past"))
                .body("violations.message", hasItem(containsString("2025-01-31")));
    }

    @Test
    void oneRowThatIsRefusedKeepsEveryOtherAsItWas() {
        var plan = County.issues(row("县财政局", "", "10月底前"), row("县司法局", "", "10月底前"));
        amends(plan.plan(), item(1, "deadline", "11月底前"), item(2, "leads", List.of("县没有这个局"))).statusCode(422)
                .body("code", equalTo("unit-unknown")).body("violations.field", equalTo(List.of("items[1]")));
        County.does(County.office(), plan.task(2), "cancel", Map.of("reason", "并入他项。")).statusCode(200);
        amends(plan.plan(), item(1, "deadline", "11月底前"), item(2, "deadline", "11月底前")).statusCode(409).body("code", equalTo("task-cancelled"))
                .body("violations.field", equalTo(List.of("items[1]")));
        amends(plan.plan(), item(2, "deadline", "11月底前"), item(1, "deadline", "11月底前")).statusCode(409)
                .body("violations.field", equalTo(List.of("items[0]")));
        amends(plan.plan(), item(1, "deadline", "11月底前"), item(9, "deadline", "11月底前")).statusCode(404).body("code", equalTo("item-not-found"))
                .body("violations.field", equalTo(List.of("items[1]")));
        County.task(plan.task(1)).body("deadline.date", equalTo("2025-10-31")).body("version", equalTo(1));
        County.office().get("/api/v1/plans/" + plan.plan()).then().body("version", equalTo(4));
    }

    @Test
    void onlyAnIssuedPlanIsAmended() {
        amends(County.drafts(row("县财政局", "", "10月底前")), item(1, "deadline", "11月底前")).statusCode(409).body("code", equalTo("plan-not-issued"));
        amends(UUID.randomUUID().toString(), item(1, "deadline", "11月底前")).statusCode(404).body("code", equalTo("plan-not-found"));
        var plan = County.issues(row("县财政局", "", "10月底前"));
        amends(plan.task(1), item(1, "deadline", "11月底前")).statusCode(404).body("code", equalTo("plan-not-found"));
        County.unit("xczj").contentType("application/json").body(body(item(1, "deadline", "11月底前"))).post("/api/v1/plans/" + plan.plan() + "/amend")
                .then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "[]", "{\"docNumber\":\"1号\",\"reason\":\"更正\",\"items\":[]}",
            "{\"docNumber\":\" \",\"reason\":\"更正\",\"items\":[{\"ordinal\":1,\"deadline\":\"11月底前\"}]}",
            "{\"docNumber\":\"1号\",\"reason\":\"更正\",\"items\":[null]}", "{\"docNumber\":\"1号\",\"reason\":\"更正\",\"items\":[{\"ordinal\":1}]}",
            "{\"docNumber\":\"1号\",\"reason\":\"更正\",\"items\":[{\"deadline\":\"11月底前\"}]}",
            "{\"docNumber\":\"1号\",\"reason\":\"更正\",\"items\":[{\"ordinal\":1,\"leads\":[]}]}",
            "{\"docNumber\":\"1号\",\"reason\":\"更正\",\"items\":[{\"ordinal\":1,\"leads\":[null]}]}",
            "{\"docNumber\":\"1号\",\"reason\":\"更正\",\"items\":[{\"ordinal\":1,\"deadline\":\"11月底前\"},{\"ordinal\":1,\"requirement\":\"x\"}]}"})
    void anAmendmentThatLacksSomethingIsRefused(String body) {
        var plan = County.issues(row("县财政局", "", "10月底前"));
        County.office().contentType("application/json").body(body).post("/api/v1/plans/" + plan.plan() + "/amend").then().statusCode(400);
    }

    @Test
    void aRowThatChangesNothingIsNamed() {
        var plan = County.issues(row("县财政局", "", "10月底前"));
        amends(plan.plan(), new HashMap<>(Map.of("ordinal", 1))).statusCode(400).body("code", equalTo("invalid-fields"))
                .body("violations.field", equalTo(List.of("items[0]"))).body("violations[0].message", equalTo("没有写明改动什么"));
        amends(plan.plan(), item(1, "leads", List.of("火星办"))).statusCode(422).body("violations.field", equalTo(List.of("items[0]")))
                .body("violations[0].code", equalTo("unit-unknown")).body("violations[0].message", containsString("火星办"));
    }

    @Test
    void withAnIssuedPlanEveryOpenTaskIsWithdrawnAndWhatIsDoneStays() {
        var plan = County.issues(row("县财政局", "", "10月底前"), row("县司法局", "", "10月底前"));
        County.does(County.unit("xczj"), plan.task(1), "submit", null).statusCode(200);
        County.does(County.supervisor(), plan.task(1), "approve", null).statusCode(200);
        var path = "/api/v1/plans/" + plan.plan() + "/withdraw";
        County.office().contentType("application/json").body(Map.of("reason", "上级重新部署。")).post(path).then().statusCode(409)
                .body("code", equalTo("plan-has-work")).body("detail", containsString("1 项任务已办结"));
        County.office().contentType("application/json").body(Map.of("reason", "上级重新部署。", "confirmed", true)).post(path).then()
                .statusCode(200).body("status", equalTo("withdrawn")).body("items.taskId", hasItem(plan.task(1)));
        County.task(plan.task(1)).body("stage", equalTo("completed"));
        County.task(plan.task(2)).body("stage", equalTo("cancelled"));
        amends(plan.plan(), item(1, "deadline", "11月底前")).statusCode(409).body("code", equalTo("plan-withdrawn"));
    }

    private static Map<String, Object> item(int ordinal, String field, Object value) {
        return new HashMap<>(Map.of("ordinal", ordinal, field, value));
    }

    @SafeVarargs
    private static Map<String, Object> body(Map<String, Object>... items) {
        return Map.of("docNumber", "测政办字〔2025〕99号", "reason", "上级调整口径。", "items", List.of(items));
    }

    @SafeVarargs
    private static ValidatableResponse amends(String plan, Map<String, Object>... items) {
        return County.office().contentType("application/json").body(body(items)).post("/api/v1/plans/" + plan + "/amend").then();
    }
}
