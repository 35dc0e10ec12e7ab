package io.duban.task;

import io.duban.events.Contact;
import io.duban.events.TaskEvent;
import io.duban.events.TaskState;
import java.util.List;
import java.util.UUID;

/** Something that somebody wants done to one task. */
public interface TaskCommand {

    /** Which task. */
    UUID taskId();

    /** True where the task comes into being by this, so that there is none yet. */
    default boolean begins() {
        return false;
    }

    /** The persons whom a unit names with it: kept in its transaction, and in no event. Null: whoever is named already stays. */
    default Contact persons() {
        return null;
    }

    /** What happens, given the task as it is: a pure rule. Throws a problem where the rule forbids it; nothing is an answer. */
    List<TaskEvent> decide(TaskState task, Asked asked);
}
