package io.duban.infra;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

import static org.junit.jupiter.api.Assertions.assertEquals;

class MailboxTest {

    @TempDir
    Path folder;

    @Test
    void twoMailsAtOnceAreTwoFiles() throws Exception {
        Mailbox mailbox = new Mailbox(folder);
        mailbox.keep("a@b.example", "one".getBytes());
        mailbox.keep("a@b.example", "two".getBytes());
        assertEquals(2, count(folder));
    }

    @Test
    void aRecipientCannotChooseTheFolder() throws Exception {
        new Mailbox(folder.resolve("mail")).keep("../../escape@b.example", "one".getBytes());
        assertEquals(1, count(folder.resolve("mail")));
        assertEquals(1, count(folder));
    }

    private static long count(Path folder) throws Exception {
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }
}
