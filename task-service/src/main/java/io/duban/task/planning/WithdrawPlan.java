package io.duban.task.planning;

import io.duban.events.DomainEvent;
import io.duban.events.PlanEvent.PlanWithdrawn;
import io.duban.platform.problem.Problem;
import io.duban.task.Asked;
import io.duban.task.Drafts;
import io.duban.task.PlanCommand;
import io.duban.task.PlanState;
import java.util.List;
import java.util.UUID;

/** The office takes a plan back, with a reason: its notice, corrected or not, may be imported again. */
record WithdrawPlan(UUID planId, String reason) implements PlanCommand {

    @Override
    public List<? extends DomainEvent> decide(PlanState plan, Asked asked) {
        return switch (Drafts.there(plan, planId).status()) {
            case DRAFT -> List.of(new PlanWithdrawn(planId, reason));
            case ISSUED -> throw new Problem(409, "plan-already-issued");
            case WITHDRAWN -> throw new Problem(409, "plan-withdrawn");
            case CLOSED -> throw new Problem(409, "plan-closed");
        };
    }
}
