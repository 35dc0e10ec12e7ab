package io.duban.task;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.createNew;

import io.duban.events.Metadata;
import io.duban.events.PlanEvent;
import io.duban.events.Recorded;
import io.duban.events.TaskEvent;
import io.duban.events.TaskEvent.TaskAssigned;
import io.duban.task.planning.PlanView;
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

/** Axon's side of a plan: loads it, lets the command decide, applies what happens, to its tasks as well, and creates those that it assigns. */
public class Plan {
    @AggregateIdentifier
    private String id;
    private PlanState state;

    Plan() {
        // Axon makes an empty one before it replays the events
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Answer handle(PlanCommand command, MetaData metadata, Asking asking) throws Exception {
        var asked = asking.at(state == null ? Instant.EPOCH : state.lastEventAt(), metadata);
        if (state != null) {
            asking.mustMatch(state.version(), metadata);
            asked.registers().hold(state.head().planId());
            state.amendedTasks().forEach(asked.tasks()::of); // for the answer, before any decision takes the registers
        }
        for (var event : command.decide(state, asked)) {
            switch (event) {
                case TaskAssigned assigned -> createNew(Task.class, () -> new Task(assigned)).execute(task -> task.noteIn(asking));
                case TaskEvent ofTask -> asking.happens(ofTask, asked.at());
                default -> apply(event);
            }
        }
        return Answer.of(id, state.version(), PlanView.of(state, asked.registers()::directory, asked.tasks()));
    }

    @EventSourcingHandler
    void on(PlanEvent event, @SequenceNumber long sequence, @Timestamp Instant time, MetaData metadata) {
        state = PlanState.evolve(state, new Recorded<>(event, sequence, time, Metadata.of(metadata)));
        id = state.head().planId().toString();
    }
}
