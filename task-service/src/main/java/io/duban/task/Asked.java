package io.duban.task;

import io.duban.events.Actor;
import java.time.Instant;

/** Who asks for something, and when: the only circumstances that a decision knows beside the state. */
public record Asked(Actor by, Instant at, Registers registers, StandingTasks tasks) {

    /** Of a decision that is about its own stream alone. */
    public Asked(Actor by, Instant at, Registers registers) {
        this(by, at, registers, task -> null);
    }
}
