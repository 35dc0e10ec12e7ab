package io.duban.task;

import io.duban.events.Contact;
import io.duban.events.TaskEvent;
import io.duban.events.TaskState;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

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

    /** All that happens: first what was missed by now, so that nothing depends on when the sweep comes, and then what is decided. */
    default List<TaskEvent> happens(TaskState task, Asked asked) {
        var decided = decide(task, asked);
        return task == null ? decided : Stream.concat(MissedCheckIns.by(asked.at(), task).stream(), decided.stream()).toList();
    }

    /** What is decided, given the task as it is: a pure rule. Throws a problem where the rule forbids it; nothing is an answer. */
    List<TaskEvent> decide(TaskState task, Asked asked);
}
