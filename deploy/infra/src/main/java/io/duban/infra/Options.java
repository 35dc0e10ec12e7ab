package io.duban.infra;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the command line asks for. A port of 0 stands for a free one; {@code clock} is null where real time is the system's. */
record Options(Path data, Path mail, Path clock, int kafkaPort, int postgresPort, int smtpPort, String county,
               Set<String> parts, String password, boolean untilStdinCloses) {

    static final String USAGE = """
            usage: Infra --data DIR [--kafka-port N] [--postgres-port N] [--smtp-port N] [--mail DIR] [--clock FILE]
                         [--county CODE] [--parts kafka,postgres,smtp] [--password P] [--until-stdin-closes]""";

    private static final Set<String> KNOWN = Set.of("data", "mail", "kafka-port", "postgres-port", "smtp-port",
            "clock", "county", "parts", "password");
    private static final Set<String> PARTS = Set.of("kafka", "postgres", "smtp");

    /** Reads the command line; an unknown or incomplete option is an {@link IllegalArgumentException}. */
    static Options parse(List<String> args) {
        Map<String, String> given = new HashMap<>();
        boolean untilStdinCloses = false;
        for (var rest = args.iterator(); rest.hasNext(); ) {
            String arg = rest.next();
            if (arg.equals("--until-stdin-closes")) {
                untilStdinCloses = true;
            } else if (arg.startsWith("--") && KNOWN.contains(arg.substring(2)) && rest.hasNext()) {
                given.put(arg.substring(2), rest.next());
            } else {
                throw new IllegalArgumentException("not understood: " + arg);
            }
        }
        if (!given.containsKey("data")) {
            throw new IllegalArgumentException("--data is missing");
        }
        Path data = Path.of(given.get("data")).toAbsolutePath().normalize();
        Path mail = given.containsKey("mail") ? Path.of(given.get("mail")).toAbsolutePath() : data.resolve("mail");
        Set<String> parts = Set.of(given.getOrDefault("parts", "kafka,postgres,smtp").split(","));
        if (!PARTS.containsAll(parts)) {
            throw new IllegalArgumentException("--parts takes " + PARTS + ", not " + parts);
        }
        return new Options(data, mail, given.containsKey("clock") ? Path.of(given.get("clock")) : null, port(given, "kafka-port"),
                port(given, "postgres-port"),
                port(given, "smtp-port"), given.getOrDefault("county", "370830"), parts,
                given.get("password"), untilStdinCloses);
    }

    private static int port(Map<String, String> given, String option) {
        String text = given.getOrDefault(option, "0");
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65535) {
            throw new IllegalArgumentException("--" + option + " takes a port number, not " + text);
        }
        return Integer.parseInt(text);
    }
}
