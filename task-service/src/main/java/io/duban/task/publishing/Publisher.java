package io.duban.task.publishing;

import io.duban.events.Envelope;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Tails the event store into the county's topic. One instance at a time holds the lease; opening the topic fences whoever held
 * it before, so that one that wakes up late cannot write. What is published is what stands in the topic: on start the publisher
 * looks there, not into a table.
 */
final class Publisher implements Runnable {
    private static final Logger LOG = Logger.getLogger(Publisher.class);
    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final Duration STANDBY = Duration.ofMillis(500);
    private static final long TICK_MILLIS = 20;
    private static final int BATCH = 1000;
    /** The first event goes out at once; what follows within this time goes together, for a batch costs every reader a commit. */
    private static final long TOGETHER_MILLIS = 15;

    private final String me;
    private final Store store;
    private final Supplier<Topic> topics;
    private final Semaphore appended = new Semaphore(0);
    private volatile boolean running = true;
    private volatile long published = -1;
    private volatile String trouble;

    Publisher(String me, Store store, Supplier<Topic> topics) {
        this.me = me;
        this.store = store;
        this.topics = topics;
    }

    /** Something was committed: look at once instead of at the next tick. */
    void wake() {
        if (appended.availablePermits() == 0) {
            appended.release();
        }
    }

    /** Ends the loop after the batch at hand. */
    void stop() {
        running = false;
        wake();
    }

    /** The position that this instance published last; -1 while another one publishes. */
    long published() {
        return published;
    }

    /** Why this instance does not publish although it should; null where nothing is wrong. */
    String trouble() {
        return trouble;
    }

    @Override
    public void run() {
        while (running) {
            try {
                if (store.lease(me, LEASE)) {
                    publishWhileLeased();
                } else {
                    trouble = null;
                    pause(STANDBY.toMillis());
                }
            } catch (ForeignLog e) {
                trouble = e.getMessage();
                LOG.errorf("publishing refused: %s", e.getMessage());
                return;
            } catch (RuntimeException | Error e) {
                // whatever it is, also want of memory: the events are in the store, and the next attempt begins anew
                if (trouble == null) {
                    LOG.warnf("cannot publish at the moment, trying again: %s", e);
                }
                trouble = e.toString();
                pause(STANDBY.toMillis());
            } finally {
                published = -1;
            }
        }
        store.release(me);
    }

    private void publishWhileLeased() {
        try (var topic = topics.get()) {
            long stands = topic.last().map(this::mustBeOurs).orElse(0L);
            var renewed = Instant.now();
            while (running) {
                published = stands;
                trouble = null;
                if (renewed.plus(LEASE.dividedBy(3)).isBefore(Instant.now())) {
                    if (!store.lease(me, LEASE)) {
                        return;
                    }
                    renewed = Instant.now();
                }
                store.position(BATCH);
                var batch = store.after(stands, BATCH);
                if (batch.isEmpty()) {
                    pause(TICK_MILLIS);
                } else {
                    topic.publish(batch);
                    stands = batch.getLast().position();
                    gather();
                }
            }
        }
    }

    /** A store restored from an old backup must not write other events under positions that are used already. */
    private long mustBeOurs(Envelope last) {
        if (last.position() > store.lastPosition()) {
            throw new ForeignLog("the topic stands at position %d, the store only at %d".formatted(last.position(), store.lastPosition()));
        }
        if (store.at(last.position()).filter(ours -> ours.id().equals(last.id())).isEmpty()) {
            throw new ForeignLog("position %d holds another event in the topic than in the store".formatted(last.position()));
        }
        return last.position();
    }

    private void gather() {
        if (running) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(TOGETHER_MILLIS));
        }
    }

    private void pause(long millis) {
        try {
            if (appended.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                appended.drainPermits();
            }
        } catch (InterruptedException e) {
            running = false;
        }
    }

    /** The topic holds what this store never wrote. */
    static final class ForeignLog extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ForeignLog(String message) {
            super(message);
        }
    }
}
