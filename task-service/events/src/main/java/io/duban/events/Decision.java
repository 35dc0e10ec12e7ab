package io.duban.events;

/** What the office said to something that a unit asked for. */
public enum Decision {
    PENDING, ACCEPTED, REFUSED
}
