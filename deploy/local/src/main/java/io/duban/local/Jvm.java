package io.duban.local;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The JVM for the children: the one that the launcher itself runs on, which deploy/up has chosen. */
final class Jvm {
    /**
     * What makes the whole system small and quick on two cores. The second compiler takes more memory and time than a county's
     * work ever gives back; what an older JDK does not know of this is ignored.
     */
    private static final List<String> SMALL = List.of("-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
            "-XX:+IgnoreUnrecognizedVMOptions", "-XX:+UseCompactObjectHeaders", "-XX:TrimNativeHeapInterval=10000");

    private Jvm() {
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** A small JVM with these arguments. */
    static List<String> command(String... arguments) {
        return Stream.of(Stream.of(java()), SMALL.stream(), Stream.of(arguments)).flatMap(all -> all).toList();
    }
}
