package io.duban.task.notice;

import io.duban.task.notice.table.Cell;
import io.duban.task.notice.table.Columns;
import io.duban.task.notice.table.Heading;
import io.duban.task.notice.table.Row;

/** A row that is no task but heads those below it: 一、总则 alone, or its number 一 in a cell of its own. */
final class HeadingRow {

    private HeadingRow() {
    }

    /** The heading's text, null for a task. */
    static Cell in(Row row, Columns columns) {
        var filled = row.filled();
        return switch (filled.size()) {
            case 1 -> alone(row, columns, filled.getFirst());
            case 2 -> row.cells().size() == columns.width() && columns.numbersHeading(filled.get(0), filled.get(1))
                    ? numbered(row.cells().get(filled.get(0)), row.cells().get(filled.get(1)))
                    : null;
            default -> null;
        };
    }

    private static Cell alone(Row row, Columns columns, int sole) {
        var cell = row.cells().get(sole);
        boolean numbered = Heading.of(cell.raw()) != Heading.UNNUMBERED;
        boolean spans = columns.heads(sole) || row.cells().stream().noneMatch(Cell::blank);
        return numbered || spans && !sentence(cell) ? cell : null;
    }

    private static Cell numbered(Cell number, Cell text) {
        var joined = number.text() + (number.text().matches("[一二三四五六七八九十]+") ? "、" : "") + text.text();
        return Heading.of(joined) == Heading.UNNUMBERED || sentence(text) ? null : new Cell(joined, text.place());
    }

    private static boolean sentence(Cell cell) {
        return cell.text().matches("(?s).*[。；;]|\\d+");
    }
}
