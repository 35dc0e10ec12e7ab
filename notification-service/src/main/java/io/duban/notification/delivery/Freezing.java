package io.duban.notification.delivery;

import io.duban.events.Deadline;
import io.duban.events.TaskState;
import io.duban.notification.alerts.Alert;
import io.duban.notification.alerts.AlertStatus;
import io.duban.notification.alerts.DueAlert;
import io.duban.notification.ladder.Ladder;
import io.duban.notification.policies.Policies;
import io.duban.notification.stream.ViewStandsStill;
import io.duban.notification.stream.WatchedTask;
import io.duban.notification.subscriptions.AddressBook;
import io.duban.notification.subscriptions.Channel;
import io.duban.notification.subscriptions.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the day's digests: one for each recipient and channel, once its hour has come and every ladder has been looked at. Who is
 * urged after that gets another one at once. */
@ApplicationScoped
class Freezing {
    /** Whoever has pending alerts, and no digest of the day yet; {@code urgent}: it has one, and was urged since. */
    record Addressee(String recipient, Channel channel, boolean urgent) {
    }

    @Inject
    Clock clock;
    @Inject
    Policies policies;
    @Inject
    Subscriptions subscriptions;
    @Inject
    ViewStandsStill view;
    @Inject
    EntityManager database;
    @ConfigProperty(name = "duban.source")
    String source;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Addressee> addressees() {
        var now = clock.instant();
        if (!policies.ladder().sending(now) || !view.andIsComplete() || WatchedTask.anyToCheck(now)) {
            return List.of();
        }
        return database.createNativeQuery("""
                select distinct recipient, channel, told from (select a.*, exists (select 1 from digest d
                    where d.recipient = a.recipient and d.channel = a.channel and d.day = :day and not d.urgent) as told from alert a) a
                where status = 'PENDING' and digest is null and (not told or rung = 'urged')""",
                Object[].class).setParameter("day", day(now)).getResultStream().map(row -> addressee((Object[]) row)).toList();
    }

    private static Addressee addressee(Object[] row) {
        return new Addressee((String) row[0], Channel.valueOf((String) row[1]), (boolean) row[2]);
    }

    /** Freezes what still stands of an addressee's alerts; what was settled or overtaken in the meantime is suppressed. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void freeze(Addressee addressee) {
        var now = clock.instant();
        if (!view.andIsComplete()) {
            return;
        }
        var alerts = Alert.<Alert>find("recipient = ?1 and channel = ?2 and status = ?3 and digest is null"
                + (addressee.urgent() ? " and rung = 'urged'" : "") + " order by deadline, ordinal",
                addressee.recipient(), addressee.channel(), AlertStatus.PENDING).withLock(LockModeType.PESSIMISTIC_WRITE).list();
        var standing = standing(alerts, policies.ladder(), subscriptions.addressBook(), now);
        var id = UUID.randomUUID();
        if (!standing.isEmpty() && insert(id, addressee, standing, now)) {
            standing.forEach(alert -> alert.digest = id);
        }
    }

    private static List<Alert> standing(List<Alert> alerts, Ladder ladder, AddressBook book, Instant now) {
        var tasks = new HashMap<UUID, Optional<TaskState>>();
        alerts.stream().filter(alert -> book.dissolved().contains(alert.unit)).forEach(alert -> alert.suppress("unit-dissolved"));
        alerts.stream().filter(alert -> alert.status == AlertStatus.PENDING && !book.tells(alert.unit, alert.channel, alert.recipient))
                .forEach(alert -> alert.suppress("unsubscribed"));
        alerts.stream().filter(alert -> alert.status == AlertStatus.PENDING).forEach(alert -> tasks.computeIfAbsent(alert.task, WatchedTask::task)
                .flatMap(task -> DueAlert.obsolete(alert, task, ladder, now)).ifPresent(alert::suppress));
        return alerts.stream().filter(alert -> alert.status == AlertStatus.PENDING && tasks.get(alert.task).isPresent()).toList();
    }

    /** False where another instance has made this day's digest first: these alerts wait for the next working day. */
    private boolean insert(UUID id, Addressee addressee, List<Alert> alerts, Instant now) {
        var day = day(now);
        var body = switch (addressee.channel()) {
            case EMAIL -> DigestText.body(day, alerts);
            case WEBHOOK -> DigestEvent.json(id, source, day, alerts, now);
        };
        return database.createNativeQuery("insert into digest (id, recipient, channel, day, urgent, subject, body, status, next_attempt_at,"
                + " frozen_at) values (:id, :recipient, :channel, :day, :urgent, :subject, :body, 'PENDING', clock_timestamp(), :now)"
                + " on conflict do nothing")
                .setParameter("id", id).setParameter("recipient", addressee.recipient())
                .setParameter("channel", addressee.channel().name()).setParameter("day", day).setParameter("urgent", addressee.urgent())
                .setParameter("subject", DigestText.subject(day, alerts)).setParameter("body", body).setParameter("now", now)
                .executeUpdate() == 1;
    }

    private static LocalDate day(Instant now) {
        return now.atZone(Deadline.ZONE).toLocalDate();
    }
}
