package io.duban.task.extending;

import io.duban.events.Duty;
import io.duban.events.Extension;
import io.duban.events.Judgement;
import io.duban.events.TaskEvent;
import io.duban.events.TaskEvent.ExtensionGranted;
import io.duban.events.TaskState;
import io.duban.platform.problem.Problem;
import io.duban.task.Asked;
import io.duban.task.Dates;
import io.duban.task.Rules;
import io.duban.task.TaskCommand;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * 同意延期: the office sets a definite later date, the proposed one or another (rule 6). Whoever asked never grants. A date that is
 * past already can only be meant for what was reported meanwhile.
 */
record GrantExtension(UUID taskId, int number, LocalDate deadline) implements TaskCommand {

    @Override
    public List<TaskEvent> decide(TaskState task, Asked asked) {
        Rules.nothingHappensToAClosedTask(task, asked);
        var extension = Requests.pending(task, number);
        whoeverAskedDoesNotGrant(extension, asked);
        var duty = extension.ownDutyOnly() ? task.duty(extension.unit().code()).orElseThrow() : null;
        var current = duty == null ? task.deadline() : task.deadlineOf(duty);
        Dates.laterThanTheCurrentOne(current, deadline, asked.at());
        if (!reported(task, duty)) {
            Dates.notInThePast(deadline, asked.at());
        }
        var judged = duty == null ? Judgement.of(task, asked.at()) : Judgement.of(task, duty, asked.at());
        boolean wasOverdue = judged.due() && judged.overdue(); // not where the deadline lay before the issue: nobody could have kept it
        return List.of(new ExtensionGranted(taskId, number, extension.unit(), extension.ownDutyOnly(), current.movedTo(deadline, "extension"),
                wasOverdue));
    }

    private static void whoeverAskedDoesNotGrant(Extension extension, Asked asked) {
        if (asked.by().samePersonAs(extension.requestedBy())) {
            throw new Problem(403, "four-eyes");
        }
    }

    private static boolean reported(TaskState task, Duty duty) {
        return duty == null ? task.submittedAt() != null : duty.fulfilledAt() != null;
    }
}
