package io.duban.task.overdue;

import io.duban.events.TaskEvent;
import io.duban.events.TaskEvent.TaskBecameOverdue;
import io.duban.events.TaskState;
import io.duban.task.Asked;
import io.duban.task.Passing;
import io.duban.task.TaskCommand;
import java.util.List;
import java.util.UUID;

/** The deadline has passed: once per deadline, however many instances sweep; nothing where it has not, or was recorded. */
record MarkOverdue(UUID taskId) implements TaskCommand {

    @Override
    public List<TaskEvent> decide(TaskState task, Asked asked) {
        return Passing.next(task).filter(deadline -> deadline.passed(asked.at()))
                .map(deadline -> List.<TaskEvent>of(new TaskBecameOverdue(taskId, deadline.date(), deadline.overdueFrom()))).orElse(List.of());
    }
}
