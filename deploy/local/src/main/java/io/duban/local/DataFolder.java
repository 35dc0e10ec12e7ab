package io.duban.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Everything that one local system keeps: events, views, mails, keys, logs, its clock. */
record DataFolder(Path path) {

    static final String USUAL = ".duban";
    static final String DEMO = ".duban-demo";

    Path infra() {
        return path.resolve("infra");
    }

    Path mail() {
        return path.resolve("mail");
    }

    Path keys() {
        return path.resolve("keys");
    }

    Path clock() {
        return path.resolve("clock");
    }

    /** Further years of the working calendar, where the office has put them there. */
    Path calendar() {
        return path.resolve("calendar.csv");
    }

    Path logs() {
        return path.resolve("logs");
    }

    Path run() {
        return path.resolve("run");
    }

    /** There in a folder of the demo. */
    Path demo() {
        return path.resolve("demo.properties");
    }

    void create() throws IOException {
        for (Path folder : List.of(infra(), mail(), keys(), logs(), run())) {
            Files.createDirectories(folder);
        }
    }

    /** The folder that was named by option or environment, else the given one under the repository. */
    static DataFolder named(String option, Map<String, String> environment, Path root, String usual) {
        String named = option != null ? option : environment.get("DUBAN_DATA");
        Path path = named == null || named.isBlank() ? root.resolve(usual) : Path.of(named);
        return new DataFolder(path.toAbsolutePath().normalize());
    }

    /** The folder of the system that somebody at a second terminal means: the named one, else the one that runs. */
    static DataFolder ofRunning(String option, Map<String, String> environment, Path root) {
        DataFolder usual = named(option, environment, root, USUAL);
        DataFolder demo = named(option, environment, root, DEMO);
        DataFolder meant = RunLock.isHeld(demo) && !RunLock.isHeld(usual) || !Files.exists(usual.path) ? demo : usual;
        if (!Files.exists(meant.clock())) {
            throw new Refused("No system has been started in " + usual.path + " yet: start one with deploy/up"
                    + " or name its folder with --data DIR.");
        }
        return meant;
    }
}
