package io.duban.bench;

import io.duban.bench.BusyCounty.Owed;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * How long a command takes to be seen in reporting, at a steady 200 commands a second: each command is sent at its time whether
 * or not those before it have been answered, and each is followed by a query with its consistency token.
 */
final class Visibility {
    private static final int RATE = 200;
    private static final int WARM_UP_SECONDS = 20;
    private static final int SECONDS = 30;
    private final BusyCounty county;

    Visibility(BusyCounty county) {
        this.county = county;
    }

    void measure() throws Exception {
        var owed = new ArrayList<Owed>();
        for (int plan = 0; plan < 8; plan++) {
            owed.addAll(county.issues(county.imports()));
        }
        owed.stream().map(Owed::unit).distinct().forEach(unit -> county.system.token("unit " + unit));
        for (int rate = RATE / 8; rate <= RATE; rate *= 2) {
            run(owed, rate, WARM_UP_SECONDS);
        }
        var measured = run(owed, RATE, SECONDS);
        var kafka = new KafkaAlone(county.system.kafka()).measure(RATE, Duration.ofSeconds(10));
        var what = "%d commands/s for %d s (%d done, %d failed)".formatted(RATE, SECONDS, measured.seen.size(), measured.failed.get());
        Bench.print(what + ": command", measured.command.toString());
        Bench.print("  from its answer until reporting shows it", measured.seen.toString(), "to reach: p99 100 ms",
                "at best: one transaction into Kafka and out again: " + kafka);
    }

    record Measured(Sample command, Sample seen, AtomicInteger failed) {
    }

    Measured run(List<Owed> owed, int rate, int seconds) throws InterruptedException {
        var measured = new Measured(new Sample(), new Sample(), new AtomicInteger());
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            long begin = System.nanoTime();
            for (int command = 0; command < rate * seconds; command++) {
                long due = begin + command * TimeUnit.SECONDS.toNanos(1) / rate;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                var next = owed.get(command % owed.size());
                int percent = command / owed.size() % 100;
                people.submit(() -> one(next, percent, due, measured));
            }
        }
        return measured;
    }

    private void one(Owed owed, int percent, long due, Measured measured) {
        try {
            var token = county.reports(owed, percent);
            long answered = System.nanoTime();
            measured.command.add(answered - due);
            county.sees(owed, token);
            measured.seen.add(System.nanoTime() - answered);
        } catch (IOException | InterruptedException | RuntimeException e) {
            if (measured.failed.getAndIncrement() == 0) {
                System.err.println(e);
            }
        }
    }
}
