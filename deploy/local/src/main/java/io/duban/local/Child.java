package io.duban.local;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process of the system: recorded, logged to a file of its own, and stopped gently. */
final class Child {

    final String name;
    private final Process process;
    private final PidFile record;
    private final Path log;

    private Child(String name, Process process, PidFile record, Path log) {
        this.name = name;
        this.process = process;
        this.record = record;
        this.log = log;
    }

    /** Starts it with the given additions to the environment. The log of the start before is kept beside the new one. */
    static Child start(String name, DataFolder data, List<String> command, Map<String, String> environment,
                       boolean listensToUs) throws IOException {
        Path log = data.logs().resolve(name + ".log");
        if (Files.exists(log)) {
            Files.move(log, data.logs().resolve(name + ".previous.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        List<String> whole = new ArrayList<>(ownSession());
        whole.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(whole).redirectError(log.toFile());
        builder.environment().put("MALLOC_ARENA_MAX", "2"); // one arena for each thread keeps memory that nobody uses
        builder.environment().putAll(environment);
        if (!listensToUs) {
            builder.redirectErrorStream(true).redirectOutput(log.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        }
        Process process = builder.start();
        PidFile record = PidFile.of(data, name);
        record.write(process.toHandle());
        return new Child(name, process, record, log);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    BufferedReader answers() {
        return process.inputReader();
    }

    /** Why it is no longer there, as far as its log tells. */
    String lastWords() throws IOException {
        List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
        String end = String.join("\n    ", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
        return name + " has stopped (exit code " + process.exitValue() + "). The end of its log " + log + ":\n    " + end;
    }

    void askToStop() {
        process.destroy();
    }

    /** Returns when it is gone: by itself, or killed after 20 seconds. */
    void awaitStop() throws IOException {
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
        record.delete();
    }

    /** Ctrl-C goes to the whole terminal session: in one of its own a child does not hear it, and we keep the order. */
    private static List<String> ownSession() {
        return Stream.of("/usr/bin/setsid", "/bin/setsid").filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst().map(List::of).orElse(List.of());
    }
}
