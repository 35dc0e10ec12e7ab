package io.duban.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceTest {

    private static final Infrastructure INFRA = new Infrastructure("kafka:1", "postgres:2", 3, Map.of("duban_task", "secret",
            "duban_reporting", "secret", "duban_notification", "secret"));

    @TempDir
    Path folder;

    @Test
    void everyServiceReadsTheCalendarThatLiesInTheDataFolder() throws IOException {
        DataFolder data = new DataFolder(folder);
        for (Service service : Service.all(Map.of())) {
            assertNull(service.environment(INFRA, data).get("DUBAN_CALENDAR_FILE"));
        }
        Files.createFile(folder.resolve("calendar.csv"));
        for (Service service : Service.all(Map.of())) {
            assertEquals(folder.resolve("calendar.csv").toString(), service.environment(INFRA, data).get("DUBAN_CALENDAR_FILE"));
        }
    }
}
