package io.duban.reporting.stream;

import io.duban.platform.log.Projection.Logged;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;

/** The table {@code event}: the log as it was read, never changed afterwards. */
final class EventRows {
    private EventRows() {
    }

    static void append(Connection connection, List<Logged> batch) throws SQLException {
        try (var insert = connection.prepareStatement("insert into event values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (var logged : batch) {
                var envelope = logged.envelope();
                insert.setLong(1, envelope.position());
                insert.setString(2, envelope.id());
                insert.setString(3, envelope.source());
                insert.setString(4, envelope.type());
                insert.setString(5, envelope.stream());
                insert.setLong(6, envelope.sequence());
                insert.setObject(7, envelope.time().atOffset(ZoneOffset.UTC));
                insert.setString(8, envelope.metadata());
                insert.setString(9, envelope.payload());
                insert.setString(10, envelope.digest());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
