package io.duban.task.notice.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A file's paragraphs and tables from top to bottom, among which the first table of tasks is the plan. */
public final class Blocks {

    /** What may stand between the pieces of a table that was cut: 续表, or the number of a page. */
    private static final Pattern BETWEEN_PIECES = Pattern.compile(".{0,20}续.{0,10}|[-—\\s]*\\d{1,3}[-—\\s]*");

    private final List<String> before = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<String> after = new ArrayList<>();
    private List<GridCell> header;
    private boolean directlyBelow;
    private int tables;

    /** Lines of text outside the tables. */
    public void text(String text) {
        var lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        directlyBelow &= lines.stream().allMatch(line -> BETWEEN_PIECES.matcher(line).matches());
        lines().addAll(lines);
    }

    /** The next table. */
    public void table(Grid grid) {
        if (grid.isEmpty()) {
            return;
        }
        tables++;
        if (goesOn(grid)) {
            rows.addAll(grid.rowsUnder(header));
            return;
        }
        var found = grid.document();
        if (found.isEmpty() || !rows.isEmpty() && !goesOn(found.get())) {
            lines().addAll(grid.lines());
            return;
        }
        lines().addAll(found.get().before());
        header = rows.isEmpty() ? grid.headerRow() : header;
        rows.addAll(found.get().rows());
        after.addAll(found.get().after());
        directlyBelow = found.get().after().isEmpty();
    }

    /** Whether a table without header is the next piece of the one above it. */
    public boolean goesOn(Grid grid) {
        return directlyBelow && grid.goesOnUnder(header);
    }

    /** A long table is sometimes cut into several, each with the same header again and nothing between them. */
    private boolean goesOn(Document below) {
        return directlyBelow && below.before().isEmpty() && below.rows().getFirst().saysTheSameAs(rows.getFirst());
    }

    private List<String> lines() {
        return rows.isEmpty() ? before : after;
    }

    /** A table of tasks, or paragraphs that might have been one. */
    public boolean foundTable() {
        return !rows.isEmpty() || noted().isPresent();
    }

    private Optional<Document> noted() {
        return NotedParagraphs.in(IntStream.range(0, before.size())
                .mapToObj(i -> new Cell(before.get(i), "第 " + (i + 1) + " 段")).toList());
    }

    /** How many tables were seen, whatever they hold. */
    public int tables() {
        return tables;
    }

    public Document document() {
        return rows.isEmpty() ? noted().orElseThrow() : new Document(before, rows, after);
    }
}
