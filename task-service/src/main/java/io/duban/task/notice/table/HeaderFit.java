package io.duban.task.notice.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Brings the rows below a header into its columns. */
final class HeaderFit {

    private final List<GridCell> header;

    HeaderFit(List<GridCell> header) {
        this.header = header;
    }

    /** Without the nameless ones at the edges: a workbook's rows may go on to the right, with nothing in them. */
    static List<GridCell> named(List<GridCell> row) {
        var filled = IntStream.range(0, row.size()).filter(i -> !row.get(i).cell().blank()).summaryStatistics();
        return filled.getCount() == 0 ? List.of() : List.copyOf(row.subList(filled.getMin(), filled.getMax() + 1));
    }

    Row row(List<GridCell> drawn) {
        int start = header.getFirst().column();
        int end = header.getLast().end();
        var within = drawn.stream().filter(cell -> cell.end() > start && cell.column() < end).toList();
        if (within.size() == 1 && within.getFirst().column() <= start && within.getFirst().end() >= end) {
            return new Row(List.of(within.getFirst().cell()));
        }
        boolean oneEach = within.size() == header.size() && withoutGaps();
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < header.size(); i++) {
            var name = header.get(i);
            // Lines drawn by hand seldom meet: as many cells as columns are those columns, wherever they begin.
            var here = oneEach ? List.of(within.get(i)) : within.stream().filter(cell -> begins(cell, name)).toList();
            cells.add(joined(here, drawn.isEmpty() ? name.cell().place() : drawn.getFirst().cell().place()));
        }
        return new Row(cells);
    }

    private boolean withoutGaps() {
        return IntStream.range(1, header.size()).allMatch(i -> header.get(i - 1).end() == header.get(i).column());
    }

    private static boolean begins(GridCell cell, GridCell column) {
        return cell.column() >= column.column() && cell.column() < column.end();
    }

    /** Several narrow cells below one wide name are that column together. */
    private static Cell joined(List<GridCell> here, String place) {
        var filled = here.stream().map(GridCell::cell).filter(cell -> !cell.blank()).toList();
        return switch (filled.size()) {
            case 0 -> here.isEmpty() ? new Cell("", place) : here.getFirst().cell();
            case 1 -> filled.getFirst();
            default -> new Cell(String.join("\n", filled.stream().map(Cell::raw).toList()), filled.getFirst().place());
        };
    }
}
