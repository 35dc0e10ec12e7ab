package io.duban.infra;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The infrastructure as its callers see it: a child process that answers in lines. */
final class RunningInfra implements AutoCloseable {

    final Process process;
    final String ready;
    private final BufferedReader answers;
    private final PrintWriter commands;

    RunningInfra(Path data, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx192m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Infra.class.getName(),
                "--data", data.toString(), "--until-stdin-closes"));
        command.addAll(List.of(options));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(Files.createDirectories(data).resolve("infra.log").toFile()))
                .start();
        answers = process.inputReader();
        commands = new PrintWriter(process.outputWriter(), true);
        ready = answers.readLine();
        if (ready == null || !ready.startsWith("READY ")) {
            throw new IOException("not ready: " + ready + "\n" + Files.readString(data.resolve("infra.log")));
        }
    }

    String ask(String command) throws IOException {
        commands.println(command);
        return answers.readLine();
    }

    /** A fact of the READY line, e.g. {@code kafka}. */
    String fact(String name) {
        Matcher matcher = Pattern.compile('"' + name + "\":\"([^\"]*)\"").matcher(ready);
        return matcher.find() ? matcher.group(1) : null;
    }

    int port(String part) {
        return Integer.parseInt(fact(part).substring("127.0.0.1:".length()));
    }

    Connection connect(String database, String role, String password) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://" + fact("postgres") + "/" + database, role, password);
    }

    @Override
    public void close() throws IOException {
        commands.close();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }
}
