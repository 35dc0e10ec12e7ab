package io.duban.bench;

import io.duban.acceptance.LocalSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the whole system holds in memory after the load: proportional set size, shared pages counted once. */
record Footprint(LocalSystem system) {

    void measure() throws IOException {
        long bytes = 0;
        try (Stream<Path> records = Files.list(system.folder().resolve("run"))) {
            for (var record : records.filter(file -> file.toString().endsWith(".pid")).toList()) {
                var child = ProcessHandle.of(Long.parseLong(Files.readString(record).split(" ")[0])).orElseThrow();
                bytes += Stream.concat(Stream.of(child), child.descendants()).mapToLong(Footprint::kilobytes).sum() * 1024;
            }
        }
        bytes += kilobytes(system.launcher()) * 1024;
        Bench.print("memory of all processes after that load", bytes / 1_000_000 + " MB", "to reach: 1200 MB");
    }

    private static long kilobytes(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).sum();
        } catch (NoSuchFileException gone) {
            return 0;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
