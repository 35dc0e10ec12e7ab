package io.duban.task.reforming;

import io.duban.events.TaskEvent;
import io.duban.events.TaskEvent.DutyHandedOver;
import io.duban.events.TaskState;
import io.duban.events.UnitRef;
import io.duban.task.Asked;
import io.duban.task.TaskCommand;
import java.util.List;
import java.util.UUID;

/**
 * A dissolved unit's duty passes to the successor: once, however often it is told to. What is settled stays with who did it, and
 * so does everything in a closed task.
 */
record PassOn(UUID taskId, String unit, UnitRef to, String reason) implements TaskCommand {

    @Override
    public List<TaskEvent> decide(TaskState task, Asked asked) {
        return task.duty(unit).filter(task::pending)
                .map(duty -> List.<TaskEvent>of(new DutyHandedOver(taskId, duty.unit(), to, reason))).orElse(List.of());
    }
}
