package io.duban.notification.ladder;

import io.duban.events.Deadline;
import io.duban.events.DutyStage;
import io.duban.events.Role;
import io.duban.events.TaskStage;
import io.duban.events.TaskState;
import io.duban.events.UnitRef;
import java.util.ArrayList;
import java.util.List;

/** A unit that is still expected to report on a task. {@code round} counts its returns: each lays the ladder anew. */
public record Owed(UnitRef unit, Role role, int round) {
    /** Where alerts go that no unit answers for. */
    public static final UnitRef OFFICE = new UnitRef("office", "督办部门");

    /**
     * Everybody who is to be alerted on this task. Nobody where it is closed, has no date (长期坚持), or had its deadline before
     * its issue. The submitting lead is, until the task is submitted; the office, while nobody leads.
     */
    public static List<Owed> on(TaskState task) {
        var owing = new ArrayList<Owed>();
        if (!task.stage().open() || task.deadline().kind() != Deadline.Kind.DATE || task.deadlineBeforeIssue()) {
            return owing;
        }
        var submitting = task.submittingLead().map(UnitRef::code).orElse(null);
        for (var duty : task.duties().values()) {
            if (duty.unit().code().equals(submitting)) {
                if (task.stage() != TaskStage.SUBMITTED && duty.stage() != DutyStage.EXCUSED) {
                    owing.add(new Owed(duty.unit(), duty.role(), timesSentBack(task)));
                }
            } else if (duty.stage().open()) {
                owing.add(new Owed(duty.unit(), duty.role(), duty.returns()));
            }
        }
        if (task.leadMissing()) {
            owing.add(new Owed(OFFICE, Role.LEAD, 0));
        }
        return owing;
    }

    /** A submission that came back, whichever of its duties was the reason, and a reopening likewise. */
    private static int timesSentBack(TaskState task) {
        return task.rests().size();
    }
}
