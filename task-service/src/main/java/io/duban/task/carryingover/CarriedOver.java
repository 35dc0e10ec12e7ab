package io.duban.task.carryingover;

import io.duban.events.PlanEvent.Predecessor;
import io.duban.events.TaskState;
import io.duban.task.PlanState;
import io.duban.task.StandingTasks;
import io.duban.task.planning.PlanView;
import io.duban.task.planning.PlanView.PredecessorView;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of carrying a plan over. */
@Schema(name = "CarriedOver", description = "Which rows of the draft continue which tasks of the plan before, and which tasks are in no row")
record CarriedOver(@Schema(description = "The draft as it is now") PlanView plan,
        @Schema(description = "The rows that continue a task of that plan, in order") List<Link> linked,
        @Schema(description = "Tasks that are still worked on and are in no row, the plan before closed or not; with addMissing none is left."
                + " What is reported done waits for its approval, and is not among them")
        List<PredecessorView> missing) {

    /** A row and what it continues. */
    @Schema(name = "Link", description = "A row of the draft and the task that it continues")
    record Link(@Schema(description = "The row's number", examples = "7") int ordinal,
            @Schema(description = "How much the two say the same, 0 to 1", examples = "0.87") double similarity,
            @Schema(description = "The task of the year before") PredecessorView predecessor) {
    }

    static CarriedOver of(PlanState draft, PlanView view, UUID last, List<TaskState> tasks, StandingTasks standing) {
        var linked = draft.predecessors().entrySet().stream().filter(entry -> entry.getValue() != null && last.equals(entry.getValue().planId()))
                .map(entry -> new Link(entry.getKey(), similarity(draft, entry.getKey(), tasks, entry.getValue()),
                PredecessorView.of(entry.getValue())))
                .toList();
        var missing = CarryOver.missing(tasks, CarryOver.linked(draft.predecessors().values()), standing).stream()
                .map(LastYear::predecessor).map(PredecessorView::of).toList();
        return new CarriedOver(view, linked, missing);
    }

    private static double similarity(PlanState draft, int ordinal, List<TaskState> tasks, Predecessor linked) {
        var item = draft.items().get(ordinal);
        return tasks.stream().filter(task -> Objects.equals(task.id(), linked.taskId())).findFirst()
                .map(task -> Similarity.of(item.requirement(), item.topic(), task.requirement(), task.topic())).orElse(0.0);
    }
}
