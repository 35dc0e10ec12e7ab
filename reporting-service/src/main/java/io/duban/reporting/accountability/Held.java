package io.duban.reporting.accountability;

import io.duban.events.CheckIn;
import io.duban.events.Deadline;
import io.duban.events.Duty;
import io.duban.events.TaskStage;
import io.duban.events.TaskState;
import io.duban.events.UnitRef;
import java.util.List;
import java.util.stream.Stream;

/**
 * One duty for as long as one unit held it; {@code to}: whom it passed to, null for the present holder. What has become of a duty is its present
 * holder's, what was owed period by period is whoever's held it then.
 */
record Held(Duty duty, UnitRef to) {

    /** Every holding of every duty, present and former; cancelled tasks were taken off the table. */
    static Stream<Held> all(List<TaskState> tasks) {
        return tasks.stream().filter(task -> task.stage() != TaskStage.CANCELLED)
                .flatMap(task -> Stream.concat(task.duties().values().stream().map(duty -> new Held(duty, null)),
                        task.formerDuties().stream().map(former -> new Held(former.duty(), former.successor()))));
    }

    /** Not where it only gave way to one that the same unit took over. */
    boolean handedOver() {
        return to != null && !to.code().equals(duty.unit().code());
    }

    /** The check-ins settled while this unit held the duty: those before came with it, but the period that ran was its own to report. */
    Stream<CheckIn> checkIns() {
        return duty.checkIns().stream().filter(checkIn -> checkIn.missed()
                ? !checkIn.due().isBefore(duty.heldSince().atZone(Deadline.ZONE).toLocalDate())
                : !checkIn.reportedAt().isBefore(duty.heldSince()));
    }
}
