package io.duban.task;

import io.duban.platform.problem.Problem;
import java.util.UUID;

/** Only an issued plan is amended and closed; a draft is corrected, a withdrawn or closed one left as it is. */
public final class Issued {
    private Issued() {
    }

    /** The plan, refused where it has not taken effect or does so no more. */
    public static PlanState issued(PlanState plan, UUID id) {
        switch (Drafts.there(plan, id).status()) {
            case ISSUED -> {
                // in effect
            }
            case DRAFT -> throw new Problem(409, "plan-not-issued");
            case WITHDRAWN -> throw new Problem(409, "plan-withdrawn");
            case CLOSED -> throw new Problem(409, "plan-closed");
        }
        return plan;
    }

    /** The task that a row became. Refused where the plan has no such row. */
    public static UUID task(PlanState plan, int ordinal) {
        return plan.tasks().stream().filter(issued -> issued.ordinal() == ordinal).findFirst()
                .orElseThrow(() -> new Problem(404, "item-not-found", ordinal)).taskId();
    }
}
