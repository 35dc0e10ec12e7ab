package io.duban.local;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code deploy/clock}: shows the system's time, or moves it forward while it runs. */
public final class ClockCommand {

    static final String USAGE = """
            deploy/clock              shows the system's time
            deploy/clock +7d          moves it forward: days, hours (+3h) or minutes (+30m)
            deploy/clock 2025-10-08   moves it forward to a date, or to an hour of it: 2025-10-08T09:00
              --data DIR              the system of that folder (or DUBAN_DATA=DIR)""";

    private static final Pattern STEP = Pattern.compile("\\+(\\d{1,5})([dhm])");

    private ClockCommand() {
    }

    public static void main(String[] args) {
        Commands.run(USAGE, args, (words, data) -> System.out.println(obey(words, new SystemTime(data))));
    }

    /** Moves the time as asked and answers with the time that it then is. */
    static String obey(List<String> words, SystemTime time) throws IOException {
        if (words.size() > 1) {
            throw new Refused(USAGE);
        }
        if (words.size() == 1) {
            move(words.getFirst(), time);
        }
        return time.shown();
    }

    private static void move(String word, SystemTime time) throws IOException {
        Matcher step = STEP.matcher(word);
        if (step.matches()) {
            long n = Long.parseLong(step.group(1));
            time.advance(switch (step.group(2)) {
                case "d" -> Duration.ofDays(n);
                case "h" -> Duration.ofHours(n);
                default -> Duration.ofMinutes(n);
            });
            return;
        }
        try {
            if (word.contains("T")) {
                time.moveTo(LocalDateTime.parse(word));
            } else {
                time.moveTo(LocalDate.parse(word));
            }
        } catch (DateTimeParseException e) {
            throw new Refused("Not understood: " + word + "\n" + USAGE);
        }
    }
}
