package io.duban.task.extending;

import io.duban.events.TaskEvent;
import io.duban.events.TaskEvent.ExtensionRefused;
import io.duban.events.TaskState;
import io.duban.task.Asked;
import io.duban.task.Rules;
import io.duban.task.TaskCommand;
import java.util.List;
import java.util.UUID;

/** 不同意延期: the office says no, and why; the deadline stays, and it may be asked again (rule 6). */
record RefuseExtension(UUID taskId, int number, String reason) implements TaskCommand {

    @Override
    public List<TaskEvent> decide(TaskState task, Asked asked) {
        Rules.nothingHappensToAClosedTask(task, asked);
        return List.of(new ExtensionRefused(taskId, number, Requests.pending(task, number).unit(), reason));
    }
}
