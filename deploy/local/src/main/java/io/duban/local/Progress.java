package io.duban.local;

import java.util.Locale;

/** What the person at the terminal sees, line by line, with the seconds so far. */
final class Progress {

    private final long begin = System.nanoTime();
    private double spoken;

    double seconds() {
        return (System.nanoTime() - begin) / 1e9;
    }

    void say(String line) {
        spoken = seconds();
        System.out.println(String.format(Locale.ROOT, "%6.1f s  %s", seconds(), line));
    }

    /** Says it only where nothing has been said for five seconds: so that a wait is seen to be one. */
    void sayInSilence(String line) {
        if (seconds() - spoken >= 5) {
            say(line);
        }
    }

    void print(String text) {
        System.out.println(text);
    }
}
