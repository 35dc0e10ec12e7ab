package io.duban.task;

import io.duban.events.CheckIns;
import io.duban.events.Role;
import io.duban.events.TaskEvent;
import io.duban.events.TaskEvent.CheckInMissed;
import io.duban.events.TaskState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** What has to be recorded of periods that passed without a report (rule 10): before anything else happens to the task. */
final class MissedCheckIns {
    private MissedCheckIns() {
    }

    /** Once per duty and period, in the order of the periods; nothing where none has passed, or all are recorded. */
    static List<TaskEvent> by(Instant now, TaskState task) {
        return task.duties(Role.LEAD).flatMap(duty -> CheckIns.missed(task, duty, now).stream()
                .map(due -> new CheckInMissed(task.id(), duty.unit(), due)))
                .sorted(Comparator.comparing(CheckInMissed::due)).<TaskEvent>map(missed -> missed).toList();
    }
}
