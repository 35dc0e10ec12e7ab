package io.duban.task.acknowledging;

import io.duban.events.DutyStage;
import io.duban.events.TaskEvent;
import io.duban.events.TaskEvent.DutyAcknowledged;
import io.duban.events.TaskState;
import io.duban.platform.problem.Problem;
import io.duban.task.Asked;
import io.duban.task.Rules;
import io.duban.task.TaskCommand;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** 签收: a unit confirms receipt of its duty, and may set itself a date. */
public record Acknowledge(UUID taskId, LocalDate ownDueDate) implements TaskCommand {

    @Override
    public List<TaskEvent> decide(TaskState task, Asked asked) {
        Rules.nothingHappensToAClosedTask(task);
        var duty = Rules.aUnitActsOnItsOwnDutyAlone(task, asked.by());
        if (duty.acknowledgedAt() != null) {
            throw new Problem(409, "duty-already-acknowledged");
        }
        if (duty.stage() == DutyStage.EXCUSED) {
            throw new Problem(409, "duty-excused");
        }
        return List.of(new DutyAcknowledged(taskId, duty.unit(), ownDueDate));
    }
}
