package io.duban.infra;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** Stops and starts single parts on request, line by line, so that a test can take Kafka away and bring it back. */
final class Commands {

    private final List<Part> parts;
    private final PrintStream answers;

    Commands(List<Part> parts, PrintStream answers) {
        this.parts = parts;
        this.answers = answers;
    }

    /** Returns when the input ends. Each line is answered by one line. */
    void obey(BufferedReader input) throws IOException {
        for (String line; (line = input.readLine()) != null; ) {
            if (!line.isBlank()) {
                answers.println(answer(line.strip().split("\\s+")));
            }
        }
    }

    private String answer(String[] words) {
        Optional<Part> part = parts.stream().filter(p -> words.length == 2 && p.name().equals(words[1])).findFirst();
        if (part.isEmpty() || !List.of("stop", "start").contains(words[0])) {
            return "FAILED not understood: " + String.join(" ", words);
        }
        try {
            if (words[0].equals("stop")) {
                part.get().stop();
                return "STOPPED " + words[1];
            }
            part.get().start();
            return "STARTED " + words[1];
        } catch (Exception e) {
            return "FAILED " + String.valueOf(e.getMessage()).replace('\n', ' ');
        }
    }
}
