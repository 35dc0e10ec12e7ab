package io.duban.task.notice.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A table with one row to a line, its cells separated by {@code |} or by tabs.
 *
 * <pre>
 * | 工作任务 | 牵头单位 | 完成时限 |
 * |---------|---------|---------|      a rule: no row
 * | 一、先立规矩 |||
 * | 完善目录 | 县民政局 | 3月底前 |
 * </pre>
 */
final class DelimitedTable {

    private static final Pattern RULE = Pattern.compile("[\\s|:+-]+");

    private final Lines lines;
    private final String separator;
    private final int headerLine;
    private int lastHeaderLine;
    private final List<Row> rows = new ArrayList<>();

    private DelimitedTable(Lines lines, String separator, int headerLine) {
        this.lines = lines;
        this.separator = separator;
        this.headerLine = headerLine;
        this.lastHeaderLine = headerLine;
    }

    /** The first table with this separator. */
    static Optional<Document> in(Lines lines, String separator) {
        for (int line = 1; line <= lines.count(); line++) {
            var table = new DelimitedTable(lines, separator, line);
            if (lines.at(line).contains(separator) && !table.noRow(line) && Columns.in(table.header()).isPresent()) {
                return Optional.of(table.document());
            }
        }
        return Optional.empty();
    }

    /** The line, together with the next one where that belongs to it. */
    private Row header() {
        var first = row(headerLine);
        int next = headerLine + 1;
        while (next <= lines.count() && noRow(next)) {
            next++;
        }
        var both = next > lines.count() || !lines.at(next).contains(separator) ? Optional.<Row>empty() : SplitHeader.of(first, row(next));
        lastHeaderLine = both.isPresent() ? next : headerLine;
        return both.orElse(first);
    }

    private boolean noRow(int line) {
        return lines.at(line).isBlank() || RULE.matcher(lines.at(line)).matches();
    }

    private Document document() {
        int last = lines.count();
        while (!lines.at(last).contains(separator)) {
            last--;
        }
        rows.add(header());
        for (int line = lastHeaderLine + 1; line <= last; line++) {
            if (!noRow(line)) {
                add(line);
            }
        }
        return lines.around(headerLine, rows, last);
    }

    private void add(int line) {
        boolean heading = Heading.of(lines.at(line)) != Heading.UNNUMBERED;
        if (lines.at(line).contains(separator) || heading) {
            rows.add(row(line));
        } else {
            continueLastCell(lines.at(line).strip());
        }
    }

    /** A line without separator belongs to the cell that was broken off above it. */
    private void continueLastCell(String text) {
        var cells = new ArrayList<>(rows.removeLast().cells());
        var broken = cells.removeLast();
        cells.add(new Cell((broken.raw() + "\n" + text).strip(), broken.place()));
        rows.add(new Row(cells));
    }

    private Row row(int number) {
        var line = lines.at(number);
        var header = lines.at(headerLine).stripTrailing();
        if (separator.equals("|")) {
            line = line.strip();
            header = header.strip();
        }
        // Whether the outer separators are drawn is the header's choice; a row may still leave one out.
        if (header.startsWith(separator) && line.startsWith(separator)) {
            line = line.substring(1);
        }
        if (header.endsWith(separator) && line.endsWith(separator)) {
            line = line.substring(0, line.length() - 1);
        }
        var place = Lines.place(number, number);
        return new Row(Arrays.stream(line.split(Pattern.quote(separator), -1))
                .map(cell -> new Cell(cell.replaceAll("(?i)<br */?>", "\n").strip(), place)).toList());
    }
}
