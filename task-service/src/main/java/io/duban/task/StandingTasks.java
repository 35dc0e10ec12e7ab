package io.duban.task;

import io.duban.events.TaskState;
import java.util.UUID;

/** How other tasks stand, for a plan's decision about them; none of them changes until the command is done. */
public interface StandingTasks {

    /** The task, or null where there is none. Asked for before the registers: whoever holds those waits for no task. */
    TaskState of(UUID task);
}
