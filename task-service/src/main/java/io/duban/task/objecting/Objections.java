package io.duban.task.objecting;

import io.duban.events.Objection;
import io.duban.events.TaskState;
import io.duban.platform.problem.Problem;

/** What units object to on a task. */
final class Objections {
    private Objections() {
    }

    /** The one of this number; refused where there is none, or where it was answered. */
    static Objection pending(TaskState task, int number) {
        var objection = task.objections().stream().filter(raised -> raised.number() == number).findFirst()
                .orElseThrow(() -> new Problem(404, "objection-not-found", number));
        if (!objection.pending()) {
            throw new Problem(409, "objection-decided", number);
        }
        return objection;
    }
}
