package io.duban.reporting.stream;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The service's tables, seen from outside. */
@ApplicationScoped
public class Rows {
    @Inject
    AgroalDataSource database;

    /** Every row as text. */
    List<String> of(String table) {
        return select("select t::text from " + table + " t order by 1");
    }

    List<String> select(String sql) {
        try (var connection = database.getConnection(); var statement = connection.createStatement(); var found = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void execute(String sql) {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
