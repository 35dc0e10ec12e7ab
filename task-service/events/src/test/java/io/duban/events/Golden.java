package io.duban.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The JSON that readers out there rely on, one file for each sample. A file that was published never changes again. */
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final String SPARSE = ".sparse";

    private Golden() {
    }

    static Map<String, String> full() {
        return files("");
    }

    static Map<String, String> sparse() {
        return files(SPARSE);
    }

    static JsonNode tree(String json) {
        try {
            return EventCodec.JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> files(String variant) {
        var found = new TreeMap<String, String>();
        try (var files = Files.list(FOLDER)) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString().replaceFirst("\\.json$", "");
                if (name.endsWith(SPARSE) == variant.equals(SPARSE)) {
                    found.put(name.replace(SPARSE, ""), Files.readString(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
