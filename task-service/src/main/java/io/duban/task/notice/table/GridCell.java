package io.duban.task.notice.table;

/**
 * One cell of a table that has a real grid (a document's, a workbook's, a web page's).
 *
 * @param column its first column in the grid, from 0
 * @param span   how many columns it covers, at least 1
 */
public record GridCell(Cell cell, int column, int span) {

    /** Wider than any table. */
    private static final int WHOLE_ROW = 1_000_000;

    public int end() {
        return column + span;
    }

    /** Its lower part, in the row below. */
    public GridCell continuedBelow() {
        return new GridCell(new Cell(cell.raw(), cell.place(), true), column, span);
    }

    /** The only cell that was drawn in its row spans it, however the lines were drawn. */
    public GridCell acrossTheRow() {
        return new GridCell(cell, 0, WHOLE_ROW);
    }
}
