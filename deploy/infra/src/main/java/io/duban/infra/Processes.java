package io.duban.infra;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Small commands of the operating system. */
final class Processes {

    private Processes() {
    }

    /** Runs a command to its end, unseen, and gives its exit code. */
    static int run(List<String> prefix, String... command) throws IOException {
        return await(new ProcessBuilder(join(prefix, command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** Runs a command to its end with its output in a file, and gives its exit code. */
    static int run(Path output, List<String> prefix, String... command) throws IOException {
        return await(start(output, prefix, command));
    }

    /** Starts a command with its output appended to a file. */
    static Process start(Path output, List<String> prefix, String... command) throws IOException {
        return new ProcessBuilder(join(prefix, command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start();
    }

    /** Asks a process to end by a signal that Java has no name for, and waits; after the time it is killed. */
    static void end(ProcessHandle process, String signal, long seconds) throws IOException {
        run(List.of(), "sh", "-c", "kill -" + signal + " " + process.pid());
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
        } catch (Exception e) {
            process.destroyForcibly();
        }
    }

    private static int await(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private static List<String> join(List<String> prefix, String... command) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(List.of(command));
        return all;
    }
}
