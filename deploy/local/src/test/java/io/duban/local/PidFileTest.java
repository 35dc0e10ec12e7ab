package io.duban.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    @TempDir
    Path folder;

    @Test
    void aProcessThatStillRunsIsFound() throws Exception {
        PidFile file = new PidFile(folder.resolve("me.pid"));
        file.write(ProcessHandle.current());
        assertEquals(Optional.of(ProcessHandle.current()), file.survivor());
    }

    @Test
    void anotherProcessThatHasTheNumberNowIsNotOurs() throws Exception {
        PidFile file = new PidFile(folder.resolve("me.pid"));
        Files.writeString(file.path(), ProcessHandle.current().pid() + " " + Instant.parse("2025-01-01T00:00:00Z"));
        assertEquals(Optional.empty(), file.survivor());
    }

    @Test
    void aProcessThatHasEndedIsGone() throws Exception {
        Process process = new ProcessBuilder("sleep", "60").start();
        PidFile file = new PidFile(folder.resolve("it.pid"));
        file.write(process.toHandle());
        process.destroyForcibly().waitFor();
        assertEquals(Optional.empty(), file.survivor());
    }

    @Test
    void aRecordThatWasCutShortNamesNobody() throws Exception {
        PidFile file = new PidFile(folder.resolve("me.pid"));
        Files.writeString(file.path(), "" + ProcessHandle.current().pid());
        assertEquals(Optional.empty(), file.survivor());
    }
}
