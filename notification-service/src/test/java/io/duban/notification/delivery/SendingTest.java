package io.duban.notification.delivery;

import static io.duban.notification.County.alerts;
import static io.duban.notification.County.mail;
import static io.duban.notification.MailServer.mailsTo;
import static io.duban.notification.MailServer.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.duban.notification.County;
import io.duban.notification.MailServer;
import io.duban.notification.Rows;
import io.duban.notification.Story;
import io.duban.notification.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** By mail, to a real SMTP server. */
@QuarkusTest
class SendingTest {
    @Inject
    TestClock clock;
    @Inject
    Rows rows;
    @Inject
    Sending sending;

    private String unit;

    @BeforeEach
    void aUnitOnAnOrdinaryDay() {
        clock.set("2025-05-26T10:00");
        unit = County.unitWithMail();
    }

    @Test
    void aDigestNamesEverythingThatIsDueForItsRecipient() throws MessagingException {
        clock.set("2025-05-26T08:00");
        County.story().named("2025-06-06", unit);
        County.story().named("2025-06-20", unit);
        rows.settle();
        clock.set("2025-06-09T09:00");
        await().until(() -> mailsTo(mail(unit)).size() == 1);
        var mail = mailsTo(mail(unit)).getFirst();
        assertThat(mail.getSubject()).isEqualTo("【督办】2025-06-09 待办提醒：1 项逾期，1 项临期");
        assertThat(mail.getHeader("Message-ID", null)).matches("<[0-9a-f-]{36}@duban>");
        assertThat(text(mail)).contains(Story.unit(unit).name(), "[逾期] 第 12 项（牵头）动态更新主动公开基本目录",
                "时限 2025-06-06，已过 3 天", "[黄色提醒]", "时限 2025-06-20，还有 11 天");
    }

    @Test
    void aSecondDigestOfTheSameDayWaitsForTheNextWorkingDay() {
        clock.set("2025-06-13T10:00"); // a Friday
        County.story().named("2025-06-20", unit);
        await().until(() -> alerts(unit).contains("orange:sent"));
        var late = County.story().named("2025-06-27", unit);
        await().until(() -> alerts(unit).contains("yellow:pending"));
        clock.set("2025-06-14T10:00");
        rows.settle();
        assertThat(mailsTo(mail(unit))).hasSize(1);
        clock.set("2025-06-16T09:00");
        await().until(() -> mailsTo(mail(unit)).size() == 2);
        assertThat(late.state().overdueRecorded()).isNull();
    }

    @Test
    void aCrashBetweenSendingAndMarkingSendsTheSameMailAgain() throws MessagingException {
        rows.execute("""
                create function crash() returns trigger language plpgsql as $$ begin raise exception 'the power fails'; end $$;
                create trigger crash before update of status on digest for each row when (new.status = 'SENT'
                    and new.recipient = '%s') execute function crash()""".formatted(mail(unit)));
        County.story().named("2025-06-06", unit);
        await().until(() -> !mailsTo(mail(unit)).isEmpty());
        rows.execute("drop trigger crash on digest; drop function crash()");
        await().until(() -> alerts(unit).contains("yellow:sent"));
        var mails = mailsTo(mail(unit));
        assertThat(mails).hasSizeGreaterThan(1);
        for (var mail : mails) {
            assertThat(mail.getHeader("Message-ID", null)).isEqualTo(mails.getFirst().getHeader("Message-ID", null));
            assertThat(text(mail)).isEqualTo(text(mails.getFirst()));
        }
        assertThat(alerts(unit)).containsExactly("yellow:sent");
    }

    @Test
    void whileTheMailServerIsAwayAlertsWaitAndAreSentOnceLater() {
        MailServer.away();
        County.story().named("2025-06-06", unit);
        await().until(() -> rows.number("select coalesce(max(attempts), 0) from digest where recipient = '" + mail(unit) + "'") >= 2);
        assertThat(alerts(unit)).containsExactly("yellow:pending");
        MailServer.back();
        await().until(() -> alerts(unit).contains("yellow:sent"));
        assertThat(mailsTo(mail(unit))).hasSize(1);
    }

    @Test
    void whatHasFailedForGoodIsSentAgainWhenTheOfficeAsks() {
        MailServer.away();
        County.story().named("2025-06-06", unit);
        await().until(() -> alerts(unit).contains("yellow:failed"));
        var alert = County.office().queryParam("unit", unit).get("/api/v1/alerts").jsonPath();
        assertThat(alert.getString("items[0].reason")).startsWith("mail server: ");
        MailServer.back();
        rows.settle();
        assertThat(mailsTo(mail(unit))).isEmpty();
        County.office().post("/api/v1/alerts/" + alert.getString("items[0].id") + "/retry").then().statusCode(200);
        await().until(() -> alerts(unit).contains("yellow:sent"));
        County.office().post("/api/v1/alerts/" + alert.getString("items[0].id") + "/retry").then().statusCode(409);
    }

    @Test
    void manyInstancesAtOnceSendEachDigestOnce() throws InterruptedException {
        MailServer.away();
        var units = IntStream.range(0, 12).mapToObj(i -> County.unitWithMail()).toList();
        units.forEach(each -> County.story().named("2025-06-06", each));
        rows.settle();
        await().until(() -> units.stream().allMatch(each -> rows.number(
                "select count(*) from digest where recipient = '" + mail(each) + "'") == 1));
        MailServer.back();
        rows.execute("update digest set next_attempt_at = 'epoch' where status = 'PENDING'");
        try (var instances = Executors.newFixedThreadPool(6)) {
            instances.invokeAll(IntStream.range(0, 6).<Callable<Boolean>>mapToObj(i -> () -> {
                while (sending.sendNext()) {
                    continue;
                }
                return true;
            }).toList());
        }
        await().until(() -> units.stream().allMatch(each -> alerts(each).contains("yellow:sent")));
        assertThat(units).allSatisfy(each -> assertThat(mailsTo(mail(each))).hasSize(1));
    }
}
