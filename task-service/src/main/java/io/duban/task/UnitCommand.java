package io.duban.task;

import io.duban.events.UnitEvent;
import java.util.List;

/** Something that the office wants done to one unit of the directory. */
public interface UnitCommand {

    /** The unit's code. */
    String code();

    /** What happens, given the unit as it is (null: not there yet). */
    List<UnitEvent> decide(UnitState unit, Asked asked);
}
