package io.duban.notification.alerts;

import io.duban.events.Role;
import io.duban.notification.ladder.Rung;
import io.duban.notification.subscriptions.Channel;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody is to be told that a duty has come to a rung. Its identity (task, unit, rung, occurrence, recipient,
 * channel) is a unique key, so that it is recorded once, whoever finds it due and how often.
 */
@Entity
public class Alert extends PanacheEntityBase {
    @Id
    public UUID id;
    public UUID task;
    @Column(name = "plan_title")
    public String planTitle;
    public int ordinal;
    public String requirement;
    public String unit;
    @Column(name = "unit_name")
    public String unitName;
    @Enumerated(EnumType.STRING)
    public Role role;
    public String rung;
    public String occurrence;
    public LocalDate deadline;
    public int round;
    /** What was said with it: the text of an urging, a reason, the answer to what was asked; null for none. */
    public String words;
    public String recipient;
    @Enumerated(EnumType.STRING)
    public Channel channel;
    @Column(name = "due_at")
    public Instant dueAt;
    @Column(name = "recorded_at")
    public Instant recordedAt;
    @Enumerated(EnumType.STRING)
    public AlertStatus status;
    public String reason;
    public UUID digest;
    @Column(name = "sent_at")
    public Instant sentAt;

    /** The rung that the duty had come to. */
    public Rung rung() {
        return Rung.of(rung);
    }

    /** Its Chinese name; for the office, what it has to decide. */
    public String label() {
        if (rung().level() != Rung.Level.AWAITING_DECISION) {
            return rung().label();
        }
        return occurrence.startsWith("extension-") ? "延期申请待审批" : occurrence.startsWith("objection-") ? "异议待处理" : "上报待审核";
    }

    /** Nobody is told after all: {@code settled}, {@code superseded}, {@code no-subscription}, {@code unsubscribed} or {@code unit-dissolved}. */
    public void suppress(String why) {
        status = AlertStatus.SUPPRESSED;
        reason = why;
    }
}
