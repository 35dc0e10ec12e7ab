package io.duban.infra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxTest {

    @TempDir
    Path folder;

    @Test
    void twoMailsAtOnceAreTwoFiles() throws Exception {
        Mailbox mailbox = new Mailbox(folder, null);
        mailbox.keep("a@b.example", "one".getBytes());
        mailbox.keep("a@b.example", "two".getBytes());
        assertEquals(2, count(folder));
    }

    @Test
    void aRecipientCannotChooseTheFolder() throws Exception {
        new Mailbox(folder.resolve("mail"), folder.resolve("no-clock")).keep("../../escape@b.example", "one".getBytes());
        assertEquals(1, count(folder.resolve("mail")));
        assertEquals(1, count(folder));
    }

    @Test
    void aMailIsNamedByTheSystemsClock() throws Exception {
        Path clock = Files.writeString(folder.resolve("clock"), "PT-87600H\n");
        new Mailbox(folder.resolve("mail"), clock).keep("a@b.example", "one".getBytes());
        int then = LocalDateTime.now(ZoneId.of("Asia/Shanghai")).minusHours(87_600).getYear();
        try (var files = Files.list(folder.resolve("mail"))) {
            String name = files.findFirst().orElseThrow().getFileName().toString();
            assertTrue(name.startsWith("" + then), name);
        }
    }

    private static long count(Path folder) throws Exception {
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }
}
