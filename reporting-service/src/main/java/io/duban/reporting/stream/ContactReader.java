package io.duban.reporting.stream;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Reads the compacted topic of the contacts into their table, in every instance, from the beginning at start and once an hour: what
 * is in the topic no more is deleted, also where its deletion was missed. No position is kept, for the topic is small.
 */
@ApplicationScoped
class ContactReader {
    private static final Logger LOG = Logger.getLogger(ContactReader.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration AGAIN = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Inject
    ContactTable table;
    @ConfigProperty(name = "duban.contacts.topic")
    String topic;
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    private volatile boolean running = true;
    private boolean trouble;
    private Thread thread;

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("contact-reader").daemon().start(this::stayReading);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        thread.join(5_000);
    }

    private void stayReading() {
        while (running) {
            try {
                readFromTheBeginning();
            } catch (RuntimeException e) {
                if (running && !trouble) {
                    LOG.warnf("the contacts cannot be read at the moment, trying again: %s", e);
                }
                trouble = true;
                pause();
            }
        }
    }

    /** For an hour. */
    void readFromTheBeginning() {
        var partition = new TopicPartition(topic, 0);
        try (var consumer = consumer()) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition), PATIENCE).get(partition);
            table.begin(end);
            var keys = new HashSet<String>();
            boolean whole = false;
            for (long began = System.nanoTime(); running && System.nanoTime() - began < AGAIN.toNanos();) {
                var polled = consumer.poll(POLL);
                if (!polled.isEmpty()) {
                    table.take(polled);
                }
                if (!whole) {
                    polled.forEach(published -> keys.add(published.key()));
                    whole = consumer.position(partition) >= end;
                    if (whole) {
                        table.forgetAllBut(keys, end);
                        trouble = false;
                    }
                }
            }
        }
    }

    private KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers, ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false, ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false, ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis(),
                ConsumerConfig.CLIENT_ID_CONFIG, "contact-reader"), new StringDeserializer(), new StringDeserializer());
    }

    private void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException e) {
            running = false;
        }
    }
}
