package io.duban.notification.delivery;

import io.duban.notification.alerts.Alert;
import io.duban.notification.alerts.AlertStatus;
import io.duban.notification.subscriptions.Channel;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What one recipient is told on one day by one channel: frozen when made, so that it says the same however often it is sent. */
@Entity
class Digest extends PanacheEntityBase {
    @Id
    UUID id;
    String recipient;
    @Enumerated(EnumType.STRING)
    Channel channel;
    LocalDate day;
    boolean urgent;
    String subject;
    String body;
    @Enumerated(EnumType.STRING)
    AlertStatus status;
    int attempts;
    @Column(name = "next_attempt_at")
    Instant nextAttemptAt;
    @Column(name = "last_error")
    String lastError;
    @Column(name = "frozen_at")
    Instant frozenAt;
    @Column(name = "sent_at")
    Instant sentAt;

    /** Takes one whose time (real time) has come, for the transaction at hand; others take others. */
    static Optional<Digest> claim() {
        return getEntityManager().createNativeQuery("select * from digest where status = 'PENDING'"
                + " and next_attempt_at <= clock_timestamp() order by next_attempt_at limit 1 for update skip locked", Digest.class)
                .getResultStream().map(Digest.class::cast).findFirst();
    }

    /** The receiver is to know it again by this, however often it is sent. */
    String messageId() {
        return "<" + id + "@duban>";
    }

    List<Alert> alerts() {
        return Alert.list("digest", id);
    }

    void sent(Instant at) {
        status = AlertStatus.SENT;
        sentAt = at;
        lastError = null;
        tellAlerts();
    }

    /** Sending failed: another time, or, where {@code again} is null, not any more. */
    void notSent(String error, Instant again) {
        lastError = error;
        if (again == null) {
            status = AlertStatus.FAILED;
        } else {
            nextAttemptAt = again;
        }
        tellAlerts();
    }

    /** Somebody has looked after the cause. */
    void tryAgain(Instant at) {
        status = AlertStatus.PENDING;
        attempts = 0;
        nextAttemptAt = at;
        tellAlerts();
    }

    private void tellAlerts() {
        Alert.update("status = ?1, reason = ?2, sentAt = ?3 where digest = ?4", status, lastError, sentAt, id);
    }
}
