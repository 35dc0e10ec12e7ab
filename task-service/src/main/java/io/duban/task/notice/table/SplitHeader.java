package io.duban.task.notice.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A header on two lines, where merged cells come out blank or not at all: a common name above the columns that it
 * holds.
 *
 * <pre>
 * 序号 | 工作任务 | 责任单位 |          | 完成时限        blank where merged; or the common name as one cell:
 *      |          | 牵头单位 | 配合单位 |
 *
 * 序号 | 工作任务 | 责任单位 | 完成时限
 * 牵头单位 | 配合单位
 * </pre>
 */
public final class SplitHeader {

    private static final Predicate<Column> UNITS = column -> column == Column.LEADS || column == Column.RESPONSIBLES;

    private SplitHeader() {
    }

    /** Both lines as one; empty where {@code lower} is a row of the table, or cannot be told to stand below which names. */
    public static Optional<Row> of(Row upper, Row lower) {
        return isTitle(upper, lower) || !namesColumns(lower) ? Optional.empty()
                : Stream.of(lineUnderLine(upper.cells(), lower.cells()), wholeUnderMerged(upper.cells(), lower.cells()),
                        namesAlone(upper.cells(), lower.cells())).flatMap(Optional::stream).map(Row::new)
                        .filter(row -> Columns.in(row).isPresent()).findFirst();
    }

    /**
     * The same in a table that has a real grid, where cells were left blank that should have been merged: names stand below names by
     * their place.
     */
    static List<List<GridCell>> joined(List<List<GridCell>> rows) {
        for (int i = 0; i + 1 < rows.size(); i++) {
            var header = inPlaceBelow(rows.get(i), rows.get(i + 1));
            if (header.isPresent()) {
                return Stream.of(rows.subList(0, i), List.of(header.get()), rows.subList(i + 2, rows.size())).flatMap(List::stream).toList();
            }
        }
        return rows;
    }

    private static Optional<List<GridCell>> inPlaceBelow(List<GridCell> upper, List<GridCell> lower) {
        var names = lower.stream().filter(cell -> !cell.cell().blank()).toList();
        var above = HeaderFit.named(upper);
        if (above.isEmpty() || !namesColumns(plain(lower)) || isTitle(plain(upper), plain(lower))
                || names.stream().anyMatch(name -> name.cell().continued())
                || names.getFirst().column() < above.getFirst().column()) {
            return Optional.empty();
        }
        Predicate<GridCell> alone = cell -> names.stream().noneMatch(name -> name.column() >= cell.column() && name.column() < cell.end());
        var header = Stream.concat(above.stream().filter(alone), names.stream()).sorted(Comparator.comparing(GridCell::column)).toList();
        return Columns.in(plain(header)).map(understood -> header);
    }

    private static Row plain(List<GridCell> row) {
        return new Row(row.stream().map(GridCell::cell).toList());
    }

    private static boolean isTitle(Row upper, Row lower) {
        return Columns.in(upper).isEmpty() && Columns.in(lower).isPresent();
    }

    /** No row of a table consists of names of columns. */
    private static boolean namesColumns(Row lower) {
        var names = lower.cells().stream().filter(cell -> !cell.blank()).map(cell -> Column.named(cell.raw())).toList();
        return names.size() > 1 && names.stream().allMatch(Optional::isPresent) && names.stream().flatMap(Optional::stream).anyMatch(UNITS);
    }

    private static Optional<List<Cell>> lineUnderLine(List<Cell> upper, List<Cell> lower) {
        return upper.size() != lower.size() ? Optional.empty()
                : Optional.of(IntStream.range(0, upper.size()).mapToObj(i -> lower.get(i).blank() ? upper.get(i) : lower.get(i)).toList());
    }

    private static Optional<List<Cell>> wholeUnderMerged(List<Cell> upper, List<Cell> lower) {
        var names = lower.stream().filter(cell -> !cell.blank()).toList();
        int at = lower.indexOf(names.getFirst());
        boolean fits = lower.size() == upper.size() + names.size() - 1 && names.equals(lower.subList(at, at + names.size()));
        return fits ? Optional.of(inPlaceOf(upper, at, names)) : Optional.empty();
    }

    private static Optional<List<Cell>> namesAlone(List<Cell> upper, List<Cell> lower) {
        var commonNames = IntStream.range(0, upper.size()).filter(i -> Column.named(upper.get(i).raw()).filter(UNITS).isPresent()).toArray();
        return lower.stream().anyMatch(Cell::blank) || commonNames.length != 1 ? Optional.empty()
                : Optional.of(inPlaceOf(upper, commonNames[0], lower));
    }

    private static List<Cell> inPlaceOf(List<Cell> upper, int at, List<Cell> names) {
        var cells = new ArrayList<>(upper);
        cells.remove(at);
        cells.addAll(at, names);
        return cells;
    }
}
