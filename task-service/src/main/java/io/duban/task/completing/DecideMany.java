package io.duban.task.completing;

import io.duban.platform.problem.Problem;
import io.duban.task.Task;
import io.duban.task.TaskCommand;
import io.duban.task.index.TaskRow;
import io.duban.task.platform.Answer;
import io.duban.task.platform.Asking;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The same decision about many tasks, in one transaction: each is decided for itself, and one refused keeps no other back. */
public final class DecideMany {
    private final Repository<Task> tasks;

    public DecideMany(Repository<Task> tasks) {
        this.tasks = tasks;
    }

    /** 审核 / 销号 of many. */
    record ApproveMany(List<Approve> each) {
    }

    /** 退回 of many, for one reason. */
    record ReturnMany(List<Return> each) {
    }

    /** What became of each task. */
    @Schema(name = "ManyDecided")
    record Result(@Schema(description = "One per task that was named, in that order") List<Each> tasks) {
    }

    /** {@code result}: what was done, or the code of the problem for which this one was refused. */
    @Schema(name = "OneDecided")
    record Each(@Schema(description = "The task") UUID taskId,
            @Schema(description = "approved, returned, or the code of the refusal", examples = "approved") String result) {
    }

    @CommandHandler
    Answer handle(ApproveMany command, MetaData metadata, Asking asking) {
        return each(command.each, "approved", metadata, asking);
    }

    @CommandHandler
    Answer handle(ReturnMany command, MetaData metadata, Asking asking) {
        return each(command.each, "returned", metadata, asking);
    }

    /** In the order of their ids, so that two who decide about the same tasks at once never wait for each other. */
    private Answer each(List<? extends TaskCommand> commands, String done, MetaData metadata, Asking asking) {
        var results = new ArrayList<Each>(Collections.nCopies(commands.size(), null));
        String token = null;
        var order = IntStream.range(0, commands.size()).boxed().sorted(Comparator.comparing(i -> commands.get(i).taskId().toString())).toList();
        for (int place : order) {
            var command = commands.get(place);
            try {
                token = task(command.taskId()).invoke(task -> task.handle(command, metadata, asking)).token();
                results.set(place, new Each(command.taskId(), done));
            } catch (Problem refused) {
                results.set(place, new Each(command.taskId(), refused.code()));
            }
        }
        return new Answer(200, null, token, null, new Result(results));
    }

    private Aggregate<Task> task(UUID id) {
        if (TaskRow.findById(id) == null) {
            throw new Problem(404, "task-not-found", id);
        }
        return tasks.load(id.toString());
    }
}
