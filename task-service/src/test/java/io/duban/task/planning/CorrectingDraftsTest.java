package io.duban.task.planning;

import static io.duban.task.NoticeText.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.duban.task.County;
import io.duban.task.NothingLoggedAsOurFault;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A draft is corrected until no error stands, and then it is issued, once. */
@QuarkusTest
@ExtendWith(NothingLoggedAsOurFault.class)
class CorrectingDraftsTest {
    @BeforeEach
    void county() {
        County.begins();
    }

    @Test
    void anUnknownUnitKeepsThePlanFromBeingIssuedUntilItIsCorrected() {
        var plan = County.drafts(row("县财政局", "", "12月底前"), row("县没有这个局", "县民政局", "开会以前"));
        draft(plan).body("findings.findAll { it.severity == 'error' }.code", hasItem("unit-unknown"));
        issue(plan).statusCode(409).body("code", equalTo("plan-has-errors")).body("violations.field", hasItem("items[ordinal=2].leads"))
                .body("violations.field", hasItem("items[ordinal=2].deadline")).body("violations.message", hasItem(containsString("县没有这个局")));
        corrects(plan, 2, Map.of("leads", List.of("县财政局", "xsfj"))).statusCode(200)
                .body("items[1].leads.units.flatten().code", equalTo(List.of("xczj", "xsfj")))
                .body("items[1].findings.code", not(hasItem("unit-unknown"))).body("items[1].excerpts.leads", nullValue());
        issue(plan).statusCode(409).body("violations", hasSize(1));
        corrects(plan, 2, Map.of("deadline", "2025-11-15")).statusCode(200).body("items[1].deadline.date", equalTo("2025-11-15"));
        issue(plan).statusCode(200).body("status", equalTo("issued")).body("items.taskId", hasSize(2)).body("items[1].taskId", notNullValue());
        issue(plan).statusCode(409).body("code", equalTo("plan-already-issued"));
        corrects(plan, 2, Map.of("deadline", "12月底前")).statusCode(409).body("code", equalTo("plan-already-issued"));
    }

    /** The reverse of what the notice says would be issued else. */
    @Test
    void whoSupportsNeverLeadsBecauseTheLeadIsUnknown() {
        var plan = County.drafts(row("", "县没有这个局牵头，县财政局配合", "12月底前"));
        draft(plan).body("items[0].leads", hasSize(0)).body("items[0].responsibles.units.flatten().code", equalTo(List.of("xczj")))
                .body("items[0].findings.collect { it.code + ' ' + it.field }", equalTo(List.of("unit-unknown leads")));
        corrects(plan, 1, Map.of("responsibles", List.of("县民政局"))).statusCode(200);
        issue(plan).statusCode(409).body("violations.field", equalTo(List.of("items[ordinal=1].leads")));
        corrects(plan, 1, Map.of("leads", List.of("县司法局"))).statusCode(200);
        issue(plan).statusCode(200).body("items[0].leads.units.flatten().code", equalTo(List.of("xsfj")));
    }

    @Test
    void whatIsLeftOutStaysAsItIs() {
        var plan = County.drafts(row("县财政局", "县民政局", "10月底前"));
        corrects(plan, 1, Map.of("requirement", "每季度核对一次。", "section", "一、总则", "topic", "（一）目录", "responsibles", "县司法局")).statusCode(200)
                .body("items[0].requirement", equalTo("每季度核对一次。")).body("items[0].section", equalTo("一、总则"))
                .body("items[0].topic", equalTo("（一）目录")).body("items[0].responsibles[0].units[0].code", equalTo("xsfj"))
                .body("items[0].leads[0].units[0].code", equalTo("xczj")).body("items[0].deadline.date", equalTo("2025-10-31"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            deadline     | 说不清的时候  | 422 | deadline-unresolved
            deadline     | 2025-02-30    | 422 | deadline-unresolved
            deadline     | 2025-13-01    | 422 | deadline-unresolved
            leads        | 县没有这个局  | 422 | unit-unknown
            leads        | ''            | 400 | invalid-fields
            nonsense     | x             | 400 | unknown-field
            """)
    void whatIsNotUnderstoodIsRefusedAndChangesNothing(String field, String value, int status, String code) {
        var plan = County.drafts(row("县财政局", "县民政局", "10月底前"));
        corrects(plan, 1, Map.of(field, value)).statusCode(status).body("code", equalTo(code));
        draft(plan).body("version", equalTo(2));
    }

    @Test
    void aListWithHolesOrOfWrongTypesIsRefused() {
        var plan = County.drafts(row("县财政局", "县民政局", "10月底前"));
        for (var body : List.of("{\"leads\": [null]}", "{\"leads\": [{\"code\": \"xczj\"}]}", "{\"requirement\": {}}", "[]", "null", "7", "")) {
            var response = County.office().contentType("application/json").body(body).patch("/api/v1/plans/" + plan + "/items/1").then();
            assertThat(response.extract().statusCode()).as(body + response.extract().asString()).isEqualTo(400);
        }
        var many = new ArrayList<>(IntStream.range(0, 2000).mapToObj(i -> "县财政局").toList());
        corrects(plan, 1, Map.of("leads", many)).statusCode(400).body("code", equalTo("invalid-fields"));
    }

    @Test
    void aDeadlineThatMayMeanTwoDatesIsShownToTheOffice() {
        var plan = County.drafts(row("县财政局", "", "4月、10月"), row("县财政局", "", "9月上旬前"), row("县财政局", "", "力争10月底前，确保11月底前"));
        draft(plan).body("findings.collect { it.ordinal + ' ' + it.severity + ' ' + it.code }", equalTo(List.of(
                "1 warning deadline-before-issue", "2 error deadline-unresolved", "3 warning deadline-assumed")))
                .body("findings[0].message", containsString("2025-04-30")).body("findings[1].proposal", containsString("“8月底前”还是“9月10日前”"))
                .body("items[2].deadline.date", equalTo("2025-11-30")).body("items[2].deadline.checkIns", hasSize(0));
    }

    @Test
    void aWarningIsConfirmedAndAnErrorIsNot() {
        var plan = County.drafts(row("县财政局", "县民政局", "3月底前"), row("县没有这个局", "", "12月底前"));
        draft(plan).body("findings[0].code", equalTo("deadline-before-issue")).body("findings[0].severity", equalTo("warning"));
        confirms(plan, 1).statusCode(200).body("findings[0].confirmed", equalTo(true)).body("version", equalTo(4));
        confirms(plan, 1).statusCode(200).body("version", equalTo(4));
        confirms(plan, 2).statusCode(409).body("code", equalTo("error-needs-correction"));
        confirms(plan, 99).statusCode(404).body("code", equalTo("finding-not-found"));
        confirms(plan, 0).statusCode(404).body("code", equalTo("finding-not-found"));
    }

    @Test
    void aCorrectionOfWhatSomebodyElseHasChangedMeanwhileIsRefused() {
        var plan = County.drafts(row("县财政局", "", "10月底前"));
        var seen = draft(plan).extract().header("ETag");
        corrects(plan, 1, Map.of("deadline", "11月底前")).statusCode(200);
        County.office().header("If-Match", seen).contentType("application/json").body(Map.of("deadline", "9月底前"))
                .patch("/api/v1/plans/" + plan + "/items/1").then().statusCode(412).body("code", equalTo("stale-version"));
        draft(plan).body("items[0].deadline.date", equalTo("2025-11-30"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/source", "/items/1", "/findings/1/confirm", "/issue"})
    void aPlanThatDoesNotExistIsNotFound(String what) {
        for (var id : List.of(UUID.randomUUID().toString(), "17", "no-uuid")) {
            var path = "/api/v1/plans/" + id + what;
            var response = switch (what) {
                case "", "/source" -> County.office().get(path);
                case "/items/1" -> County.office().contentType("application/json").body("{}").patch(path);
                default -> County.office().post(path);
            };
            assertThat(response.statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void aTaskIsNoPlan() {
        var issued = County.issues(row("县财政局", "", "10月底前"));
        County.office().get("/api/v1/plans/" + issued.task(1)).then().statusCode(404).body("code", equalTo("plan-not-found"));
        County.office().post("/api/v1/plans/" + issued.task(1) + "/issue").then().statusCode(404).body("code", equalTo("plan-not-found"));
        County.office().get("/api/v1/tasks/" + issued.plan()).then().statusCode(404).body("code", equalTo("task-not-found"));
        County.does(County.office(), issued.plan(), "approve", null).statusCode(404).body("code", equalTo("task-not-found"));
        corrects(issued.plan(), 7, Map.of()).statusCode(409);
    }

    @Test
    void anItemThatDoesNotExistIsNotFound() {
        var plan = County.drafts(row("县财政局", "", "10月底前"));
        corrects(plan, 7, Map.of()).statusCode(404).body("code", equalTo("item-not-found"));
        County.office().contentType("application/json").body("{}").patch("/api/v1/plans/" + plan + "/items/one").then().statusCode(404);
    }

    @Test
    void theListOfPlansIsReadInPages() {
        County.drafts(row("县财政局", "", "10月底前"));
        var newest = County.drafts(row("县财政局", "", "10月底前"));
        var first = plans("limit=1").statusCode(200).body("items", hasSize(1)).extract();
        assertThat(first.<Integer> path("total")).isGreaterThanOrEqualTo(2);
        plans("limit=1&cursor=" + first.path("nextCursor")).statusCode(200).body("items", hasSize(1))
                .body("items[0].id", not(equalTo(first.path("items[0].id"))));
        plans("limit=500").body("items.id", hasItem(newest)).body("nextCursor", nullValue());
        County.unit("xczj").get("/api/v1/plans").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"limit=0, invalid-fields", "limit=501, invalid-fields", "limit=many, bad-parameter", "cursor=nonsense, bad-cursor",
            "cursor=bzk5OTk5OQ, bad-cursor"})
    void aPageThatMakesNoSenseIsRefused(String query, String code) {
        plans(query).statusCode(400).body("code", equalTo(code));
    }

    private static ValidatableResponse plans(String query) {
        return County.office().get("/api/v1/plans?" + query).then();
    }

    private static ValidatableResponse draft(String plan) {
        return County.office().get("/api/v1/plans/" + plan).then().statusCode(200);
    }

    private static ValidatableResponse issue(String plan) {
        return County.office().post("/api/v1/plans/" + plan + "/issue").then();
    }

    private static ValidatableResponse confirms(String plan, int finding) {
        return County.office().post("/api/v1/plans/" + plan + "/findings/" + finding + "/confirm").then();
    }

    private static ValidatableResponse corrects(String plan, int item, Map<String, ?> what) {
        return County.office().contentType("application/json").body(what).patch("/api/v1/plans/" + plan + "/items/" + item).then();
    }
}
