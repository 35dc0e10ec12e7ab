package io.duban.bench;

import io.duban.acceptance.LocalSystem;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Measures the whole system as {@code deploy/up} starts it. Nothing is asserted: the figures stand beside their limits. */
public final class Bench {
    private static final Pattern READY = Pattern.compile("Duban is ready \\(([\\d.]+) s\\)");

    private Bench() {
    }

    /** Prints every figure as it is measured. */
    public static void main(String[] args) throws Exception {
        onASystemOfItsOwn(Bench::theCountysWork);
        onASystemOfItsOwn(system -> new LargeNotice(busy(system)).measure());
    }

    private static void theCountysWork(LocalSystem system) throws Exception {
        var ready = READY.matcher(system.said());
        ready.find();
        print("ready after deploy/up, built, empty folder", ready.group(1) + " s", "to reach: 30 s");
        var county = busy(system);
        new ImportAndIssue(county).measure();
        new Visibility(county).measure();
        new Footprint(system).measure();
    }

    private static BusyCounty busy(LocalSystem system) throws Exception {
        var county = new BusyCounty(system);
        county.hasItsDirectory();
        return county;
    }

    private interface Measurement {
        void on(LocalSystem system) throws Exception;
    }

    /** As it starts on an empty folder; nothing of it stays. */
    private static void onASystemOfItsOwn(Measurement measurement) throws Exception {
        var folder = Files.createTempDirectory("duban-bench-");
        try (var system = LocalSystem.start(folder.resolve("data"), "--date", "2025-05-26")) {
            measurement.on(system);
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    /** One figure with its limits. */
    static void print(String what, String measured, String... limits) {
        System.out.printf("%-58s %-44s %s%n", what, measured, String.join(" | ", List.of(limits)));
    }
}
