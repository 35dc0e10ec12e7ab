package io.duban.platform;

import io.duban.events.Deadline;
import io.duban.events.WorkingCalendar;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.HealthGroup;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * The working calendar of this process: further years from {@code duban.calendar.file}, and at {@code /q/health/group/calendar} which
 * years are known. DOWN once a day within a month from now lies in none of them: alarm enough ahead, and no instance is taken out for it.
 */
@HealthGroup("calendar")
@ApplicationScoped
class CountyCalendar implements HealthCheck {
    private static final int AHEAD = 30;

    @Inject
    Clock clock;
    @ConfigProperty(name = "duban.calendar.file")
    Optional<Path> file;

    /** Before the scheduler, whose first tick counts days. */
    void load(@Observes @Priority(-1) StartupEvent start) {
        file.map(CountyCalendar::read).ifPresent(WorkingCalendar::bringIntoForce);
    }

    /** A file that is faulty, or not there, ends the start: half a calendar would be a guess. */
    static WorkingCalendar read(Path file) {
        try (var csv = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return WorkingCalendar.read(csv);
        } catch (NoSuchFileException e) {
            throw unreadable(file, "no such file", e);
        } catch (IllegalArgumentException e) {
            throw unreadable(file, e.getMessage(), e);
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(file, "not a text file in UTF-8, or not readable", e);
        }
    }

    private static IllegalStateException unreadable(Path file, String why, Exception cause) {
        return new IllegalStateException("the working calendar " + file + " (duban.calendar.file) cannot be used: " + why, cause);
    }

    @Override
    public HealthCheckResponse call() {
        var calendar = WorkingCalendar.inForce();
        var response = HealthCheckResponse.named("working-calendar");
        calendar.years().forEach((year, arrangement) -> response.withData(year.toString(), arrangement.version() + " " + arrangement.source()));
        var today = LocalDate.ofInstant(clock.instant(), Deadline.ZONE);
        var missing = today.datesUntil(today.plusDays(AHEAD + 1)).filter(date -> !calendar.covers(date)).findFirst();
        missing.ifPresent(date -> response.withData("missing", date.getYear()));
        return response.status(missing.isEmpty()).build();
    }
}
