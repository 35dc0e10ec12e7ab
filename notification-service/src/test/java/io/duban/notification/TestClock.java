package io.duban.notification;

import io.duban.events.Deadline;
import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The county's clock in the hands of a test: it stands still until it is moved. */
@Mock
@ApplicationScoped
public class TestClock extends Clock {
    private volatile Instant now = at("2025-05-26T10:00");

    /** Moves to a local time of Shanghai, e.g. {@code 2025-10-09T09:00}. */
    public void set(String local) {
        now = at(local);
    }

    /** A local time of Shanghai. */
    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Deadline.ZONE).toInstant();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return Deadline.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
