package io.duban.task.checkingin;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.duban.task.County;
import io.duban.task.NothingLoggedAsOurFault;
import io.duban.task.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** 定期填报 over HTTP. */
@QuarkusTest
@ExtendWith(NothingLoggedAsOurFault.class)
class CheckingInResourceTest {
    private static final Map<String, Object> SAID = Map.of("text", "二季度目录已更新。", "problems", "缺一份材料。", "nextStep", "七月补齐。", "evidence",
            List.of(Map.of("title", "截图", "url", "https://portal.example/1")));

    @BeforeEach
    void county() {
        County.begins();
    }

    @Test
    void theLeadOfAContinuousTaskReportsOnceAPeriod() {
        var task = County.assigns("县财政局", "县民政局", "每季度");
        County.task(task).body("duties[0].checkIns[0].due", equalTo("2025-06-30")).body("duties[0].checkIns[0].state", equalTo("owed"));
        County.does(County.unit("xczj"), task, "check-ins", SAID).statusCode(200).body("duties[0].checkIns[0].state", equalTo("reported"))
                .body("duties[0].checkIns[0].reportedAt", equalTo("2025-06-03T02:00:00Z")).body("duties[0].checkIns[1].due", equalTo("2025-09-30"))
                .body("duties[0].lastReport.problems", equalTo("缺一份材料。")).body("stage", equalTo("in_progress"));
        County.does(County.unit("xczj"), task, "check-ins", SAID).statusCode(409).body("code", equalTo("already-checked-in"))
                .body("detail", containsString("2025-06-30"));
        County.does(County.unit("xczj"), task, "progress", Map.of("percent", 30)).statusCode(200);
        County.does(County.unit("xmzj"), task, "check-ins", SAID).statusCode(409).body("code", equalTo("no-check-in-owed"));
        County.does(County.unit("xsfj"), task, "check-ins", SAID).statusCode(403).body("code", equalTo("not-your-duty"));
    }

    @Test
    void aProgressReportCountsForItsPeriod() {
        var task = County.assigns("县财政局", "", "每季度");
        TestClock.set("2025-06-30T23:00");
        County.does(County.unit("xczj"), task, "progress", Map.of("percent", 30)).statusCode(200)
                .body("duties[0].checkIns.due", equalTo(List.of("2025-06-30", "2025-09-30")))
                .body("duties[0].checkIns.state", equalTo(List.of("reported", "owed")));
    }

    @Test
    void theOfficeMayEnterItForAUnitThatTelephones() {
        var task = County.assigns("县财政局", "", "长期坚持");
        var told = new HashMap<>(SAID);
        County.does(County.office(), task, "check-ins", told).statusCode(403);
        told.put("onBehalfOf", "xczj");
        County.does(County.office(), task, "check-ins", told).statusCode(400).body("code", equalTo("source-missing"));
        told.put("source", "电话");
        County.does(County.office(), task, "check-ins", told).statusCode(200).body("duties[0].lastReport.via", equalTo("电话"));
    }

    @Test
    void aCheckInThatSaysNothingOrTooMuchIsRefused() {
        var task = County.assigns("县财政局", "", "长期坚持");
        County.does(County.unit("xczj"), task, "check-ins", null).statusCode(400);
        County.does(County.unit("xczj"), task, "check-ins", Map.of()).statusCode(400).body("code", equalTo("invalid-fields"))
                .body("violations[0].field", equalTo("text"));
        County.does(County.unit("xczj"), task, "check-ins", Map.of("text", "字".repeat(10001))).statusCode(400)
                .body("code", equalTo("invalid-fields"));
        County.does(County.unit("xczj"), task, "check-ins", Map.of("text", "已更新", "evidence", List.of(Map.of("title", "截图", "url", "ftp://x"))))
                .statusCode(400).body("code", equalTo("invalid-fields"));
        County.does(County.unit("xczj"), task, "check-ins", Map.of("text", "已更新", "due", "2025-06-30")).statusCode(400)
                .body("code", equalTo("unknown-field"));
        County.does(County.unit("xczj"), "0197a000-0000-7000-8000-00000000ffff", "check-ins", SAID).statusCode(404)
                .body("code", equalTo("task-not-found"));
    }
}
