package io.duban.task.carryingover;

import io.duban.events.DomainEvent;
import io.duban.events.PlanEvent.Predecessor;
import io.duban.events.TaskStage;
import io.duban.events.TaskState;
import io.duban.platform.problem.Problem;
import io.duban.task.Asked;
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
        if (task.planId() == null || task.year() >= plan.head().year()) {
            throw new Problem(409, "not-an-earlier-task", taskId);
        }
        aTaskIsContinuedOnce(plan, asked, task);
        return task;
    }

    /** A successor that was cancelled, with its plan or alone, continues nothing. */
    private void aTaskIsContinuedOnce(PlanState plan, Asked asked, TaskState task) {
        plan.predecessors().forEach((row, linked) -> {
            if (linked != null && linked.taskId().equals(taskId)) {
                throw new Problem(409, "task-continued-elsewhere", taskId, row);
            }
        });
        var successor = task.successor() == null ? null : asked.tasks().of(task.successor());
        if (successor != null && successor.stage() != TaskStage.CANCELLED) {
            throw new Problem(409, "task-succeeded", task.successor());
        }
    }
}
