package io.duban.task.notice.table;

import java.util.List;
import java.util.stream.Stream;

/**
 * What every format of notice comes down to: the paragraphs around the tables, and each table's rows, its header first.
 * A further format is one more way to make a {@code Document}.
 *
 * @param tables those that are read, in their order; the columns of all mean the same, in whatever order
 * @param unread what might be tasks as well and is not read
 * @param merging whether an empty cell may be one that is merged with the cell above: of a table, never of paragraphs
 */
public record Document(List<String> before, List<List<Row>> tables, List<String> after, List<Unread> unread, boolean merging) {

    /** One table, and nothing doubtful around it. */
    public Document(List<String> before, List<Row> rows, List<String> after) {
        this(before, List.of(rows), after, List.of());
    }

    /** Of tables. */
    Document(List<String> before, List<List<Row>> tables, List<String> after, List<Unread> unread) {
        this(before, tables, after, unread, true);
    }

    /** With further paragraphs above it. */
    public Document below(List<String> paragraphs) {
        return new Document(Stream.concat(paragraphs.stream(), before.stream()).toList(), tables, after, unread, merging);
    }

    /** The first table's. */
    public List<Row> rows() {
        return tables.getFirst();
    }
}
