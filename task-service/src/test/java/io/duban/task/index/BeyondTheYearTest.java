package io.duban.task.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.platform.testing.RealParts;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** The sweep looks again at what the version before took for over at the year's end. */
class BeyondTheYearTest {

    @Test
    void openTasksOutsideAPlanThatHadNothingMoreToOweAreLookedAtAgain() throws Exception {
        var place = RealParts.place("duban_task");
        var flyway = Flyway.configure().dataSource(place.jdbcUrl(), place.user(), place.password()).schemas(place.schema()).locations("db/migration");
        flyway.target("7").load().migrate();
        try (var connection = DriverManager.getConnection(place.jdbcUrl(), place.user(),
                place.password()); var statement = connection.createStatement()) {
            connection.setSchema(place.schema());
            statement.execute("""
                    insert into task (id, plan_id, ordinal, units, owing, check_in_missed_from, open)
                    values ('00000000-0000-0000-0000-000000000001', null, 0, '{}', '{}', null, true),
                           ('00000000-0000-0000-0000-000000000002', null, 0, '{}', '{}', null, false),
                           ('00000000-0000-0000-0000-000000000003', null, 0, '{}', '{}', 'infinity', true),
                           ('00000000-0000-0000-0000-000000000004', '00000000-0000-0000-0000-00000000000a', 1, '{}', '{}', null, true)""");
            flyway.target("8").load().migrate();
            var due = new ArrayList<String>();
            var rows = statement.executeQuery("select right(id::text, 1) from task where check_in_missed_from <= now()");
            while (rows.next()) {
                due.add(rows.getString(1));
            }
            assertThat(due).isEqualTo(List.of("1"));
        }
    }
}
