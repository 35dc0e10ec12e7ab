package io.duban.task.objecting;

import io.duban.events.TaskEvent;
import io.duban.events.TaskEvent.ObjectionRejected;
import io.duban.events.TaskState;
import io.duban.task.Asked;
import io.duban.task.Rules;
import io.duban.task.TaskCommand;
import java.util.List;
import java.util.UUID;

/** 不采纳异议: the office says why, and the duty stays (rule 9). */
record RejectObjection(UUID taskId, int number, String reason) implements TaskCommand {

    @Override
    public List<TaskEvent> decide(TaskState task, Asked asked) {
        Rules.nothingHappensToAClosedTask(task, asked);
        return List.of(new ObjectionRejected(taskId, number, Objections.pending(task, number).unit(), reason));
    }
}
