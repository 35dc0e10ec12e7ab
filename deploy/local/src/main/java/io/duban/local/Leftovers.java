package io.duban.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Children of a launcher that was killed: they run on, and hold our ports and files. */
final class Leftovers {

    private Leftovers() {
    }

    /** Ends those that this folder's records name, the infrastructure last. Touches no other process. */
    static void end(DataFolder data, Progress progress) throws IOException, InterruptedException {
        String infrastructure = PidFile.of(data, Infrastructure.NAME).path().getFileName().toString();
        end(records(data, name -> name.endsWith(".pid") && !name.equals(infrastructure)), progress);
        end(records(data, infrastructure::equals), progress);
    }

    private static List<PidFile> records(DataFolder data, Predicate<String> which) throws IOException {
        try (Stream<Path> files = Files.list(data.run())) {
            return files.filter(file -> which.test(file.getFileName().toString())).map(PidFile::new).toList();
        }
    }

    private static void end(List<PidFile> records, Progress progress) throws IOException, InterruptedException {
        List<ProcessHandle> survivors = new ArrayList<>();
        for (PidFile record : records) {
            Optional<ProcessHandle> survivor = record.survivor();
            if (survivor.isPresent()) {
                progress.say("ending " + record.path().getFileName().toString().replace(".pid", "")
                        + " (process " + survivor.get().pid() + "), which an earlier start left behind");
                survivor.get().destroy();
                survivors.add(survivor.get());
            }
        }
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (survivors.stream().anyMatch(ProcessHandle::isAlive)) {
            if (System.nanoTime() > giveUp) {
                survivors.forEach(ProcessHandle::destroyForcibly);
            }
            Thread.sleep(50);
        }
        for (PidFile record : records) {
            record.delete();
        }
    }
}
