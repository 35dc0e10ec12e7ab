package io.duban.task;

import io.duban.events.Item;
import io.duban.platform.problem.Problem;
import java.util.Optional;
import java.util.UUID;

/** Only a draft is corrected and issued; an issued plan is amended, a withdrawn one imported again. */
public final class Drafts {
    private Drafts() {
    }

    /** The plan, refused where it is no draft any more. */
    public static PlanState draft(PlanState plan, UUID id) {
        switch (there(plan, id).status()) {
            case DRAFT -> {
                // still to be corrected
            }
            case ISSUED -> throw new Problem(409, "plan-already-issued");
            case WITHDRAWN -> throw new Problem(409, "plan-withdrawn");
            case CLOSED -> throw new Problem(409, "plan-closed");
        }
        return plan;
    }

    /** One row of a draft, by its number. */
    public static Item item(PlanState plan, UUID id, int ordinal) {
        return draft(plan, id).item(ordinal).orElseThrow(() -> new Problem(404, "item-not-found", ordinal));
    }

    /** A draft's year, refused where its notice names none and the office has not set it. */
    public static int year(PlanState plan) {
        return Optional.ofNullable(plan.head().year()).orElseThrow(() -> new Problem(409, "plan-year-missing"));
    }

    /** The plan, whatever its status. */
    public static PlanState there(PlanState plan, UUID id) {
        if (plan == null) {
            throw new Problem(404, "plan-not-found", id);
        }
        return plan;
    }
}
