package io.duban.local;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The launcher as a process of its own, on free ports, and what it prints. */
final class Launcher {

    private static final Map<String, String> PORTS = freePorts();
    private static int count;
    final Process process;
    private final Path output;

    Launcher(Path root, Path data, String... options) throws IOException {
        this(root, data, Map.of(), options);
    }

    Launcher(Path root, Path data, Map<String, String> environment, String... options) throws IOException {
        // a build in the background ignores Ctrl-C, and its children would too: a launcher at a terminal does not
        List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT", Jvm.java(), "-Xmx64m", "-Dduban.root=" + root,
                "-cp", System.getProperty("java.class.path"), Up.class.getName(), "--data", data.toString()));
        command.addAll(List.of(options));
        output = root.resolve("launcher-" + ++count + ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(PORTS);
        builder.environment().putAll(environment);
        process = builder.start();
    }

    static int port(Port port) {
        return port.in(PORTS);
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    Launcher awaitReady() throws Exception {
        for (int i = 0; i < 600; i++) {
            if (output().contains("Duban is ready")) {
                return this;
            }
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        throw new AssertionError("not ready:\n" + output());
    }

    /** Asks it to stop as Ctrl-C does, and gives the exit code. */
    int interrupt() throws Exception {
        new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()).start().waitFor();
        return awaitEnd();
    }

    int awaitEnd() throws Exception {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("does not end:\n" + output());
        }
        return process.exitValue();
    }

    /** The children that the folder's records name and that run. */
    static List<ProcessHandle> children(Path data) throws IOException {
        List<ProcessHandle> children = new ArrayList<>();
        try (Stream<Path> files = Files.list(data.resolve("run"))) {
            for (Path file : files.filter(file -> file.toString().endsWith(".pid")).toList()) {
                new PidFile(file).survivor().ifPresent(children::add);
            }
        }
        return children;
    }

    private static Map<String, String> freePorts() {
        Map<String, String> ports = new HashMap<>();
        List<ServerSocket> taken = new ArrayList<>();
        try {
            for (Port port : Port.values()) {
                ServerSocket socket = new ServerSocket(0);
                taken.add(socket);
                ports.put(port.variable(), "" + socket.getLocalPort());
            }
            for (ServerSocket socket : taken) {
                socket.close();
            }
            return ports;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
