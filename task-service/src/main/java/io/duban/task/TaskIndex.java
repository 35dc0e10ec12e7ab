package io.duban.task;

import io.duban.events.Contact;
import io.duban.events.TaskState;
import java.util.UUID;

/** Where commands and sweeps look up tasks without loading them; written in the command's own transaction. */
public interface TaskIndex {

    /** The task is like this from now on. */
    void note(TaskState task);

    /** A unit names these persons for its duty in a task, and no others. */
    void name(String unit, UUID task, Contact persons);
}
