package io.duban.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemTimeTest {

    @TempDir
    Path folder;
    SystemTime time;

    @BeforeEach
    void newSystem() {
        time = new SystemTime(new DataFolder(folder));
    }

    @Test
    void aNewSystemStartsAtRealTime() throws Exception {
        time.keep();
        assertEquals("PT0S\n", Files.readString(folder.resolve("clock")));
        assertClose(ZonedDateTime.now(SystemTime.ZONE), time.now());
    }

    @Test
    void aNewSystemMayStartInThePast() throws Exception {
        time.moveTo(LocalDate.of(2025, 5, 26));
        assertEquals(LocalDate.of(2025, 5, 26), time.now().toLocalDate());
    }

    @Test
    void theTimeOfDayIsTheRealOne() throws Exception {
        time.moveTo(LocalDate.of(2025, 10, 8));
        assertClose(ZonedDateTime.now(SystemTime.ZONE).with(LocalDate.of(2025, 10, 8)), time.now());
    }

    @Test
    void aStartedSystemIsNeverMovedBack() throws Exception {
        time.moveTo(LocalDate.of(2025, 10, 8));
        Refused refused = assertThrows(Refused.class, () -> time.moveTo(LocalDate.of(2025, 10, 7)));
        assertTrue(refused.getMessage().contains("It is 2025-10-08 in this system already"), refused.getMessage());
        assertEquals(LocalDate.of(2025, 10, 8), time.now().toLocalDate());
    }

    @Test
    void theSameDateAgainChangesNothing() throws Exception {
        time.moveTo(LocalDate.of(2025, 10, 8));
        String before = Files.readString(folder.resolve("clock"));
        time.moveTo(LocalDate.of(2025, 10, 8));
        assertEquals(before, Files.readString(folder.resolve("clock")));
    }

    @Test
    void theClockCommandMovesByDaysHoursAndMinutes() throws Exception {
        time.moveTo(LocalDate.of(2025, 10, 8));
        ZonedDateTime before = time.now();
        ClockCommand.obey(List.of("+7d"), time);
        ClockCommand.obey(List.of("+3h"), time);
        String shown = ClockCommand.obey(List.of("+30m"), time);
        assertClose(before.plusDays(7).plusHours(3).plusMinutes(30), time.now());
        assertTrue(shown.startsWith("2025-10-1") && shown.endsWith("(Asia/Shanghai)"), shown);
    }

    @Test
    void theClockCommandMovesToAnHourAndNeverBack() throws Exception {
        time.moveTo(LocalDate.of(2025, 10, 8));
        ClockCommand.obey(List.of("2025-10-09T09:00"), time);
        assertClose(ZonedDateTime.of(2025, 10, 9, 9, 0, 0, 0, SystemTime.ZONE), time.now());
        assertThrows(Refused.class, () -> ClockCommand.obey(List.of("2025-10-09T08:59"), time));
    }

    @Test
    void theClockCommandRefusesWhatItDoesNotUnderstand() {
        for (String word : List.of("-7d", "+7", "7d", "tomorrow", "2025-13-01", "2025-10-09T25:00")) {
            assertThrows(Refused.class, () -> ClockCommand.obey(List.of(word), time), word);
        }
    }

    private static void assertClose(ZonedDateTime expected, ZonedDateTime actual) {
        assertTrue(Duration.between(expected, actual).abs().toSeconds() < 5, expected + " / " + actual);
    }
}
