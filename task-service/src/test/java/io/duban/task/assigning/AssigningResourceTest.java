package io.duban.task.assigning;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.duban.task.County;
import io.duban.task.NothingLoggedAsOurFault;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A task outside a plan comes into being over HTTP, and goes its way like any. */
@QuarkusTest
@ExtendWith(NothingLoggedAsOurFault.class)
class AssigningResourceTest {
    private static final Map<String, Object> TASK = Map.of("requirement", "逐项核对公开目录。", "leads", List.of("xczj"), "responsibles",
            List.of("县民政局"), "deadline", "10月底前", "reason", "领导批示。", "docNumber", "测政办字〔2025〕9号");

    @BeforeEach
    void county() {
        County.begins();
    }

    @Test
    void itAnswersWithItsPlaceAndIsDoneLikeAnyTask() {
        var answer = assigns(County.office(), TASK).statusCode(201).header("ETag", equalTo("\"1\"")).body("planId", nullValue())
                .body("ordinal", equalTo(0)).body("deadline.date", equalTo("2025-10-31")).body("duties.unit", equalTo(List.of("xczj", "xmzj")))
                .body("assignedAt", equalTo("2025-06-03T02:00:00Z"));
        String task = answer.extract().path("id");
        answer.header("Location", endsWith("/api/v1/tasks/" + task)).header("Consistency-Token", equalTo(task + ":0"));
        County.unit("xczj").get("/api/v1/tasks/" + task).then().statusCode(200).body("requirement", equalTo("逐项核对公开目录。"));
        County.does(County.unit("xczj"), task, "submit", null).statusCode(200);
        County.does(County.supervisor(), task, "approve", null).statusCode(200).body("stage", equalTo("completed"));
    }

    @Test
    void theSameKeyAssignsItOnce() {
        String first = assigns(County.office().header("Idempotency-Key", "adhoc-1"), TASK).statusCode(201).extract().path("id");
        assigns(County.office().header("Idempotency-Key", "adhoc-1"), TASK).statusCode(201).body("id", equalTo(first))
                .header("Location", endsWith("/api/v1/tasks/" + first));
    }

    @Test
    void onlyTheOfficeAssigns() {
        assigns(County.unit("xczj"), TASK).statusCode(403).body("code", equalTo("role-missing"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"requirement": "x", "leads": ["xczj"]}                                               | 400 | invalid-fields | deadline
            {"requirement": "x", "leads": [], "deadline": "10月底前"}                             | 400 | invalid-fields | leads
            {"requirement": " ", "leads": ["xczj"], "deadline": "10月底前"}                       | 400 | invalid-fields | requirement
            {"requirement": "x", "leads": [""], "deadline": "10月底前"}                           | 400 | invalid-fields | leads[0]
            {"requirement": "x", "leads": ["xczj"], "deadline": "10月底前", "issuedOn": "soon"}   | 400 | wrong-type     | issuedOn
            {"requirement": "x", "leads": ["xczj"], "deadline": "10月底前", "plan": "x"}          | 400 | unknown-field  | plan
            """)
    void aFieldThatMakesNoSenseIsNamed(String body, int status, String code, String field) {
        sends(body).statusCode(status).body("code", equalTo(code)).body("violations.field", hasItem(field));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"requirement": "x", "leads": ["火星办"], "deadline": "10月底前"}                            | unit-unknown
            {"requirement": "x", "leads": ["xczj"], "responsibles": ["火星办"], "deadline": "10月底前"}  | unit-unknown
            {"requirement": "x", "leads": ["县财政局牵头，县民政局配合"], "deadline": "10月底前"}        | role-not-of-field
            {"requirement": "x", "leads": ["xczj"], "deadline": "尽快"}                                  | deadline-unresolved
            {"requirement": "x", "leads": ["xczj"], "deadline": "2025-02-30"}                            | deadline-unresolved
            {"requirement": "x", "leads": ["xczj"], "deadline": "10月底前", "issuedOn": "2025-06-04"}    | issue-date-implausible
            {"requirement": "x", "leads": ["xczj"], "deadline": "10月底前", "issuedOn": "0001-01-01"}    | issue-date-implausible
            """)
    void whatIsNotUnderstoodIsRefused(String body, String code) {
        sends(body).statusCode(422).body("code", equalTo(code));
    }

    @Test
    void aStageThatIsPastIsRefused() {
        sends("""
                {"requirement": "x", "leads": ["xczj"], "deadline": "4月、10月"}""").statusCode(409).body("code", equalTo("deadline-past"))
                .body("detail", containsString("2025-04-30"));
    }

    @Test
    void whatCannotBeCountedSaysWhichYearIsMissing() {
        sends("""
                {"requirement": "x", "leads": ["xczj"], "deadline": "立即", "issuedOn": "2024-05-06"}""").statusCode(422)
                .body("code", equalTo("deadline-needs-calendar"))
                .body("detail", equalTo("时限“立即”要数工作日，尚未导入 2024 年的节假日安排。请写明日期，或请系统管理员按运行手册导入该年的安排，再行办理。"));
    }

    private static ValidatableResponse assigns(RequestSpecification somebody, Map<String, ?> task) {
        return somebody.contentType("application/json").body(task).post("/api/v1/tasks").then();
    }

    private static ValidatableResponse sends(String body) {
        return County.office().contentType("application/json").body(body).post("/api/v1/tasks").then();
    }
}
