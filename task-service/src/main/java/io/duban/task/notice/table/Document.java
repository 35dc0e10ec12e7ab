package io.duban.task.notice.table;

import java.util.List;

/**
 * What every format of notice comes down to: the paragraphs around the table, and the table's rows, its header first.
 * A further format is one more way to make a {@code Document}.
 *
 * @param unread numbered paragraphs in and around what was read that might be tasks, and that nobody is noted for
 * @param merging whether an empty cell may be one that is merged with the cell above: of a table, never of paragraphs
 */
public record Document(List<String> before, List<Row> rows, List<String> after, List<Cell> unread, boolean merging) {

    /** Of a table: what stands outside it is no task. */
    public Document(List<String> before, List<Row> rows, List<String> after) {
        this(before, rows, after, List.of(), true);
    }
}
