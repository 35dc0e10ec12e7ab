package io.duban.task.completing;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.duban.task.County;
import io.duban.task.NothingLoggedAsOurFault;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Units take back what they reported, and the leading unit sends back what it does not want to submit. */
@QuarkusTest
@ExtendWith(NothingLoggedAsOurFault.class)
class WithdrawingResourceTest {
    @BeforeEach
    void county() {
        County.begins();
    }

    @Test
    void aSubmissionIsWithdrawnByWhoSubmittedAndThenTheOthersSharesAreFree() {
        var task = County.assigns("县财政局、县司法局", "县民政局", "12月底前");
        unit("xsfj", task, "withdraw-fulfilment", null).statusCode(409).body("code", equalTo("duty-not-fulfilled"));
        unit("xsfj", task, "fulfil", null).statusCode(200);
        unit("xczj", task, "withdraw-submission", null).statusCode(409).body("code", equalTo("task-not-submitted"));
        unit("xczj", task, "submit", null).statusCode(200);
        unit("xsfj", task, "withdraw-fulfilment", Map.of()).statusCode(409).body("code", equalTo("submission-stands"));
        unit("xsfj", task, "withdraw-submission", null).statusCode(403).body("code", equalTo("not-the-submitting-lead"));
        unit("xczj", task, "withdraw-submission", null).statusCode(200).body("stage", equalTo("in_progress")).body("submittedAt", nullValue())
                .body("duties[0].stage", equalTo("in_progress")).body("duties[1].stage", equalTo("fulfilled"));
        unit("xsfj", task, "withdraw-fulfilment", null).statusCode(200).body("duties[1].stage", equalTo("in_progress"))
                .body("duties[1].fulfilledAt", nullValue());
    }

    @Test
    void inAGroupTheSubmissionFallsWithTheShare() {
        var task = County.assigns(County.GROUP, "", "12月底前");
        County.MEMBERS.forEach(member -> unit(member, task, "fulfil", null).statusCode(200));
        unit("xdag", task, "withdraw-submission", null).statusCode(409).body("code", equalTo("group-submits-by-itself"));
        unit("xdag", task, "withdraw-fulfilment", null).statusCode(200).body("stage", equalTo("in_progress")).body("submittedAt", nullValue());
        unit("xdag", task, "fulfil", null).statusCode(200).body("stage", equalTo("submitted"));
    }

    @Test
    void whatIsDecidedIsNotWithdrawn() {
        var task = County.assigns("县财政局", "", "12月底前");
        unit("xczj", task, "submit", null).statusCode(200);
        County.does(County.supervisor(), task, "approve", null).statusCode(200);
        unit("xczj", task, "withdraw-submission", null).statusCode(409).body("code", equalTo("task-completed"));
    }

    @Test
    void theOfficeEntersAWithdrawalForAUnitThatTelephones() {
        var task = County.assigns("县财政局", "", "12月底前");
        unit("xczj", task, "submit", null).statusCode(200);
        County.does(County.office(), task, "withdraw-submission", null).statusCode(403).body("code", equalTo("role-missing"));
        County.does(County.office(), task, "withdraw-submission", Map.of("onBehalfOf", "xczj")).statusCode(400)
                .body("code", equalTo("source-missing"));
        County.does(County.office(), task, "withdraw-submission", Map.of("onBehalfOf", "xczj", "source", "电话")).statusCode(200)
                .body("stage", equalTo("in_progress"));
    }

    @Test
    void theLeadingUnitSendsAResponsibleUnitsReportBackBeforeItSubmits() {
        var task = County.assigns("县财政局", "县民政局、县司法局", "12月底前");
        unit("xmzj", task, "fulfil", null).statusCode(200);
        var back = Map.of("reason", "数据不全。", "units", List.of("xmzj"));
        unit("xsfj", task, "return", back).statusCode(403).body("code", equalTo("not-the-leading-unit"));
        unit("xczj", task, "return", Map.of("units", List.of("xmzj"))).statusCode(400).body("violations[0].field", equalTo("reason"));
        unit("xczj", task, "return", Map.of("reason", "数据不全。")).statusCode(400).body("code", equalTo("units-missing"));
        unit("xczj", task, "return", back).statusCode(200).body("duties[1].stage", equalTo("in_progress")).body("returns", equalTo(1));
        unit("xmzj", task, "fulfil", null).statusCode(200);
        County.does(County.office(), task, "return", Map.of("reason", "数据不全。", "units", List.of("xmzj"), "onBehalfOf", "xczj", "source", "电话"))
                .statusCode(200).body("returns", equalTo(2));
        unit("xczj", task, "submit", null).statusCode(200);
        unit("xczj", task, "return", back).statusCode(409).body("code", equalTo("task-already-submitted"));
        unit("xzfbgs", task, "return", back).statusCode(403).body("code", equalTo("not-your-duty"));
    }

    @Test
    void badBodiesAndTasksThatAreNotThereAreRefused() {
        var task = County.assigns("县财政局", "", "12月底前");
        for (var what : List.of("withdraw-fulfilment", "withdraw-submission")) {
            unit("xczj", UUID.randomUUID().toString(), what, null).statusCode(404).body("code", equalTo("task-not-found"));
            unit("xczj", task, what, Map.of("reason", "x")).statusCode(400).body("code", equalTo("unknown-field"));
            unit("xmzj", task, what, null).statusCode(403).body("code", equalTo("not-your-duty"));
        }
    }

    private static ValidatableResponse unit(String unit, String task, String what, Map<String, ?> body) {
        return County.does(County.unit(unit), task, what, body);
    }
}
