package io.duban.task;

import io.duban.events.Deadline;
import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The county's clock in tests: it stands where it was set. */
@Mock
@ApplicationScoped
public class TestClock {
    private static volatile Instant now = at("2025-06-03T10:00");

    /** Sets the county's time, e.g. {@code 2025-10-08T10:00}. */
    public static void set(String local) {
        now = at(local);
    }

    /** An instant by Shanghai's clocks. */
    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Deadline.ZONE).toInstant();
    }

    @Produces
    @ApplicationScoped
    Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return Deadline.ZONE;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return Clock.fixed(now, zone);
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }
}
