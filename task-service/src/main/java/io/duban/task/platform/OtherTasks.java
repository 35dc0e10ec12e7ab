package io.duban.task.platform;

import io.duban.events.TaskEvent;
import io.duban.events.TaskState;
import io.duban.task.StandingTasks;
import io.duban.task.Task;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;

/** The tasks that a plan's command is about, in the command's own unit of work. */
final class OtherTasks implements StandingTasks {
    private final Supplier<Repository<Task>> tasks;

    OtherTasks(Supplier<Repository<Task>> tasks) {
        this.tasks = tasks;
    }

    @Override
    public TaskState of(UUID task) {
        try {
            var state = tasks.get().load(task.toString()).invoke(Task::state);
            CommandTime.notBefore(state.lastEventAt());
            return state;
        } catch (AggregateNotFoundException | IncompatibleAggregateException noTask) {
            return null;
        }
    }

    void happens(TaskEvent event, Instant at, Asking asking) {
        tasks.get().load(event.taskId().toString()).execute(task -> task.takes(event, at, asking));
    }
}
