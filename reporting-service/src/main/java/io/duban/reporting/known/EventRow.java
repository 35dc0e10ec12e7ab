package io.duban.reporting.known;

import io.duban.events.DomainEvent;
import io.duban.events.Envelope;
import io.duban.events.EventCodec;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** An event as it was read from the log; written by the stream alone. */
@Entity
@Immutable
@Table(name = "event")
class EventRow extends PanacheEntityBase {
    @Id
    long position;
    String id;
    String source;
    String type;
    String stream;
    long sequence;
    Instant time;
    String metadata;
    String payload;
    String digest;

    DomainEvent event() {
        return EventCodec.decode(type, payload);
    }

    Envelope envelope() {
        return new Envelope(id, source, type, stream, sequence, position, time, metadata, payload);
    }
}
