package io.duban.task.disclosing;

import io.duban.events.TaskEvent;
import io.duban.events.TaskEvent.ResultPublished;
import io.duban.events.TaskStage;
import io.duban.events.TaskState;
import io.duban.platform.problem.Problem;
import io.duban.task.Asked;
import io.duban.task.TaskCommand;
import java.util.List;
import java.util.UUID;

/**
 * The office confirms what the public may read of a task's result, for the annual report: of a completed task, or of a
 * continuous one, which is never completed, once a unit has reported on it. Another text replaces the one before.
 */
record PublishResult(UUID taskId, String publicResult) implements TaskCommand {

    @Override
    public List<TaskEvent> decide(TaskState task, Asked asked) {
        onlyAResultIsPublished(task);
        return publicResult.equals(task.publicResult()) ? List.of() : List.of(new ResultPublished(taskId, publicResult));
    }

    private static void onlyAResultIsPublished(TaskState task) {
        if (task.stage() == TaskStage.CANCELLED) {
            throw new Problem(409, "task-cancelled");
        }
        if (task.continuous()) {
            if (task.duties().values().stream().allMatch(duty -> duty.lastReport() == null)) {
                throw new Problem(409, "nothing-reported");
            }
        } else if (task.stage() != TaskStage.COMPLETED) {
            throw new Problem(409, "task-not-completed");
        }
    }
}
