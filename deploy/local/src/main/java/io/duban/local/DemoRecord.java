package io.duban.local;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.util.Properties;

/** What a data folder remembers of its demo: whether it was played to the end, and what to show of it. */
final class DemoRecord {

    private final DataFolder data;
    private final Properties values = new Properties();

    private DemoRecord(DataFolder data) {
        this.data = data;
    }

    static DemoRecord read(DataFolder data) throws IOException {
        DemoRecord record = new DemoRecord(data);
        try (Reader reader = Files.newBufferedReader(data.demo())) {
            record.values.load(reader);
        }
        return record;
    }

    static void begin(DataFolder data) throws IOException {
        new DemoRecord(data).write();
    }

    boolean isPlayed() {
        return values.containsKey("plan");
    }

    String plan() {
        return values.getProperty("plan");
    }

    void played(String plan) throws IOException {
        values.setProperty("plan", plan);
        write();
    }

    private void write() throws IOException {
        try (Writer writer = Files.newBufferedWriter(data.demo())) {
            values.store(writer, "the demo of this folder");
        }
    }
}
