package io.duban.task.handingover;

import static org.hamcrest.Matchers.equalTo;

import io.duban.task.County;
import io.duban.task.NothingLoggedAsOurFault;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** 工作交接: the office passes a duty on. */
@QuarkusTest
@ExtendWith(NothingLoggedAsOurFault.class)
class HandingOverResourceTest {
    @BeforeEach
    void county() {
        County.begins();
    }

    @Test
    void theSuccessorTakesTheDutyWithItsHistoryAndLeads() {
        var task = County.assigns("县财政局、县司法局", "县民政局", "12月底前");
        County.does(County.unit("xczj"), task, "progress", Map.of("percent", 40)).statusCode(200);
        handsOver(task, "xczj", "xrsj").statusCode(200).body("duties[0].unit", equalTo("xrsj")).body("duties[0].role", equalTo("lead"))
                .body("duties[0].percent", equalTo(40)).body("formerDuties[0].unit", equalTo("xczj"))
                .body("formerDuties[0].successor", equalTo("xrsj"));
        County.does(County.unit("xczj"), task, "progress", Map.of("percent", 50)).statusCode(403).body("code", equalTo("not-your-duty"));
        County.does(County.unit("xsfj"), task, "fulfil", null).statusCode(200);
        County.does(County.unit("xrsj"), task, "submit", null).statusCode(200).body("stage", equalTo("submitted"));
    }

    @Test
    void twoDutiesOfOneUnitBecomeOneAndLeadWins() {
        var task = County.assigns("县财政局", "县民政局、县司法局", "12月底前");
        handsOver(task, "xczj", "xsfj").statusCode(200).body("duties.unit", equalTo(List.of("xsfj", "xmzj")))
                .body("duties.role", equalTo(List.of("lead", "responsible"))).body("formerDuties.unit", equalTo(List.of("xczj", "xsfj")));
    }

    @Test
    void whatWasGrantedAndReportedForOneOfTwoCountsForTheOneThatTheyBecome() {
        var task = County.assigns("有关部门", "县民政局", "6月15日、12月15日前");
        County.does(County.office(), task, "designate", Map.of("field", "leads", "units", List.of("xczj", "xsfj"), "each", true)).statusCode(200);
        County.does(County.unit("xczj"), task, "extensions", Map.of("proposedDeadline", "2026-02-28", "reason", "样式未下发。")).statusCode(200);
        County.does(County.supervisor(), task, "extensions/1/grant", Map.of("deadline", "2026-02-28")).statusCode(200);
        County.does(County.unit("xczj"), task, "check-ins", Map.of("text", "已更新。")).statusCode(200);
        handsOver(task, "xczj", "xsfj").statusCode(200).body("duties.unit", equalTo(List.of("xsfj", "xmzj")))
                .body("duties[0].deadline.date", equalTo("2026-02-28")).body("duties[0].checkIns[0].due", equalTo("2025-06-15"))
                .body("duties[0].checkIns[0].state", equalTo("reported"));
    }

    @Test
    void itPassesToAKnownUnitThatIsAnother() {
        var task = County.assigns("县财政局", "县民政局", "12月底前");
        handsOver(task, "xmzj", "nowhere").statusCode(422).body("code", equalTo("unit-unknown"));
        handsOver(task, "xmzj", "xmzj").statusCode(409).body("code", equalTo("same-unit"));
        handsOver(task, "xsfj", "xrsj").statusCode(409).body("code", equalTo("unit-has-no-duty"));
        County.does(County.office(), task, "hand-over", Map.of("from", "xmzj", "to", "xsfj")).statusCode(400)
                .body("violations[0].field", equalTo("reason"));
        County.does(County.office(), task, "hand-over", null).statusCode(400);
        County.does(County.unit("xmzj"), task, "hand-over", Map.of("from", "xmzj", "to", "xsfj", "reason", "不想。")).statusCode(403)
                .body("code", equalTo("role-missing"));
    }

    private static ValidatableResponse handsOver(String task, String from, String to) {
        return County.does(County.office(), task, "hand-over", Map.of("from", from, "to", to, "reason", "职能划转。"));
    }
}
