package io.duban.events;

import java.time.Instant;

/** A document that changed an issued task, and why. */
public record Amendment(String docNumber, String reason, Instant at) {
}
