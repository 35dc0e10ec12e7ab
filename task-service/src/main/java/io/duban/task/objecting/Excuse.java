package io.duban.task.objecting;

import io.duban.events.TaskEvent;
import io.duban.events.TaskState;
import io.duban.platform.problem.Problem;
import io.duban.task.Asked;
import io.duban.task.Excusal;
import io.duban.task.Rules;
import io.duban.task.TaskCommand;
import java.util.List;
import java.util.UUID;

/** 不涉及: the office releases a unit that need not object first, e.g. one that a group has brought in (rule 9). */
record Excuse(UUID taskId, String unit, String reason) implements TaskCommand {

    @Override
    public List<TaskEvent> decide(TaskState task, Asked asked) {
        Rules.nothingHappensToAClosedTask(task, asked);
        var duty = task.duty(unit).orElseThrow(() -> new Problem(409, "unit-has-no-duty", unit));
        var objection = task.objections().stream().filter(raised -> raised.pending() && raised.unit().code().equals(unit)).findFirst();
        return Excusal.of(task, duty, reason, objection.orElse(null));
    }
}
