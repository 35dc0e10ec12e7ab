package io.duban.task.carryingover;

import io.duban.events.DomainEvent;
import io.duban.events.PlanEvent.Predecessor;
import io.duban.events.TaskState;
import io.duban.platform.problem.Problem;
import io.duban.task.Asked;
import io.duban.task.Continuing;
import io.duban.task.Drafts;
import io.duban.task.PlanCommand;
import io.duban.task.PlanState;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The office says which task of an earlier year a row continues, or that it continues none (null). */
record LinkItem(UUID planId, int ordinal, UUID taskId) implements PlanCommand {

    @Override
    public List<? extends DomainEvent> decide(PlanState plan, Asked asked) {
        Drafts.item(plan, planId, ordinal);
        if (plan.predecessors().containsKey(ordinal) && Objects.equals(taskId, plan.predecessor(ordinal).map(Predecessor::taskId).orElse(null))) {
            return List.of();
        }
        var task = taskId == null ? null : earlierTask(plan, asked);
        return List.of(LastYear.linked(planId, ordinal, task, plan.itemFindings().get(ordinal)));
    }

    private TaskState earlierTask(PlanState plan, Asked asked) {
        var task = asked.tasks().of(taskId);
        if (task == null) {
            throw new Problem(404, "task-not-found", taskId);
        }
        Continuing.mayBeContinued(task, Drafts.year(plan), asked);
        noOtherRowContinuesIt(plan);
        return task;
    }

    private void noOtherRowContinuesIt(PlanState plan) {
        plan.predecessors().forEach((row, linked) -> {
            if (linked != null && linked.taskId().equals(taskId)) {
                throw new Problem(409, "task-continued-elsewhere", taskId, row);
            }
        });
    }
}
