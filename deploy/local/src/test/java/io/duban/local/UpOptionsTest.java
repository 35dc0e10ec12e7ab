package io.duban.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UpOptionsTest {

    private static final Path ROOT = Path.of("/repository");

    @Test
    void dataLieInTheRepositoryAndTheDemosApart() {
        assertEquals(Path.of("/repository/.duban"), parse().data().path());
        assertEquals(Path.of("/repository/.duban-demo"), parse("--demo").data().path());
    }

    @Test
    void theOptionWinsOverTheEnvironment() {
        Map<String, String> environment = Map.of("DUBAN_DATA", "/by/environment");
        assertEquals(Path.of("/by/environment"), UpOptions.parse(List.of(), environment, ROOT).data().path());
        assertEquals(Path.of("/by/option"),
                UpOptions.parse(List.of("--data", "/by/option"), environment, ROOT).data().path());
    }

    @Test
    void aDateIsRead() {
        assertEquals(LocalDate.of(2025, 10, 8), parse("--date", "2025-10-08").date());
    }

    @Test
    void everyServiceMayRunTwice() {
        assertTrue(parse("--twice").twice());
        assertEquals(8091, Service.of(Port.TASK, Map.of()).twin().number());
    }

    @Test
    void whatIsNotUnderstoodIsRefusedInWords() {
        assertRefused("Not understood: --colour", "--colour");
        assertRefused("--date needs a value", "--date");
        assertRefused("not 8.10.2025", "--date", "8.10.2025");
        assertRefused("--demo has its own dates", "--demo", "--date", "2025-10-08");
    }

    @Test
    void aPortIsANumber() {
        Refused refused = assertThrows(Refused.class, () -> Port.TASK.in(Map.of("DUBAN_TASK_PORT", "many")));
        assertTrue(refused.getMessage().contains("DUBAN_TASK_PORT"), refused.getMessage());
    }

    @Test
    void twoOfOursOnOnePortAreRefused() {
        Refused refused = assertThrows(Refused.class, () -> Port.requireFree(Map.of("DUBAN_TASK_PORT", "8082")));
        assertTrue(refused.getMessage().contains("both task-service and reporting-service"), refused.getMessage());
    }

    private static void assertRefused(String message, String... args) {
        Refused refused = assertThrows(Refused.class, () -> parse(args));
        assertTrue(refused.getMessage().contains(message), refused.getMessage());
    }

    private static UpOptions parse(String... args) {
        return UpOptions.parse(List.of(args), Map.of(), ROOT);
    }
}
