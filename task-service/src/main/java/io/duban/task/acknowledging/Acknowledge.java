package io.duban.task.acknowledging;

import io.duban.events.Contact;
import io.duban.events.Deadline;
import io.duban.events.DutyStage;
import io.duban.events.TaskEvent;
import io.duban.events.TaskEvent.DutyAcknowledged;
import io.duban.events.TaskState;
import io.duban.platform.problem.Problem;
import io.duban.task.Asked;
import io.duban.task.Dates;
import io.duban.task.Rules;
import io.duban.task.TaskCommand;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** 签收: a unit confirms receipt of its duty, and may set itself a date by which it means to be done, and name who sees to it. */
public record Acknowledge(UUID taskId, LocalDate ownDueDate, Contact persons) implements TaskCommand {

    @Override
    public List<TaskEvent> decide(TaskState task, Asked asked) {
        Rules.nothingHappensToAClosedTask(task, asked);
        var duty = Rules.aUnitActsOnItsOwnDutyAlone(task, asked.by());
        if (duty.acknowledgedAt() != null) {
            throw new Problem(409, "duty-already-acknowledged");
        }
        if (duty.stage() == DutyStage.EXCUSED) {
            throw new Problem(409, "duty-excused");
        }
        if (ownDueDate != null) {
            theOwnDateCanBeKeptAndKeepsTheDeadline(task.deadlineOf(duty), asked.at());
        }
        return List.of(new DutyAcknowledged(taskId, duty.unit(), ownDueDate));
    }

    /** Whoever needs longer asks for an extension; once the deadline has passed, the unit says by when it will make up for it. */
    private void theOwnDateCanBeKeptAndKeepsTheDeadline(Deadline deadline, Instant now) {
        if (Dates.past(ownDueDate, now)) {
            throw new Problem(409, "own-due-date-past", ownDueDate);
        }
        if (deadline.date() != null && ownDueDate.isAfter(deadline.date()) && !deadline.passed(now)) {
            throw new Problem(409, "own-due-date-after-deadline", ownDueDate, deadline.date());
        }
        Dates.notTooFar(ownDueDate, now);
    }
}
