package io.duban.local;

import java.util.Locale;

/** What the person at the terminal sees, line by line, with the seconds so far. */
final class Progress {

    private final long begin = System.nanoTime();

    double seconds() {
        return (System.nanoTime() - begin) / 1e9;
    }

    void say(String line) {
        System.out.println(String.format(Locale.ROOT, "%6.1f s  %s", seconds(), line));
    }

    void print(String text) {
        System.out.println(text);
    }
}
