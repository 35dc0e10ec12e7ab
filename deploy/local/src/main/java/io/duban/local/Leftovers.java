package io.duban.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Children of a launcher that was killed: they run on, and hold our ports and files. */
final class Leftovers {

    private Leftovers() {
    }

    /** Ends those that this folder's records name, the infrastructure last. Touches no other process. */
    static void end(DataFolder data, Progress progress) throws IOException {
        for (PidFile record : records(data)) {
            Optional<ProcessHandle> survivor = record.survivor();
            if (survivor.isPresent()) {
                progress.say("ending " + record.path().getFileName().toString().replace(".pid", "")
                        + " (process " + survivor.get().pid() + "), which an earlier start left behind");
                end(survivor.get());
            }
            record.delete();
        }
    }

    private static List<PidFile> records(DataFolder data) throws IOException {
        String last = Infrastructure.NAME + ".pid";
        try (Stream<Path> files = Files.list(data.run())) {
            return files.filter(file -> file.toString().endsWith(".pid"))
                    .sorted((a, b) -> Boolean.compare(a.endsWith(last), b.endsWith(last)))
                    .map(PidFile::new).toList();
        }
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(20, TimeUnit.SECONDS);
        } catch (Exception tooSlow) {
            process.destroyForcibly();
            process.onExit().orTimeout(5, TimeUnit.SECONDS).exceptionally(e -> null).join();
        }
    }
}
