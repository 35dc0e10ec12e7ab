package io.duban.task.notice;

import java.util.List;

/**
 * What every format of notice comes down to: the paragraphs around the table, and the table's rows, its header first.
 * A further format is one more way to make a {@code Document}.
 */
record Document(List<String> before, List<Row> rows, List<String> after) {
}
