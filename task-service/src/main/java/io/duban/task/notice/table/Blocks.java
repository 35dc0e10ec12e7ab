package io.duban.task.notice.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A file's paragraphs and tables from top to bottom, among which the first table of tasks is the plan, and further ones whose
 * columns mean the same go on with it.
 */
public final class Blocks {

    /** What may stand between the pieces of a table that was cut: 续表, or the number of a page. */
    private static final Pattern BETWEEN_PIECES = Pattern.compile(".{0,20}续.{0,10}|[-—\\s]*\\d{1,3}[-—\\s]*");
    private static final int LONGEST_HEADING = 60;

    private final List<String> before = new ArrayList<>();
    private final List<List<Row>> tables = new ArrayList<>();
    private final List<String> after = new ArrayList<>();
    private final List<Cell> paragraphs = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    /** The numbered headings since the table above, as far as no sentence came after them. */
    private final List<Cell> headings = new ArrayList<>();
    /** Those above the first table: they head it only where others head the tables below. */
    private List<Cell> headingsOfFirst = List.of();
    private List<GridCell> header;
    private boolean directlyBelow;
    private int seen;

    /** Lines of text outside the tables. */
    public void text(String text) {
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(this::paragraph);
    }

    private void paragraph(String line) {
        var paragraph = new Cell(line, "第 " + (before.size() + after.size() + 1) + " 段");
        paragraphs.add(paragraph);
        lines().add(line);
        if (heads(line)) {
            headings.add(paragraph);
        } else if (!BETWEEN_PIECES.matcher(line).matches()) {
            directlyBelow = false;
            if (line.matches(".*[。；;].*")) {
                headings.clear();
            }
        }
    }

    private static boolean heads(String line) {
        return Heading.orCount(line) != Heading.UNNUMBERED && line.length() <= LONGEST_HEADING && !line.matches(".*[。；;：:].*");
    }

    /** The next table. */
    public void table(Grid grid) {
        if (grid.isEmpty()) {
            return;
        }
        seen++;
        if (goesOn(grid)) {
            append(grid.rowsUnder(header));
            return;
        }
        var found = grid.document();
        if (found.isEmpty() || !tables.isEmpty() && !fits(found.get())) {
            notRead(grid);
            lines().addAll(grid.lines());
        } else {
            read(grid, found.get());
        }
    }

    private void read(Grid grid, Document found) {
        lines().addAll(found.before());
        unread.addAll(found.unread());
        if (goesOn(found)) {
            append(found.rows().subList(1, found.rows().size()));
        } else {
            if (tables.isEmpty()) {
                headingsOfFirst = List.copyOf(headings);
                headings.clear();
            } else {
                found.before().stream().filter(Blocks::heads).map(line -> new Cell(line, grid.place())).forEach(headings::add);
            }
            header = grid.headerRow();
            tables.add(new ArrayList<>(found.rows().subList(0, 1)));
            append(found.rows().subList(1, found.rows().size()));
        }
        after.addAll(found.after());
        directlyBelow = found.after().isEmpty();
    }

    private void append(List<Row> rows) {
        if (!headings.isEmpty()) {
            headFirst();
        }
        Stream.concat(headings.stream().map(heading -> new Row(List.of(heading))), rows.stream()).forEach(tables.getLast()::add);
        headings.clear();
    }

    private void headFirst() {
        tables.getFirst().addAll(1, headingsOfFirst.stream().map(heading -> new Row(List.of(heading))).toList());
        headingsOfFirst.forEach(heading -> before.remove(before.lastIndexOf(heading.raw())));
        headingsOfFirst = List.of();
    }

    /** A sheet of its own, which stands beside the others rather than below them; what is no table on it is not the notice's. */
    public void sheet(Grid grid) {
        directlyBelow = false;
        headings.clear();
        if (grid.document().isPresent()) {
            table(grid);
        } else {
            notRead(grid);
        }
    }

    /** A table that is taken for no table of tasks: the office is told where it might be one. */
    public void notRead(Grid grid) {
        if (grid.isEmpty()) {
            return;
        }
        directlyBelow = false;
        grid.namesColumns().or(() -> header == null || !grid.goesOnUnder(header) ? Optional.empty() : Optional.of(new Cell("", grid.place())))
                .ifPresent(names -> unread.add(new Unread(Unread.Kind.TABLE, names)));
    }

    /** Whether a table without header is the next piece of the one above it. */
    public boolean goesOn(Grid grid) {
        return directlyBelow && grid.goesOnUnder(header);
    }

    /** A long table is sometimes cut into several, each with the same header again and nothing but headings between them. */
    private boolean goesOn(Document below) {
        return directlyBelow && below.before().isEmpty() && below.rows().getFirst().saysTheSameAs(tables.getLast().getFirst());
    }

    private boolean fits(Document further) {
        return columns(further.rows()).read().equals(columns(tables.getFirst()).read());
    }

    private static Columns columns(List<Row> rows) {
        return Columns.in(rows.getFirst()).orElseThrow();
    }

    private List<String> lines() {
        return tables.isEmpty() ? before : after;
    }

    /** A table of tasks, or paragraphs that might have been one. */
    public boolean foundTable() {
        return !tables.isEmpty() || noted().isPresent();
    }

    private Optional<Document> noted() {
        return NotedParagraphs.in(IntStream.range(0, before.size())
                .mapToObj(i -> new Cell(before.get(i), "第 " + (i + 1) + " 段")).toList());
    }

    /** How many tables were seen, whatever they hold. */
    public int tables() {
        return seen;
    }

    /** The tables that were read, else the paragraphs. */
    public Document document() {
        return tables.isEmpty() ? noted().orElseThrow()
                : new Document(before, tables, after, Stream.concat(Unread.noted(paragraphs).stream(), unread.stream()).toList());
    }
}
