package io.duban.task.planning;

import static io.duban.task.NoticeText.row;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.duban.task.County;
import io.duban.task.NothingLoggedAsOurFault;
import io.duban.task.NoticeText;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole life of a draft over HTTP: its head, its rows, its end. */
@QuarkusTest
@ExtendWith(NothingLoggedAsOurFault.class)
class DraftsLifeTest {
    private static final String TABLE = "工作任务|具体要求|牵头单位|责任单位|完成时限\n公开目录|逐项核对。|县财政局||印发后10个工作日内\n";

    @BeforeEach
    void county() {
        County.begins();
    }

    @Test
    void aNoticeWithoutNumberAndDateIsCompletedAndIssued() {
        var plan = County.imports("2025年临时任务表\n" + TABLE).statusCode(201).body("issuedOn", nullValue())
                .body("findings.code", hasItems("head-incomplete", "deadline-unresolved"));
        String id = plan.extract().path("id");
        issues(id).statusCode(409).body("violations.field", hasItems("issuedOn", "items[ordinal=1].deadline"));
        heads(id, Map.of("issuedOn", "2025-05-26", "docNumber", "测临字[2025]第71号", "issuer", "某县人民政府办公室")).statusCode(200)
                .body("docNumber", equalTo("测临字〔2025〕71号")).body("findings", empty()).body("items[0].deadline.date", equalTo("2025-06-10"));
        issues(id).statusCode(200);
        heads(id, Map.of("year", 2026)).statusCode(409).body("code", equalTo("plan-already-issued"));
        plans("year=2025&status=issued&limit=500").body("items.id", hasItem(id))
                .body("items.find { it.id == '" + id + "' }.issuedOn", equalTo("2025-05-26"));
    }

    @Test
    void aNoticeThatNamesNoYearIsIssuedOnceTheOfficeHasSetIt() {
        String id = County.imports("任务分解表\n" + TABLE.replace("印发后10个工作日内", "10月底前")).statusCode(201).body("year", nullValue()).extract().path("id");
        plans("status=draft&limit=500").body("items.find { it.id == '" + id + "' }.year", nullValue());
        heads(id, Map.of("issuedOn", "2025-05-26", "docNumber", "测年字〔2025〕74号", "issuer", "某县人民政府办公室")).statusCode(200);
        issues(id).statusCode(409).body("code", equalTo("plan-has-errors"))
                .body("violations.field", equalTo(List.of("year", "items[ordinal=1].deadline")));
        heads(id, Map.of("year", 2025)).statusCode(200).body("year", equalTo(2025)).body("findings", empty())
                .body("items[0].deadline.date", equalTo("2025-10-31"));
        issues(id).statusCode(200);
        plans("year=2025&status=issued&limit=500").body("items.id", hasItem(id));
    }

    @Test
    void aNoticeWithoutAnyTitleIsImportedAllTheSame() {
        String id = County.imports("测题字〔2025〕72号\n" + TABLE).statusCode(201).body("title", nullValue()).extract().path("id");
        heads(id, Map.of("title", "2025年补题任务表")).statusCode(200).body("title", equalTo("2025年补题任务表"));
    }

    @ParameterizedTest
    @CsvSource({"year, 25, invalid-fields", "title, '', invalid-fields", "issuedOn, 26 May, wrong-type", "basis, x, unknown-field"})
    void aHeadThatMakesNoSenseIsRefused(String field, String value, String code) {
        var given = value.matches("\\d+") ? Integer.valueOf(value) : value;
        heads(County.drafts(row("县财政局", "", "10月底前")), Map.of(field, given)).statusCode(400).body("code", equalTo(code));
    }

    @Test
    void aNumberThatAnotherPlanHasIsRefused() {
        String number = County.office().get("/api/v1/plans/" + County.drafts(row("县财政局", "", "10月底前"))).then().extract().path("docNumber");
        heads(County.drafts(row("县财政局", "", "10月底前")), Map.of("docNumber", number)).statusCode(409).body("code", equalTo("plan-already-imported"));
    }

    @Test
    void rowsAreAddedAndRemovedAndTheOthersKeepTheirNumbers() {
        var plan = County.drafts(row("县财政局", "", "10月底前"), row("县民政局", "", "11月底前"));
        adds(plan, Map.of("requirement", "另行补充一项。", "leads", List.of("xsfj"), "deadline", "2025-11-15")).statusCode(201)
                .body("items[2].ordinal", equalTo(3)).body("items[2].leads[0].units[0].code", equalTo("xsfj"))
                .body("items[2].deadline.date", equalTo("2025-11-15")).body("findings", empty()).header("ETag", notNullValue());
        removes(plan, 2).statusCode(200).body("items.ordinal", equalTo(List.of(1, 3)));
        removes(plan, 2).statusCode(404).body("code", equalTo("item-not-found"));
        plans("status=draft&limit=500").body("items.find { it.id == '" + plan + "' }.items", equalTo(2));
        issues(plan).statusCode(200).body("items.taskId", everyItem(notNullValue())).body("items.ordinal", equalTo(List.of(1, 3)));
        adds(plan, Map.of("requirement", "太迟了。")).statusCode(409).body("code", equalTo("plan-already-issued"));
        removes(plan, 1).statusCode(409).body("code", equalTo("plan-already-issued"));
    }

    @Test
    void aRowThatSaysNothingIsRefusedAndAPlanWithoutRowsIsNotIssued() {
        var plan = County.drafts(row("县财政局", "", "10月底前"));
        adds(plan, Map.of("leads", "县民政局")).statusCode(400).body("code", equalTo("invalid-fields"));
        adds(plan, Map.of("requirement", "一项", "leads", "县没有这个局")).statusCode(422).body("code", equalTo("unit-unknown"));
        removes(plan, 1).statusCode(200).body("items", empty());
        issues(plan).statusCode(409).body("code", equalTo("plan-without-items"));
    }

    @Test
    void theNoticeOfAWithdrawnDraftMayBeImportedAgain() {
        var notice = NoticeText.of(row("县财政局", "", "10月底前"));
        String first = County.imports(notice).statusCode(201).extract().path("id");
        County.imports(notice + "\n").statusCode(409).body("code", equalTo("plan-already-imported"))
                .body("detail", containsString("文件或文号")).body("detail", containsString("POST /api/v1/plans/" + first + "/withdraw"));
        withdraws(first, Map.of()).statusCode(400).body("code", equalTo("invalid-fields"));
        withdraws(first, Map.of("reason", "表格有误")).statusCode(200).body("status", equalTo("withdrawn")).body("statusLabel", equalTo("已撤回"));
        withdraws(first, Map.of("reason", "再撤一次")).statusCode(409).body("code", equalTo("plan-withdrawn"));
        heads(first, Map.of("year", 2026)).statusCode(409).body("code", equalTo("plan-withdrawn"));
        issues(first).statusCode(409).body("code", equalTo("plan-withdrawn"));
        County.office().get("/api/v1/plans/" + first + "/source").then().statusCode(200).body(containsString("县财政局"));
        String second = County.imports(notice).statusCode(201).extract().path("id");
        issues(second).statusCode(200);
        plans("status=withdrawn&limit=500").body("items.id", hasItem(first)).body("items.id", not(hasItem(second)));
        plans("year=1999").body("items", empty());
        plans("status=lost").statusCode(400).body("code", equalTo("bad-parameter"));
    }

    @Test
    void aRowExplainsHowItWasUnderstood() {
        var issued = County.issues(row("县人社局", County.GROUP, "印发后10个工作日内"));
        County.unit("xczj").get("/api/v1/plans/" + issued.plan() + "/items/1/explanation").then().statusCode(200)
                .body("deadline.printed.raw", equalTo("印发后10个工作日内")).body("deadline.printed.place", notNullValue())
                .body("deadline.understood.rule", equalTo("working-days-after-issue"))
                .body("deadline.words", hasItem(containsString("2025年6月11日 00:00")))
                .body("deadline.words", hasItem(containsString("版工作日历"))).body("leads[0].how", equalTo("alias"))
                .body("leads[0].units[0].name", equalTo("县人力资源和社会保障局")).body("responsibles[0].how", equalTo("group"))
                .body("responsibles[0].units.code", hasItems(County.MEMBERS.toArray()));
        County.office().get("/api/v1/plans/" + issued.plan() + "/items/7/explanation").then().statusCode(404).body("code", equalTo("item-not-found"));
        County.office().get("/api/v1/plans/" + UUID.randomUUID() + "/items/1/explanation").then().statusCode(404)
                .body("code", equalTo("plan-not-found"));
    }

    @Test
    void aGroupThatHasLostItsMembersIsToldBeforeTheIssue() {
        County.registers("code,name,kind,groups", "lszx,临时中心,institution,临时单位组").statusCode(200);
        var plan = County.drafts(row("县财政局", "临时单位组", "10月底前"));
        County.office().get("/api/v1/plans/" + plan).then().body("findings", empty());
        County.registers("code,name,kind,groups", "lszx,临时中心,institution,").statusCode(200);
        County.office().get("/api/v1/plans/" + plan).then().body("items[0].findings[0].code", equalTo("group-empty"))
                .body("findings[0].severity", equalTo("warning")).body("findings[0].message", containsString("临时单位组"))
                .body("findings[0].number", nullValue());
        adds(plan, Map.of("requirement", "再加一项。")).body("findings.code", hasItem("group-empty"));
        removes(plan, 2).statusCode(200);
        issues(plan).statusCode(200).body("findings", empty());
    }

    /** A new county imports its notice before its directory. */
    @Test
    void unitsThatAreRegisteredAfterTheImportAreUnderstoodOnRereading() {
        var plan = County.drafts(row("县新设局", "县重建中心、县民政局", "10月底前"), row("县新设局", "", "11月底前"), row("县撤销站", "", "看情况"));
        rereads(plan).statusCode(200).body("version", equalTo(4)).body("findings.code", not(hasItem("directory-changed")));
        correctsLead(plan, 2, "县司法局");
        County.registers("code,name", "xxsj,县新设局", "xcjzx,县重建中心").statusCode(200);
        County.office().get("/api/v1/plans/" + plan).then().body("findings.findAll { it.code == 'unit-unknown' }.ordinal", equalTo(List.of(1, 1, 3)))
                .body("findings.find { it.code == 'directory-changed' }.message", containsString("有 1 项"))
                .body("findings.find { it.code == 'directory-changed' }.proposal", containsString("/reread"));
        rereads(plan).statusCode(200).body("items[0].leads[0].units[0].code", equalTo("xxsj"))
                .body("items[0].responsibles.units.flatten().code", equalTo(List.of("xcjzx", "xmzj")))
                .body("items[1].leads[0].units[0].code", equalTo("xsfj"))
                .body("findings.code", equalTo(List.of("deadline-unresolved", "unit-unknown")))
                .body("findings.ordinal", equalTo(List.of(3, 3)));
        removes(plan, 3).statusCode(200);
        issues(plan).statusCode(200);
        rereads(plan).statusCode(409).body("code", equalTo("plan-already-issued"));
        rereads(UUID.randomUUID().toString()).statusCode(404).body("code", equalTo("plan-not-found"));
    }

    /** What was printed above is what a blank cell means, whatever became of the row above. */
    @Test
    void aRowThatInheritedAnUnknownUnitIsUnderstoodAsWell() {
        var plan = County.drafts(row("县初设局、县民政局", "", "10月底前"), row("", "", "11月底前"), row("县另设局", "", "10月底前"), row("", "县民政局", "12月底前"));
        correctsLead(plan, 1, "县司法局");
        removes(plan, 3).statusCode(200).body("findings.findAll { it.code == 'unit-unknown' }.ordinal", equalTo(List.of(2, 4)))
                .body("findings.code", not(hasItem("directory-changed")));
        County.registers("code,name", "xcsj,县初设局", "xlsj,县另设局").statusCode(200);
        issues(plan).statusCode(409).body("code", equalTo("plan-has-errors"));
        County.office().get("/api/v1/plans/" + plan).then()
                .body("findings.find { it.code == 'directory-changed' }.message", containsString("有 2 项"));
        rereads(plan).statusCode(200).body("items[0].leads.units.flatten().code", equalTo(List.of("xsfj")))
                .body("items[1].leads.units.flatten().code", equalTo(List.of("xmzj", "xcsj")))
                .body("items[2].leads.units.flatten().code", equalTo(List.of("xlsj"))).body("items[2].leads.inherited", everyItem(equalTo(true)))
                .body("items[2].responsibles.units.flatten().code", equalTo(List.of("xmzj")))
                .body("findings.code", equalTo(List.of("lead-inherited", "lead-inherited")));
        rereads(plan).statusCode(200).body("version", equalTo(9));
        issues(plan).statusCode(200);
    }

    @Test
    void whatWasMergedOrToldByRolesIsUnderstoodAsOnReading() {
        var plan = County.drafts(row("县刚设局牵头，县民政局配合", "", "10月底前"), row("", "", "11月底前"), row("", "县财政局", "12月底前"));
        County.registers("code,name", "xgsj,县刚设局").statusCode(200);
        rereads(plan).statusCode(200).body("items.leads.units.flatten().code", equalTo(List.of("xgsj", "xgsj", "xgsj")))
                .body("items[0].responsibles.units.flatten().code", equalTo(List.of("xmzj")))
                .body("items[2].responsibles.units.flatten().code", equalTo(List.of("xczj")))
                .body("findings.findAll { it.severity == 'error' }", empty());
        String noted = County.imports("测段字〔2025〕75号\n某县人民政府办公室\n2025年5月26日\n2025年公开工作要点\n"
                + "1.核对目录（县再设局牵头，县民政局配合，10月底前完成）\n2.公布结果（责任单位：县再设局、县民政局；完成时限：11月底前）\n").statusCode(201).extract().path("id");
        County.registers("code,name", "xzsj,县再设局").statusCode(200);
        rereads(noted).statusCode(200).body("items.leads.units.flatten().code", equalTo(List.of("xzsj", "xzsj")))
                .body("items.responsibles.units.flatten().code", equalTo(List.of("xmzj", "xmzj"))).body("findings", empty());
    }

    /** The lead cell lists two that lead; the second is none that merely answers for a share. */
    @ParameterizedTest
    @CsvSource({"xmsj, 县末设局, true, xmsj xczj", "xwsj, 县尾设局, false, xczj xwsj"})
    void whoLeadsIsUnderstoodWhereTheResponsibleUnitsWereCorrected(String code, String unknown, boolean otherRow, String leads) {
        var row = row(unknown + "、县财政局", "县民政局", "10月底前");
        var plan = otherRow ? County.drafts(row, row("县民政局", "", "10月底前")) : County.drafts(row);
        County.office().contentType("application/json").body(Map.of("responsibles", "县司法局")).patch("/api/v1/plans/" + plan + "/items/1").then()
                .statusCode(200);
        County.registers("code,name", code + "," + unknown).statusCode(200);
        rereads(plan).statusCode(200).body("items[0].leads.units.flatten().code", equalTo(List.of(leads.split(" "))))
                .body("items[0].responsibles.units.flatten().code", equalTo(List.of("xsfj")));
    }

    @Test
    void whoLeadsByTheOneCellOfARowIsUnderstoodOnRereading() {
        var plan = County.drafts(row("", "县迟设局牵头，县后设站、县财政局配合", "10月底前"));
        County.registers("code,name", "xcsj,县迟设局").statusCode(200);
        County.office().get("/api/v1/plans/" + plan).then().body("findings.code", hasItem("directory-changed"));
        rereads(plan).statusCode(200).body("items[0].leads.units.flatten().code", equalTo(List.of("xcsj")))
                .body("items[0].responsibles.units.flatten().code", equalTo(List.of("xczj")))
                .body("findings.collect { it.code + ' ' + it.field }", equalTo(List.of("unit-unknown responsibles")));
    }

    @Test
    void aNoticeWithoutATableIsDraftedFromItsParagraphs() {
        County.imports("测段字〔2025〕73号\n某县人民政府办公室\n2025年5月26日\n2025年公开工作要点\n一、先立规矩\n"
                + "（一）完善目录。逐项核对。（牵头单位：县财政局，责任单位：县民政局；完成时限：10月底前）\n").statusCode(201)
                .body("items[0].section", equalTo("一、先立规矩")).body("items[0].topic", equalTo("（一）完善目录"))
                .body("items[0].leads[0].units[0].code", equalTo("xczj")).body("items[0].deadline.date", equalTo("2025-10-31"))
                .body("findings", empty());
    }

    /** What stands beside the first table is read on or told, and a remark holds through what is understood again. */
    @Test
    void furtherTablesAndRemarksAreNotLost() {
        var head = NoticeText.head().lines().map(line -> "<p>" + line + "</p>").collect(Collectors.joining());
        var columns = "<table><tr><td>工作任务<td>牵头单位<td>责任单位<td>完成时限<td>备注";
        String plan = County.imports("<html>" + head + "<p>1.核对目录（牵头单位：县财政局，完成时限：6月底前）</p><p>一、部门</p>" + columns
                + "<tr><td>一做<td>县财政局<td>县备注局<td>12月底前<td>每季度报送，县司法局配合</table><p>二、街道</p>" + columns
                + "<tr><td>二做<td>县民政局<td><td>11月底前<td></table><table><tr><td>项目<td>谁来办<td>何时<tr><td>三做<td>县财政局<td>10月</table>")
                .statusCode(201).body("items.section", equalTo(List.of("一、部门", "二、街道"))).body("items[0].deadline.cadence", equalTo("quarterly"))
                .body("items[0].excerpts.remark.raw", equalTo("每季度报送，县司法局配合"))
                .body("findings.code", hasItems("paragraph-unread", "table-unread", "remark-unread", "unit-unknown")).extract().path("id");
        County.registers("code,name", "xbzj,县备注局").statusCode(200);
        rereads(plan).statusCode(200).body("items[0].responsibles.units.flatten().code", equalTo(List.of("xbzj")))
                .body("findings.find { it.code == 'remark-unread' }.message", containsString("县司法局"));
    }

    @Test
    void onlyTheOfficeChangesADraft() {
        var plan = County.drafts(row("县财政局", "", "10月底前"));
        County.unit("xczj").contentType("application/json").body(Map.of("reason", "不想做")).post("/api/v1/plans/" + plan + "/withdraw").then()
                .statusCode(403);
        County.unit("xczj").delete("/api/v1/plans/" + plan + "/items/1").then().statusCode(403);
        County.unit("xczj").post("/api/v1/plans/" + plan + "/reread").then().statusCode(403);
        County.unit("xczj").contentType("application/json").body(Map.of("year", 2026)).patch("/api/v1/plans/" + plan).then().statusCode(403);
    }

    private static ValidatableResponse heads(String plan, Map<String, ?> head) {
        return County.office().contentType("application/json").body(head).patch("/api/v1/plans/" + plan).then();
    }

    private static ValidatableResponse adds(String plan, Map<String, ?> item) {
        return County.office().contentType("application/json").body(item).post("/api/v1/plans/" + plan + "/items").then();
    }

    private static void correctsLead(String plan, int item, String lead) {
        County.office().contentType("application/json").body(Map.of("leads", lead)).patch("/api/v1/plans/" + plan + "/items/" + item).then()
                .statusCode(200);
    }

    private static ValidatableResponse removes(String plan, int item) {
        return County.office().delete("/api/v1/plans/" + plan + "/items/" + item).then();
    }

    private static ValidatableResponse rereads(String plan) {
        return County.office().post("/api/v1/plans/" + plan + "/reread").then();
    }

    private static ValidatableResponse withdraws(String plan, Map<String, ?> body) {
        return County.office().contentType("application/json").body(body).post("/api/v1/plans/" + plan + "/withdraw").then();
    }

    private static ValidatableResponse issues(String plan) {
        return County.office().post("/api/v1/plans/" + plan + "/issue").then();
    }

    private static ValidatableResponse plans(String query) {
        return County.office().get("/api/v1/plans?" + query).then();
    }
}
