package io.duban.reporting;

import io.duban.events.Judgement;
import io.duban.events.TaskState;
import io.duban.platform.rest.TaskView.Status;
import java.time.Instant;
import java.util.Set;

/** The statuses asked for. */
public record Standing(Set<Status> asked) {

    /** One or several statuses, separated by commas; null where it is absent. Refused with {@code bad-parameter}. */
    public static Standing of(String parameter, String text) {
        return text == null || text.isBlank() ? null : new Standing(Parameters.anyOf(parameter, text, Status.class));
    }

    /** True if the task has one of them; one whose place another has taken keeps what it had then. */
    public boolean of(TaskState task, Instant now) {
        return asked.contains(Status.of(task.stage(), Judgement.of(task, now).overdue()));
    }

    /** The same, and something is still owed where the status says so: where another task has taken the place, nothing is. */
    public boolean ofOwed(TaskState task, Instant now) {
        return of(task, now) && (task.open() || !task.stage().open());
    }
}
