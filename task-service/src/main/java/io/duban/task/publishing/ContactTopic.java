package io.duban.task.publishing;

import io.duban.events.Contact;
import io.duban.events.EventCodec;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** The compacted topic of the units' contacts. Opening it fences whoever wrote before: what it still had in hand never arrives. */
final class ContactTopic implements AutoCloseable {
    private final String name;
    private final KafkaProducer<String, String> producer;

    ContactTopic(String servers, String name) {
        this.name = name;
        producer = new KafkaProducer<>(Map.of("bootstrap.servers", servers, "transactional.id", "publisher-" + name, "acks", "all",
                "max.block.ms", 5_000, "delivery.timeout.ms", 10_000, "request.timeout.ms", 5_000, "transaction.timeout.ms", 20_000),
                new StringSerializer(), new StringSerializer());
        try {
            producer.initTransactions();
        } catch (RuntimeException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
    }

    /** All of these or none; null is nobody any more. Returns when Kafka has them. */
    void publish(Map<String, Contact> contacts) {
        producer.beginTransaction();
        contacts.forEach((key, contact) -> producer.send(new ProducerRecord<>(name, 0, key, contact == null ? null : EventCodec.write(contact))));
        producer.commitTransaction();
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
