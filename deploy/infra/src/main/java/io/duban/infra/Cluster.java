package io.duban.infra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** PostgreSQL's files on disk: its programs, its data, its log. */
final class Cluster {

    private final Path folder;
    private final OrdinaryUser user;
    private final String password;

    Cluster(Path folder, OrdinaryUser user, String password) {
        this.folder = folder;
        this.user = user;
        this.password = password;
    }

    Path data() {
        return folder.resolve("data");
    }

    Path log() {
        return folder.resolve("postgres.log");
    }

    String program(String name) {
        return folder.resolve("software/bin/" + name).toString();
    }

    /** Makes the files ready for a start: unpacked, initialised once, and used by nobody. */
    void prepare() throws IOException {
        Files.createDirectories(folder);
        PostgresSoftware.unpack(folder.resolve("software"));
        user.own(folder);
        if (Files.exists(data())) {
            endOrphan();
        } else {
            initialise();
        }
    }

    /** Initialised aside and renamed: a crash leaves no half a cluster behind. */
    private void initialise() throws IOException {
        Path unfinished = folder.resolve("data.new");
        Path secret = folder.resolve("password.new");
        Processes.run(List.of(), "rm", "-rf", unfinished.toString());
        Files.writeString(secret, password);
        user.own(folder);
        try {
            int exit = Processes.run(log(), user.prefix, program("initdb"), "-D", unfinished.toString(),
                    "-U", Passwords.SUPERUSER, "--pwfile=" + secret, "-A", "scram-sha-256", "-E", "UTF8",
                    "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8");
            if (exit != 0) {
                throw new IOException("initdb failed:\n" + lastWords());
            }
        } finally {
            Files.delete(secret);
        }
        Files.move(unfinished, data());
    }

    /** A PostgreSQL whose parent was killed runs on, on these files: it is shut down before another takes them. */
    private void endOrphan() throws IOException {
        Path pidFile = data().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        Optional<ProcessHandle> orphan = lines.isEmpty() ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(this::worksOnTheseFiles);
        if (orphan.isPresent()) {
            Processes.end(orphan.get(), "INT", 20);
        }
    }

    private boolean worksOnTheseFiles(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains(data().toString());
    }

    String lastWords() throws IOException {
        List<String> lines = Files.exists(log()) ? Files.readAllLines(log()) : List.of();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
    }
}
