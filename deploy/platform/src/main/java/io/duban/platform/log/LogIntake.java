package io.duban.platform.log;

import io.duban.events.Envelope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** What was read goes into the view: rows and position in one transaction, which only the holder of the position may write. */
@ApplicationScoped
class LogIntake {
    private static final Duration MOMENT = Duration.ofMillis(20);

    private final Phaser taken = new Phaser(1);

    @Inject
    LogPosition position;
    @Inject
    LogRead read;
    @Inject
    Instance<Projection> projections;

    /** A batch, all of it or nothing. Throws {@link LogPosition.TakenOver}. */
    void take(String holder, List<Envelope> batch, long from, long nextOffset, boolean atEnd) {
        untilUnderstood(refused -> {
            position.lock(holder, from);
            projections.get().apply(read.understood(batch, refused));
            position.moveTo(from + batch.size(), nextOffset, atEnd);
        });
        taken.arrive();
    }

    /** Waits until this event has been taken in, by whichever instance reads; false if it has not been by then. */
    boolean includesBy(Instant end, String stream, long sequence) throws InterruptedException {
        while (true) {
            int batches = taken.getPhase();
            if (read.includes(stream, sequence)) {
                return true;
            }
            if (Instant.now().isAfter(end)) {
                return false;
            }
            try {
                taken.awaitAdvanceInterruptibly(batches, MOMENT.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // perhaps another instance reads: look again
            }
        }
    }

    /** What was parked and is understood by now. Throws {@link LogPosition.TakenOver}. */
    void takeBack(String holder, long from) {
        untilUnderstood(refused -> {
            position.lock(holder, from);
            projections.get().apply(read.unparked(refused));
        });
    }

    /** Again without the event that the projection refused; every round parks one more, so there is an end. */
    private static void untilUnderstood(Consumer<Map<Long, Projection.NotUnderstood>> work) {
        var refused = new HashMap<Long, Projection.NotUnderstood>();
        while (true) {
            try {
                QuarkusTransaction.requiringNew().run(() -> work.accept(refused));
                return;
            } catch (Projection.NotUnderstood e) {
                refused.put(e.position(), e);
            }
        }
    }
}
