package io.duban.notification.ladder;

import io.duban.events.Deadline;
import io.duban.events.Duty;
import io.duban.events.Role;
import io.duban.events.TaskStage;
import io.duban.events.TaskState;
import io.duban.events.UnitRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A unit that is still expected to report on a task, and by when. {@code round} counts how often it came back to work, returned, or
 * reopened after it had been reported: each time lays the ladder anew, and so does another deadline; {@code returns} counts the returns alone.
 */
public record Owed(UnitRef unit, Role role, int round, int returns, LocalDate deadline) {
    /** Where alerts go that no unit answers for. */
    public static final UnitRef OFFICE = new UnitRef("office", "督办部门");

    /**
     * Everybody who is to be alerted on this task. Nobody where it is closed, where another has taken its place, where it has no
     * date (长期坚持), or had its deadline before its issue. The submitting lead is, until the task is submitted; the office, while
     * nobody leads.
     */
    public static List<Owed> on(TaskState task) {
        var owing = new ArrayList<Owed>();
        if (!task.open()) {
            return owing;
        }
        for (var duty : task.duties().values()) {
            if (dated(task, task.deadlineOf(duty)) && expected(task, duty)) {
                owing.add(new Owed(duty.unit(), duty.role(), timesBackAtWork(task, duty), duty.returns(), task.deadlineOf(duty).date()));
            }
        }
        if (task.leadMissing() && dated(task, task.deadline())) {
            owing.add(new Owed(OFFICE, Role.LEAD, 0, 0, task.deadline().date()));
        }
        return owing;
    }

    /** True while something is expected of this unit: the submitting lead's own share may be done, and the task not submitted. */
    static boolean expected(TaskState task, Duty duty) {
        return duty.stage().open() && !(submits(task, duty) && task.stage() == TaskStage.SUBMITTED)
                || submits(task, duty) && task.stage() != TaskStage.SUBMITTED;
    }

    /** The rung that this duty has come to. */
    Occasion at(Ladder.Due due) {
        return new Occasion(unit, role, due.rung(), deadline + "/" + round, deadline, returns, due.sendAt(), null);
    }

    private static boolean submits(TaskState task, Duty duty) {
        return task.submittingLead().filter(duty.unit()::equals).isPresent();
    }

    private static boolean dated(TaskState task, Deadline deadline) {
        return deadline.kind() == Deadline.Kind.DATE && !deadline.date().isBefore(task.issuedOn());
    }

    /** For the submitting lead every submission that came back counts, whichever duty was the reason. */
    private static int timesBackAtWork(TaskState task, Duty duty) {
        return submits(task, duty) ? task.rests().size() : duty.rests().size();
    }
}
