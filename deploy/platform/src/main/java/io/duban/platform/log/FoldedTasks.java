package io.duban.platform.log;

import io.duban.events.EventCodec;
import io.duban.events.Recorded;
import io.duban.events.TaskEvent;
import io.duban.events.TaskState;
import io.duban.platform.log.Projection.Logged;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The tasks that a batch touches: read once, folded in memory; the service writes once what it makes of them. */
public final class FoldedTasks {
    private final Map<UUID, TaskState> states = new HashMap<>();

    private FoldedTasks() {
    }

    /** As they stood before the batch, from a table of the service with the columns {@code id} and {@code state}. */
    public static FoldedTasks touchedBy(Connection connection, String table, List<Logged> batch) throws SQLException {
        var touched = batch.stream().filter(logged -> logged.recorded().event() instanceof TaskEvent).map(FoldedTasks::id).distinct().toArray();
        var tasks = new FoldedTasks();
        try (var select = connection.prepareStatement("select id, state from " + table + " where id = any (?)")) {
            select.setArray(1, connection.createArrayOf("uuid", touched));
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    tasks.states.put(found.getObject(1, UUID.class), EventCodec.read(found.getString(2), TaskState.class));
                }
            }
        }
        return tasks;
    }

    /** Folds one more event; it must be the next one of its task. */
    public void evolve(Logged logged, TaskEvent event) {
        var recorded = logged.recorded();
        states.compute(id(logged), (id, state) -> {
            long next = state == null ? 0 : state.version();
            if (recorded.sequence() != next) {
                throw new IllegalStateException("event %d of task %s expected, %d found".formatted(next, id, recorded.sequence()));
            }
            return TaskState.evolve(state, new Recorded<>(event, recorded.sequence(), recorded.time(), recorded.metadata()));
        });
    }

    /** As they stand after what was folded. */
    public Collection<TaskState> states() {
        return states.values();
    }

    private static UUID id(Logged logged) {
        try {
            return UUID.fromString(logged.envelope().stream());
        } catch (IllegalArgumentException e) {
            throw new Projection.NotUnderstood(logged.envelope(), e);
        }
    }
}
