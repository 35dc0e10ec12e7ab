package io.duban.task.carryingover;

import static io.duban.task.County.office;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.duban.task.County;
import io.duban.task.NothingLoggedAsOurFault;
import io.duban.task.NoticeText;
import io.duban.task.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the closed plan of 2025 into the plan of 2026. */
@QuarkusTest
@ExtendWith(NothingLoggedAsOurFault.class)
class CarryingOverResourceTest {
    private static final String CATALOGUE = "公开目录|编制财政资金直达基层公开目录，每季度更新一次。|县财政局||12月底前";
    private static final String OPEN_DAY = "公众参与|组织各乡镇开展政府开放日活动，全年不少于两次。|县司法局||10月底前";
    private static final String LEDGER = "依申请公开|健全依申请公开办理台账，逐件登记、限时答复。|县财政局||长期坚持";

    @BeforeEach
    void county() {
        County.begins();
    }

    @Test
    void whatIsNotDoneLivesOnInTheNextPlanAndIsNoLongerChasedInTheOldOne() {
        var last = County.issues(CATALOGUE, OPEN_DAY, LEDGER);
        TestClock.set("2025-12-29T10:00");
        closes(last.plan(), Map.of("ordinal", 1, "outcome", "carried_over"), Map.of("ordinal", 2, "outcome", "carried_over"),
                Map.of("ordinal", 3, "outcome", "continued"));
        TestClock.set("2026-02-12T10:00");
        var draft = drafts2026("公开目录|编制财政资金直达基层公开目录，每半年更新一次。|县财政局||12月底前", "新任务|推进政务新媒体规范管理。|县司法局||9月底前");
        carries(last.plan(), draft, false).statusCode(200).body("linked", hasSize(1)).body("linked[0].ordinal", equalTo(1))
                .body("linked[0].similarity", greaterThan(0.7f)).body("linked[0].predecessor.yearEndLabel", equalTo("结转下年"))
                .body("missing.ordinal", equalTo(List.of(2, 3))).body("plan.items[0].predecessor.taskId", equalTo(last.task(1)))
                .body("plan.items[0].findings.find { it.code == 'continues-last-year' }.message", containsString("接续2025年第 1 项"))
                .body("plan.items[1].predecessor", nullValue());
        carries(last.plan(), draft, true).statusCode(200).body("missing", empty()).body("linked.ordinal", equalTo(List.of(1, 3, 4)))
                .body("plan.items[2].findings.code", hasItem("deadline-carried-over")).body("plan.items[2].deadline.date", equalTo("2026-10-31"));
        carries(last.plan(), draft, true).statusCode(200).body("plan.items", hasSize(4));
        links(draft, 4, "null").statusCode(200).body("items[3].predecessor", nullValue())
                .body("items[3].findings.code", not(hasItem("continues-last-year")));
        carries(last.plan(), draft, false).body("missing.ordinal", equalTo(List.of(3)));
        links(draft, 4, "\"" + last.task(2) + "\"").statusCode(409).body("code", equalTo("task-continued-elsewhere"));
        links(draft, 4, "\"" + last.task(3) + "\"").statusCode(200).body("items[3].predecessor.planTitle", containsString("2025年"))
                .body("items[3].predecessor.stageLabel", equalTo("已交办"));
        List<String> next = office().post("/api/v1/plans/" + draft + "/issue").then().statusCode(200).body("items[0].predecessor.ordinal", equalTo(1))
                .extract().path("items.taskId");
        County.task(next.get(0)).body("continues", equalTo(last.task(1)));
        County.task(next.get(1)).body("continues", nullValue());
        County.task(last.task(1)).body("successor", equalTo(next.get(0))).body("daysOverdue", equalTo(43))
                .body("status", equalTo("succeeded")).body("statusLabel", equalTo("已接续"));
        County.does(County.unit("xczj"), last.task(1), "progress", Map.of("percent", 50)).statusCode(409).body("code", equalTo("task-succeeded"))
                .body("detail", containsString(next.get(0)));
        County.does(office(), last.task(1), "cancel", Map.of("reason", "不再需要。")).statusCode(409).body("code", equalTo("task-succeeded"));
        TestClock.set("2026-09-01T10:00");
        County.task(last.task(1)).body("daysOverdue", equalTo(43)).body("duties[0].checkIns.findAll { it.state == 'owed' }", empty());
    }

    @Test
    void onlyWhatWasIssuedIsCarriedOverAndOnlyIntoALaterDraft() {
        var last = County.issues(CATALOGUE);
        var draft = drafts2026(CATALOGUE);
        carries(draft, draft, false).statusCode(409).body("code", equalTo("plan-not-issued"));
        carries(last.plan(), last.plan(), false).statusCode(409).body("code", equalTo("plan-already-issued"));
        carries(last.plan(), County.drafts(CATALOGUE), false).statusCode(409).body("code", equalTo("plan-not-earlier"));
        carries(UUID.randomUUID().toString(), draft, false).statusCode(404).body("code", equalTo("plan-not-found"));
        carries(last.plan(), UUID.randomUUID().toString(), false).statusCode(404).body("code", equalTo("plan-not-found"));
        carries(last.plan(), last.task(1), false).statusCode(404).body("code", equalTo("plan-not-found"));
        links(draft, 1, "\"" + draft + "\"").statusCode(404).body("code", equalTo("task-not-found"));
        links(draft, 9, "\"" + last.task(1) + "\"").statusCode(404).body("code", equalTo("item-not-found"));
        County.unit("xczj").contentType("application/json").body(Map.of("into", draft)).post("/api/v1/plans/" + last.plan() + "/carry-over")
                .then().statusCode(403);
    }

    @Test
    void whatIsOverWithItsPlanIsNeitherTakenUpAgainNorContinued() {
        var withdrawn = County.issues(CATALOGUE);
        office().contentType("application/json").body(Map.of("reason", "重新部署。")).post("/api/v1/plans/" + withdrawn.plan() + "/withdraw")
                .then().statusCode(200);
        reopens(withdrawn.task(1)).statusCode(409).body("code", equalTo("task-of-withdrawn-plan"));
        links(drafts2026(CATALOGUE), 1, "\"" + withdrawn.task(1) + "\"").statusCode(409).body("code", equalTo("task-of-withdrawn-plan"));
        var closed = County.issues(CATALOGUE, OPEN_DAY);
        TestClock.set("2025-12-29T10:00");
        closes(closed.plan(), Map.of("ordinal", 1, "outcome", "cancelled", "reason", "不再要求。"), Map.of("ordinal", 2, "outcome", "carried_over"));
        reopens(closed.task(1)).statusCode(409).body("code", equalTo("task-of-closed-plan"));
        var draft = drafts2026(OPEN_DAY);
        links(draft, 1, "\"" + closed.task(2) + "\"").statusCode(200);
        office().post("/api/v1/plans/" + draft + "/issue").then().statusCode(200);
        reopens(closed.task(2)).statusCode(409).body("code", equalTo("task-succeeded"));
        var withdraws = office().contentType("application/json");
        withdraws.body(Map.of("reason", "重新编制。")).post("/api/v1/plans/" + draft + "/withdraw").then().statusCode(409)
                .body("code", equalTo("plan-has-work")).body("detail", containsString("1 项接续了以前年度的任务"));
        withdraws.body(Map.of("reason", "重新编制。", "confirmed", true)).post("/api/v1/plans/" + draft + "/withdraw").then().statusCode(200);
        County.does(County.unit("xsfj"), closed.task(2), "progress", Map.of("percent", 50)).statusCode(409)
                .body("code", equalTo("successor-cancelled"));
        var another = drafts2026("新任务|推进政务新媒体规范管理。|县司法局||9月底前");
        carries(closed.plan(), another, false).body("missing.ordinal", equalTo(List.of(2)));
        reopens(closed.task(2)).statusCode(200).body("yearEnd", equalTo("carried_over")).body("successor", nullValue());
        carries(closed.plan(), another, false).body("missing.ordinal", equalTo(List.of(2)));
    }

    @Test
    void whatGaveWayBeforeTheClosingIsTakenUpAgainInOnePlaceAndOwesItsCheckIns() {
        var last = County.issues(LEDGER, OPEN_DAY);
        TestClock.set("2026-02-12T10:00");
        var draft = drafts2026(LEDGER);
        carries(last.plan(), draft, false).body("linked.predecessor.ordinal", equalTo(List.of(1))).body("missing.ordinal", equalTo(List.of(2)));
        String next = office().post("/api/v1/plans/" + draft + "/issue").then().statusCode(200).extract().path("items[0].taskId");
        closes(last.plan(), Map.of("ordinal", 2, "outcome", "carried_over"));
        TestClock.set("2026-05-02T10:00");
        County.does(office(), next, "cancel", Map.of("reason", "仍按原任务办理。")).statusCode(200);
        County.does(County.unit("xczj"), last.task(1), "check-ins", Map.of("text", "台账已更新。")).statusCode(409)
                .body("code", equalTo("successor-cancelled")).body("detail", containsString(next));
        reopens(last.task(1)).statusCode(200).body("yearEnd", equalTo("continued"));
        County.does(County.unit("xczj"), last.task(1), "check-ins", Map.of("text", "台账已更新。")).statusCode(200)
                .body("duties[0].checkIns.due", hasItem("2026-12-31"));
        reopens(next).statusCode(409).body("code", equalTo("work-goes-on-elsewhere")).body("detail", containsString(last.task(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "{\"into\":\"17\"}", "{\"into\":null,\"addMissing\":true}", "[]"})
    void aRequestThatDoesNotSayIntoWhatIsRefused(String body) {
        var last = County.issues(CATALOGUE);
        office().contentType("application/json").body(body).post("/api/v1/plans/" + last.plan() + "/carry-over").then().statusCode(400);
    }

    private static String drafts2026(String... rows) {
        return County.imports(NoticeText.of(rows).replace("2025年", "2026年").replace("〔2025〕", "〔2026〕").replace("2026年5月26日", "2026年2月10日"))
                .statusCode(201).body("year", equalTo(2026)).extract().path("id");
    }

    private static ValidatableResponse carries(String last, String draft, boolean addMissing) {
        return office().contentType("application/json").body(Map.of("into", draft, "addMissing", addMissing))
                .post("/api/v1/plans/" + last + "/carry-over").then();
    }

    private static ValidatableResponse reopens(String task) {
        return County.does(office(), task, "reopen", Map.of("reason", "复查发现问题。"));
    }

    private static ValidatableResponse links(String draft, int ordinal, String task) {
        return office().contentType("application/json").body("{\"taskId\":" + task + "}")
                .post("/api/v1/plans/" + draft + "/items/" + ordinal + "/link").then();
    }

    @SafeVarargs
    private static void closes(String plan, Map<String, Object>... decisions) {
        office().contentType("application/json").body(Map.of("tasks", List.of(decisions))).post("/api/v1/plans/" + plan + "/close").then()
                .statusCode(200);
    }
}
