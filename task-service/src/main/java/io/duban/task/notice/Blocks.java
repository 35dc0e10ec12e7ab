package io.duban.task.notice;

import java.util.ArrayList;
import java.util.List;

/** A file's paragraphs and tables from top to bottom, among which the first table of tasks is the plan. */
final class Blocks {

    private final List<String> before = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<String> after = new ArrayList<>();
    private boolean directlyBelow;
    private int tables;

    /** Lines of text outside the tables. */
    void text(String text) {
        var lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        directlyBelow &= lines.isEmpty();
        lines().addAll(lines);
    }

    /** The next table. */
    void table(Grid grid) {
        if (grid.isEmpty()) {
            return;
        }
        tables++;
        var found = grid.document();
        if (found.isEmpty() || !rows.isEmpty() && !goesOn(found.get())) {
            lines().addAll(grid.lines());
            return;
        }
        lines().addAll(found.get().before());
        rows.addAll(found.get().rows());
        after.addAll(found.get().after());
        directlyBelow = found.get().after().isEmpty();
    }

    /** A long table is sometimes cut into several, each with the same header again and nothing between them. */
    private boolean goesOn(Document below) {
        return directlyBelow && below.before().isEmpty() && below.rows().getFirst().saysTheSameAs(rows.getFirst());
    }

    private List<String> lines() {
        return rows.isEmpty() ? before : after;
    }

    boolean foundTable() {
        return !rows.isEmpty();
    }

    /** How many tables were seen, whatever they hold. */
    int tables() {
        return tables;
    }

    Document document() {
        return new Document(before, rows, after);
    }
}
