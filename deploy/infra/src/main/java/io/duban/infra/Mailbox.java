package io.duban.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** A folder of mails, one {@code .eml} file each, which sort by the time of their arrival on the system's clock. */
final class Mailbox {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private final Path folder;
    private final Path clock;

    /** {@code clock}: the file with the offset of the system's clock, an ISO-8601 duration; null or absent, it is real time. */
    Mailbox(Path folder, Path clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** The mail is whole on disk when this returns: only then does the sender hear that it was accepted. */
    synchronized void keep(String recipient, byte[] mail) {
        // a recipient comes from the network: it must not choose another folder
        String safe = recipient.replaceAll("[^A-Za-z0-9@._+-]", "_");
        try {
            String stem = LocalDateTime.now(ZoneId.of("Asia/Shanghai")).plus(offset()).format(TIME)
                    + "-" + safe.substring(0, Math.min(safe.length(), 100)) + "-";
            Files.createDirectories(folder);
            int n = 1;
            while (Files.exists(folder.resolve(stem + n + ".eml"))) {
                n++;
            }
            Path unfinished = Files.createTempFile(folder, ".arriving", "");
            Files.write(unfinished, mail);
            Files.move(unfinished, folder.resolve(stem + n + ".eml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Duration offset() throws IOException {
        return clock == null || !Files.exists(clock) ? Duration.ZERO : Duration.parse(Files.readString(clock).strip());
    }
}
