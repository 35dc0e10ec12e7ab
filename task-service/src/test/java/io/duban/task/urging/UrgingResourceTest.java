package io.duban.task.urging;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.duban.task.County;
import io.duban.task.NothingLoggedAsOurFault;
import io.duban.task.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** 催办 over HTTP: by the office, by the leading unit, and not too often. */
@QuarkusTest
@ExtendWith(NothingLoggedAsOurFault.class)
class UrgingResourceTest {
    @BeforeEach
    void county() {
        County.begins();
    }

    @Test
    void theOfficeUrgesAllOrSomeButTheSameOnlyOnceADay() {
        var task = County.assigns("县财政局", "县民政局、县司法局", "12月底前");
        County.does(County.office(), task, "urge", Map.of("units", List.of("xmzj"), "text", "请抓紧。")).statusCode(200)
                .body("duties[1].urgedAt", equalTo("2025-06-03T02:00:00Z")).body("duties[0].urgedAt", nullValue());
        County.does(County.office(), task, "urge", Map.of("units", List.of("xmzj"))).statusCode(409).body("code", equalTo("urged-recently"))
                .body("detail", containsString("县民政局")).body("detail", containsString("2025-06-04 10:00"));
        TestClock.set("2025-06-03T11:00");
        County.does(County.office(), task, "urge", null).statusCode(200).body("duties[0].urgedAt", equalTo("2025-06-03T03:00:00Z"))
                .body("duties[1].urgedAt", equalTo("2025-06-03T02:00:00Z"));
        TestClock.set("2025-06-04T10:00");
        County.does(County.office(), task, "urge", null).statusCode(200).body("duties[1].urgedAt", equalTo("2025-06-04T02:00:00Z"));
    }

    @Test
    void theLeadingUnitUrgesItsResponsibleUnits() {
        var task = County.assigns("县财政局、县司法局", "县民政局", "12月底前");
        County.does(County.unit("xczj"), task, "urge", Map.of("units", List.of("xsfj"))).statusCode(403)
                .body("code", equalTo("unit-is-not-responsible"));
        County.does(County.unit("xsfj"), task, "urge", null).statusCode(403).body("code", equalTo("not-the-leading-unit"));
        County.does(County.unit("xczj"), task, "urge", Map.of()).statusCode(200).body("duties[2].urgedAt", equalTo("2025-06-03T02:00:00Z"))
                .body("duties[1].urgedAt", nullValue());
        TestClock.set("2025-06-05T10:00");
        County.does(County.office(), task, "urge", Map.of("onBehalfOf", "xczj", "source", "电话")).statusCode(200)
                .body("duties[0].urgedAt", nullValue());
        County.does(County.office(), task, "urge", Map.of("onBehalfOf", "xczj")).statusCode(400).body("code", equalTo("source-missing"));
    }

    @Test
    void whereNothingIsOwedNobodyIsUrged() {
        var task = County.assigns("县财政局", "县民政局", "12月底前");
        County.does(County.unit("xczj"), task, "submit", null).statusCode(200);
        County.does(County.unit("xmzj"), task, "fulfil", null).statusCode(200);
        County.does(County.office(), task, "urge", null).statusCode(409).body("code", equalTo("nobody-to-urge"));
        County.does(County.office(), task, "urge", Map.of("units", List.of("xmzj"))).statusCode(409).body("code", equalTo("duty-not-open"));
        County.does(County.office(), task, "urge", Map.of("units", List.of("xsfj"))).statusCode(409).body("code", equalTo("unit-has-no-duty"));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        var task = County.assigns("县财政局", "", "12月底前");
        County.does(County.office(), task, "urge", Map.of("units", List.of(" "))).statusCode(400).body("code", equalTo("invalid-fields"));
        County.does(County.office(), task, "urge", Map.of("text", "字".repeat(2001))).statusCode(400).body("code", equalTo("invalid-fields"));
        County.does(County.office(), task, "urge", Map.of("unit", "xczj")).statusCode(400).body("code", equalTo("unknown-field"));
        County.does(County.office(), UUID.randomUUID().toString(), "urge", null).statusCode(404).body("code", equalTo("task-not-found"));
    }
}
