package io.duban.task.extending;

import io.duban.events.Extension;
import io.duban.events.TaskState;
import io.duban.platform.problem.Problem;

/** What was asked on a task. */
final class Requests {
    private Requests() {
    }

    /** The one of this number; refused where there is none, or where it was answered. */
    static Extension pending(TaskState task, int number) {
        var extension = task.extensions().stream().filter(asked -> asked.number() == number).findFirst()
                .orElseThrow(() -> new Problem(404, "extension-not-found", number));
        if (!extension.pending()) {
            throw new Problem(409, "extension-decided", number);
        }
        return extension;
    }
}
