package io.duban.task.reforming;

import static io.duban.task.NoticeText.row;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.duban.task.County;
import io.duban.task.NothingLoggedAsOurFault;
import io.duban.task.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** 机构改革: units are merged and split; what they owe passes on, and what was assigned and done stays with who did it. */
@QuarkusTest
@ExtendWith(NothingLoggedAsOurFault.class)
class ReformingResourceTest {
    private static final Map<String, Object> REASON = Map.of("reason", "机构改革。", "docNumber", "某编发〔2025〕3号");

    private final String group = "组" + unit();
    private final String old = unit();
    private final String heir = unit();
    private final String other = unit();

    @BeforeEach
    void county() {
        County.begins();
        County.registers("code,name,kind,groups,aliases", old + "," + old + "局,department," + group + "," + old + "旧称", heir + "," + heir + "局,,,",
                other + "," + other + "局,,,").statusCode(200);
    }

    @Test
    void whatAMergedUnitOwesPassesToItsSuccessorAndWhatIsClosedStays() {
        var plan = County.issues(row(old + "局", "县财政局", "12月底前"), row("县财政局", old + "局、" + heir + "局", "12月底前"), row(old + "局", "", "12月底前"));
        County.does(County.unit(old), plan.task(3), "submit", null).statusCode(200);
        County.does(County.supervisor(), plan.task(3), "approve", null).statusCode(200);
        County.does(County.unit(old), plan.task(1), "progress", Map.of("percent", 40)).statusCode(200);
        merges(old, heir).statusCode(200).header("Consistency-Token", equalTo(old + ":1")).body("dissolved", equalTo(true))
                .body("successor.code", equalTo(heir)).body("successor.name", equalTo(heir + "局")).body("groups", equalTo(List.of()));
        passed(plan.task(1), old);
        County.task(plan.task(1)).body("duties[0].unit", equalTo(heir)).body("duties[0].percent", equalTo(40)).body("duties.unit", hasItem("xczj"))
                .body("formerDuties[0].unit", equalTo(old)).body("formerDuties[0].reason", equalTo("机构改革。（某编发〔2025〕3号）"));
        passed(plan.task(2), old);
        County.task(plan.task(2)).body("duties.unit", contains("xczj", heir));
        County.task(plan.task(3)).body("duties.unit", contains(old)).body("stage", equalTo("completed"));
    }

    @Test
    void whatAReopenedTaskOwesPassesOnAsWell() {
        var task = County.assigns(old + "局", "", "12月底前");
        County.does(County.unit(old), task, "submit", null).statusCode(200);
        County.does(County.supervisor(), task, "approve", null).statusCode(200);
        merges(old, heir).statusCode(200);
        County.does(County.office(), task, "reopen", Map.of("reason", "复查发现缺漏。")).statusCode(200);
        passed(task, old);
        County.task(task).body("duties.unit", contains(heir));
    }

    @Test
    void nobodyActsForADissolvedUnit() {
        var task = County.assigns(old + "局", "", "12月底前");
        merges(old, heir).statusCode(200);
        County.does(County.unit(old), task, "progress", Map.of("percent", 10)).statusCode(403).body("code", equalTo("unit-dissolved"))
                .body("detail", containsString(heir));
        County.does(County.office(), task, "progress", Map.of("percent", 10, "onBehalfOf", old, "source", "电话")).statusCode(403)
                .body("code", equalTo("unit-dissolved"));
        passed(task, old);
        County.does(County.unit(heir), task, "progress", Map.of("percent", 10)).statusCode(200);
    }

    @Test
    void whoWouldActForASplitUnitIsToldByNameWhoHoldsTheDutyOrAllWhoTookOver() {
        var plan = County.issues(row(old + "局", "", "12月底前"), row(old + "局", "", "12月底前"), row("县财政局", "", "12月底前"));
        splits(List.of(heir, other), heir, Map.of("taskId", plan.task(2), "to", other)).statusCode(200);
        told(plan.task(1), "由" + heir + "局承接");
        told(plan.task(2), "由" + other + "局承接"); // whether or not it has passed on yet
        told(plan.task(3), "由" + heir + "局、" + other + "局承接");
        passed(plan.task(2), old);
        told(plan.task(2), "由" + other + "局承接");
        County.does(County.office(), plan.task(2), "hand-over", Map.of("from", other, "to", "xczj", "reason", "职能划转。")).statusCode(200);
        told(plan.task(2), "由县财政局承接");
        merges(heir, other).statusCode(200);
        told(plan.task(1), "由" + other + "局承接");
        told(plan.task(3), "由" + other + "局承接");
        County.unit(old).contentType("application/json").post("/api/v1/plans/" + plan.plan() + "/acknowledge").then().statusCode(403)
                .body("detail", containsString("由" + other + "局承接"));
    }

    /** The successor could not act either: the duty is not its own. */
    @Test
    void whatADissolvedUnitHadSettledPassesToNobodyUntilItGoesBackToWork() {
        var plan = County.issues(row("县财政局", old + "局", "12月底前"), row(old + "局", "", "12月底前"));
        County.does(County.office(), plan.task(1), "excuse", Map.of("unit", old, "reason", "不涉及。")).statusCode(200);
        County.does(County.unit(old), plan.task(2), "submit", null).statusCode(200);
        County.does(County.supervisor(), plan.task(2), "approve", null).statusCode(200);
        merges(old, heir).statusCode(200);
        for (var task : plan.tasks()) {
            County.does(County.unit(old), task, "progress", Map.of("percent", 10)).statusCode(403).body("code", equalTo("dissolved-unit-settled"))
                    .body("detail", not(containsString(heir)));
        }
        County.does(County.unit(heir), plan.task(1), "progress", Map.of("percent", 10)).statusCode(403).body("code", equalTo("not-your-duty"));
        County.does(County.office(), plan.task(2), "reopen", Map.of("reason", "复查发现缺漏。")).statusCode(200);
        told(plan.task(2), "由" + heir + "局承接");
    }

    /** In every text the same, whichever of them are dissolved or renamed since. */
    @Test
    void whoTookOverIsToldByAllWhoStandTodayUnderTheNamesOfToday() {
        splits(List.of(heir, other), heir).statusCode(200);
        var last = unit();
        County.registers("code,name", last + "," + last + "局").statusCode(200);
        tookOver(last, heir + "局、" + other + "局");
        merges(heir, last).statusCode(200);
        County.registers("code,name", other + "," + other + "新局").statusCode(200);
        tookOver(last, last + "局、" + other + "新局");
    }

    private void tookOver(String young, String heirs) {
        var detail = containsString("由" + heirs + "承接");
        County.office().contentType("application/json").body(Map.of("name", "某局")).put("/api/v1/units/" + old).then().statusCode(409)
                .body("code", equalTo("unit-already-dissolved")).body("detail", detail);
        merges(old, young).statusCode(409).body("code", equalTo("unit-already-dissolved")).body("detail", detail);
        merges(young, old).statusCode(409).body("code", equalTo("successor-dissolved")).body("detail", detail);
        County.unit(old).contentType("application/json").post("/api/v1/plans/" + UUID.randomUUID() + "/acknowledge").then().statusCode(403)
                .body("code", equalTo("unit-dissolved")).body("detail", detail);
    }

    private void told(String task, String holder) {
        County.does(County.unit(old), task, "progress", Map.of("percent", 10)).statusCode(403).body("code", equalTo("unit-dissolved"))
                .body("detail", containsString(old + "局已撤销，" + holder));
    }

    @Test
    void aTaskAssignedLaterNeverNamesADissolvedUnit() {
        var draft = County.drafts(row(old + "局", heir + "局", "12月底前"), row("县财政局", group, "12月底前"));
        County.office().get("/api/v1/groups").then().body("name", hasItem(group));
        merges(old, heir).statusCode(200);
        County.office().get("/api/v1/groups").then().body("name", not(hasItem(group)));
        List<String> tasks = County.office().post("/api/v1/plans/" + draft + "/issue").then().statusCode(200).extract().path("items.taskId");
        County.task(tasks.getFirst()).body("duties.unit", contains(heir)).body("duties.name", contains(heir + "局"));
        County.task(tasks.get(1)).body("duties.unit", contains("xczj"));
        for (var name : List.of(old + "局", old + "旧称")) {
            County.task(County.assigns(name, "", "12月底前")).body("duties.unit", contains(heir));
        }
    }

    @Test
    void theCodeOfADissolvedUnitIsUnderstoodAsItsNameIs() {
        merges(old, heir).statusCode(200);
        var open = County.assigns("有关部门", "县财政局", "12月底前");
        County.does(County.office(), open, "designate", Map.of("field", "leads", "units", old)).statusCode(200).body("duties[0].unit", equalTo(heir));
        County.does(County.office(), open, "hand-over", Map.of("from", "xczj", "to", old, "reason", "职能划转。")).statusCode(200)
                .body("duties.unit", contains(heir));
        assigns(old).statusCode(201).body("duties.unit", contains(heir)).body("duties.name", contains(heir + "局"));
        var torn = unit();
        County.registers("code,name", torn + "," + torn + "局").statusCode(200);
        County.office().contentType("application/json").body(Map.of("into", List.of(heir, other), "otherwise", heir, "reason", "机构改革。"))
                .post("/api/v1/units/" + torn + "/split").then().statusCode(200);
        assigns(torn).statusCode(422).body("code", equalTo("unit-split")).body("detail", containsString("“" + torn + "局”已拆分为" + heir + "局、"));
    }

    private static ValidatableResponse assigns(String lead) {
        return County.office().contentType("application/json").body(Map.of("requirement", "公布目录。", "leads", List.of(lead), "deadline", "12月底前",
                "reason", "领导批示。")).post("/api/v1/tasks").then();
    }

    @Test
    void aSplitUnitsTasksGoWhereItIsSaidAndTheRestToOneOfThem() {
        var tasks = County.issues(row(old + "局", "", "12月底前"), row(old + "局", "", "12月底前")).tasks();
        splits(List.of(heir, other), heir, Map.of("taskId", tasks.get(1), "to", other)).statusCode(200).body("successor.code", equalTo(heir))
                .body("successors.code", contains(heir, other));
        County.office().get("/api/v1/units/" + old).then().body("successors.code", contains(heir, other))
                .body("successors.name", contains(heir + "局", other + "局"));
        County.office().get("/api/v1/units/" + old + "/history").then().body("unit[-1].successors.code", contains(heir, other));
        tasks.forEach(task -> passed(task, old));
        County.task(tasks.get(0)).body("duties.unit", contains(heir));
        County.task(tasks.get(1)).body("duties.unit", contains(other));
    }

    @Test
    void aNoticeThatNamesASplitUnitAsksWhichOfItsSuccessorsIsMeant() {
        splits(List.of(heir, other), heir).statusCode(200);
        var plan = County.drafts(row(old + "局", "", "12月底前"));
        County.office().get("/api/v1/plans/" + plan).then().body("findings.code", contains("unit-split"))
                .body("findings[0].proposal", equalTo("改为“" + heir + "局”或“" + other + "局”"));
        corrects(plan, old + "旧称").statusCode(422).body("code", equalTo("unit-split")).body("detail", containsString(heir + "局、" + other + "局"));
        corrects(plan, other + "局").statusCode(200).body("findings", empty());
        County.office().post("/api/v1/plans/" + plan + "/issue").then().statusCode(200);
    }

    @Test
    void aNoticeThatNamesAMergedUnitIsToldToMeanTheSuccessor() {
        merges(old, heir).statusCode(200);
        var plan = County.drafts(row(old + "局", "", "12月底前"));
        County.office().get("/api/v1/plans/" + plan).then().body("items[0].leads[0].units[0].code", equalTo(heir))
                .body("findings.code", contains("unit-succeeded")).body("findings[0].message", containsString("已并入“" + heir + "局”"));
    }

    private static ValidatableResponse corrects(String plan, String lead) {
        return County.office().contentType("application/json").body(Map.of("leads", lead)).patch("/api/v1/plans/" + plan + "/items/1").then();
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        merges("nobody", heir).statusCode(404).body("code", equalTo("unit-not-found"));
        merges(UUID.randomUUID().toString(), heir).statusCode(404).body("code", equalTo("unit-not-found"));
        merges(old, old).statusCode(409).body("code", equalTo("successor-is-itself"));
        merges(old, "nobody").statusCode(409).body("code", equalTo("successor-unknown"));
        splits(List.of(heir), heir).statusCode(409).body("code", equalTo("split-into-one"));
        splits(List.of(heir, other), "xczj").statusCode(409).body("code", equalTo("successor-not-named"));
        splits(List.of(heir, other), heir, Map.of("taskId", UUID.randomUUID(), "to", other)).statusCode(409).body("code", equalTo("task-not-owed"));
        splits(List.of(heir, other), heir, Map.of("to", other)).statusCode(400).body("violations.field", hasItem("tasks[0].taskId"));
        County.office().contentType("application/json").body(Map.of()).post("/api/v1/units/" + old + "/merge-into/" + heir).then().statusCode(400)
                .body("violations.field", hasItem("reason"));
        County.unit(old).contentType("application/json").body(REASON).post("/api/v1/units/" + old + "/merge-into/" + heir).then().statusCode(403);
        merges(old, heir).statusCode(200);
        merges(old, other).statusCode(409).body("code", equalTo("unit-already-dissolved"));
        merges(heir, old).statusCode(409).body("code", equalTo("successor-dissolved")).body("detail", containsString(heir));
        County.office().contentType("application/json").body(Map.of("name", "某局")).put("/api/v1/units/" + old).then().statusCode(409)
                .body("code", equalTo("unit-already-dissolved"));
    }

    @Test
    void aNewUnitMayBeCalledAsOneThatIsNoMore() {
        merges(old, heir).statusCode(200);
        var young = unit();
        County.registers("code,name", young + "," + old + "局").statusCode(200).body("registered", equalTo(1));
        County.task(County.assigns(old + "局", "", "12月底前")).body("duties.unit", contains(young));
        County.task(County.assigns(old + "旧称", "", "12月底前")).body("duties.unit", contains(heir));
    }

    @Test
    void newTasksUseTheNewMembershipAndWhatWasAssignedStays() {
        var before = County.assigns("县财政局", group, "12月底前");
        TestClock.set("2025-06-05T09:00");
        County.registers("code,name,kind,groups", old + "," + old + "新局,department,", heir + "," + heir + "局,," + group).statusCode(200)
                .body("changed", equalTo(2));
        County.task(County.assigns("县财政局", group, "12月底前")).body("duties.unit", contains("xczj", heir));
        County.task(before).body("duties.unit", contains("xczj", old)).body("duties.name", hasItem(old + "局"));
        County.office().get("/api/v1/groups?asOf=2025-06-03").then().statusCode(200).body(members(), contains(old));
        County.office().get("/api/v1/groups?asOf=2025-06-05").then().statusCode(200).body(members(), contains(heir));
        County.office().get("/api/v1/units/" + old + "?asOf=2025-06-04").then().statusCode(200).body("name", equalTo(old + "局"));
        County.office().get("/api/v1/units/" + old + "?asOf=2025-06-02").then().statusCode(404).body("code", equalTo("unit-not-found"));
        merges(old, heir).statusCode(200);
        County.office().get("/api/v1/units/" + old + "/history").then().statusCode(200).body("change", contains("registered", "changed", "merged"))
                .body("unit.name", contains(old + "局", old + "新局", old + "新局"))
                .body("docNumber", contains(nullValue(), nullValue(), equalTo("某编发〔2025〕3号")))
                .body("from[1]", equalTo("2025-06-05T01:00:00Z"));
    }

    private String members() {
        return "find { it.name == '" + group + "' }.members.code";
    }

    private ValidatableResponse splits(List<String> into, String otherwise, Map<?, ?>... shares) {
        return County.office().contentType("application/json").body(Map.of("into", into, "otherwise", otherwise, "tasks", shares, "reason", "机构改革。"))
                .post("/api/v1/units/" + old + "/split").then();
    }

    private static ValidatableResponse merges(String unit, String into) {
        return County.office().contentType("application/json").body(REASON).post("/api/v1/units/" + unit + "/merge-into/" + into).then();
    }

    private static void passed(String task, String unit) {
        await().atMost(20, SECONDS).untilAsserted(() -> County.task(task).body("duties.unit", not(hasItem(unit))));
    }

    private static String unit() {
        return "r" + UUID.randomUUID().toString().substring(24);
    }
}
