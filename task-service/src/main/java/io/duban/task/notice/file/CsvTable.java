package io.duban.task.notice.file;

import io.duban.task.notice.table.Cell;
import io.duban.task.notice.table.Columns;
import io.duban.task.notice.table.Document;
import io.duban.task.notice.table.Extent;
import io.duban.task.notice.table.Grid;
import io.duban.task.notice.table.GridCell;
import io.duban.task.notice.table.Lines;
import io.duban.task.notice.table.Row;
import io.duban.task.notice.table.SplitHeader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A table with cells separated by comma, semicolon or tab, quoted where they hold line breaks. What a workbook was
 * saved from has its title, too, in cells: lines above the header are the notice's.
 */
final class CsvTable {

    private static final Pattern QUOTED = Pattern.compile("(?m)(?:^|[,;\t])\"");
    /** A header stands near the top, on a few lines at most. */
    private static final int LINES_SEARCHED = 300;
    private static final int HEADER_LINES = 20;

    private final Lines lines;
    private final char separator;
    private final List<List<GridCell>> rows = new ArrayList<>();

    private CsvTable(Lines lines, char separator) {
        this.lines = lines;
        this.separator = separator;
    }

    /** The table, where the text is one in CSV; tabs count only with quotes, since without them other layouts know more. */
    static Optional<Document> in(String text) {
        boolean quoted = QUOTED.matcher(text).find();
        var lines = Lines.of(text);
        return Stream.of(',', ';', '\t').filter(separator -> text.indexOf(separator) >= 0 && (quoted || separator != '\t'))
                .map(separator -> new CsvTable(lines, separator).document()).flatMap(Optional::stream).findFirst();
    }

    private Optional<Document> document() {
        for (int line = 1; line <= Math.min(lines.count(), LINES_SEARCHED); line++) {
            if (lines.at(line).indexOf(separator) >= 0 && isHeader(line)) {
                read(line);
                joinHeader();
                var above = lines.paragraphs(1, line - 1).stream().map(this::withoutSeparators).filter(text -> !text.isEmpty()).toList();
                return new Grid(rows).document().map(table -> table.below(above));
            }
        }
        return Optional.empty();
    }

    private boolean isHeader(int line) {
        try (var parser = format().parse(new StringReader(text(line, Math.min(lines.count(), line + HEADER_LINES))))) {
            var rows = parser.stream().limit(2).map(record -> new Row(record.stream().map(cell -> new Cell(cell, "")).toList())).toList();
            return !rows.isEmpty() && (Columns.in(rows.getFirst()).isPresent() || SplitHeader.of(rows.getFirst(), rows.getLast()).isPresent());
        } catch (IOException | UncheckedIOException | IllegalStateException notCsv) {
            return false;
        }
    }

    private void read(int header) {
        var extent = new Extent();
        try (var parser = format().parse(new StringReader(text(header, lines.count())))) {
            long from = header;
            for (var record : parser) {
                long to = header + parser.getCurrentLineNumber() - 1;
                add(record, Lines.place((int) from, (int) Math.max(from, to)), extent);
                from = to + 1;
            }
        } catch (IOException | UncheckedIOException | IllegalStateException notCsv) {
            throw NotSupported.broken();
        }
    }

    private void add(CSVRecord record, String place, Extent extent) {
        var row = new ArrayList<GridCell>();
        for (var cell : record) {
            extent.cell();
            row.add(new GridCell(new Cell(cell.isBlank() ? "" : cell, place), row.size(), 1));
        }
        if (row.stream().anyMatch(cell -> !cell.cell().blank())) {
            rows.add(row);
        }
    }

    private void joinHeader() {
        if (rows.size() > 1) {
            SplitHeader.of(plain(rows.get(0)), plain(rows.get(1))).ifPresent(header -> {
                rows.subList(0, 2).clear();
                rows.addFirst(IntStream.range(0, header.cells().size()).mapToObj(i -> new GridCell(header.cells().get(i), i, 1)).toList());
            });
        }
    }

    private static Row plain(List<GridCell> row) {
        return new Row(row.stream().map(GridCell::cell).toList());
    }

    private CSVFormat format() {
        return CSVFormat.DEFAULT.builder().setDelimiter(separator).setIgnoreEmptyLines(false).setTrailingData(true).setLenientEof(true)
                .setRecordSeparator('\n').get();
    }

    private String text(int from, int to) {
        return String.join("\n", lines.lines().subList(from - 1, to));
    }

    private String withoutSeparators(String line) {
        return Stream.of(line.split(Pattern.quote(String.valueOf(separator)))).map(cell -> cell.replaceAll("^\"|\"$", "").strip())
                .filter(cell -> !cell.isEmpty()).reduce((left, right) -> left + separator + right).orElse("");
    }
}
