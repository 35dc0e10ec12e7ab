package io.duban.task.checkingin;

import io.duban.events.CheckIns;
import io.duban.events.Role;
import io.duban.events.TaskEvent;
import io.duban.events.TaskEvent.CheckInMissed;
import io.duban.events.TaskState;
import io.duban.task.Asked;
import io.duban.task.TaskCommand;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Periods have passed without a report: once per duty and period, in their order; nothing where none has, or all are recorded. */
record MarkCheckInsMissed(UUID taskId) implements TaskCommand {

    @Override
    public List<TaskEvent> decide(TaskState task, Asked asked) {
        return task.duties(Role.LEAD).flatMap(duty -> CheckIns.missed(task, duty, asked.at()).stream()
                .map(due -> new CheckInMissed(taskId, duty.unit(), due)))
                .sorted(Comparator.comparing(CheckInMissed::due)).<TaskEvent>map(missed -> missed).toList();
    }
}
