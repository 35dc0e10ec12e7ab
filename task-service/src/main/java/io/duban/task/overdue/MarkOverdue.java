package io.duban.task.overdue;

import io.duban.events.TaskEvent;
import io.duban.events.TaskEvent.TaskBecameOverdue;
import io.duban.events.TaskState;
import io.duban.task.Asked;
import io.duban.task.TaskCommand;
import java.util.List;
import java.util.UUID;

/** The deadline has passed: once per deadline, however many instances sweep; nothing where it has not, or was recorded. */
record MarkOverdue(UUID taskId) implements TaskCommand {

    @Override
    public List<TaskEvent> decide(TaskState task, Asked asked) {
        var deadline = task.deadline();
        boolean recorded = deadline.date() == null || deadline.date().equals(task.overdueRecorded());
        boolean reportedInTime = task.submittedAt() != null && !deadline.passed(task.submittedAt());
        return recorded || reportedInTime || !task.stage().open() || !deadline.passed(asked.at())
                ? List.of()
                : List.of(new TaskBecameOverdue(taskId, deadline.date(), deadline.overdueFrom()));
    }
}
