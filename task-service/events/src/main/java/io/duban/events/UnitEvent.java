package io.duban.events;

import java.util.List;

/** The life of one unit (单位) in the county's directory; the stream is named by the unit's code. */
public sealed interface UnitEvent extends DomainEvent {

    /** The unit entered the directory. */
    @EventType("unit-registered")
    record UnitRegistered(String code, String name, String kind, List<String> groups, List<String> aliases) implements UnitEvent {
    }

    /** Name, kind, groups or aliases changed; the event carries them all as they are from now on. */
    @EventType("unit-changed")
    record UnitChanged(String code, String name, String kind, List<String> groups, List<String> aliases) implements UnitEvent {
    }
}
