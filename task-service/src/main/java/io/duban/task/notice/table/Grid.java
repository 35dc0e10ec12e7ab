package io.duban.task.notice.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table as drawn, cells spanning rows and columns, made into rows that fit its header. Lines above the header and
 * below the last task are the notice's, not the table's.
 */
public record Grid(List<List<GridCell>> rows) {

    private static final Set<Column> OF_TASKS = EnumSet.of(Column.TOPIC, Column.REQUIREMENT, Column.LEADS, Column.DEADLINE);
    private static final int FEWEST_COLUMNS = 3;
    private static final Pattern NUMBER = Pattern.compile("\\s*\\d{1,3}[.、．]?\\s*");

    public Grid {
        rows = SplitHeader.joined(rows);
    }

    /** The table of tasks in this grid, if it has a header that says so. */
    public Optional<Document> document() {
        int at = header();
        return at < 0 ? Optional.empty() : Optional.of(under(at));
    }

    /** Everything in it, a line for each row, where it is no table of tasks. */
    List<String> lines() {
        return lines(0, rows.size());
    }

    boolean isEmpty() {
        return rows.stream().flatMap(List::stream).allMatch(cell -> cell.cell().blank());
    }

    /** The row that names the columns; only where there is one. */
    List<GridCell> headerRow() {
        return columns(header());
    }

    /** Those with a name, and at the table's edges those without one where rows say more than a number: that is told, and not read. */
    private List<GridCell> columns(int header) {
        var named = HeaderFit.named(rows.get(header));
        Predicate<GridCell> within = cell -> cell.end() > named.getFirst().column() && cell.column() < named.getLast().end();
        Predicate<GridCell> saysSomething = cell -> !cell.cell().blank() && !cell.cell().continued() && !NUMBER.matcher(cell.cell().raw()).matches();
        var unnamed = rows.stream().skip(header + 1L).filter(row -> row.stream().anyMatch(within.and(saysSomething))).flatMap(List::stream)
                .filter(saysSomething.and(within.negate())).map(GridCell::column).distinct()
                .map(column -> new GridCell(new Cell("", named.getFirst().cell().place()), column, 1));
        return Stream.concat(named.stream(), unnamed).sorted(Comparator.comparing(GridCell::column)).toList();
    }

    /** Whether this, without a header of its own, is the next piece of a table with that header: its rows have as many cells. */
    boolean goesOnUnder(List<GridCell> header) {
        int named = HeaderFit.named(header).size();
        return header() < 0 && rows.stream().anyMatch(row -> row.size() == named || row.size() == header.size());
    }

    List<Row> rowsUnder(List<GridCell> header) {
        var fitting = new HeaderFit(header);
        return rows.stream().filter(Grid::saysSomethingItself).map(fitting::row).toList();
    }

    /** Its columns by name, and the place, where its header or first row below any title names some column that tasks have; else empty. */
    Optional<Cell> namesColumns() {
        int header = header();
        return rows.stream().skip(Math.max(0, header)).map(Grid::plain)
                .filter(row -> header >= 0 || row.filled().size() >= FEWEST_COLUMNS).findFirst()
                .filter(row -> row.cells().stream().allMatch(cell -> Persons.leftOut(cell) == cell))
                .filter(row -> row.cells().stream().anyMatch(cell -> Column.named(cell.raw()).filter(OF_TASKS::contains).isPresent()
                        && !cell.text().startsWith("主题"))) // 主题分类 stands in the data that a site prints above a document
                .map(row -> new Cell(row.filled().stream().map(i -> row.cells().get(i).text()).collect(Collectors.joining("、")),
                        row.cells().getFirst().place()));
    }

    /** Where it begins. */
    String place() {
        return rows.stream().flatMap(List::stream).findFirst().map(cell -> cell.cell().place()).orElse(null);
    }

    private int header() {
        for (int i = 0; i < rows.size(); i++) {
            if (Columns.in(plain(rows.get(i))).isPresent()) {
                return lastLineOfHeader(i);
            }
        }
        return -1;
    }

    /** 责任分工 above 牵头单位 and 配合单位: the lower line, into which the merged names reach, tells the columns apart. */
    private int lastLineOfHeader(int first) {
        int line = first;
        while (line + 1 < rows.size() && continuesHeader(rows.get(line + 1))) {
            line++;
        }
        return line;
    }

    private static boolean continuesHeader(List<GridCell> row) {
        var cells = row.stream().map(GridCell::cell).toList();
        return cells.stream().anyMatch(cell -> cell.continued() && !cell.blank()) && Columns.in(plain(row)).isPresent()
                && cells.stream().allMatch(cell -> cell.continued() || cell.blank() || Column.named(cell.raw()).isPresent());
    }

    private static Row plain(List<GridCell> row) {
        return new Row(HeaderFit.named(row).stream().map(GridCell::cell).toList());
    }

    private Document under(int header) {
        var fitting = new HeaderFit(columns(header));
        var fitted = new ArrayList<Row>();
        rows.subList(header, rows.size()).stream().filter(Grid::saysSomethingItself).map(fitting::row).forEach(fitted::add);
        int end = rows.size();
        var columns = Columns.in(fitted.getFirst()).orElseThrow();
        while (fitted.size() > 1 && closes(fitted.getLast(), columns)) {
            fitted.removeLast();
            do {
                end--;
            } while (!saysSomethingItself(rows.get(end)));
        }
        var outside = Stream.concat(cells(0, header), cells(end, rows.size())).toList();
        return new Document(lines(0, header), List.of(fitted), lines(end, rows.size()), Unread.noted(outside));
    }

    /** Where every cell reaches down from the row above, tall rows were drawn by merging two. */
    private static boolean saysSomethingItself(List<GridCell> row) {
        return row.stream().anyMatch(cell -> !cell.cell().continued() && !cell.cell().blank());
    }

    /** A signature, a date or a note below the last task: a heading would have something to head. */
    private static boolean closes(Row row, Columns columns) {
        var filled = row.filled();
        return filled.size() == 1 && (row.cells().size() == 1 || columns.heads(filled.getFirst()));
    }

    private List<String> lines(int from, int to) {
        return cells(from, to).map(Cell::raw).toList();
    }

    /** Each line in the cells of these rows. */
    private Stream<Cell> cells(int from, int to) {
        return rows.subList(from, to).stream().flatMap(List::stream).map(GridCell::cell).filter(cell -> !cell.continued())
                .flatMap(cell -> cell.raw().lines().map(String::strip).filter(line -> !line.isEmpty()).map(line -> new Cell(line, cell.place())));
    }
}
