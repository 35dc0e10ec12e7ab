package io.duban.task.publishing;

import static io.duban.task.publishing.PublishedLog.assertWhole;
import static io.duban.task.publishing.StoreUnderTest.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.duban.events.Envelope;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the publisher promises, on a real store and a real broker: dense positions, nothing missing, nothing twice, in order. */
class PublisherTest {
    private final StoreUnderTest county = new StoreUnderTest();
    private final PublishedLog log = new PublishedLog(county.place);
    private final List<Running> instances = new ArrayList<>();

    private record Running(Publisher publisher, Thread thread) {
        void stop() throws InterruptedException {
            publisher.stop();
            thread.join(10_000);
        }
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (var instance : instances) {
            instance.stop();
        }
        log.close();
        county.close();
    }

    @Test
    void whatIsAppendedIsPublished() throws SQLException {
        publisher("one");
        var task = stream();
        county.append(task, 0, 0);
        county.append(task, 1, 4);
        assertWhole(log.await(5));
    }

    @Test
    void killedBetweenPositionAndProduceNothingIsMissing() throws SQLException {
        county.append(stream(), 0, 9);
        assertThat(county.store().position(6)).as("and then it was killed").isEqualTo(6);
        publisher("another");
        assertWhole(log.await(10));
    }

    @Test
    void killedBetweenProduceAndCommitNothingIsDoubled() throws Exception {
        county.append(stream(), 0, 9);
        county.store().position(10);
        producedAndNeverCommitted(county.store().after(0, 10));
        publisher("another");
        county.append(stream(), 0, 4);
        assertWhole(log.await(15));
    }

    @Test
    void oneThatWakesUpAfterBeingTakenOverFromCannotWrite() throws Exception {
        var stalling = new Stalling();
        var sleeper = publisher("sleeper", new Store(stalling.over(county.database), "urn:duban:test"));
        var task = stream();
        county.append(task, 0, 9);
        log.await(10);
        stalling.begin();
        county.append(task, 10, 14);
        stalling.awaitStandstill();
        county.leaseRunsOut();
        var successor = publisher("successor");
        county.append(task, 15, 19);
        assertWhole(log.await(20));
        stalling.end();
        county.append(task, 20, 24);
        assertWhole(log.await(25));
        await().until(() -> sleeper.publisher.published() == -1 && successor.publisher.published() == 25);
        assertWhole(log.readOn());
    }

    @Test
    void aTransactionHeldOpenWhileTwentyThousandEventsPassIsNotOverlooked() throws SQLException {
        publisher("one");
        try (var held = county.database.getConnection()) {
            held.setAutoCommit(false);
            StoreUnderTest.append(held, stream(), 0, 2);
            for (int task = 0; task < 200; task++) {
                county.append(stream(), 0, 99);
            }
            assertWhole(log.await(20_000));
            held.commit();
        }
        assertWhole(log.await(20_003));
    }

    @Test
    void twoInstancesUnderLoadThatTakeOverFromEachOtherPublishEachEventOnceAndInOrder() throws Exception {
        publisher("one");
        publisher("two");
        int writers = 8;
        int each = 500;
        try (var load = Executors.newFixedThreadPool(writers)) {
            var done = new ArrayList<Future<?>>();
            for (int writer = 0; writer < writers; writer++) {
                done.add(load.submit(() -> write(each)));
            }
            for (int takeOver = 1; takeOver <= 4; takeOver++) {
                log.await(takeOver * writers * each / 5);
                county.leaseRunsOut();
            }
            for (var one : done) {
                one.get();
            }
        }
        assertWhole(log.await(writers * each));
        assertThat(log.readOn()).hasSize(writers * each);
    }

    @Test
    void aStoreRestoredFromAnOldBackupIsRefusedByTheTopic() throws SQLException {
        county.append(stream(), 0, 4);
        var first = publisher("before");
        log.await(5);
        await().until(() -> first.publisher.published() == 5);
        assertRefused(county.database, "delete from log where position > 3; delete from unpositioned", "the store only at 3");
    }

    @Test
    void aStoreWithAnotherPastIsRefusedByTheTopic() throws SQLException {
        county.append(stream(), 0, 4);
        publisher("before");
        log.await(5);
        assertRefused(county.database, "update event set event_identifier = gen_random_uuid()", "another event");
    }

    /** Five streams of its own, one event a transaction, in random turns. */
    private Void write(int events) throws SQLException {
        var random = new Random(events);
        var streams = List.of(stream(), stream(), stream(), stream(), stream());
        var next = new long[streams.size()];
        for (int event = 0; event < events; event++) {
            int turn = random.nextInt(streams.size());
            county.append(streams.get(turn), next[turn], next[turn]++);
        }
        return null;
    }

    private void assertRefused(javax.sql.DataSource database, String change, String why) throws SQLException {
        try {
            for (var instance : instances) {
                instance.stop();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(change);
        }
        var refused = publisher("after");
        await().until(() -> refused.publisher.trouble() != null);
        assertThat(refused.publisher.trouble()).contains(why);
        assertThat(refused.thread.isAlive()).isFalse();
        assertThat(log.readOn()).hasSize(5);
    }

    private Running publisher(String name) {
        return publisher(name, county.store());
    }

    private Running publisher(String name, Store store) {
        var publisher = new Publisher(name, store, county::topic);
        var running = new Running(publisher, Thread.ofPlatform().name(name).daemon().start(publisher));
        instances.add(running);
        return running;
    }

    /** As the publisher does it, up to the commit; then nothing more is heard of it. */
    private void producedAndNeverCommitted(List<Envelope> batch) throws Exception {
        var killed = new KafkaProducer<>(Map.<String, Object>of("bootstrap.servers", county.place.kafka(),
                "transactional.id", "publisher-" + county.place.topic()), new StringSerializer(), new StringSerializer());
        killed.initTransactions();
        killed.beginTransaction();
        for (var envelope : batch) {
            killed.send(new ProducerRecord<>(county.place.topic(), 0, envelope.stream(), "produced and never committed")).get();
        }
    }
}
