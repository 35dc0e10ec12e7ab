package io.duban.task.completing;

import io.duban.events.TaskEvent;
import io.duban.events.TaskEvent.TaskCancelled;
import io.duban.events.TaskState;
import io.duban.task.Asked;
import io.duban.task.Rules;
import io.duban.task.TaskCommand;
import java.util.List;
import java.util.UUID;

/** The office takes an open task off the table, with a reason: its alerts stop, and it leaves the figures. */
public record Cancel(UUID taskId, String reason) implements TaskCommand {

    @Override
    public List<TaskEvent> decide(TaskState task, Asked asked) {
        Rules.nothingHappensToAClosedTask(task, asked);
        return List.of(new TaskCancelled(taskId, reason));
    }
}
