package io.duban.task.notice.file;

import io.duban.task.notice.table.Cell;
import io.duban.task.notice.table.Extent;
import io.duban.task.notice.table.Grid;
import io.duban.task.notice.table.GridCell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** One table of a page, its cells laid into a grid as browsers do by rowspan and colspan. */
final class PageTable {

    private static final int WIDEST = 200;

    private final Element table;
    private final int number;
    private final Extent extent;
    /** By its first column, what reaches down into the row at hand. */
    private TreeMap<Integer, Down> fromAbove = new TreeMap<>();
    private TreeMap<Integer, Down> downwards = new TreeMap<>();

    /** A cell that reaches into so many rows more. */
    private record Down(GridCell cell, int rows) {
    }

    PageTable(Element table, int number, Extent extent) {
        this.table = table;
        this.number = number;
        this.extent = extent;
    }

    Grid grid() {
        var rows = new ArrayList<List<GridCell>>();
        ownRows().forEach(row -> rows.add(row(row, rows.size() + 1)));
        return new Grid(rows);
    }

    private Stream<Element> ownRows() {
        return table.children().stream().flatMap(child -> child.normalName().equals("tr") ? Stream.of(child)
                : child.children().stream().filter(row -> row.normalName().equals("tr")));
    }

    private List<GridCell> row(Element element, int line) {
        fromAbove = downwards;
        downwards = new TreeMap<>();
        var row = new ArrayList<GridCell>();
        int column = 0;
        int drawn = 0;
        for (var cell : element.children()) {
            if (cell.normalName().equals("td") || cell.normalName().equals("th")) {
                column = pastCellsFromAbove(row, column);
                var raw = PageText.of(cell, extent);
                var place = "表 " + number + " 第 " + line + " 行 第 " + ++drawn + " 格";
                var placed = new GridCell(new Cell(raw.isBlank() ? "" : raw, place), column, span(cell, "colspan", WIDEST));
                add(row, placed, span(cell, "rowspan", Integer.MAX_VALUE) - 1);
                column = placed.end();
            }
        }
        fromAbove.values().forEach(cell -> add(row, cell.cell().continuedBelow(), cell.rows() - 1));
        row.sort(Comparator.comparingInt(GridCell::column));
        return row.size() == 1 && drawn == 1 ? List.of(row.getFirst().acrossTheRow()) : row;
    }

    private int pastCellsFromAbove(List<GridCell> row, int from) {
        int column = from;
        while (fromAbove.remove(column) instanceof Down cell) {
            add(row, cell.cell().continuedBelow(), cell.rows() - 1);
            column = cell.cell().end();
        }
        return column;
    }

    private void add(List<GridCell> row, GridCell cell, int rowsBelow) {
        extent.cell();
        row.add(cell);
        if (rowsBelow > 0) {
            downwards.put(cell.column(), new Down(cell, rowsBelow));
        }
    }

    /** How far a cell spans; 0 means as far as there is, anything strange 1. */
    private static int span(Element cell, String attribute, int most) {
        var value = cell.attr(attribute).strip();
        int number = value.matches("\\d{1,6}") ? Integer.parseInt(value) : 1;
        return number == 0 ? most : Math.min(number, most);
    }
}
