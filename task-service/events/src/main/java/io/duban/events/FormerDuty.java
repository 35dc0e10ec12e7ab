package io.duban.events;

import java.time.Instant;

/** A duty as a unit held it until it passed to {@code successor}: the figures say who held it when. */
public record FormerDuty(Duty duty, UnitRef successor, String reason, Instant until) {
}
