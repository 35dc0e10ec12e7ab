package io.duban.platform.log;

import io.duban.events.Envelope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What was read goes into the view: rows and position in one transaction, which only the holder of the position may write. */
@ApplicationScoped
class LogIntake {
    @Inject
    LogPosition position;
    @Inject
    LogRead read;
    @Inject
    LogWaiting waiting;
    @Inject
    Instance<Projection> projections;

    /** A batch, all of it or nothing. Throws {@link LogPosition.TakenOver}. */
    void take(String holder, List<Envelope> batch, long from, long nextOffset, boolean atEnd) {
        waiting.taken(untilUnderstood(refused -> {
            position.lock(holder, from);
            var events = read.understood(batch, refused);
            projections.get().apply(events);
            position.moveTo(from + batch.size(), nextOffset, atEnd);
            return events;
        }));
    }

    /** What was parked and is understood by now. Throws {@link LogPosition.TakenOver}. */
    void takeBack(String holder, long from) {
        untilUnderstood(refused -> {
            position.lock(holder, from);
            var events = read.unparked(refused);
            projections.get().apply(events);
            return events;
        });
    }

    /** Again without the event that the projection refused; every round parks one more, so there is an end. */
    private static <T> T untilUnderstood(Function<Map<Long, Projection.NotUnderstood>, T> work) {
        var refused = new HashMap<Long, Projection.NotUnderstood>();
        while (true) {
            try {
                return QuarkusTransaction.requiringNew().call(() -> work.apply(refused));
            } catch (Projection.NotUnderstood e) {
                refused.put(e.position(), e);
            }
        }
    }
}
