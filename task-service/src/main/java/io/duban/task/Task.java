package io.duban.task;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.duban.events.Metadata;
import io.duban.events.Recorded;
import io.duban.events.TaskEvent;
import io.duban.events.TaskState;
import io.duban.platform.problem.Problem;
import io.duban.platform.rest.TaskView;
import io.duban.task.platform.Answer;
import io.duban.task.platform.Asking;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;

/** Axon's side of a task: loads it, lets the command decide, applies what happens. The rules are in the commands. */
public class Task {
    @AggregateIdentifier
    private String id;
    private TaskState state;

    Task() {
        // Axon makes an empty one before it replays the events
    }

    /** As it stood, ready to take what came after. */
    public Task(TaskState state) {
        this.state = state;
        id = state.id().toString();
    }

    /** A task comes into being by its plan's issue. */
    Task(TaskEvent.TaskAssigned assigned) {
        apply(assigned);
    }

    /** How it stands. */
    public TaskState state() {
        return state;
    }

    /** What its plan's command brings about here, after what was missed by then. */
    public void takes(TaskEvent event, Instant at, Asking asking) {
        MissedCheckIns.by(at, state).forEach(missed -> apply(missed));
        apply(event);
        noteIn(asking);
    }

    /** As the command at hand leaves it. */
    void noteIn(Asking asking) {
        asking.changed(state);
    }

    /** Decides by the task as it stands, and applies what is decided; a refusal is a {@code Problem}. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public Answer handle(TaskCommand command, MetaData metadata, Asking asking) {
        if (state == null && !command.begins()) {
            throw new Problem(404, "task-not-found", command.taskId());
        }
        var asked = asking.at(state == null ? Instant.EPOCH : state.lastEventAt(), metadata);
        if (state != null) {
            asking.mustMatch(state.version(), metadata);
        }
        command.happens(state, asked).forEach(event -> apply(event));
        noteIn(asking);
        asking.names(asked.by().unit(), command.taskId(), command.persons());
        return Answer.of(id, state.version(), TaskView.of(state, asked.at()));
    }

    @EventSourcingHandler
    void on(TaskEvent event, @SequenceNumber long sequence, @Timestamp Instant time, MetaData metadata) {
        state = TaskState.evolve(state, new Recorded<>(event, sequence, time, Metadata.of(metadata)));
        id = state.id().toString();
    }
}
