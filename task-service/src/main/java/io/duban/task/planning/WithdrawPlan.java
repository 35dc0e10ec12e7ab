package io.duban.task.planning;

import io.duban.events.DomainEvent;
import io.duban.events.PlanEvent.PlanWithdrawn;
import io.duban.events.TaskEvent.TaskCancelled;
import io.duban.events.TaskStage;
import io.duban.events.TaskState;
import io.duban.platform.problem.Problem;
import io.duban.task.Asked;
import io.duban.task.Drafts;
import io.duban.task.PlanCommand;
import io.duban.task.PlanState;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The office takes a plan back, with a reason: its notice, corrected or not, may be imported again. Of an issued plan every task
 * still open is cancelled; what is completed was done, and stays so. Nobody takes it up again, and what gave way to it waits for the
 * office. So where units have worked on it already, or it continues what was worked on, the office says in so many words
 * ({@code confirmed}) that it means it.
 */
record WithdrawPlan(UUID planId, String reason, boolean confirmed) implements PlanCommand {

    @Override
    public List<? extends DomainEvent> decide(PlanState plan, Asked asked) {
        switch (Drafts.there(plan, planId).status()) {
            case DRAFT, ISSUED -> {
                // the year is not over yet
            }
            case WITHDRAWN -> throw new Problem(409, "plan-withdrawn");
            case CLOSED -> throw new Problem(409, "plan-closed");
        }
        var tasks = plan.tasks().stream().map(issued -> asked.tasks().of(issued.taskId())).toList();
        workIsNotLostUnnoticed(tasks, asked);
        var events = new ArrayList<DomainEvent>(tasks.stream().filter(TaskState::open).map(task -> new TaskCancelled(task.id(), reason)).toList());
        events.add(new PlanWithdrawn(planId, reason));
        return events;
    }

    private void workIsNotLostUnnoticed(List<TaskState> tasks, Asked asked) {
        long completed = tasks.stream().filter(task -> task.stage() == TaskStage.COMPLETED).count();
        long reported = tasks.stream().filter(TaskState::open)
                .filter(task -> task.duties().values().stream().anyMatch(duty -> duty.lastReport() != null)).count();
        long continued = tasks.stream().filter(TaskState::open).filter(task -> anotherGaveWay(task, asked)).count();
        if (!confirmed && completed + reported + continued > 0) {
            throw new Problem(409, "plan-has-work", reported, completed, continued);
        }
    }

    /** What was done or cancelled when it was continued did not give way, and needs nobody. */
    private static boolean anotherGaveWay(TaskState task, Asked asked) {
        return task.continues() != null && task.id().equals(asked.tasks().of(task.continues()).successor());
    }
}
