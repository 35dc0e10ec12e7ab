package io.duban.acceptance;

import static io.duban.acceptance.County.ANOTHER_OF_THE_OFFICE;
import static io.duban.acceptance.County.OFFICE;
import static io.duban.acceptance.LocalSystem.Service.REPORTING;
import static io.duban.acceptance.LocalSystem.Service.TASK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole year of the office: the task that was past when it was issued, an extension, a bureau merged in September, periodic
 * reports, the year's end, and next year's plan that goes on from there. One story, in the order of the calendar.
 */
@TestMethodOrder(OrderAnnotation.class)
class WholeYearIT {
    private static final int MARCH = 1;
    private static final int HANDBOOK = 10;

    @TempDir
    static Path folder;
    static County county;
    static String lastPlan;
    static final Map<Integer, String> lastYears = new HashMap<>();

    @BeforeAll
    static void start() throws IOException {
        county = new County(LocalSystem.start(folder.resolve("county"), "--date", "2025-05-26"));
        county.issuesItsPlan();
    }

    @AfterAll
    static void stop() {
        if (county != null) {
            county.system.close();
        }
    }

    @Test
    @Order(1)
    void theTaskThatWasPastWhenItWasIssuedCountsOnceTheOfficeHasSetADate() {
        assertThat(county.stored(MARCH)).containsEntry("overdue", true).containsEntry("deadlineBeforeIssue", true);
        county.does(OFFICE, MARCH, "deadline", Map.of("deadline", "2025-08-31", "reason", "印发时原定时限已过。")).statusCode(200);
        assertThat(county.stored(MARCH)).containsEntry("overdue", false).containsEntry("deadlineBeforeIssue", false);
        assertThat(county.asks(REPORTING, OFFICE, "/tasks/" + county.tasks.get(MARCH)).getString("originalDeadline.date")).isEqualTo("2025-03-31");
        county.system.moveTo("2025-08-20T10:00");
        county.does("unit xzfbgs --as wang", MARCH, "submit", Map.of("text", "目录已修订。")).statusCode(200);
        county.does(ANOTHER_OF_THE_OFFICE, MARCH, "approve", Map.of()).statusCode(200).body("late", equalTo(false));
    }

    @Test
    @Order(2)
    void anExtensionIsAskedGrantedByAnotherAndKeepsTheTaskFromBeingOverdue() {
        county.system.moveTo("2025-09-20T10:00");
        county.does("unit xzfbgs --as wang", HANDBOOK, "extensions", Map.of("proposedDeadline", "2025-10-31", "reason", "样稿尚在征求意见。")).statusCode(200);
        assertThat(county.asks(REPORTING, OFFICE, "/tasks?awaiting=extension").getList("items.ordinal")).containsExactly(HANDBOOK);
        county.does(OFFICE, HANDBOOK, "extensions/1/grant", Map.of("deadline", "2025-10-31")).statusCode(403).body("code", equalTo("four-eyes"));
        county.does(ANOTHER_OF_THE_OFFICE, HANDBOOK, "extensions/1/grant", Map.of("deadline", "2025-10-31")).statusCode(200)
                .body("deadline.date", equalTo("2025-10-31")).body("originalDeadline.date", equalTo("2025-09-30"));
    }

    @Test
    @Order(3)
    void aBureauIsMergedAndWhatItOwesPassesToItsSuccessor() {
        county.system.moveTo("2025-09-22T09:00");
        var duties = county.asks(REPORTING, OFFICE, "/duties?unit=xswuj&stage=assigned&limit=500");
        int owed = duties.getInt("total");
        int row = duties.getInt("items[0].ordinal");
        assertThat(owed).isGreaterThan(10);
        county.does(OFFICE, "/units/xswuj/merge-into/xfgj", Map.of("reason", "机构改革，职能并入。")).statusCode(200);
        await().atMost(Duration.ofSeconds(60)).until(() -> county.asks(REPORTING, OFFICE, "/duties?unit=xswuj&stage=assigned").getInt("total") == 0);
        assertThat(county.asks(REPORTING, OFFICE, "/accountability/xswuj").getList("formerDuties")).hasSize(owed);
        assertThat(types(row)).contains("duty-handed-over.v1");
        county.does("unit xswuj", row, "progress", Map.of("percent", 10)).statusCode(403).body("code", equalTo("unit-dissolved"));
        county.does("unit xfgj", row, "progress", Map.of("percent", 10, "text", "已接手。")).statusCode(200);
    }

    @Test
    @Order(4)
    void aPeriodicReportCountsForItsQuarterAndAMissingOneIsRecorded() {
        int quarterly = county.asks(TASK, OFFICE, "/plans/" + county.plan).getInt("items.find { it.deadline.cadence == 'quarterly' }.ordinal");
        await().atMost(Duration.ofSeconds(60)).until(() -> types(quarterly).contains("check-in-missed.v1")); // the second quarter's
        county.system.moveTo("2025-09-25T10:00");
        var lead = county.asks(TASK, OFFICE, "/tasks/" + county.tasks.get(quarterly)).getString("duties.find { it.role == 'lead' }.unit");
        county.does("unit " + lead, quarterly, "check-ins", Map.of("text", "三季度已检查并通报。")).statusCode(200)
                .body("duties.find { it.unit == '" + lead + "' }.checkIns.state", hasItem("reported"));
        county.does("unit " + lead, quarterly, "check-ins", Map.of("text", "再报。")).statusCode(409).body("code", equalTo("already-checked-in"));
    }

    @Test
    @Order(5)
    void withTheExtensionNothingIsOverdueUntilItsDateHasPassed() {
        county.system.moveTo("2025-10-08T09:00");
        assertThat(county.asks(REPORTING, OFFICE, "/deadlines").getInt("buckets.overdue.count")).isZero();
        county.system.moveTo("2025-11-01T00:01");
        await().atMost(Duration.ofSeconds(60)).until(() -> types(HANDBOOK).contains("task-became-overdue.v1"));
        assertThat(county.asks(REPORTING, OFFICE, "/deadlines").getList("buckets.overdue.tasks.ordinal")).contains(HANDBOOK);
    }

    @Test
    @Order(6)
    void atTheYearsEndEveryOpenTaskIsSettledAndThePlanClosed() {
        county.system.moveTo("2026-01-05T10:00");
        var open = county.asks(TASK, OFFICE, "/plans/" + county.plan + "/closing");
        assertThat(open.<Integer>getList("tasks.ordinal")).hasSize(51).doesNotContain(MARCH);
        county.does(OFFICE, "/plans/" + county.plan + "/close", Map.of("tasks", List.of())).statusCode(409);
        var decisions = open.<Map<String, Object>>getList("tasks").stream().map(task -> Map.of("ordinal", task.get("ordinal"),
                "outcome", task.get("expected") == null ? "continued" : task.get("expected"))).toList();
        county.does(OFFICE, "/plans/" + county.plan + "/close", Map.of("tasks", decisions)).statusCode(200).body("status", equalTo("closed"));
        assertThat(county.asks(REPORTING, OFFICE, "/tasks/" + county.tasks.get(HANDBOOK)).getString("yearEnd")).isEqualTo("carried_over");
    }

    @Test
    @Order(7)
    void nextYearsPlanShowsWhatItContinuesAndTakesTheOldTasksPlace() throws IOException {
        lastPlan = county.plan;
        lastYears.putAll(county.tasks);
        county.system.moveTo("2026-05-27T09:00");
        county.imports(2026);
        assertThat(county.asks(TASK, OFFICE, "/plans/" + county.plan).getList("findings.code")).doesNotContain("unit-unknown");
        county.does(OFFICE, "/plans/" + lastPlan + "/carry-over", Map.of("into", county.plan)).statusCode(200);
        var draft = county.asks(TASK, OFFICE, "/plans/" + county.plan);
        assertThat(draft.<String>getList("items.predecessor.taskId")).filteredOn(id -> id != null).hasSize(52).doesNotHaveDuplicates();
        assertThat(draft.getString("items.find { it.ordinal == " + HANDBOOK + " }.predecessor.yearEnd")).isEqualTo("carried_over");
        county.issues();
        assertThat(county.stored(HANDBOOK)).containsEntry("continues", lastYears.get(HANDBOOK));
        var old = county.asks(REPORTING, OFFICE, "/tasks/" + lastYears.get(HANDBOOK));
        assertThat(old.getString("successor")).isEqualTo(county.tasks.get(HANDBOOK));
        county.does("unit xzfbgs", "/tasks/" + lastYears.get(HANDBOOK) + "/progress", Map.of("percent", 90)).statusCode(409)
                .body("code", equalTo("task-succeeded"));
    }

    @Test
    @Order(8)
    void theViewsAgreeWithTheEventStoreInEveryTaskOfBothYears() {
        assertThat(lastYears).hasSize(52);
        for (var tasks : List.of(lastYears, county.tasks)) {
            for (var task : tasks.values()) {
                assertThat(county.asks(REPORTING, OFFICE, "/tasks/" + task).<String, Object>getMap(""))
                        .isEqualTo(county.asks(TASK, OFFICE, "/tasks/" + task).getMap(""));
            }
        }
    }

    @Test
    @Order(9)
    void nothingInTheLogsLooksLikeACrash() throws IOException {
        for (var name : List.of("task-service", "reporting-service", "notification-service")) {
            assertThat(county.system.log(name)).noneMatch(line -> line.contains("\"level\":\"ERROR\""));
        }
    }

    private static List<String> types(int row) {
        return county.asks(REPORTING, OFFICE, "/audit/tasks/" + county.tasks.get(row)).getList("history.type");
    }
}
