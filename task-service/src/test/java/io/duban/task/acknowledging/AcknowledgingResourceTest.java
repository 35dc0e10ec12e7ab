package io.duban.task.acknowledging;

import static io.duban.task.NoticeText.row;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.duban.task.County;
import io.duban.task.NothingLoggedAsOurFault;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** 签收: receipt is confirmed for one task or for all of a plan; named persons are kept where they can be deleted. */
@QuarkusTest
@ExtendWith(NothingLoggedAsOurFault.class)
class AcknowledgingResourceTest {
    @Inject
    EntityManager database;

    @BeforeEach
    void county() {
        County.begins();
    }

    @Test
    void aUnitConfirmsReceiptWithoutSayingAnythingElse() {
        var task = County.assigns("县财政局", "县民政局", "12月底前");
        County.does(County.unit("xczj"), task, "acknowledge", null).statusCode(200).body("duties[0].stage", equalTo("acknowledged"))
                .body("duties[0].stageLabel", equalTo("已签收")).body("duties[0].acknowledgedAt", equalTo("2025-06-03T02:00:00Z"))
                .body("stage", equalTo("assigned"));
        County.does(County.unit("xczj"), task, "acknowledge", Map.of()).statusCode(409).body("code", equalTo("duty-already-acknowledged"));
    }

    @Test
    void theNamedPersonsAreKeptInARowAndInNoEvent() {
        var task = County.assigns("县财政局", "", "12月底前");
        County.does(County.unit("xczj"), task, "acknowledge", Map.of("leader", "某某甲", "phone", "000-1", "ownDueDate", "2025-11-30")).statusCode(200)
                .body("duties[0].ownDueDate", equalTo("2025-11-30"));
        Assertions.assertThat(count("select count(*) from contact where leader = '某某甲' and phone = '000-1' and unit = 'xczj'")).isOne();
        Assertions.assertThat(count("select count(*) from event where payload like '%某某甲%' or meta_data like '%某某甲%'")).isZero();
    }

    @Test
    void theReceiptAndTheNamedPersonsAreOfOneTransaction() {
        var task = County.assigns("县财政局", "", "12月底前");
        County.does(County.unit("xczj"), task, "acknowledge", Map.of("leader", "某某乙")).statusCode(200);
        Assertions.assertThat(count("select count(*) from contact join event on event.xmin = contact.xmin where key = 'xczj/" + task
                + "' and aggregate_identifier = '" + task + "'")).isOne();
        County.does(County.unit("xczj"), task, "acknowledge", Map.of("leader", "某某丙")).statusCode(409);
        Assertions.assertThat(count("select count(*) from contact where leader = '某某丙'")).isZero();
    }

    @Test
    void allDutiesOfAPlanAreAcknowledgedAtOnce() {
        var plan = County.issues(row("县财政局", "", "12月底前"), row("县司法局", "县财政局", "12月底前"), row("县司法局", "", "12月底前"));
        County.does(County.unit("xczj"), plan.task(2), "acknowledge", null).statusCode(200);
        County.unit("xczj").contentType("application/json").post("/api/v1/plans/" + plan.plan() + "/acknowledge").then().statusCode(200)
                .header("Consistency-Token", equalTo(plan.task(1) + ":1")).body("tasks", hasSize(2))
                .body("tasks.taskId", equalTo(List.of(plan.task(1), plan.task(2))))
                .body("tasks.result", equalTo(List.of("acknowledged", "duty-already-acknowledged")));
        County.task(plan.task(1)).body("duties[0].acknowledgedAt", notNullValue());
    }

    @Test
    void theOfficeMayEnterItForAUnitThatTelephones() {
        var plan = County.issues(row("县财政局", "", "12月底前"));
        County.office().contentType("application/json").body(Map.of("onBehalfOf", "xczj", "source", "电话"))
                .post("/api/v1/plans/" + plan.plan() + "/acknowledge").then().statusCode(200).body("tasks[0].result", equalTo("acknowledged"));
        County.office().contentType("application/json").post("/api/v1/plans/" + plan.plan() + "/acknowledge").then().statusCode(403);
    }

    @Test
    void aUnitWithoutADutyInThePlanIsRefused() {
        var plan = County.issues(row("县财政局", "", "12月底前"));
        for (var path : List.of("/api/v1/plans/" + plan.plan(), "/api/v1/tasks/" + plan.task(1))) {
            County.unit("xmzj").contentType("application/json").post(path + "/acknowledge").then().statusCode(403)
                    .body("code", equalTo("not-your-duty"));
        }
    }

    @Test
    void aPlanThatIsNotThereIsNotFound() {
        County.unit("xczj").contentType("application/json").post("/api/v1/plans/" + UUID.randomUUID() + "/acknowledge").then().statusCode(404)
                .body("code", equalTo("plan-not-found"));
    }

    private long count(String sql) {
        return ((Number) database.createNativeQuery(sql).getSingleResult()).longValue();
    }
}
