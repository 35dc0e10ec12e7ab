package io.duban.task;

import io.duban.events.DomainEvent;
import java.util.List;
import java.util.UUID;

/** Something that the office wants done to one plan. */
public interface PlanCommand {

    /** Which plan. */
    UUID planId();

    /** What happens, given the plan as it is (null: not there yet): its own events, and those of its tasks. */
    List<? extends DomainEvent> decide(PlanState plan, Asked asked);
}
