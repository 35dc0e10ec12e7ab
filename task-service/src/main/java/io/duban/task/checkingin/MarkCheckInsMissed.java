package io.duban.task.checkingin;

import io.duban.events.TaskEvent;
import io.duban.events.TaskState;
import io.duban.task.Asked;
import io.duban.task.TaskCommand;
import java.util.List;
import java.util.UUID;

/** Periods have passed without a report: that is recorded with every command, so with this one too, and there is nothing else to it. */
record MarkCheckInsMissed(UUID taskId) implements TaskCommand {

    @Override
    public List<TaskEvent> decide(TaskState task, Asked asked) {
        return List.of();
    }
}
