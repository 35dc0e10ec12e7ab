package io.duban.task.naming;

import static io.duban.task.NoticeText.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.duban.task.County;
import io.duban.task.NothingLoggedAsOurFault;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Named persons change more often than bureaus: they are named, handed over and forgotten in one step, and no event knows them. */
@QuarkusTest
@ExtendWith(NothingLoggedAsOurFault.class)
class ContactsResourceTest {
    @Inject
    EntityManager database;

    private final String unit = unit();

    @BeforeEach
    void county() {
        County.begins();
        County.registers("code,name", unit + "," + unit + "局").statusCode(200);
    }

    @Test
    void aUnitNamesItsStandingContactsAndNamesOthersLater() {
        contacts(County.unit(unit)).body("leader", nullValue()).body("duties", empty());
        names(Map.of("leader", "某主任", "handler", "某科员", "phone", "000-1", "email", "a@example.cn")).statusCode(204);
        contacts(County.office()).body("leader", equalTo("某主任")).body("email", equalTo("a@example.cn"));
        names(Map.of("leader", "新主任")).statusCode(204);
        contacts(County.unit(unit)).body("leader", equalTo("新主任")).body("phone", nullValue());
    }

    @Test
    void onePersonTakesTheOthersPlaceEverywhereAtOnce() {
        var plan = County.issues(row(unit + "局", "", "12月底前"), row(unit + "局", "", "12月底前"), row(unit + "局", "", "12月底前"));
        names(Map.of("leader", "某主任", "handler", "离任者", "phone", "000-1")).statusCode(204);
        acknowledges(plan.task(1), Map.of("leader", "离任者", "phone", "000-1"));
        acknowledges(plan.task(2), Map.of("leader", "某主任", "phone", "000-3"));
        acknowledges(plan.task(3), Map.of("handler", "离任者"));
        County.does(County.office(), plan.task(3), "cancel", Map.of("reason", "上级文件已废止。")).statusCode(200);
        passes("离任者", Map.of("name", "接任者", "phone", "000-2")).statusCode(200).body("standing", equalTo(true)).body("duties", equalTo(1));
        contacts(County.unit(unit)).body("leader", equalTo("某主任")).body("handler", equalTo("接任者")).body("phone", equalTo("000-2"))
                .body("duties.leader", containsInAnyOrder("接任者", "某主任", null)).body("duties.phone", containsInAnyOrder("000-2", "000-3", null))
                .body("duties.handler", hasItem("离任者"));
        passes("离任者", Map.of("name", "接任者")).statusCode(409).body("code", equalTo("person-not-named")).body("detail", not(containsString("离任者")));
    }

    @Test
    void everythingAboutPersonsCanBeDeleted() {
        var plan = County.issues(row(unit + "局", "", "12月底前"), row(unit + "局", "", "12月底前"));
        names(Map.of("leader", "某主任")).statusCode(204);
        plan.tasks().forEach(task -> acknowledges(task, Map.of("leader", "某主任")));
        County.unit(unit).delete(path() + "?taskId=" + plan.task(1)).then().statusCode(200).body("deleted", equalTo(1));
        contacts(County.unit(unit)).body("duties.taskId", contains(plan.task(2))).body("leader", equalTo("某主任"));
        County.unit(unit).delete(path()).then().statusCode(200).body("deleted", equalTo(2));
        contacts(County.unit(unit)).body("duties", empty()).body("leader", nullValue());
        assertThat(count("select count(*) from event where payload like '%某主任%' or meta_data like '%某主任%'")).isZero();
    }

    @Test
    void whoWasNamedGoesWithTheDutyThatPassesAndWithTheUnit() {
        var task = County.assigns(unit + "局", "", "12月底前");
        names(Map.of("leader", "某主任")).statusCode(204);
        acknowledges(task, Map.of("leader", "某主任"));
        County.office().contentType("application/json").body(Map.of("reason", "机构改革。")).post("/api/v1/units/" + unit + "/merge-into/xczj")
                .then().statusCode(200);
        contacts(County.office()).body("leader", nullValue()).body("duties", empty());
        names(Map.of("leader", "某主任")).statusCode(403).body("code", equalTo("unit-dissolved"));
    }

    @Test
    void theSameKeyHandsOverOnceAndTheAnswerKeptWithItNamesNobody() {
        names(Map.of("leader", "甲某", "handler", "乙某")).statusCode(204);
        var key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            County.unit(unit).header("Idempotency-Key", key).contentType("application/json")
                    .body(Map.of("from", Map.of("name", "甲某"), "to", Map.of("name", "丙某")))
                    .post(path() + "/hand-over").then().statusCode(200).body("standing", equalTo(true));
        }
        assertThat(count("select count(*) from idempotency where answer like '%丙某%' or answer like '%甲某%'")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"13800000000", "0537-7212345", "+86 537 7212345", "（0537）7212345 转 801", "0537-7212345转801", "7212345 ext. 12"})
    void aTelephoneIsANumberToBeCalled(String phone) {
        names(Map.of("phone", phone)).statusCode(204);
        contacts(County.unit(unit)).body("phone", equalTo(phone));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "无", "--", "转801", "li@example.cn", "0537-7212345转", "7212345（办公室）", "１３８"})
    void whatIsNoTelephoneIsRefusedWhereverOneIsNamed(String phone) {
        names(Map.of("phone", phone)).statusCode(400).body("violations.field", contains("phone")).body("violations[0].message", containsString("转"));
        passes("离任者", Map.of("name", "接任者", "phone", phone)).statusCode(400).body("violations.field", contains("to.phone"));
        County.does(County.unit("xczj"), UUID.randomUUID().toString(), "acknowledge", Map.of("phone", phone)).statusCode(400)
                .body("violations.field", contains("phone"));
    }

    @Test
    void onlyTheUnitAndTheOfficeSeeThem() {
        County.unit("xczj").get(path()).then().statusCode(403).body("code", equalTo("not-your-unit"));
        County.unit("xczj").contentType("application/json").body(Map.of("leader", "某")).put(path()).then().statusCode(403);
        County.unit("xczj").delete(path()).then().statusCode(403);
        County.nobody().get(path()).then().statusCode(401);
        County.office().get("/api/v1/units/nobody/contacts").then().statusCode(404).body("code", equalTo("unit-not-found"));
        names(Map.of("email", "no address")).statusCode(400).body("violations.field", hasItem("email"));
        passes(" ", Map.of("name", "某")).statusCode(400).body("violations.field", hasItem("from.name"));
    }

    private void acknowledges(String task, Map<String, ?> named) {
        County.does(County.unit(unit), task, "acknowledge", named).statusCode(200);
    }

    private ValidatableResponse names(Map<String, ?> given) {
        return County.unit(unit).contentType("application/json").body(given).put(path()).then();
    }

    private ValidatableResponse passes(String from, Map<String, ?> to) {
        return County.unit(unit).contentType("application/json").body(Map.of("from", Map.of("name", from), "to", to))
                .post(path() + "/hand-over").then();
    }

    private ValidatableResponse contacts(RequestSpecification somebody) {
        return somebody.get(path()).then().statusCode(200);
    }

    private String path() {
        return "/api/v1/units/" + unit + "/contacts";
    }

    private long count(String sql) {
        return ((Number) database.createNativeQuery(sql).getSingleResult()).longValue();
    }

    private static String unit() {
        return "c" + UUID.randomUUID().toString().substring(24);
    }
}
