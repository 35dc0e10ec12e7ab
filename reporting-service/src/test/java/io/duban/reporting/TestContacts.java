package io.duban.reporting;

import io.duban.events.Contact;
import io.duban.events.EventCodec;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Publishes contacts as the task-service does. */
public final class TestContacts {

    private TestContacts() {
    }

    /** A unit names these persons, for one duty or (null) standing; null is nobody any more. */
    public static void published(String unit, UUID task, Contact contact) {
        var config = ConfigProvider.getConfig();
        try (var producer = new KafkaProducer<>(Map.<String, Object>of("bootstrap.servers", config.getValue("kafka.bootstrap.servers", String.class)),
                new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(config.getValue("duban.contacts.topic", String.class), 0, Contact.key(unit, task),
                    contact == null ? null : EventCodec.write(contact)));
        }
    }
}
