package io.duban.task.publishing;

import io.duban.events.Envelope;
import io.duban.events.UnreadableEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The county's topic as its one publisher sees it. Opening it fences whoever published before. */
final class Topic implements AutoCloseable {
    private final String name;
    private final String servers;
    private final KafkaProducer<String, String> producer;

    Topic(String servers, String name) {
        this.name = name;
        this.servers = servers;
        producer = new KafkaProducer<>(Map.of("bootstrap.servers", servers, "transactional.id", "publisher-" + name, "acks", "all",
                "linger.ms", 0, "max.block.ms", 10_000, "delivery.timeout.ms", 20_000, "request.timeout.ms", 5_000,
                "transaction.timeout.ms", 20_000), new StringSerializer(), new StringSerializer());
        try {
            producer.initTransactions();
        } catch (RuntimeException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
    }

    /** One transaction: all of these, in this order, or none. */
    void publish(List<Envelope> batch) {
        producer.beginTransaction();
        batch.forEach(envelope -> producer.send(message(envelope)));
        producer.commitTransaction();
    }

    /** The last committed event of the topic: what is published is what stands here, and nowhere else. */
    Optional<Envelope> last() {
        var partition = new TopicPartition(name, 0);
        try (var consumer = new KafkaConsumer<>(Map.<String, Object>of("bootstrap.servers", servers, "isolation.level", "read_committed",
                "enable.auto.commit", false, "auto.offset.reset", "earliest"), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            // commit markers and aborted batches take up offsets too: look further back until an event is found
            for (long back = 16; end > 0; back *= 16) {
                var found = lastFrom(consumer, partition, Math.max(0, end - back), end);
                if (found.isPresent() || back >= end) {
                    return found;
                }
            }
            return Optional.empty();
        }
    }

    private static Optional<Envelope> lastFrom(KafkaConsumer<String, String> consumer, TopicPartition partition, long from, long end) {
        consumer.seek(partition, from);
        ConsumerRecord<String, String> last = null;
        while (consumer.position(partition) < end) {
            for (var polled : consumer.poll(Duration.ofMillis(200))) {
                last = polled;
            }
        }
        return Optional.ofNullable(last).map(Topic::envelope);
    }

    private ProducerRecord<String, String> message(Envelope envelope) {
        var message = new ProducerRecord<>(name, 0, envelope.stream(), envelope.payload());
        envelope.headers().forEach((header, value) -> message.headers().add(header, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    private static Envelope envelope(ConsumerRecord<String, String> polled) {
        var headers = new HashMap<String, String>();
        polled.headers().forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        try {
            return Envelope.of(headers, polled.value());
        } catch (UnreadableEvent e) {
            throw new Publisher.ForeignLog("the last record of the topic is no event of a county: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
