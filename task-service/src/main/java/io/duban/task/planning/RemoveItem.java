package io.duban.task.planning;

import io.duban.events.DomainEvent;
import io.duban.events.PlanEvent.ItemRemoved;
import io.duban.task.Asked;
import io.duban.task.Drafts;
import io.duban.task.PlanCommand;
import io.duban.task.PlanState;
import java.util.List;
import java.util.UUID;

/** The office takes out a row that is no task; the others keep their numbers, which people have already quoted. */
record RemoveItem(UUID planId, int ordinal) implements PlanCommand {

    @Override
    public List<? extends DomainEvent> decide(PlanState plan, Asked asked) {
        return List.of(new ItemRemoved(planId, Drafts.item(plan, planId, ordinal).ordinal()));
    }
}
