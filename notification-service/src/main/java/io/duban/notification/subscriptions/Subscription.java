package io.duban.notification.subscriptions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.duban.events.EventCodec;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;

/** Whom a unit wants told. Addresses are personal data: they live in this row alone and in the alerts sent to them. */
@Entity
class Subscription extends PanacheEntityBase {
    private static final TypeReference<List<Recipient>> RECIPIENTS = new TypeReference<>() {
    };

    @Id
    String unit;
    String recipients;
    @Column(name = "changed_by")
    String changedBy;
    @Column(name = "changed_at")
    Instant changedAt;

    List<Recipient> recipients() {
        try {
            return EventCodec.JSON.readValue(recipients, RECIPIENTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("subscription of " + unit + " cannot be read", e);
        }
    }

    void become(List<Recipient> recipients, String by, Instant at) {
        this.recipients = EventCodec.write(recipients);
        changedBy = by;
        changedAt = at;
    }
}
