package io.duban.local;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What deploy/up was asked for. {@code date} is null where none was named. */
record UpOptions(DataFolder data, LocalDate date, boolean demo, boolean twice, boolean help) {

    static final String USAGE = """
            deploy/up                starts Duban on this machine, on today's date, and runs until Ctrl-C
              --demo                 with a sample plan and some months of work, as of 2025-10-08
              --date YYYY-MM-DD      its clock starts on that date and runs on (deploy/clock moves it forward)
              --twice                every service in two instances, the second 10 ports higher: end one, the other goes on
              --data DIR             keeps its data there, not in .duban (or DUBAN_DATA=DIR)
              --help                 shows this
            Ports: DUBAN_TASK_PORT=8081 DUBAN_REPORTING_PORT=8082 DUBAN_NOTIFICATION_PORT=8083
                   DUBAN_KAFKA_PORT=19092 DUBAN_POSTGRES_PORT=15432 DUBAN_SMTP_PORT=12525""";

    /** Refuses what it does not understand. */
    static UpOptions parse(List<String> args, Map<String, String> environment, Path root) {
        List<String> words = new ArrayList<>(args);
        boolean help = words.remove("--help") | words.remove("-h");
        boolean demo = words.remove("--demo");
        boolean twice = words.remove("--twice");
        String date = Commands.takeOption(words, "--date");
        String folder = Commands.takeOption(words, "--data");
        if (!words.isEmpty()) {
            throw new Refused("Not understood: " + String.join(" ", words) + "\n" + USAGE);
        }
        if (demo && date != null) {
            throw new Refused("--demo has its own dates; without --date, please.");
        }
        DataFolder data = DataFolder.named(folder, environment, root, demo ? DataFolder.DEMO : DataFolder.USUAL);
        return new UpOptions(data, date == null ? null : parse(date), demo, twice, help);
    }

    private static LocalDate parse(String date) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            throw new Refused("--date takes a date like 2025-10-08, not " + date + ".");
        }
    }
}
