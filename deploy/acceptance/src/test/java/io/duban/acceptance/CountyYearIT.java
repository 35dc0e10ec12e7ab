package io.duban.acceptance;

import static io.duban.acceptance.County.ANOTHER_OF_THE_OFFICE;
import static io.duban.acceptance.County.OFFICE;
import static io.duban.acceptance.LocalSystem.Service.NOTIFICATION;
import static io.duban.acceptance.LocalSystem.Service.REPORTING;
import static io.duban.acceptance.LocalSystem.Service.TASK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A county's year with the whole system, every service in two instances, from the notice in May to the reminders in October.
 * One story: each step stands on those before it, as the clock only moves forward.
 */
@TestMethodOrder(OrderAnnotation.class)
class CountyYearIT {
    private static final int MARCH = 1;
    private static final int NAMED_LEADS = 30;
    private static final int HANDBOOK = 10;
    private static final int ACTIVITY = 14;

    @TempDir
    static Path folder;
    static County county;

    @BeforeAll
    static void start() throws IOException {
        county = new County(LocalSystem.start(folder.resolve("county"), "--twice", "--date", "2025-05-26"));
    }

    @AfterAll
    static void stop() {
        if (county != null) {
            county.system.close();
        }
    }

    @Test
    @Order(1)
    void theNoticeBecomesTasksThatEveryServiceKnows() throws IOException {
        county.issuesItsPlan();
        assertThat(county.tasks).hasSize(52);
        assertThat(county.asks(REPORTING, OFFICE, "/tasks?plan=" + county.plan).getInt("total")).isEqualTo(52);
        assertThat(county.asksTwin(REPORTING, OFFICE, "/duties").getInt("total")).isEqualTo(1503);
        assertThat(county.asks(REPORTING, OFFICE, "/deadlines").getInt("buckets.overdue.count")).as("due in March").isEqualTo(1);
        // 30 days before the end of October is the day before a holiday of eight days: there, and nothing for March
        assertThat(county.asks(NOTIFICATION, OFFICE, "/alerts/preview?date=2025-09-30").getList("digests")).isNotEmpty();
        assertThat(county.asks(NOTIFICATION, OFFICE, "/alerts/preview?date=2025-05-27").getList("digests")).isEmpty();
    }

    @Test
    @Order(2)
    void everyUnitAcknowledgesAllItsDuties() {
        county.system.moveTo("2025-05-28T10:00");
        var units = county.units();
        units.forEach(unit -> county.does("unit " + unit, "/plans/" + county.plan + "/acknowledge", Map.of()).statusCode(200));
        assertThat(county.asks(REPORTING, OFFICE, "/duties?stage=assigned").getInt("total")).isZero();
        assertThat(county.asks(REPORTING, OFFICE, "/duties?stage=acknowledged").getInt("total")).isEqualTo(1503);
    }

    @Test
    @Order(3)
    void aLeadUnitReportsAndTheOfficeReturnsAndApproves() {
        county.system.moveTo("2025-08-22T15:00");
        county.does("unit xmzj", NAMED_LEADS, "progress", Map.of("percent", 80, "text", "名录已公布，检查结果正在整理。")).statusCode(200);
        county.does("unit xczj", NAMED_LEADS, "submit", Map.of()).statusCode(403);
        county.does("unit xmzj", NAMED_LEADS, "submit", Map.of("text", "已全部公布。")).statusCode(200).body("status", equalTo("submitted"));
        county.does(OFFICE, NAMED_LEADS, "return", Map.of("reason", "缺少收费标准，请补充。")).statusCode(200).body("stage", equalTo("in_progress"));
        county.does("unit xmzj", NAMED_LEADS, "submit", Map.of("text", "已补充收费标准。")).statusCode(200);
        assertThat(county.asks(REPORTING, OFFICE, "/tasks?awaiting=approval").getList("items.id")).containsExactly(county.tasks.get(NAMED_LEADS));
        county.does(OFFICE, NAMED_LEADS, "approve", Map.of()).statusCode(200).body("stage", equalTo("completed"));
        county.does("unit xmzj", NAMED_LEADS, "progress", Map.of("percent", 10, "text", "再报一次。")).statusCode(409)
                .body("code", equalTo("task-completed"));
        assertThat(county.asks(REPORTING, OFFICE, "/tasks?awaiting=approval").getInt("total")).isZero();
    }

    @Test
    @Order(4)
    void theOfficeItselfLeadsAndAnotherPersonOfItApproves() {
        county.system.moveTo("2025-09-10T09:30");
        county.does("unit xzfbgs --as wang", ACTIVITY, "submit", Map.of("text", "开放周已办完。")).statusCode(200);
        county.does(OFFICE, ACTIVITY, "approve", Map.of()).statusCode(403).body("code", equalTo("four-eyes"));
        county.does(ANOTHER_OF_THE_OFFICE, ACTIVITY, "approve", Map.of()).statusCode(200).body("stage", equalTo("completed"));
    }

    @Test
    @Order(5)
    void aDeadlineThatPassesIsRecordedOnceThoughTwoInstancesWatch() {
        county.system.moveTo("2025-09-30T23:50");
        assertThat(county.stored(HANDBOOK)).containsEntry("overdue", false);
        county.system.moveTo("2025-10-01T00:01");
        assertThat(county.stored(HANDBOOK)).containsEntry("overdue", true).containsEntry("daysOverdue", 1);
        await().atMost(Duration.ofSeconds(60)).until(() -> marks(HANDBOOK) == 1 && marks(MARCH) == 1);
        assertThat(county.asks(REPORTING, OFFICE, "/deadlines").getList("buckets.overdue.tasks.ordinal")).containsExactly(MARCH, HANDBOOK);
    }

    @Test
    @Order(6)
    void whoIsLateIsToldByOneMailADay() throws Exception {
        county.system.moveTo("2025-10-09T09:05");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(mails()).anySatisfy(mail -> {
            assertThat(mail.getAllRecipients()[0]).hasToString("xzfbgs@duban.local");
            assertThat(mail.getSubject()).contains("逾期");
            assertThat((String) mail.getContent()).contains("第 10 项").doesNotContain("第 1 项");
        }));
        await().atMost(Duration.ofSeconds(60)).until(() -> county.asks(NOTIFICATION, OFFICE, "/alerts?status=pending").getInt("total") == 0);
        assertThat(mails()).extracting(MimeMessage::getMessageID).doesNotHaveDuplicates();
        assertThat(mails()).extracting(mail -> mail.getAllRecipients()[0] + " " + mail.getSubject()).doesNotHaveDuplicates();
    }

    @Test
    @Order(7)
    void oneInstanceOfEachServiceIsKilledWhileCommandsComeAndNothingIsLostOrDoubled() throws IOException {
        int before = county.system.mails().size();
        var version = (Integer) county.stored(HANDBOOK).get("version");
        var path = "/tasks/" + county.tasks.get(HANDBOOK) + "/progress";
        int reports = 60;
        for (int report = 1; report <= reports; report++) {
            county.doesAtTwin("unit xzfbgs", path, Map.of("percent", report, "text", "第" + report + "次填报。")).statusCode(200);
            switch (report) {
                case 20 -> county.system.kill("task-service");
                case 30 -> county.system.kill("reporting-service");
                case 40 -> county.system.kill("notification-service");
                default -> {
                }
            }
        }
        await().atMost(Duration.ofSeconds(90)).ignoreExceptions().untilAsserted(() ->
                assertThat(history(HANDBOOK)).hasSize(version + reports));
        assertThat(this.<Number>historyOf(HANDBOOK, "sequence")).extracting(Number::longValue)
                .containsExactlyElementsOf(LongStream.range(0, version + reports).boxed().toList());
        county.system.moveTo("2025-10-15T09:05");
        await().atMost(Duration.ofSeconds(90)).ignoreExceptions().until(() -> county.system.mails().size() > before
                && county.asksTwin(NOTIFICATION, OFFICE, "/alerts?status=pending").getInt("total") == 0);
        assertThat(county.asksTwin(NOTIFICATION, OFFICE, "/alerts?status=failed").getInt("total")).isZero();
    }

    @Test
    @Order(8)
    void theViewsAgreeWithTheEventStoreInEveryTask() {
        for (var task : county.tasks.values()) {
            assertThat(county.asksTwin(REPORTING, OFFICE, "/tasks/" + task).<String, Object>getMap(""))
                    .isEqualTo(county.asksTwin(TASK, OFFICE, "/tasks/" + task).getMap(""));
        }
    }

    @Test
    @Order(9)
    void theAuditorSeesWhatWasKnownThen() {
        var audit = county.asksTwin(REPORTING, "auditor", "/audit/tasks/" + county.tasks.get(NAMED_LEADS));
        assertThat(audit.<String>getList("history.type")).startsWith("task-assigned.v1").contains("duties-returned.v1").endsWith("task-completed.v1");
        assertThat(audit.<String>getList("history.reason")).contains("缺少收费标准，请补充。");
        var then = county.asksTwin(REPORTING, "auditor", "/audit/tasks/" + county.tasks.get(NAMED_LEADS) + "?asOf=2025-06-30");
        assertThat(then.getString("state.stage")).isEqualTo("assigned");
        assertThat(then.<String>getList("history.type")).containsOnly("task-assigned.v1", "duty-acknowledged.v1");
    }

    @Test
    @Order(10)
    void nothingInTheLogsLooksLikeACrash() throws IOException {
        for (var name : List.of("task-service-2", "reporting-service-2", "notification-service-2")) {
            assertThat(county.system.log(name)).noneMatch(line -> line.contains("\"level\":\"ERROR\""));
        }
    }

    private static List<Object> history(int row) {
        return county.asksTwin(REPORTING, OFFICE, "/audit/tasks/" + county.tasks.get(row)).getList("history");
    }

    private <T> List<T> historyOf(int row, String field) {
        return county.asksTwin(REPORTING, OFFICE, "/audit/tasks/" + county.tasks.get(row)).getList("history." + field);
    }

    private static long marks(int row) {
        return county.asks(REPORTING, OFFICE, "/audit/tasks/" + county.tasks.get(row)).<String>getList("history.type").stream()
                .filter("task-became-overdue.v1"::equals).count();
    }

    private static List<MimeMessage> mails() throws Exception {
        var mails = new ArrayList<MimeMessage>();
        for (var file : county.system.mails()) {
            try (var in = Files.newInputStream(file)) {
                mails.add(new MimeMessage(Session.getInstance(new Properties()), in));
            }
        }
        return mails;
    }
}
