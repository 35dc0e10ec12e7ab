package io.duban.task.publishing;

import io.duban.events.Envelope;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The publisher's side of the event store: gives positions, and reads the log by them. */
final class Store {
    private static final String LOGGED = "select e.event_identifier, e.payload_type || '.v' || e.payload_revision, e.aggregate_identifier,"
            + " e.sequence_number, l.position, e.time_stamp, e.meta_data, e.payload from log l join event e using (global_index)";

    private final DataSource database;
    private final String source;

    Store(DataSource database, String source) {
        this.database = database;
        this.source = source;
    }

    /** Takes or keeps the lease for so long; false while another instance holds it. In real time, by the database's clock. */
    boolean lease(String holder, Duration time) {
        return with("update publisher_lease set holder = ?, lease_until = now() + make_interval(secs => ?)"
                + " where holder = ? or lease_until < now()", statement -> {
                    statement.setString(1, holder);
                    statement.setDouble(2, time.toMillis() / 1000.0);
                    statement.setString(3, holder);
                    return statement.executeUpdate() == 1;
                });
    }

    /** Gives the lease back. */
    void release(String holder) {
        with("update publisher_lease set lease_until = '-infinity' where holder = ?", statement -> {
            statement.setString(1, holder);
            return statement.executeUpdate();
        });
    }

    /**
     * Gives every committed event that has none the next position, dense and committed before anything is produced. Within a
     * stream an event is visible only after the one before it, so the order of the store's numbers keeps each stream's order.
     * The lease row is locked: two that position at once do it one after the other.
     */
    int position(int atMost) {
        return isAnythingWaiting() ? positioned(atMost) : 0;
    }

    /** Asked first: the lock and the deletion write to the disk even where they find nothing, fifty times a second. */
    private boolean isAnythingWaiting() {
        return with("select exists (select from unpositioned)", statement -> {
            var rows = statement.executeQuery();
            rows.next();
            return rows.getBoolean(1);
        });
    }

    private int positioned(int atMost) {
        return with("with one as (select 1 from publisher_lease for update),"
                + " next as (delete from unpositioned where global_index in (select global_index from unpositioned, one"
                + " order by global_index limit ?) returning global_index)"
                + " insert into log (position, global_index) select (select coalesce(max(position), 0) from log)"
                + " + row_number() over (order by global_index), global_index from next", statement -> {
                    statement.setInt(1, atMost);
                    return statement.executeUpdate();
                });
    }

    /** The last position given; 0 before the first. */
    long lastPosition() {
        return with("select coalesce(max(position), 0) from log", statement -> single(statement.executeQuery()));
    }

    /** How many committed events wait for a position. */
    long waiting() {
        return with("select count(*) from unpositioned", statement -> single(statement.executeQuery()));
    }

    /** The events after a position, in order. */
    List<Envelope> after(long position, int atMost) {
        return with(LOGGED + " where l.position > ? order by l.position limit ?", statement -> {
            statement.setLong(1, position);
            statement.setInt(2, atMost);
            return envelopes(statement.executeQuery());
        });
    }

    /** The event at a position. */
    Optional<Envelope> at(long position) {
        return after(position - 1, 1).stream().filter(envelope -> envelope.position() == position).findFirst();
    }

    private List<Envelope> envelopes(ResultSet rows) throws SQLException {
        var envelopes = new ArrayList<Envelope>();
        while (rows.next()) {
            envelopes.add(new Envelope(rows.getString(1), source, rows.getString(2), rows.getString(3), rows.getLong(4),
                    rows.getLong(5), Instant.parse(rows.getString(6)), rows.getString(7), rows.getString(8)));
        }
        return envelopes;
    }

    private static long single(ResultSet rows) throws SQLException {
        rows.next();
        return rows.getLong(1);
    }

    private interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String sql, Use<T> use) {
        try (Connection connection = database.getConnection(); var statement = connection.prepareStatement(sql)) {
            return use.of(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the event store does not answer", e);
        }
    }
}
