package io.duban.task.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.platform.testing.RealParts;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A county that has renamed and split units before this version knew of former names has them from its events. */
class FormerNamesTest {

    @Test
    void whatUnitsWereCalledAndBecameIsTakenFromTheirEvents() throws Exception {
        var place = RealParts.place("duban_task");
        var flyway = Flyway.configure().dataSource(place.jdbcUrl(), place.user(), place.password()).schemas(place.schema()).locations("db/migration");
        flyway.target("6").load().migrate();
        try (var connection = DriverManager.getConnection(place.jdbcUrl(), place.user(),
                place.password()); var statement = connection.createStatement()) {
            connection.setSchema(place.schema());
            statement.execute("""
                    insert into event (event_identifier, aggregate_identifier, sequence_number, type, payload_type, payload_revision, payload,
                                       meta_data, time_stamp)
                    values ('1', 'a', 0, 'Unit', 'unit-registered', '1', '{"code":"a","name":"县甲局"}', '{}', ''),
                           ('2', 'a', 1, 'Unit', 'unit-changed', '1', '{"code":"a","name":"县乙局"}', '{}', ''),
                           ('3', 's', 0, 'Unit', 'unit-split', '1', '{"code":"s","into":[{"code":"a","name":"县乙局"},{"code":"b","name":"县丙局"}]}',
                            '{}', ''),
                           ('4', 'm', 0, 'Unit', 'unit-merged', '1', '{"code":"m","into":{"code":"a","name":"县乙局"}}', '{}', '');
                    insert into unit (code, name, kind, groups, aliases, dissolved, successor)
                    values ('a', '县乙局', 'department', '{}', '{}', false, null),
                           ('b', '县丙局', 'department', '{}', '{}', false, null), ('s', '县丁局', 'department', '{}', '{}', true, 'b'),
                           ('m', '县戊局', 'department', '{}', '{}', true, 'a')""");
            flyway.target("latest").load().migrate();
            var units = new ArrayList<String>();
            var rows = statement.executeQuery("select code || ' ' || former_names::text || ' ' || successors::text from unit order by code");
            while (rows.next()) {
                units.add(rows.getString(1));
            }
            assertThat(units).isEqualTo(List.of("a {县甲局} {}", "b {} {}", "m {} {a}", "s {} {b,a}"));
        }
    }
}
