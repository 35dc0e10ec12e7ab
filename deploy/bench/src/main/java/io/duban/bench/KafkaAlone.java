package io.duban.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The limit of {@link Visibility}: an event-sized record in a transaction of its own, until a reader of committed ones has it. */
record KafkaAlone(String servers) {

    Sample measure(int rate, Duration time) throws InterruptedException, ExecutionException {
        var topic = "bench-" + UUID.randomUUID();
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
        var sample = new Sample();
        var reader = Thread.ofPlatform().daemon().start(() -> read(topic, sample));
        var paced = new Paced(System.nanoTime(), rate);
        long all = rate * time.toSeconds();
        for (long sent = 0; sent < all; sent++) {
            sent = sends(topic, paced, sent, all);
        }
        reader.interrupt();
        reader.join();
        return sample;
    }

    /** From this one on, until all are sent or a transaction fails; gives the last one that was tried. */
    private long sends(String topic, Paced paced, long first, long all) {
        long sent = first;
        try (var producer = new KafkaProducer<>(Map.<String, Object>of("bootstrap.servers", servers, "transactional.id", topic, "linger.ms", 0),
                new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            for (; sent < all; sent++) {
                paced.await(sent);
                producer.beginTransaction();
                producer.send(new ProducerRecord<>(topic, 0, Long.toString(System.nanoTime()), "x".repeat(600)));
                producer.commitTransaction();
            }
        } catch (InvalidTxnStateException once) {
            // a broker under load answers a transaction's repeated end so, seldom: a new producer goes on, as the publisher does
        }
        return sent;
    }

    /** Fixed times, whether the one before is done or not. */
    private record Paced(long begin, int rate) {
        void await(long number) {
            long due = begin + number * TimeUnit.SECONDS.toNanos(1) / rate;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
        }
    }

    private void read(String topic, Sample sample) {
        try (var consumer = new KafkaConsumer<>(Map.<String, Object>of("bootstrap.servers", servers, "isolation.level", "read_committed",
                "auto.offset.reset", "earliest", "fetch.max.wait.ms", 100), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            while (!Thread.currentThread().isInterrupted()) {
                consumer.poll(Duration.ofMillis(100)).forEach(polled -> sample.add(System.nanoTime() - Long.parseLong(polled.key())));
            }
        } catch (InterruptException stopped) {
            Thread.interrupted();
        }
    }
}
