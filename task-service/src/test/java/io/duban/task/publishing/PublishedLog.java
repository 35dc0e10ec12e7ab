package io.duban.task.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.events.Envelope;
import io.duban.platform.testing.RealParts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** The topic as a reader sees it: what is committed, in order. */
final class PublishedLog implements AutoCloseable {
    private final KafkaConsumer<String, String> consumer;
    private final List<Envelope> read = new ArrayList<>();

    PublishedLog(RealParts.Place place) {
        this(place.kafka(), place.topic());
    }

    PublishedLog(String kafka, String topic) {
        consumer = new KafkaConsumer<>(Map.<String, Object>of("bootstrap.servers", kafka, "isolation.level", "read_committed",
                "auto.offset.reset", "earliest"), new StringDeserializer(), new StringDeserializer());
        consumer.assign(List.of(new TopicPartition(topic, 0)));
    }

    /** Waits until so many events stand in the topic, and gives them all. */
    List<Envelope> await(int count) {
        Awaitility.await("%d events in the topic".formatted(count)).atMost(Duration.ofSeconds(60))
                .pollDelay(Duration.ZERO).until(() -> readOn().size() >= count);
        return read;
    }

    /** Whatever stands there now. */
    List<Envelope> readOn() {
        for (var polled : consumer.poll(Duration.ofMillis(100))) {
            var headers = new HashMap<String, String>();
            polled.headers().forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
            read.add(Envelope.of(headers, polled.value()));
        }
        return read;
    }

    /** Positions dense from 1, no event twice, every stream's sequence without a gap: what the publisher promises. */
    static void assertWhole(List<Envelope> log) {
        assertThat(log).extracting(Envelope::position).containsExactlyElementsOf(LongStream.rangeClosed(1, log.size()).boxed().toList());
        assertThat(log).extracting(Envelope::id).doesNotHaveDuplicates();
        var next = new HashMap<String, Long>();
        assertThat(log).allSatisfy(event -> assertThat(event.sequence()).as("next of " + event.stream())
                .isEqualTo(next.merge(event.stream(), 1L, Long::sum) - 1));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
