package io.duban.notification.stream;

import io.duban.events.EventCodec;
import io.duban.events.PlanEvent;
import io.duban.events.Recorded;
import io.duban.events.TaskEvent;
import io.duban.events.TaskState;
import io.duban.events.UnitEvent.UnitChanged;
import io.duban.events.UnitEvent.UnitRegistered;
import io.duban.platform.log.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the log says is owed, and by whom: the fold of every task, and the units' names. */
@ApplicationScoped
class DutiesView implements Projection {
    @Inject
    EntityManager database;

    @Override
    public void apply(List<Logged> batch) {
        var tasks = new HashMap<String, TaskState>();
        var seen = new HashMap<String, Long>();
        for (var logged : batch) {
            var stream = logged.envelope().stream();
            switch (logged.recorded().event()) {
                case TaskEvent event -> tasks.compute(stream, (id, state) -> TaskState.evolve(
                        state == null ? kept(id).orElse(null) : state, recorded(event, logged.recorded())));
                case UnitRegistered unit -> know(unit.code(), unit.name());
                case UnitChanged unit -> know(unit.code(), unit.name());
                case PlanEvent plan -> {
                    // a plan owes nothing; its tasks do, and name it
                }
            }
            seen.put(stream, logged.envelope().sequence());
        }
        tasks.forEach(this::keep);
        note(seen);
    }

    @Override
    @Transactional
    public boolean includes(String stream, long sequence) {
        return database.createNativeQuery("select sequence from stream_seen where stream = :stream", Long.class)
                .setParameter("stream", stream).getResultStream().anyMatch(seen -> (Long) seen >= sequence);
    }

    private static Recorded<TaskEvent> recorded(TaskEvent event, Recorded<?> as) {
        return new Recorded<>(event, as.sequence(), as.time(), as.metadata());
    }

    private Optional<TaskState> kept(String id) {
        return database.createNativeQuery("select state from watched_task where id = :id", String.class)
                .setParameter("id", id).getResultStream().findFirst().map(json -> EventCodec.read((String) json, TaskState.class));
    }

    /** Whatever happened to a task, its ladder is looked at again at once. */
    private void keep(String id, TaskState state) {
        database.createNativeQuery("insert into watched_task values (:id, :state, 'epoch')"
                + " on conflict (id) do update set state = excluded.state, next_check = excluded.next_check")
                .setParameter("id", id).setParameter("state", EventCodec.write(state)).executeUpdate();
    }

    private void know(String code, String name) {
        database.createNativeQuery("insert into known_unit values (:code, :name)"
                + " on conflict (code) do update set name = excluded.name")
                .setParameter("code", code).setParameter("name", name).executeUpdate();
    }

    private void note(Map<String, Long> seen) {
        seen.forEach((stream, sequence) -> database.createNativeQuery("insert into stream_seen values (:stream, :sequence)"
                + " on conflict (stream) do update set sequence = excluded.sequence")
                .setParameter("stream", stream).setParameter("sequence", sequence).executeUpdate());
    }
}
