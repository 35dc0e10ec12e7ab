package io.duban.task.completing;

import io.duban.events.TaskEvent;
import io.duban.events.TaskEvent.TaskCarriedOver;
import io.duban.events.TaskEvent.TaskContinued;
import io.duban.events.TaskEvent.TaskReopened;
import io.duban.events.TaskState;
import io.duban.events.YearEnd;
import io.duban.platform.problem.Problem;
import io.duban.task.Asked;
import io.duban.task.Continuing;
import io.duban.task.PlanState;
import io.duban.task.TaskCommand;
import java.util.List;
import java.util.UUID;

/**
 * The office takes a completed or cancelled task up again, or one whose successor came to nothing, with a reason; duties closed as
 * unreported open again (rule 3). With its plan a task is over, unless the closing let it go on (rule 10), or found its place taken.
 */
public record Reopen(UUID taskId, String reason) implements TaskCommand {

    @Override
    public List<TaskEvent> decide(TaskState task, Asked asked) {
        if (task.open()) {
            throw new Problem(409, "task-not-closed");
        }
        Continuing.aPlaceIsTakenOnce(task, asked);
        Continuing.whatItContinuesIsNotDoneTwice(task, asked);
        Continuing.aWithdrawnPlansTaskIsGone(task, asked);
        var reopened = new TaskReopened(taskId, reason);
        if (task.yearEnd() == YearEnd.CARRIED_OVER || task.yearEnd() == YearEnd.CONTINUED || !withAClosedPlan(task, asked)) {
            return List.of(reopened);
        }
        if (task.successor() == null) {
            throw new Problem(409, "task-of-closed-plan", task.id());
        }
        return List.of(reopened, asTheClosingWouldHave(task));
    }

    /** No closing would settle it any more. */
    private static boolean withAClosedPlan(TaskState task, Asked asked) {
        return task.planId() != null && asked.registers().statusOf(task.planId()) == PlanState.Status.CLOSED;
    }

    /** At the closing another task had its place, so that nothing was decided about it; now it goes on after its year. */
    private TaskEvent asTheClosingWouldHave(TaskState task) {
        return task.continuous() ? new TaskContinued(taskId) : new TaskCarriedOver(taskId, reason);
    }
}
