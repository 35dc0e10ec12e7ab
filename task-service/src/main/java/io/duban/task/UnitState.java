package io.duban.task;

import io.duban.events.Recorded;
import io.duban.events.UnitEvent;
import io.duban.events.UnitEvent.UnitChanged;
import io.duban.events.UnitEvent.UnitMerged;
import io.duban.events.UnitEvent.UnitRegistered;
import io.duban.events.UnitEvent.UnitSplit;
import java.time.Instant;
import java.util.List;

/** A unit of the directory, folded from its events. */
public record UnitState(String code, String name, String kind, List<String> groups, List<String> aliases, boolean dissolved, long version,
        Instant lastEventAt) {

    /** The unit after one more event. */
    public static UnitState evolve(UnitState unit, Recorded<UnitEvent> recorded) {
        long version = recorded.sequence() + 1;
        return switch (recorded.event()) {
            case UnitRegistered e -> new UnitState(e.code(), e.name(), e.kind(), e.groups(), e.aliases(), false, version, recorded.time());
            case UnitChanged e -> new UnitState(e.code(), e.name(), e.kind(), e.groups(), e.aliases(), false, version, recorded.time());
            case UnitMerged e -> unit.dissolved(recorded);
            case UnitSplit e -> unit.dissolved(recorded);
        };
    }

    /** In no group any more; what it was called stays known. */
    private UnitState dissolved(Recorded<UnitEvent> recorded) {
        return new UnitState(code, name, kind, List.of(), aliases, true, recorded.sequence() + 1, recorded.time());
    }
}
