package io.duban.reporting;

import io.duban.events.TaskState;
import io.duban.platform.Caller;
import io.duban.platform.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** What the caller may see: the office and the auditors everything, a unit its own. */
@RequestScoped
public class Sight {
    @Inject
    Caller caller;

    /** The unit whose affairs are shown: the one asked for, or the caller's own; null for all. Else {@code not-your-unit}. */
    public String unit(String asked) {
        if (asked != null && !asked.isBlank()) {
            caller.mustSee(asked);
            return asked;
        }
        return caller.seesAll() ? null : caller.asUnit().unit();
    }

    /** A unit sees the tasks in which it has a duty, or had one that passed on, and all of each of them. Else {@code not-your-task}. */
    public void mustSee(TaskState task) {
        if (!caller.seesAll() && !holdsOrHeld(task, caller.asUnit().unit())) {
            throw new Problem(403, "not-your-task", task.id());
        }
    }

    private static boolean holdsOrHeld(TaskState task, String unit) {
        return task.duty(unit).isPresent() || task.formerDuties().stream().anyMatch(former -> former.duty().unit().code().equals(unit));
    }
}
