package io.duban.task;

import io.duban.events.TaskState;

/** Where commands and sweeps look up tasks without loading them; written in the command's own transaction. */
public interface TaskIndex {

    /** The task is like this from now on. */
    void note(TaskState task);
}
