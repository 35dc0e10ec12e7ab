package io.duban.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who listens on a port, as far as Linux tells: its own processes' sockets are listed under /proc. */
final class PortHolder {

    private static final String LISTENING = "0A";

    private PortHolder() {
    }

    /** E.g. {@code process 4711 (java -jar other.jar)}; empty where it cannot be told. */
    static Optional<String> of(int port) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> inode(Path.of(table), port).stream())
                .flatMap(inode -> process("socket:[" + inode + "]").stream())
                .map(PortHolder::describe)
                .findFirst();
    }

    /** The columns of the kernel's table: 1 is the local address and port in hex, 3 the state, 9 the inode. */
    private static Optional<String> inode(Path table, int port) {
        String end = String.format(":%04X", port);
        return lines(table).stream().map(line -> line.strip().split("\\s+"))
                .filter(c -> c.length > 9 && c[1].endsWith(end) && c[3].equals(LISTENING))
                .map(c -> c[9])
                .findFirst();
    }

    private static Optional<ProcessHandle> process(String socket) {
        return ProcessHandle.allProcesses().filter(process -> {
            try (Stream<Path> open = Files.list(Path.of("/proc/" + process.pid() + "/fd"))) {
                return open.anyMatch(file -> pointsTo(file, socket));
            } catch (IOException notOurs) {
                return false;
            }
        }).findFirst();
    }

    private static boolean pointsTo(Path file, String target) {
        try {
            return Files.readSymbolicLink(file).toString().equals(target);
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }

    private static String describe(ProcessHandle process) {
        String command = process.info().commandLine().orElse("unknown");
        return "process " + process.pid() + " (" + (command.length() > 100 ? command.substring(0, 100) + "..." : command) + ")";
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException notLinux) {
            return List.of();
        }
    }
}
