package io.duban.task.planning;

import io.duban.events.Item;
import io.duban.platform.problem.Problem;
import io.duban.task.PlanState;
import java.util.UUID;

/** Only a draft is corrected; an issued plan is amended. */
final class Drafts {
    private Drafts() {
    }

    static PlanState draft(PlanState plan, UUID id) {
        if (plan == null) {
            throw new Problem(404, "plan-not-found", id);
        }
        if (plan.status() != PlanState.Status.DRAFT) {
            throw new Problem(409, "plan-already-issued");
        }
        return plan;
    }

    static Item item(PlanState plan, UUID id, int ordinal) {
        return draft(plan, id).item(ordinal).orElseThrow(() -> new Problem(404, "item-not-found", ordinal));
    }
}
