package io.duban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The whole system as anybody starts it: by {@code deploy/up}, on ports and in a folder of its own. */
public final class LocalSystem implements AutoCloseable {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final int TWIN = 10;

    private final Path folder;
    private final int task = freePorts();
    private final int kafka = freePort();
    private final int postgres = freePort();
    private final Process process;
    private final Path output;
    private final Map<String, String> tokens = new HashMap<>();

    private LocalSystem(Path folder, List<String> options) throws IOException {
        this.folder = folder;
        this.output = folder.resolveSibling(folder.getFileName() + ".out");
        // this build has just made all that the script would build
        Files.writeString(ROOT.resolve("deploy/local/target/built"), "");
        var command = new ArrayList<>(List.of(ROOT.resolve("deploy/up").toString(), "--data", folder.toString()));
        command.addAll(options);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(Map.of("DUBAN_TASK_PORT", "" + task, "DUBAN_REPORTING_PORT", "" + (task + 1),
                "DUBAN_NOTIFICATION_PORT", "" + (task + 2), "DUBAN_KAFKA_PORT", "" + kafka, "DUBAN_POSTGRES_PORT", "" + postgres,
                "DUBAN_SMTP_PORT", "" + freePort()));
        process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    }

    /** Starts it with these options of {@code deploy/up}; returns when it says that it is ready. */
    public static LocalSystem start(Path folder, String... options) throws IOException {
        var system = new LocalSystem(folder, List.of(options));
        await("the system to be ready").atMost(Duration.ofMinutes(4))
                .until(() -> system.says("Duban is ready") || !system.process.isAlive());
        assertThat(system.process.isAlive()).as(system.said()).isTrue();
        return system;
    }

    /** The address of a service's first instance: task, reporting or notification. */
    public String at(Service service) {
        return "http://127.0.0.1:" + (task + service.ordinal());
    }

    /** The address of its second instance. */
    public String atTwin(Service service) {
        return "http://127.0.0.1:" + (task + TWIN + service.ordinal());
    }

    /** Its Kafka. */
    public String kafka() {
        return "127.0.0.1:" + kafka;
    }

    /** Its PostgreSQL. */
    public String postgres() {
        return "127.0.0.1:" + postgres;
    }

    /** The process that runs it all. */
    public ProcessHandle launcher() {
        return process.toHandle();
    }

    /** Where it keeps everything. */
    public Path folder() {
        return folder;
    }

    /** Kills an instance as a power cut would: {@code task-service}, or {@code task-service-2}. */
    public void kill(String instance) throws IOException {
        var pid = Long.parseLong(Files.readString(folder.resolve("run/" + instance + ".pid")).split(" ")[0]);
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        await().until(() -> says(instance + " has stopped; its other instance goes on"));
    }

    /** A bearer token, e.g. for {@code office --as wang} or {@code unit xczj}. */
    public String token(String words) {
        return tokens.computeIfAbsent(words, w -> run("deploy/token", w.split(" ")));
    }

    /** Moves the system's clock forward to that hour, e.g. {@code 2025-10-01T00:10}. */
    public void moveTo(String local) {
        run("deploy/clock", local);
    }

    /** The mails that have arrived, in no order. */
    public List<Path> mails() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("mail"))) {
            return files.filter(file -> file.toString().endsWith(".eml")).toList();
        }
    }

    /** Everything that it has printed. */
    public String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The log of a process: task-service, task-service-2, ... */
    public List<String> log(String name) throws IOException {
        return Files.readAllLines(folder.resolve("logs/" + name + ".log"));
    }

    private boolean says(String words) {
        return said().contains(words);
    }

    private String run(String script, String... words) {
        try {
            var command = new ArrayList<>(List.of(ROOT.resolve(script).toString(), "--data", folder.toString()));
            command.addAll(List.of(words));
            var run = new ProcessBuilder(command).redirectErrorStream(true).start();
            var answer = new String(run.getInputStream().readAllBytes()).strip();
            assertThat(run.waitFor()).as(answer).isZero();
            return answer;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The first of three free ones whose twins are free as well. */
    private static int freePorts() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(20_000, 32_000)).filter(port -> IntStream.of(0, 1, 2)
                .flatMap(service -> IntStream.of(port + service, port + service + TWIN)).allMatch(LocalSystem::isFree)).findFirst().orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException inUse) {
            return false;
        }
    }

    /** In the order of their ports. */
    public enum Service { TASK, REPORTING, NOTIFICATION }
}
