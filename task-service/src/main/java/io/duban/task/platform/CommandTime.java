package io.duban.task.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Axon's own clock: all events of one command bear the instant at which it was decided. Axon handles a command on one thread. */
final class CommandTime extends Clock {
    private static final ThreadLocal<Instant> DECIDED = new ThreadLocal<>();
    private final Clock otherwise;

    CommandTime(Clock otherwise) {
        this.otherwise = otherwise;
    }

    static Instant set(Instant decided) {
        DECIDED.set(decided);
        return decided;
    }

    /** Nor does another stream's history run back that the command changes as well. */
    static void notBefore(Instant lastEvent) {
        if (DECIDED.get() != null && DECIDED.get().isBefore(lastEvent)) {
            DECIDED.set(lastEvent);
        }
    }

    static void forget() {
        DECIDED.remove();
    }

    @Override
    public Instant instant() {
        var decided = DECIDED.get();
        return decided == null ? otherwise.instant() : decided;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
