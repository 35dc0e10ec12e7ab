package io.duban.events;

/** A unit by its directory code, with the name that was valid when the event happened. */
public record UnitRef(String code, String name) {
}
