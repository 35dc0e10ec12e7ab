package io.duban.notification.policies;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.duban.events.EventCodec;
import io.duban.notification.ladder.Policy;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalTime;
import java.util.List;

/** A policy as it is kept. */
@Entity
@Table(name = "policy")
class StoredPolicy extends PanacheEntityBase {
    private static final TypeReference<List<Policy.Step>> STEPS = new TypeReference<>() {
    };

    @Id
    String id;
    String name;
    String steps;
    @Column(name = "overdue_every_days")
    int overdueEveryDays;
    @Column(name = "send_at")
    LocalTime sendAt;
    @Column(name = "check_in_days_before")
    int checkInDaysBefore;
    @Column(name = "work_ends_at")
    LocalTime workEndsAt;

    Policy policy() {
        try {
            return new Policy(id, name, EventCodec.JSON.readValue(steps, STEPS), overdueEveryDays, sendAt, checkInDaysBefore, workEndsAt);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("policy " + id + " cannot be read", e);
        }
    }

    void become(Policy policy) {
        name = policy.name();
        steps = EventCodec.write(policy.steps());
        overdueEveryDays = policy.overdueEveryDays();
        sendAt = policy.sendAt();
        checkInDaysBefore = policy.checkInDaysBefore();
        workEndsAt = policy.workEndsAt();
    }
}
