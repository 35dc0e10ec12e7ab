package io.duban.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * The time that the services live in: real time plus the offset in one file, which they watch. Once a system has been
 * started its time only moves forward, since what was recorded at a time stays recorded.
 */
final class SystemTime {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss '('VV')'");
    private final Path file;

    SystemTime(DataFolder data) {
        this.file = data.clock();
    }

    ZonedDateTime now() throws IOException {
        return Instant.now().plus(offset()).atZone(ZONE);
    }

    String shown() throws IOException {
        return now().format(SHOWN);
    }

    /** Keeps the time as it was left; a system that starts for the first time starts at real time. */
    void keep() throws IOException {
        if (!Files.exists(file)) {
            write(Duration.ZERO);
        }
    }

    /** Sets the date, at the time of day that it is. Only the first date of a system may lie in its past. */
    void moveTo(LocalDate date) throws IOException {
        LocalDate today = now().toLocalDate();
        if (Files.exists(file) && date.isBefore(today)) {
            throw new Refused("It is " + today + " in this system already, and its clock only moves forward: "
                    + date + " is refused. For an earlier date start a new one with --data DIR.");
        }
        if (!Files.exists(file) || date.isAfter(today)) {
            ZonedDateTime target = date.atTime(LocalTime.now(ZONE)).atZone(ZONE);
            write(Duration.ofSeconds(Duration.between(Instant.now(), target).toSeconds()));
        }
    }

    /** Sets date and hour, of which neither may lie in the system's past. */
    void moveTo(LocalDateTime then) throws IOException {
        ZonedDateTime target = then.atZone(ZONE);
        if (target.isBefore(now())) {
            throw new Refused("It is " + shown() + " in this system already, and its clock only moves forward: " + then + " is refused.");
        }
        write(Duration.ofMillis(Duration.between(Instant.now(), target).toMillis()));
    }

    void advance(Duration step) throws IOException {
        write(offset().plus(step));
    }

    private Duration offset() throws IOException {
        return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
    }

    /** By rename: a service that reads at this moment sees the old offset or the new one. */
    private void write(Duration offset) throws IOException {
        Path unfinished = file.resolveSibling("clock.new");
        Files.writeString(unfinished, offset + "\n");
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
