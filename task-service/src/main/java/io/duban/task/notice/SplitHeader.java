package io.duban.task.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A header on two lines in a text, where merged cells come out blank or not at all: a common name above the columns that it
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
final class SplitHeader {

    private static final Predicate<Column> UNITS = column -> column == Column.LEADS || column == Column.RESPONSIBLES;

    private SplitHeader() {
    }

    /** Both lines as one; empty where {@code lower} is a row of the table, or cannot be told to stand below which names. */
    static Optional<Row> of(Row upper, Row lower) {
        boolean upperIsTitle = Columns.in(upper).isEmpty() && Columns.in(lower).isPresent();
        return upperIsTitle || !namesColumns(lower) ? Optional.empty()
                : Stream.of(lineUnderLine(upper.cells(), lower.cells()), wholeUnderMerged(upper.cells(), lower.cells()),
                        namesAlone(upper.cells(), lower.cells())).flatMap(Optional::stream).map(Row::new).filter(row -> Columns.in(row).isPresent()).findFirst();
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
