package io.duban.platform.log;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.duban.platform.log.Projection.Logged;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Who waits for an event to be in the view. Nobody's thread is held meanwhile: those who wait must not keep out those who need not. */
@ApplicationScoped
class LogWaiting {
    private static final Duration MOMENT = Duration.ofMillis(100);
    private static final int LATELY = 10_000;

    /** The last sequence of each stream that this instance took in while it reads, so that a query need not ask the database. */
    private final Cache<String, Long> lately = Caffeine.newBuilder().maximumSize(LATELY).build();
    private final Map<String, List<Waiter>> waiting = new ConcurrentHashMap<>();
    private volatile boolean reading;

    @Inject
    LogRead read;

    private record Waiter(long sequence, CompletableFuture<Boolean> taken) {
    }

    /** Answers true as soon as this event has been taken in, by whichever instance reads; false if it has not been by then. */
    Uni<Boolean> included(String stream, long sequence, Duration patience) {
        if (lately.get(stream, unknown -> -1L) >= sequence) {
            return Uni.createFrom().item(true);
        }
        var waiter = new Waiter(sequence, new CompletableFuture<>());
        waiting.merge(stream, List.of(waiter), LogWaiting::and);
        tell(stream, lately.get(stream, unknown -> -1L)); // it may have come in between
        return askedWhile(waiter, stream, Instant.now().plus(patience)).onTermination().invoke(() -> forget(stream, waiter));
    }

    /** What is not told within a moment came long ago, or another instance reads: then the view is asked, once or again and again. */
    private Uni<Boolean> askedWhile(Waiter waiter, String stream, Instant end) {
        var told = Uni.createFrom().completionStage(waiter.taken::copy); // a copy: whoever stops waiting cancels it
        return told.ifNoItem().after(MOMENT).recoverWithUni(() -> Uni.createFrom().item(() -> read.includes(stream, waiter.sequence))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()).flatMap(included -> {
                    var left = Duration.between(Instant.now(), end);
                    if (included || left.isNegative() || left.isZero()) {
                        return Uni.createFrom().item(included);
                    }
                    return reading ? told.ifNoItem().after(left).recoverWithItem(false) : askedWhile(waiter, stream, end);
                }));
    }

    /** These are in the view now, for good. */
    void taken(Collection<Logged> events) {
        events.forEach(logged -> lately.put(logged.envelope().stream(), logged.envelope().sequence()));
        events.stream().map(logged -> logged.envelope().stream()).distinct().filter(waiting::containsKey)
                .forEach(stream -> tell(stream, lately.get(stream, unknown -> -1L)));
    }

    /** From now on this instance tells of what it takes in. */
    void begin() {
        reading = true;
    }

    /** This instance reads no longer: what it took in may be taken back by a rebuild without its knowing. */
    void letGo() {
        reading = false;
        lately.invalidateAll();
    }

    private void tell(String stream, long last) {
        waiting.getOrDefault(stream, List.of()).stream().filter(waiter -> waiter.sequence <= last).forEach(waiter -> waiter.taken.complete(true));
    }

    private void forget(String stream, Waiter gone) {
        waiting.computeIfPresent(stream, (key, waiters) -> {
            var left = waiters.stream().filter(waiter -> waiter != gone).toList();
            return left.isEmpty() ? null : left;
        });
    }

    private static List<Waiter> and(List<Waiter> some, List<Waiter> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
