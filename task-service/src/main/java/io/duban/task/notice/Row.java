package io.duban.task.notice;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One row of a table, with as many cells as were printed: a heading that spans the table has one. */
record Row(List<Cell> cells) {

    boolean blank() {
        return cells.stream().allMatch(Cell::blank);
    }

    /** The place of the only cell that holds anything, or -1. */
    int soleCell() {
        var filled = IntStream.range(0, cells.size()).filter(i -> !cells.get(i).blank()).toArray();
        return filled.length == 1 ? filled[0] : -1;
    }

    /** A long table repeats its header on each page. */
    boolean saysTheSameAs(Row other) {
        return cells.stream().map(Cell::text).toList().equals(other.cells.stream().map(Cell::text).toList());
    }

    /** The whole row as one cell, for a row that does not fit the table. */
    Cell asOneCell() {
        var raw = cells.stream().map(Cell::text).collect(Collectors.joining("\n")).strip();
        return new Cell(raw, cells.getFirst().place());
    }
}
