package io.duban.infra;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Runs Kafka, PostgreSQL and a mail server in one JVM until it is told to stop. Prints one line {@code READY {...}}
 * with their addresses; then obeys {@code stop NAME} and {@code start NAME} on its standard input.
 */
public final class Infra {

    private Infra() {
    }

    /** Exit code 2: the command line was not understood; 1: a part did not start. */
    public static void main(String[] args) {
        // what libraries print must not mix with what the caller parses
        PrintStream answers = System.out;
        System.setOut(System.err);
        try {
            Options options = Options.parse(List.of(args));
            Files.createDirectories(options.data());
            List<Part> parts = parts(options);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAll(parts)));
            startAll(parts);
            answers.println("READY " + Readiness.describe(parts, options));
            new Commands(parts, answers).obey(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
            if (!options.untilStdinCloses()) {
                new CountDownLatch(1).await();
            }
            System.exit(0);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n" + Options.USAGE);
            System.exit(2);
        } catch (Exception e) {
            System.err.println("infra: " + e.getMessage());
            System.exit(1);
        }
    }

    private static List<Part> parts(Options options) throws IOException {
        List<Part> parts = new ArrayList<>();
        if (options.parts().contains("postgres")) {
            Passwords passwords = Passwords.in(Readiness.passwords(options), options.password());
            parts.add(new PostgresPart(options.data().resolve("postgres"), Ports.choose(options.postgresPort()), passwords));
        }
        if (options.parts().contains("kafka")) {
            parts.add(new KafkaPart(options.data().resolve("kafka"), Ports.choose(options.kafkaPort()), options.county()));
        }
        if (options.parts().contains("smtp")) {
            parts.add(new SmtpPart(options.mail(), options.clock(), Ports.choose(options.smtpPort())));
        }
        return parts;
    }

    /** All at the same time: they do not need each other. */
    private static void startAll(List<Part> parts) throws Exception {
        List<Exception> failures = new ArrayList<>();
        List<Thread> threads = parts.stream().map(part -> new Thread(() -> {
            try {
                part.start();
            } catch (Exception e) {
                synchronized (failures) {
                    failures.add(e);
                }
            }
        })).toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }

    private static void stopAll(List<Part> parts) {
        for (Part part : parts.reversed()) {
            try {
                part.stop();
            } catch (Exception e) {
                System.err.println("infra: " + part.name() + " did not stop cleanly: " + e.getMessage());
            }
        }
    }
}
