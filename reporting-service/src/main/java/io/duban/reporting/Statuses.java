package io.duban.reporting;

import io.duban.events.TaskState;
import io.duban.platform.rest.TaskView.Status;
import java.time.Instant;
import java.util.Set;

/** The statuses asked for. */
public record Statuses(Set<Status> asked) {

    /** One or several statuses, separated by commas; null where it is absent. Refused with {@code bad-parameter}. */
    public static Statuses of(String parameter, String text) {
        return text == null || text.isBlank() ? null : new Statuses(Parameters.anyOf(parameter, text, Status.class));
    }

    /** True if the task has one of them. */
    public boolean include(TaskState task, Instant now) {
        return asked.contains(Status.of(task, now));
    }
}
