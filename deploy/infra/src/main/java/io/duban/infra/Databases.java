package io.duban.infra;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** One database and one role of the same name for each service; no role enters another's database. */
final class Databases {

    static final List<String> ROLES = List.of("duban_task", "duban_reporting", "duban_notification");

    private Databases() {
    }

    /** Creates what is missing and sets the passwords. */
    static void ensure(Connection superuser, Passwords passwords) throws SQLException {
        try (Statement sql = superuser.createStatement()) {
            for (String name : ROLES) {
                boolean roleIsThere = exists(sql, "SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'");
                sql.execute((roleIsThere ? "ALTER" : "CREATE") + " ROLE " + name + " LOGIN PASSWORD '"
                        + passwords.of(name).replace("'", "''") + "'");
                if (!exists(sql, "SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
                    sql.execute("CREATE DATABASE " + name + " OWNER " + name);
                    sql.execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
                }
            }
        }
    }

    private static boolean exists(Statement sql, String query) throws SQLException {
        try (var rows = sql.executeQuery(query)) {
            return rows.next();
        }
    }
}
