package io.duban.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountyCalendarTest {
    private static final String GOOD = "# version: 2026-11-10\n# source: 某通知\n2027-01-01,holiday,元旦\n2027-10-01,holiday,国庆节\n";

    @TempDir
    Path folder;

    @Test
    void furtherYearsComeFromAFile() throws IOException {
        assertThat(CountyCalendar.read(file(GOOD, StandardCharsets.UTF_8)).years()).containsOnlyKeys(2027);
    }

    @Test
    void aFileThatIsFaultyOrNotThereSaysWhichAndWhy() throws IOException {
        var faulty = file(GOOD.replace("2027-10-01", "1 Oct"), StandardCharsets.UTF_8);
        assertThatThrownBy(() -> CountyCalendar.read(faulty)).hasMessageContaining(faulty.toString()).hasMessageContaining("line 4");
        var otherwiseEncoded = file(GOOD, Charset.forName("GBK"));
        assertThatThrownBy(() -> CountyCalendar.read(otherwiseEncoded)).hasMessageContaining("UTF-8");
        var absent = folder.resolve("absent.csv");
        assertThatThrownBy(() -> CountyCalendar.read(absent)).hasMessageContaining(absent.toString()).hasMessageContaining("no such file");
    }

    private Path file(String text, Charset charset) throws IOException {
        return Files.writeString(folder.resolve("calendar.csv"), text, charset);
    }
}
