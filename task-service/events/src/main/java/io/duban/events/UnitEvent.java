package io.duban.events;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

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

    /** 机构改革: the unit is dissolved, and another takes over what it owes. */
    @EventType("unit-merged")
    record UnitMerged(String code, UnitRef into, String reason, @MayBeAbsent String docNumber) implements UnitEvent {
    }

    /**
     * 机构改革: the unit is dissolved into others. {@code successors}: who takes over each task in which it owed something;
     * {@code otherwise}: who takes over the rest; {@code into}: all of them, also who takes over nothing.
     */
    @EventType("unit-split")
    record UnitSplit(String code, List<Succession> successors, UnitRef otherwise, String reason, @MayBeAbsent String docNumber,
            @MayBeAbsent List<UnitRef> into)
            implements
                UnitEvent {

        /** All that it was split into, who takes over the rest the first. */
        public List<UnitRef> all() {
            return Stream.concat(Stream.of(otherwise), into == null ? successors.stream().map(Succession::to) : into.stream()).distinct().toList();
        }
    }

    /** Who takes over one task's duty. */
    record Succession(UUID taskId, UnitRef to) {
    }
}
