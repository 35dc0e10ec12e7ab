package io.duban.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The 52-task plan with its 1,503 duties: its file goes in, its tasks are there. The limit: the same bytes as plain rows. */
final class ImportAndIssue {
    private static final int WARM_UP = 12;
    private static final int ROUNDS = 10;
    private final BusyCounty county;

    ImportAndIssue(BusyCounty county) {
        this.county = county;
    }

    void measure() throws IOException, InterruptedException, SQLException {
        var cold = System.nanoTime();
        county.issues(county.imports());
        Bench.print("import and issue, the first after the start", (System.nanoTime() - cold) / 1_000_000 + " ms");
        for (int round = 0; round < WARM_UP; round++) {
            county.issues(county.imports());
        }
        var whole = new Sample();
        var insert = new Sample();
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            county.issues(county.imports());
            whole.add(System.nanoTime() - begin);
            insert.add(plainInsert());
        }
        Bench.print("import and issue of 52 tasks, 1,503 duties, warm", whole.range(), "to reach: 2000 ms",
                "at best: the same rows by plain INSERTs in two transactions: " + insert.range());
    }

    /** The rows that the last plan has left in the store, once more, without anything that decides. */
    private long plainInsert() throws IOException, SQLException {
        var passwords = new Properties();
        try (var file = Files.newBufferedReader(county.system.folder().resolve("infra/passwords.properties"))) {
            passwords.load(file);
        }
        try (var connection = DriverManager.getConnection("jdbc:postgresql://" + county.system.postgres() + "/duban_task", "duban_task",
                passwords.getProperty("duban_task")); var statement = connection.createStatement()) {
            statement.execute("create temporary table last as select * from event order by global_index desc limit 106");
            statement.execute("create table if not exists bench (like event)");
            connection.setAutoCommit(false);
            long begin = System.nanoTime();
            try (var rows = connection.prepareStatement("insert into bench select * from last offset ? limit 1")) {
                for (int row = 0; row < 106; row++) {
                    rows.setInt(1, row);
                    rows.executeUpdate();
                    if (row == 53) {
                        connection.commit();
                    }
                }
            }
            connection.commit();
            return System.nanoTime() - begin;
        }
    }
}
