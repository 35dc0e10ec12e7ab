package io.duban.notification;

import static org.awaitility.Awaitility.await;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** The service's own database in a test, for what no endpoint shows or does. */
@ApplicationScoped
public class Rows {
    @Inject
    DataSource database;
    @Inject
    TestClock clock;

    /** Waits until the log is read to its end and every ladder that is due has been looked at. */
    public void settle() {
        await().atMost(Duration.ofSeconds(20)).until(() -> number("select position from log_position") == County.log().position()
                && number("select count(*) from watched_task where next_check <= '%s'".formatted(clock.instant())) == 0);
    }

    /** The number that a query gives. */
    public long number(String sql) {
        try (var connection = database.getConnection(); var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes something behind the service's back. */
    public synchronized void execute(String sql) {
        try (var connection = database.getConnection()) {
            connection.createStatement().execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
