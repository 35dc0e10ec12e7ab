package io.duban.events;

/** What the office said to something that a unit asked for; LAPSED: what it was asked for was gone before it said anything. */
public enum Decision {
    PENDING, ACCEPTED, REFUSED, LAPSED
}
