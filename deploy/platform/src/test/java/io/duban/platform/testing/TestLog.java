package io.duban.platform.testing;

import io.duban.events.Actor;
import io.duban.events.DomainEvent;
import io.duban.events.Envelope;
import io.duban.events.EventCodec;
import io.duban.events.Metadata;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes a county's log as the task-service's publisher does: dense positions, one committed transaction per event. */
public final class TestLog implements AutoCloseable {
    private final KafkaProducer<String, String> producer;
    private final String topic;
    private final Map<String, Long> sequences = new HashMap<>();
    private long position;

    public TestLog(String kafka, String topic) {
        this.topic = topic;
        producer = new KafkaProducer<>(Map.of("bootstrap.servers", kafka, "transactional.id", "test-" + topic, "linger.ms", 0),
                new StringSerializer(), new StringSerializer());
        producer.initTransactions();
    }

    /** Appends an event to its stream at the next position, by an actor at a time. */
    public Envelope append(String stream, DomainEvent event, Instant at, Actor actor) {
        return append(stream, event, at, actor, null);
    }

    /** The same, entered by the office for a unit that told it by {@code via}. */
    public Envelope append(String stream, DomainEvent event, Instant at, Actor actor, String via) {
        var metadata = EventCodec.write(new Metadata(actor, "test", UUID.randomUUID().toString(), null, via).toMap());
        return send(new Envelope(UUID.randomUUID().toString(), "urn:duban:test", EventCodec.type(event.getClass()), stream,
                sequences.merge(stream, 1L, Long::sum) - 1, ++position, at, metadata, EventCodec.encode(event)));
    }

    /** Sends exactly this, whatever its position: a repetition, a hole, or something nobody understands. */
    public Envelope send(Envelope envelope) {
        var rec = new ProducerRecord<String, String>(topic, null, envelope.stream(), envelope.payload());
        envelope.headers().forEach((name, value) -> rec.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.beginTransaction();
        producer.send(rec);
        producer.commitTransaction();
        position = Math.max(position, envelope.position());
        return envelope;
    }

    /** The position of the last event. */
    public long position() {
        return position;
    }

    @Override
    public void close() {
        producer.close();
    }
}
