package io.duban.task;

import io.duban.events.Duty;
import io.duban.events.Extension;
import io.duban.events.Objection;
import io.duban.events.TaskState;
import io.duban.platform.problem.Problem;
import java.util.Collection;

/** What units asked is answered before the office closes what they asked about (rules 6 and 9); it never ends in silence. */
public final class Unanswered {
    private Unanswered() {
    }

    /** Rule 6: a report is judged by the deadline in force, and this one is still being asked about: the task's, or one of these duties'. */
    public static void noExtensionIsPending(TaskState task, Collection<Duty> duties) {
        task.extensions().stream().filter(Extension::pending).filter(asked -> !asked.ownDutyOnly() || duties.stream()
                .anyMatch(duty -> duty.unit().code().equals(asked.unit().code()))).findFirst().ifPresent(asked -> {
                    throw new Problem(409, "extension-pending", asked.number());
                });
    }

    /** Rule 9: a unit that says it owes nothing is not closed as one that did not report; {@code answered}: this one just is, or null. */
    public static void noObjectionIsPending(TaskState task, Objection answered) {
        task.objections().stream().filter(Objection::pending).filter(raised -> !raised.equals(answered)).findFirst().ifPresent(raised -> {
            throw new Problem(409, "objection-pending", raised.unit().name());
        });
    }
}
