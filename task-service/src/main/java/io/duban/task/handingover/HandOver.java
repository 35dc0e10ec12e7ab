package io.duban.task.handingover;

import io.duban.events.TaskEvent;
import io.duban.events.TaskState;
import io.duban.platform.problem.Problem;
import io.duban.task.Asked;
import io.duban.task.HandOvers;
import io.duban.task.Rules;
import io.duban.task.TaskCommand;
import java.util.List;
import java.util.UUID;

/** 工作交接: the office passes a duty on, with its history; where the successor has one here, the two become one (rule 8). */
record HandOver(UUID taskId, String from, String to, String reason) implements TaskCommand {

    @Override
    public List<TaskEvent> decide(TaskState task, Asked asked) {
        Rules.nothingHappensToAClosedTask(task, asked);
        var duty = task.duty(from).orElseThrow(() -> new Problem(409, "unit-has-no-duty", from));
        return List.of(HandOvers.of(task, duty, to, reason, asked.registers()));
    }
}
