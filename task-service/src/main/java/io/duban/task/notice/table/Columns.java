package io.duban.task.notice.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table's header: which column holds what, in whatever order and under whatever name. */
public record Columns(List<Column> kinds) {

    /** More cells in a row are no header: the text merely holds tabs or bars. */
    private static final int WIDEST = 30;

    /** The header in {@code row}, if it is one: it names tasks, and units or deadlines for them. */
    public static Optional<Columns> in(Row row) {
        if (row.cells().size() > WIDEST) {
            return Optional.empty();
        }
        var kinds = new ArrayList<Column>();
        row.cells().forEach(cell -> kinds.add(Column.named(cell.raw()).orElse(Column.UNKNOWN)));
        boolean tasks = kinds.contains(Column.TOPIC) || kinds.contains(Column.REQUIREMENT);
        boolean duties = kinds.contains(Column.LEADS) || kinds.contains(Column.RESPONSIBLES)
                || kinds.contains(Column.DEADLINE);
        return tasks && duties ? Optional.of(new Columns(withRequirement(kinds))) : Optional.empty();
    }

    /** 工作任务 is the topic beside 具体要求, and the requirement itself where nothing else is. */
    private static List<Column> withRequirement(List<Column> kinds) {
        if (!kinds.contains(Column.REQUIREMENT)) {
            kinds.set(kinds.lastIndexOf(Column.TOPIC), Column.REQUIREMENT);
        }
        return List.copyOf(kinds);
    }

    /** What a task is read from, whatever the order: what two tables must have in common to be read alike. */
    Set<Column> read() {
        var read = EnumSet.copyOf(kinds);
        read.retainAll(EnumSet.of(Column.TOPIC, Column.REQUIREMENT, Column.LEADS, Column.RESPONSIBLES, Column.DEADLINE));
        return read;
    }

    public int width() {
        return kinds.size();
    }

    public boolean has(Column column) {
        return kinds.contains(column);
    }

    /** Whether text alone in this column heads the rows below it. */
    public boolean heads(int column) {
        return column < width() && (kinds.get(column) == Column.TOPIC || kinds.get(column) == Column.ORDINAL);
    }

    /** The row's cells of this kind, from left to right. */
    public List<Cell> cells(Row row, Column column) {
        return places(column).mapToObj(row.cells()::get).toList();
    }

    /** Which columns are of this kind. */
    public IntStream places(Column column) {
        return IntStream.range(0, width()).filter(i -> kinds.get(i) == column);
    }

    /** Whether a row is a heading whose number stands in a cell of its own: 一 | 坚持标准引领 | | |. */
    public boolean numbersHeading(int number, int text) {
        return number < text && (kinds.get(number) == Column.ORDINAL || kinds.get(number) == Column.UNKNOWN)
                && (kinds.get(text) == Column.TOPIC || kinds.get(text) == Column.REQUIREMENT);
    }

    /** The row's cell of this kind; several of one kind (责任单位, 配合单位) count as one; empty where there is none. */
    public Cell cell(Row row, Column column) {
        var cells = cells(row, column);
        if (cells.isEmpty()) {
            return new Cell("", row.cells().getFirst().place());
        }
        var filled = cells.stream().filter(cell -> !cell.blank()).map(Cell::raw).collect(Collectors.joining("\n"));
        return cells.size() == 1 ? cells.getFirst() : new Cell(filled, cells.getFirst().place(), cells.stream().allMatch(Cell::continued));
    }
}
