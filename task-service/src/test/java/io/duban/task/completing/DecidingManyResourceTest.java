package io.duban.task.completing;

import static io.duban.task.NoticeText.row;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.duban.task.County;
import io.duban.task.NothingLoggedAsOurFault;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Many tasks decided at once: each for itself, all in one transaction. */
@QuarkusTest
@ExtendWith(NothingLoggedAsOurFault.class)
class DecidingManyResourceTest {
    @BeforeEach
    void county() {
        County.begins();
    }

    private static County.Issued threeOfWhichTwoAreSubmitted() {
        var plan = County.issues(row("县财政局", "县民政局", "12月底前"), row("县财政局", "", "12月底前"), row("县财政局", "", "12月底前"));
        County.does(County.unit("xczj"), plan.task(1), "submit", null).statusCode(200);
        County.does(County.unit("xczj"), plan.task(2), "submit", null).statusCode(200);
        return plan;
    }

    @Test
    void eachIsApprovedOrSaysWhyNotInTheOrderAsked() {
        var plan = threeOfWhichTwoAreSubmitted();
        var nowhere = UUID.randomUUID().toString();
        sends(County.supervisor(), "approve",
                Map.of("taskIds", List.of(plan.task(3), nowhere, plan.task(2), plan.plan(), plan.task(1), plan.task(2))))
                .statusCode(200).body("tasks.taskId", equalTo(List.of(plan.task(3), nowhere, plan.task(2), plan.plan(), plan.task(1), plan.task(2))))
                .body("tasks.result", equalTo(List.of("task-not-submitted", "task-not-found", "approved", "task-not-found", "approved",
                        "task-completed")));
        County.task(plan.task(1)).body("stage", equalTo("completed")).body("duties[1].stage", equalTo("closed_unreported"));
        County.task(plan.task(2)).body("stage", equalTo("completed"));
        County.task(plan.task(3)).body("stage", equalTo("assigned"));
    }

    @Test
    void fourEyesHoldForEach() {
        var plan = County.issues(row("县财政局", "", "12月底前"), row("县财政局", "", "12月底前"));
        County.does(County.supervisor(), plan.task(1), "submit", Map.of("onBehalfOf", "xczj", "source", "电话")).statusCode(200);
        County.does(County.unit("xczj"), plan.task(2), "submit", null).statusCode(200);
        sends(County.supervisor(), "approve", Map.of("taskIds", plan.tasks())).statusCode(200)
                .body("tasks.result", equalTo(List.of("four-eyes", "approved")));
    }

    @Test
    void someUnitsOfATaskAreApproved() {
        var task = County.assigns(County.GROUP, "", "12月底前");
        County.does(County.unit("xdag"), task, "fulfil", null).statusCode(200);
        sends(County.supervisor(), "approve", Map.of("tasks", List.of(Map.of("id", task, "units", List.of("xdag"))))).statusCode(200)
                .body("tasks[0].result", equalTo("approved"));
        County.task(task).body("duties[0].stage", equalTo("approved")).body("stage", equalTo("in_progress"));
    }

    @Test
    void manyGoBackForOneReason() {
        var plan = threeOfWhichTwoAreSubmitted();
        sends(County.supervisor(), "return", Map.of("taskIds", plan.tasks(), "reason", "缺少佐证。")).statusCode(200)
                .body("tasks.result", equalTo(List.of("returned", "returned", "task-not-submitted")));
        County.task(plan.task(1)).body("stage", equalTo("in_progress")).body("returns", equalTo(1));
        sends(County.supervisor(), "return", Map.of("taskIds", plan.tasks())).statusCode(400).body("violations[0].field", equalTo("reason"));
    }

    @Test
    void theSameKeyGivesTheSameAnswerAgain() {
        var plan = threeOfWhichTwoAreSubmitted();
        for (int i = 0; i < 2; i++) {
            sends(County.supervisor().header("Idempotency-Key", "many-" + plan.plan()), "approve", Map.of("taskIds", plan.tasks())).statusCode(200)
                    .body("tasks.result", equalTo(List.of("approved", "approved", "task-not-submitted")));
        }
    }

    @Test
    void whereAllAreRefusedNothingHasHappened() {
        var task = County.assigns("县财政局", "", "12月底前");
        sends(County.supervisor(), "approve", Map.of("taskIds", List.of(task))).statusCode(200).header("Consistency-Token", nullValue())
                .body("tasks[0].result", equalTo("task-not-submitted"));
        County.task(task).body("version", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"approve", "return"})
    void itIsSaidOnceWhichTasksAreMeantAndNotMoreThan500(String what) {
        var id = UUID.randomUUID().toString();
        var one = List.of(id);
        sends(County.supervisor(), what, Map.of("reason", "缺")).statusCode(400);
        for (var both : List.<Map<String, ?>>of(Map.of("taskIds", List.of()), Map.of("tasks", List.of(Map.of("id", id)), "taskIds", one))) {
            sends(County.supervisor(), what, and(both, what)).statusCode(400).body("code", equalTo("tasks-missing"));
        }
        sends(County.supervisor(), what, and(Map.of("taskIds", Collections.nCopies(501, id)), what)).statusCode(400)
                .body("code", equalTo("invalid-fields"));
        sends(County.supervisor(), what, and(Map.of("taskIds", Collections.nCopies(500, id)), what)).statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"tasks": [{}]}                                  | invalid-fields
            {"tasks": [null]}                                | invalid-fields
            {"tasks": [{"id": "1"}]}                         | wrong-type
            {"taskIds": ["x"]}                               | wrong-type
            {"taskIds": "x"}                                 | wrong-type
            {"ids": []}                                      | unknown-field
            """)
    void whatMakesNoSenseIsRefused(String body, String code) {
        County.supervisor().contentType("application/json").body(body).post("/api/v1/tasks/approve").then().statusCode(400)
                .body("code", equalTo(code));
    }

    @Test
    void onlyTheOfficeDecides() {
        sends(County.unit("xczj"), "approve", Map.of("taskIds", List.of(UUID.randomUUID()))).statusCode(403).body("code", equalTo("role-missing"));
    }

    private static Map<String, Object> and(Map<String, ?> body, String what) {
        var all = new HashMap<String, Object>(body);
        if (what.equals("return")) {
            all.put("reason", "缺少佐证。");
        }
        return all;
    }

    private static ValidatableResponse sends(RequestSpecification somebody, String what, Map<String, ?> body) {
        return somebody.contentType("application/json").body(body).post("/api/v1/tasks/" + what).then();
    }
}
