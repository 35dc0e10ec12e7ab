package io.duban.platform;

import io.duban.events.Deadline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The county's time: real time plus the offset in a file (an ISO-8601 duration) that the local launcher may move forward
 * while the services run. Without the file it is real time. Leases, tokens and Kafka use real time, never this.
 */
@ApplicationScoped
class CountyClock {
    @Produces
    @ApplicationScoped
    Clock clock(@ConfigProperty(name = "duban.clock.offset-file") Optional<Path> file) {
        return file.<Clock>map(Offset::new).orElse(Clock.system(Deadline.ZONE));
    }

    /** Looks at the file's time stamp on every reading: a stat costs a microsecond, and no reader is ever behind. */
    private static final class Offset extends Clock {
        private final Path file;
        private volatile Read last = new Read(null, Duration.ZERO);

        private record Read(FileTime modified, Duration offset) {
        }

        Offset(Path file) {
            this.file = file;
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(offset());
        }

        private Duration offset() {
            try {
                var modified = Files.getLastModifiedTime(file);
                if (!modified.equals(last.modified)) {
                    last = new Read(modified, Duration.parse(Files.readString(file).strip()));
                }
                return last.offset;
            } catch (NoSuchFileException absent) {
                return Duration.ZERO;
            } catch (IOException e) {
                throw new UncheckedIOException("the clock's offset cannot be read from " + file, e);
            }
        }

        @Override
        public ZoneId getZone() {
            return Deadline.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return zone.equals(getZone()) ? this : Clock.offset(Clock.system(zone), offset());
        }
    }
}
