package io.duban.task.platform;

import io.duban.events.DomainEvent;
import io.duban.events.Metadata;
import io.duban.events.PlanEvent;
import io.duban.events.Recorded;
import io.duban.events.TaskEvent;
import io.duban.events.TaskEvent.TaskAssigned;
import io.duban.events.TaskState;
import io.duban.events.UnitEvent;
import io.duban.task.PlanState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** What stands in the event store right now, for queries that must not be a moment behind. */
@ApplicationScoped
public class Histories {
    @Inject
    EventStore store;

    /** A task, or nothing where there is none. */
    public Optional<TaskState> task(UUID id) {
        return Optional.ofNullable(TaskState.of(events(id.toString(), TaskEvent.class)));
    }

    /** A task that a plan names, so that it is there. */
    public TaskState standing(UUID id) {
        return task(id).orElseThrow();
    }

    /** How such a task came into being. */
    public TaskAssigned assignment(UUID id) {
        return (TaskAssigned) events(id.toString(), TaskEvent.class).getFirst().event();
    }

    /** A plan, or nothing where there is none. */
    public Optional<PlanState> plan(UUID id) {
        PlanState plan = null;
        for (var recorded : events(id.toString(), PlanEvent.class)) {
            plan = PlanState.evolve(plan, recorded);
        }
        return Optional.ofNullable(plan);
    }

    /** Everything that happened to a unit; nothing where there is none. */
    public List<Recorded<UnitEvent>> unit(String code) {
        return events(code, UnitEvent.class);
    }

    /** The events of a stream, if it is one of this kind: a plan's id names no task. */
    private <E extends DomainEvent> List<Recorded<E>> events(String stream, Class<E> kind) {
        return store.readEvents(stream, 0).asStream().filter(message -> kind.isInstance(message.getPayload()))
                .map(message -> new Recorded<>(kind.cast(message.getPayload()), message.getSequenceNumber(),
                        message.getTimestamp(), Metadata.of(message.getMetaData()))).toList();
    }
}
