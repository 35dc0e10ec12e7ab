package io.duban.platform.log;

import io.duban.events.Envelope;
import io.duban.events.UnreadableEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The county's topic, one partition, committed records only, read without a consumer group: the position row is the truth. */
@ApplicationScoped
class LogTopic {
    private static final Logger LOG = Logger.getLogger(LogTopic.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration SAY_SO = Duration.ofSeconds(1);

    @ConfigProperty(name = "duban.topic")
    String topic;
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    private Instant said = Instant.EPOCH;
    private boolean away;

    /** The records from an offset on. A topic that no longer reaches back to it is a broken log. */
    Records from(long offset, long position) {
        return new Records(offset, position);
    }

    /** Being at the end is worth a question and a write once a second, not at every poll. */
    void seenEnd(Runnable note) {
        if (said.plus(SAY_SO).isBefore(Instant.now())) {
            note.run();
            said = Instant.now();
        }
    }

    private void answers(boolean answer) {
        if (answer == away) {
            away = !answer;
            LOG.log(away ? Logger.Level.WARN : Logger.Level.INFO, away ? "Kafka does not answer: the views get older" : "Kafka answers again");
        }
    }

    /** One instance's reading of the topic; belongs to one thread. */
    final class Records implements AutoCloseable {
        private final KafkaConsumer<String, String> consumer;
        private final TopicPartition partition = new TopicPartition(topic, 0);

        private Records(long offset, long position) {
            consumer = new KafkaConsumer<>(Map.of(
                    ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers,
                    ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                    ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false,
                    ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none",
                    ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1000,
                    ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100,
                    ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false,
                    ConsumerConfig.CLIENT_ID_CONFIG, "log-reader"), new StringDeserializer(), new StringDeserializer());
            consumer.assign(List.of(partition));
            consumer.seek(partition, position == 0 ? 0 : offset);
        }

        /** What came within a tenth of a second. */
        List<Envelope> poll() {
            try {
                var envelopes = new ArrayList<Envelope>();
                for (var polled : consumer.poll(POLL)) {
                    envelopes.add(envelope(polled));
                }
                return envelopes;
            } catch (OffsetOutOfRangeException e) {
                throw new BrokenLog("the topic ends before offset %d that was read already"
                        .formatted(e.offsetOutOfRangePartitions().get(partition)));
            }
        }

        /** Where to go on after what was polled. */
        long nextOffset() {
            return consumer.position(partition);
        }

        /** True if nothing more stands in the log than was polled. */
        boolean atEnd() {
            var lag = consumer.currentLag(partition);
            return lag.isPresent() && lag.getAsLong() == 0;
        }

        /** The same, asked of the broker: what was fetched last goes on saying so while Kafka is away. */
        boolean atEndByTheBroker() {
            try {
                var end = consumer.endOffsets(List.of(partition), PATIENCE).get(partition);
                answers(true);
                return end <= consumer.position(partition);
            } catch (TimeoutException e) {
                answers(false);
                return false;
            }
        }

        @Override
        public void close() {
            consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ofSeconds(1)));
        }
    }

    private static Envelope envelope(ConsumerRecord<String, String> polled) {
        var headers = new HashMap<String, String>();
        polled.headers().forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        try {
            return Envelope.of(headers, polled.value());
        } catch (UnreadableEvent e) {
            throw new BrokenLog("the record at offset %d is none: %s".formatted(polled.offset(), e.getMessage()));
        }
    }
}
