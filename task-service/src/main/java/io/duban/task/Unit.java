package io.duban.task;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.duban.events.Metadata;
import io.duban.events.Recorded;
import io.duban.events.UnitEvent;
import io.duban.task.platform.Answer;
import io.duban.task.platform.Asking;
import io.duban.task.units.UnitView;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;

/** Axon's side of a unit: loads it, lets the command decide, applies what happens. */
public class Unit {
    @AggregateIdentifier
    private String code;
    private UnitState state;

    /** Axon makes an empty one before it replays the events. */
    public Unit() {
        // the events say what it is
    }

    /** Decides by the unit as it stands, and applies what is decided; a refusal is a {@code Problem}. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public Answer handle(UnitCommand command, MetaData metadata, Asking asking) {
        var asked = asking.at(state == null ? Instant.EPOCH : state.lastEventAt(), metadata);
        boolean known = state != null;
        if (known) {
            asking.mustMatch(state.version(), metadata);
        }
        command.decide(state, asked).forEach(event -> apply(event));
        return Answer.of(code, state.version(), UnitView.of(state)).withStatus(known ? 200 : 201);
    }

    @EventSourcingHandler
    void on(UnitEvent event, @SequenceNumber long sequence, @Timestamp Instant time, MetaData metadata) {
        state = UnitState.evolve(state, new Recorded<>(event, sequence, time, Metadata.of(metadata)));
        code = state.code();
    }
}
