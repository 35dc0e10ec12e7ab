package io.duban.local;

import java.nio.file.Path;

/** The JVM for the children: the one that the launcher itself runs on, which deploy/up has chosen. */
final class Jvm {

    private Jvm() {
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
