package io.duban.reporting.stream;

import io.duban.events.EventCodec;
import io.duban.events.TaskState;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;

/** The table {@code task}: every task as it stands. */
final class TaskRows {
    private static final String UPSERT = """
            insert into task (id, plan_id, year, ordinal, stage, assigned_at, last_event_at, version, state)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set stage = excluded.stage, last_event_at = excluded.last_event_at,
                version = excluded.version, state = excluded.state""";

    private TaskRows() {
    }

    static void write(Connection connection, Collection<TaskState> tasks) throws SQLException {
        try (var upsert = connection.prepareStatement(UPSERT)) {
            for (var task : tasks) {
                upsert.setObject(1, task.id());
                upsert.setObject(2, task.planId());
                upsert.setInt(3, task.year());
                upsert.setInt(4, task.ordinal());
                upsert.setString(5, task.stage().name());
                upsert.setObject(6, task.assignedAt().atOffset(ZoneOffset.UTC));
                upsert.setObject(7, task.lastEventAt().atOffset(ZoneOffset.UTC));
                upsert.setLong(8, task.version());
                upsert.setString(9, EventCodec.write(task));
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }
}
