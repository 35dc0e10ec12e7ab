package io.duban.platform.testing;

import io.duban.events.EventCodec;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The launcher's own infra as a child process; it ends with this JVM, since it lives until its standard input closes. */
final class EmbeddedParts implements Parts {
    private static final String PASSWORD = "duban";

    private final BufferedReader answers;
    private final PrintWriter commands;
    private final Map<?, ?> addresses;

    EmbeddedParts() {
        try {
            var data = Files.createTempDirectory("duban-test-");
            var infra = repository().resolve("deploy/infra/target");
            var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-cp",
                    infra.resolve("duban-infra.jar") + ":" + infra.resolve("lib") + "/*", "io.duban.infra.Infra", "--data",
                    data.toString(), "--parts", "kafka,postgres", "--password", PASSWORD, "--until-stdin-closes")
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start();
            answers = process.inputReader();
            commands = new PrintWriter(process.outputWriter(), true);
            addresses = EventCodec.read(awaitLine("READY ").substring("READY ".length()), Map.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String kafka() {
        return (String) addresses.get("kafka");
    }

    @Override
    public String postgres() {
        return (String) addresses.get("postgres");
    }

    @Override
    public String password() {
        return PASSWORD;
    }

    @Override
    public void stopKafka() {
        commands.println("stop kafka");
        awaitLine("STOPPED kafka");
    }

    @Override
    public void startKafka() {
        commands.println("start kafka");
        awaitLine("STARTED kafka");
    }

    private String awaitLine(String start) {
        try {
            for (var line = answers.readLine(); line != null; line = answers.readLine()) {
                if (line.startsWith(start)) {
                    return line;
                }
            }
            throw new IllegalStateException("the embedded infra ended before it said " + start + "; was deploy/infra packaged?");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path repository() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("deploy/infra"))) {
                return folder;
            }
        }
        throw new IllegalStateException("no deploy/infra above " + Path.of("").toAbsolutePath());
    }
}
