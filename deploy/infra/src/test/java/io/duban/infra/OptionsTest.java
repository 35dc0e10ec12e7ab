package io.duban.infra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void everythingButTheFolderHasADefault() {
        Options options = Options.parse(List.of("--data", "/d"));
        assertEquals(Path.of("/d/mail"), options.mail());
        assertEquals(0, options.kafkaPort());
        assertEquals("370830", options.county());
        assertEquals(Set.of("kafka", "postgres", "smtp"), options.parts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--data", "--data /d --colour red", "--data /d --kafka-port x",
            "--data /d --kafka-port 70000", "--data /d --parts kafka,redis"})
    void whatIsNotUnderstoodIsRefused(String line) {
        List<String> args = line.isEmpty() ? List.of() : List.of(line.split(" "));
        assertThrows(IllegalArgumentException.class, () -> Options.parse(args));
    }
}
