package io.duban.task.publishing;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.duban.platform.testing.RealParts;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/** A real event store with our schema, and a fresh topic; events are appended to it as Axon's engine appends them. */
final class StoreUnderTest implements AutoCloseable {
    private static final String APPEND = "insert into event (event_identifier, aggregate_identifier, sequence_number, type, payload_type,"
            + " payload_revision, payload, meta_data, time_stamp) select gen_random_uuid(), ?, n, 'Task', 'task-cancelled', '1', '{}', '{}', ?"
            + " from generate_series(?, ?) n";

    final RealParts.Place place = RealParts.place("duban_task");
    final AgroalDataSource database = pool();

    StoreUnderTest() {
        Flyway.configure().dataSource(database).schemas(place.schema()).locations("db/migration").load().migrate();
    }

    /** Appends the events {@code from} to {@code to} of a stream, in one transaction. */
    void append(String stream, long from, long to) throws SQLException {
        try (var connection = database.getConnection()) {
            append(connection, stream, from, to);
        }
    }

    /** The same in a transaction that the caller commits. */
    static void append(Connection connection, String stream, long from, long to) throws SQLException {
        try (var statement = connection.prepareStatement(APPEND)) {
            statement.setString(1, stream);
            statement.setString(2, Instant.EPOCH.toString());
            statement.setLong(3, from);
            statement.setLong(4, to);
            statement.executeUpdate();
        }
    }

    /** As if its holder had not been heard of for too long. */
    void leaseRunsOut() throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.executeUpdate("update publisher_lease set lease_until = now() - interval '1 second'");
        }
    }

    Store store() {
        return new Store(database, "urn:duban:test");
    }

    Topic topic() {
        return new Topic(place.kafka(), place.topic());
    }

    private AgroalDataSource pool() {
        var config = new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool.maxSize(20)
                .acquisitionTimeout(Duration.ofSeconds(20)).connectionFactoryConfiguration(factory -> factory.jdbcUrl(place.jdbcUrl())
                        .principal(new NamePrincipal(place.user())).credential(new SimplePassword(place.password()))));
        try {
            return AgroalDataSource.from(config);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Any stream. */
    static String stream() {
        return UUID.randomUUID().toString();
    }

    @Override
    public void close() {
        database.close();
    }
}
