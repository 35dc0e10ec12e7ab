package io.duban.reporting.stream;

import io.duban.events.EventCodec;
import io.duban.events.Recorded;
import io.duban.events.TaskEvent;
import io.duban.events.TaskState;
import io.duban.platform.log.Projection;
import io.duban.platform.log.Projection.Logged;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The rows of table {@code task} that a batch touches: read once, folded in memory, written once. */
final class TaskRows {
    private static final String UPSERT = """
            insert into task (id, plan_id, year, ordinal, stage, assigned_at, last_event_at, version, state)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set stage = excluded.stage, last_event_at = excluded.last_event_at,
                version = excluded.version, state = excluded.state""";

    private final Map<UUID, TaskState> states = new HashMap<>();

    private TaskRows() {
    }

    static TaskRows touchedBy(Connection connection, List<Logged> batch) throws SQLException {
        var touched = batch.stream().filter(logged -> logged.recorded().event() instanceof TaskEvent).map(TaskRows::id).distinct().toArray();
        var rows = new TaskRows();
        try (var select = connection.prepareStatement("select id, state from task where id = any (?)")) {
            select.setArray(1, connection.createArrayOf("uuid", touched));
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    rows.states.put(found.getObject(1, UUID.class), EventCodec.read(found.getString(2), TaskState.class));
                }
            }
        }
        return rows;
    }

    void evolve(String stream, TaskEvent event, Recorded<?> recorded) {
        var task = new Recorded<>(event, recorded.sequence(), recorded.time(), recorded.metadata());
        states.compute(UUID.fromString(stream), (id, state) -> {
            long next = state == null ? 0 : state.version();
            if (task.sequence() != next) {
                throw new IllegalStateException("event %d of task %s expected, %d found".formatted(next, id, task.sequence()));
            }
            return TaskState.evolve(state, task);
        });
    }

    private static UUID id(Logged logged) {
        try {
            return UUID.fromString(logged.envelope().stream());
        } catch (IllegalArgumentException e) {
            throw new Projection.NotUnderstood(logged.envelope(), e);
        }
    }

    void write(Connection connection) throws SQLException {
        try (var upsert = connection.prepareStatement(UPSERT)) {
            for (var state : states.values()) {
                upsert.setObject(1, state.id());
                upsert.setObject(2, state.planId());
                upsert.setInt(3, state.year());
                upsert.setInt(4, state.ordinal());
                upsert.setString(5, state.stage().name());
                upsert.setObject(6, state.assignedAt().atOffset(ZoneOffset.UTC));
                upsert.setObject(7, state.lastEventAt().atOffset(ZoneOffset.UTC));
                upsert.setLong(8, state.version());
                upsert.setString(9, EventCodec.write(state));
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }
}
