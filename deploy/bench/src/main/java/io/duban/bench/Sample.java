package io.duban.bench;

import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Durations in nanoseconds, from many threads. */
final class Sample {
    private final ConcurrentLinkedQueue<Long> taken = new ConcurrentLinkedQueue<>();

    void add(long nanos) {
        taken.add(nanos);
    }

    int size() {
        return taken.size();
    }

    /** The distribution in milliseconds. */
    @Override
    public String toString() {
        var sorted = taken.stream().mapToLong(Long::longValue).sorted().toArray();
        return String.format(Locale.ROOT, "p50 %.1f  p99 %.1f  max %.1f ms", at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1));
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1L, (long) (share * sorted.length))] / 1e6;
    }

    /** Least, median and greatest in milliseconds, for a few long ones. */
    String range() {
        var sorted = taken.stream().mapToLong(Long::longValue).sorted().toArray();
        return String.format(Locale.ROOT, "%.0f .. %.0f .. %.0f ms", at(sorted, 0), at(sorted, 0.5), at(sorted, 1));
    }
}
