package io.duban.task.completing;

import io.duban.events.TaskEvent;
import io.duban.events.TaskEvent.TaskReopened;
import io.duban.events.TaskState;
import io.duban.platform.problem.Problem;
import io.duban.task.Asked;
import io.duban.task.TaskCommand;
import java.util.List;
import java.util.UUID;

/** The office takes a completed or cancelled task up again, or one whose successor came to nothing, with a reason; duties closed as unreported open again (rule 3). */
public record Reopen(UUID taskId, String reason) implements TaskCommand {

    @Override
    public List<TaskEvent> decide(TaskState task, Asked asked) {
        if (task.open()) {
            throw new Problem(409, "task-not-closed");
        }
        return List.of(new TaskReopened(taskId, reason));
    }
}
