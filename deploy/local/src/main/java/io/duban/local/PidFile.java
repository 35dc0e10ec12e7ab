package io.duban.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A record of a child that we started: its process id and when it began. The two together name one process for ever,
 * while an id alone may have gone to somebody else's.
 */
record PidFile(Path path) {

    // the kernel counts in hundredths of a second since boot, and the boot time may be corrected
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    static PidFile of(DataFolder data, String name) {
        return new PidFile(data.run().resolve(name + ".pid"));
    }

    void write(ProcessHandle process) throws IOException {
        Files.writeString(path, process.pid() + " " + process.info().startInstant().orElse(Instant.EPOCH) + "\n");
    }

    void delete() throws IOException {
        Files.deleteIfExists(path);
    }

    /** The process that was recorded, if it still runs and is that one. */
    Optional<ProcessHandle> survivor() throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        String[] words = Files.readString(path).strip().split(" ");
        if (words.length != 2) {
            return Optional.empty();
        }
        Instant began = Instant.parse(words[1]);
        return ProcessHandle.of(Long.parseLong(words[0])).filter(ProcessHandle::isAlive)
                .filter(process -> process.info().startInstant()
                        .map(start -> Duration.between(start, began).abs().compareTo(TOLERANCE) < 0)
                        .orElse(false));
    }
}
