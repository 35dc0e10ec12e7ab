package io.duban.task.acknowledging;

import io.duban.platform.problem.Problem;
import io.duban.task.Task;
import io.duban.task.index.PlanRow;
import io.duban.task.index.TaskRow;
import io.duban.task.platform.Answer;
import io.duban.task.platform.Asking;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Repository;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 签收 all own duties of a plan at once, in one transaction. */
public record AcknowledgePlan(UUID planId) {

    /** What became of each task. */
    @Schema(name = "PlanAcknowledged")
    record Result(@Schema(description = "One per task in which the unit has a duty, in the order of the notice") List<Each> tasks) {
    }

    /** {@code result}: {@code acknowledged}, or the code of the problem for which this one was refused. */
    record Each(@Schema(description = "The task") UUID taskId,
            @Schema(description = "acknowledged, or the code of the refusal", examples = "acknowledged") String result) {
    }

    /** Axon's side: every task decides for itself, in the one unit of work. */
    public static final class Handler {
        private final Repository<Task> tasks;

        public Handler(Repository<Task> tasks) {
            this.tasks = tasks;
        }

        @CommandHandler
        Answer handle(AcknowledgePlan command, MetaData metadata, Asking asking) {
            if (PlanRow.findById(command.planId) == null) {
                throw new Problem(404, "plan-not-found", command.planId);
            }
            var unit = (String) metadata.get("unit");
            var ids = TaskRow.of(command.planId, unit);
            if (ids.isEmpty()) {
                throw new Problem(403, "not-your-duty", unit);
            }
            var results = new ArrayList<Each>();
            Answer last = null;
            for (var id : ids) {
                try {
                    last = tasks.load(id.toString()).invoke(task -> task.handle(new Acknowledge(id, null, null), metadata, asking));
                    results.add(new Each(id, "acknowledged"));
                } catch (Problem refused) {
                    results.add(new Each(id, refused.code()));
                }
            }
            return new Answer(200, null, last == null ? null : last.token(), null, new Result(results));
        }
    }
}
