package io.duban.infra;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a caller has to know to use the parts, as one line of JSON. */
final class Readiness {

    private Readiness() {
    }

    /** The file with the passwords of PostgreSQL's roles. */
    static Path passwords(Options options) {
        return options.data().resolve("passwords.properties");
    }

    static String describe(List<Part> parts, Options options) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (Part part : parts) {
            facts.put(part.name(), "127.0.0.1:" + part.port());
        }
        if (facts.containsKey("postgres")) {
            facts.put("passwords", passwords(options).toString());
        }
        if (facts.containsKey("smtp")) {
            facts.put("mail", options.mail().toString());
        }
        return facts.entrySet().stream()
                .map(fact -> quote(fact.getKey()) + ":" + quote(fact.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
