package io.duban.task.notice.table;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One row of a table, with as many cells as were printed: a heading that spans the table has one. */
public record Row(List<Cell> cells) {

    private static final Pattern TOTAL = Pattern.compile("[(（]?[合小总共]计[)）]?[:：]?(?:共?\\d+(?:项|条|个|件)?(?:任务)?)?");
    private static final Pattern COUNT = Pattern.compile("共?\\d+(?:\\.\\d+)?(?:项|条|个|件|家)?(?:任务)?|[-—/]+");

    public boolean blank() {
        return cells.stream().allMatch(Cell::blank);
    }

    /** The places of the cells that hold anything; a merged cell whose text was filled into all that it spans counts once. */
    public List<Integer> filled() {
        var filled = IntStream.range(0, cells.size()).filter(i -> !cells.get(i).blank()).boxed().toList();
        boolean same = filled.size() == cells.size() && filled.stream().map(i -> cells.get(i).text()).distinct().count() == 1;
        return same ? filled.subList(0, 1) : filled;
    }

    /** The place of the only cell that holds anything, or -1. */
    int soleCell() {
        return filled().size() == 1 ? filled().getFirst() : -1;
    }

    /** A number before the cells that the header names: its column has no name, and none was kept for it. */
    public Row withoutNumber(int width) {
        boolean numbered = cells.size() == width + 1 && cells.getFirst().text().matches("\\d{1,3}[.、．]?");
        return numbered ? new Row(cells.subList(1, cells.size())) : this;
    }

    /** 合计, 小计 or 总计 and how many: it counts tasks, and is none. */
    public boolean total() {
        var texts = cells.stream().map(cell -> cell.text().replaceAll("\\s", "")).filter(text -> !text.isEmpty()).toList();
        return texts.stream().anyMatch(text -> TOTAL.matcher(text).matches())
                && texts.stream().allMatch(text -> TOTAL.matcher(text).matches() || COUNT.matcher(text).matches());
    }

    /** A long table repeats its header on each page. */
    public boolean saysTheSameAs(Row other) {
        return cells.stream().map(Cell::text).toList().equals(other.cells.stream().map(Cell::text).toList());
    }

    /** The whole row as one cell, for a row that does not fit the table. */
    public Cell asOneCell() {
        var raw = cells.stream().map(Cell::text).collect(Collectors.joining("\n")).strip();
        return new Cell(raw, cells.getFirst().place());
    }
}
