package io.duban.task.extending;

import io.duban.events.TaskEvent;
import io.duban.events.TaskEvent.DeadlineSet;
import io.duban.events.TaskState;
import io.duban.platform.problem.Problem;
import io.duban.task.Asked;
import io.duban.task.Dates;
import io.duban.task.Rules;
import io.duban.task.TaskCommand;
import io.duban.task.Unanswered;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * 重定时限: where the deadline had passed before the issue, the office sets one that can be kept; the task then comes back into
 * ladder and rates (domain: deadlines). Nobody asked, so it is no extension. Any other deadline moves by one, or by a document.
 */
record SetDeadline(UUID taskId, LocalDate deadline, String reason) implements TaskCommand {

    @Override
    public List<TaskEvent> decide(TaskState task, Asked asked) {
        Rules.nothingHappensToAClosedTask(task, asked);
        onlyADeadlineBeforeTheIssueIsSet(task);
        Unanswered.noExtensionIsPending(task, task.duties().values());
        Dates.laterThanTheCurrentOne(task.deadline(), deadline, asked.at());
        Dates.notInThePast(deadline, asked.at());
        return List.of(new DeadlineSet(taskId, task.deadline().movedTo(deadline, "set-by-office"), reason));
    }

    private static void onlyADeadlineBeforeTheIssueIsSet(TaskState task) {
        if (!task.deadlineBeforeIssue()) {
            throw new Problem(409, "deadline-in-force");
        }
    }
}
