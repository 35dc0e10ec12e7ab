package io.duban.events;

import java.time.Instant;

/** An event with its place in history: {@code sequence} counts from 0 within its stream, {@code time} never runs back there. */
public record Recorded<E extends DomainEvent>(E event, long sequence, Instant time, Metadata metadata) {

    /** Who did it. */
    public Actor actor() {
        return metadata.actor();
    }

    /** How the office was told what it entered for a unit; null where the unit spoke for itself. */
    public String via() {
        return metadata.via();
    }
}
