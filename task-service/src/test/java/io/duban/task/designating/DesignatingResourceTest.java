package io.duban.task.designating;

import static io.duban.task.NoticeText.row;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.duban.task.County;
import io.duban.task.NothingLoggedAsOurFault;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is meant by an open group: named in the draft, or after the issue. */
@QuarkusTest
@ExtendWith(NothingLoggedAsOurFault.class)
class DesignatingResourceTest {
    @BeforeEach
    void county() {
        County.begins();
    }

    @Test
    void theDesignatedLeadAndTheFirstOfThemSubmits() {
        var task = County.assigns("有关部门", "县民政局", "12月底前");
        County.does(County.unit("xczj"), task, "fulfil", null).statusCode(403).body("code", equalTo("not-your-duty"));
        County.does(County.office(), task, "designate", Map.of("field", "leads", "units", List.of("xczj", "县司法局"))).statusCode(200)
                .body("leadMissing", equalTo(false)).body("leadKind", equalTo("named")).body("duties.unit", equalTo(List.of("xczj", "xsfj", "xmzj")))
                .body("duties[0].group", equalTo("有关部门")).body("duties[0].role", equalTo("lead")).body("leads[0].open", equalTo(true))
                .body("leads[0].units.code", equalTo(List.of("xczj", "xsfj"))).body("leads[0].raw", equalTo("有关部门"));
        County.does(County.unit("xsfj"), task, "fulfil", null).statusCode(200);
        County.does(County.office(), task, "hand-over", Map.of("from", "xczj", "to", "xrsj", "reason", "分工调整。")).statusCode(200)
                .body("leads[0].units.code", equalTo(List.of("xrsj", "xsfj")));
        County.does(County.unit("xrsj"), task, "submit", null).statusCode(200).body("stage", equalTo("submitted"));
        County.does(County.office(), task, "designate", Map.of("field", "leads", "units", "xmzj")).statusCode(409)
                .body("code", equalTo("task-already-submitted"));
    }

    @Test
    void orEachLeadsForItself() {
        var task = County.assigns("有关部门", "", "12月底前");
        County.does(County.office(), task, "designate", Map.of("field", "leads", "units", List.of(County.GROUP), "each", true)).statusCode(200)
                .body("leadKind", equalTo("group")).body("duties", hasSize(3));
        County.does(County.unit("xdag"), task, "submit", null).statusCode(409).body("code", equalTo("group-submits-by-itself"));
    }

    @Test
    void responsibleUnitsAreAddedToThoseNamed() {
        var task = County.assigns("县财政局", "县民政局、有关单位", "12月底前");
        County.does(County.office(), task, "designate", Map.of("field", "responsibles", "units", List.of("xmzj", "xsfj"))).statusCode(200)
                .body("duties.unit", equalTo(List.of("xczj", "xmzj", "xsfj"))).body("duties[2].role", equalTo("responsible"))
                .body("responsibles.units.code", equalTo(List.of(List.of("xmzj"), List.of("xsfj"))))
                .body("leads[0].units.code", equalTo(List.of("xczj")));
        County.does(County.office(), task, "designate", Map.of("field", "responsibles", "units", List.of("xsfj"))).statusCode(409)
                .body("code", equalTo("already-designated"));
        County.does(County.office(), task, "designate", Map.of("field", "leads", "units", List.of("xsfj"))).statusCode(409)
                .body("code", equalTo("no-open-group"));
    }

    @Test
    void inADraftUnitsTakeThePlaceOfTheOpenGroupOrOfPartOfIt() {
        var draft = County.drafts(row("有关部门", "", "12月底前"), row("有关部门", "", "12月底前"));
        County.office().contentType("application/json").body(Map.of("leads", List.of("xczj", "xmzj"))).patch("/api/v1/plans/" + draft + "/items/1")
                .then().statusCode(200).body("items[0].leads.open", equalTo(List.of(false, false)));
        County.office().contentType("application/json").body(Map.of("leads", List.of("xczj", "有关部门"))).patch("/api/v1/plans/" + draft + "/items/2")
                .then().statusCode(200).body("items[1].leads.open", equalTo(List.of(false, true)));
        List<String> tasks = County.office().post("/api/v1/plans/" + draft + "/issue").then().statusCode(200).extract().path("items.taskId");
        County.task(tasks.get(0)).body("duties.unit", equalTo(List.of("xczj", "xmzj"))).body("leadKind", equalTo("named"));
        County.does(County.office(), tasks.get(0), "designate", Map.of("field", "leads", "units", List.of("xsfj"))).statusCode(409)
                .body("code", equalTo("no-open-group"));
        County.task(tasks.get(1)).body("duties.unit", equalTo(List.of("xczj"))).body("leadMissing", equalTo(false));
        County.does(County.office(), tasks.get(1), "designate", Map.of("field", "leads", "units", List.of("xsfj"))).statusCode(200)
                .body("duties.unit", equalTo(List.of("xczj", "xsfj")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"field": "leads"}                                  | 400 | invalid-fields
            {"field": "leads", "units": []}                     | 400 | invalid-fields
            {"field": "leads", "units": [" "]}                  | 400 | invalid-fields
            {"units": ["xczj"]}                                 | 400 | invalid-fields
            {"field": "both", "units": ["xczj"]}                | 400 | wrong-type
            {"field": "leads", "units": ["xczj"], "all": true}  | 400 | unknown-field
            {"field": "leads", "units": ["火星办"]}             | 422 | unit-unknown
            {"field": "leads", "units": ["有关单位"]}           | 422 | members-unclear
            """)
    void whoIsNotKnownOrNotClearIsRefused(String body, int status, String code) {
        var task = County.assigns("有关部门", "", "12月底前");
        County.office().contentType("application/json").body(body).post("/api/v1/tasks/" + task + "/designate").then().statusCode(status)
                .body("code", equalTo(code));
        County.task(task).body("version", equalTo(1));
    }

    @Test
    void onlyTheOfficeDesignates() {
        var task = County.assigns("有关部门", "县民政局", "12月底前");
        County.does(County.unit("xmzj"), task, "designate", Map.of("field", "leads", "units", List.of("xczj"))).statusCode(403)
                .body("code", equalTo("role-missing"));
    }
}
