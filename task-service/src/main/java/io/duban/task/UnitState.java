package io.duban.task;

import io.duban.events.Recorded;
import io.duban.events.UnitEvent;
import io.duban.events.UnitEvent.UnitChanged;
import io.duban.events.UnitEvent.UnitMerged;
import io.duban.events.UnitEvent.UnitRegistered;
import io.duban.events.UnitEvent.UnitSplit;
import io.duban.events.UnitRef;
import java.time.Instant;
import java.util.List;

/**
 * A unit of the directory, folded from its events; {@code successors}: who took over when it was dissolved, first who took what
 * was not given to another.
 */
public record UnitState(String code, String name, String kind, List<String> groups, List<String> aliases,
        List<UnitRef> successors, long version, Instant lastEventAt) {

    /** The unit after one more event. */
    public static UnitState evolve(UnitState unit, Recorded<UnitEvent> recorded) {
        long version = recorded.sequence() + 1;
        return switch (recorded.event()) {
            case UnitRegistered e -> new UnitState(e.code(), e.name(), e.kind(), e.groups(), e.aliases(), List.of(), version, recorded.time());
            case UnitChanged e -> new UnitState(e.code(), e.name(), e.kind(), e.groups(), e.aliases(), List.of(), version, recorded.time());
            case UnitMerged e -> unit.dissolved(List.of(e.into()), recorded);
            case UnitSplit e -> unit.dissolved(e.all(), recorded);
        };
    }

    /** Merged into another or split: its past stays, and nothing happens to it any more. */
    public boolean dissolved() {
        return !successors.isEmpty();
    }

    /** In no group any more; what it was called stays known. */
    private UnitState dissolved(List<UnitRef> into, Recorded<UnitEvent> recorded) {
        return new UnitState(code, name, kind, List.of(), aliases, into, recorded.sequence() + 1, recorded.time());
    }
}
