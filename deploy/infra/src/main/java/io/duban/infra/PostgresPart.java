package io.duban.infra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** A real PostgreSQL, durable: what it has committed survives the loss of power. */
final class PostgresPart implements Part {

    private final Path folder;
    private final int port;
    private final Passwords passwords;
    private final OrdinaryUser user = OrdinaryUser.find();
    private Process process;

    PostgresPart(Path folder, int port, Passwords passwords) {
        this.folder = folder;
        this.port = port;
        this.passwords = passwords;
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public synchronized void start() throws Exception {
        if (process != null) {
            return;
        }
        Cluster cluster = new Cluster(folder, user, passwords.of(Passwords.SUPERUSER));
        cluster.prepare();
        Ports.requireFree(port, "PostgreSQL");
        process = Processes.start(cluster.log(), user.prefix, cluster.program("postgres"),
                "-D", cluster.data().toString(), "-p", "" + port,
                "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=",
                "-c", "fsync=on", "-c", "synchronous_commit=on", "-c", "full_page_writes=on",
                "-c", "shared_buffers=48MB", "-c", "max_wal_size=256MB", "-c", "jit=off",
                "-c", "timezone=UTC", "-c", "log_timezone=UTC", "-c", "log_min_messages=warning",
                "-c", "log_line_prefix=%m ");
        try (Connection superuser = connect(cluster)) {
            requireOurs(superuser, cluster.data());
            Databases.ensure(superuser, passwords);
        } catch (Exception e) {
            stop();
            throw e;
        }
    }

    @Override
    public synchronized void stop() throws IOException {
        if (process != null) {
            // SIGINT is PostgreSQL's fast shutdown: it does not wait for its clients to leave
            Processes.end(process.toHandle(), "INT", 20);
            process = null;
        }
    }

    private Connection connect(Cluster cluster) throws Exception {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (true) {
            try {
                return DriverManager.getConnection(url, Passwords.SUPERUSER, passwords.of(Passwords.SUPERUSER));
            } catch (SQLException notYet) {
                if (!process.isAlive() || System.nanoTime() > giveUp) {
                    throw new IOException("PostgreSQL did not start; its last words:\n" + cluster.lastWords(), notYet);
                }
                Thread.sleep(50);
            }
        }
    }

    private static void requireOurs(Connection connection, Path data) throws SQLException, IOException {
        try (var rows = connection.createStatement().executeQuery("SHOW data_directory")) {
            rows.next();
            if (!Files.isSameFile(Path.of(rows.getString(1)), data)) {
                throw new IOException("another PostgreSQL answers on this port, with its data in " + rows.getString(1));
            }
        }
    }
}
