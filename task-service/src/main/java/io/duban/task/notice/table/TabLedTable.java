package io.duban.task.notice.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table as some editors save it as text: each cell begins a line with a tab, its further lines have none, and a blank
 * line ends a row.
 *
 * <pre>
 * ⇥工作任务
 * ⇥牵头部门
 * ⇥完成时限
 *
 * ⇥一、先立规矩               one cell: spans the table
 *
 * ⇥（一）完善目录
 * ⇥县民政局
 *
 * 县水务局                    no tab: still the cell above
 * ⇥3月底前
 * </pre>
 *
 * Blank lines also stand within a cell and after it, so that they alone do not tell where a row ends: pieces between
 * blank lines are put together while they do not exceed the header's width.
 */
final class TabLedTable {

    private final Lines lines;
    private final List<List<Cell>> pieces = new ArrayList<>();
    private final List<Integer> firstLines = new ArrayList<>();
    private int lastLine;

    private TabLedTable(Lines lines) {
        this.lines = lines;
        cutIntoPieces();
    }

    static Optional<Document> in(Lines lines) {
        return new TabLedTable(lines).document();
    }

    private void cutIntoPieces() {
        boolean newPiece = true;
        int start = nextTab(1);
        while (start <= lines.count()) {
            int next = nextTab(start + 1);
            int end = next <= lines.count() ? lastFilled(start, next - 1) : endOfTable(start);
            if (newPiece) {
                pieces.add(new ArrayList<>());
                firstLines.add(start);
            }
            pieces.getLast().add(cell(start, end));
            lastLine = end;
            newPiece = end < next - 1;
            start = next;
        }
    }

    private int nextTab(int from) {
        int line = from;
        while (line <= lines.count() && !lines.at(line).startsWith("\t")) {
            line++;
        }
        return line;
    }

    private int lastFilled(int from, int to) {
        int line = to;
        while (line > from && lines.at(line).isBlank()) {
            line--;
        }
        return line;
    }

    /** The last cell of all has no tab after it: what follows its first blank line is the notice again. */
    private int endOfTable(int from) {
        int line = from;
        while (line < lines.count() && !lines.at(line + 1).isBlank()) {
            line++;
        }
        return line;
    }

    private Cell cell(int from, int to) {
        var raw = String.join("\n", lines.lines().subList(from - 1, to)).substring(1).replaceFirst("^\\s*\n", "");
        return new Cell(raw.isBlank() ? "" : raw, Lines.place(from, to));
    }

    private Optional<Document> document() {
        for (int i = 0; i < pieces.size(); i++) {
            var split = splitHeader(i);
            int end = split.isPresent() ? i + 2 : endOfHeader(i);
            var header = split.orElse(new Row(joined(i, end)));
            if (Columns.in(header).isPresent()) {
                var rows = new ArrayList<>(List.of(header));
                rows.addAll(rows(end, header.cells().size()));
                return Optional.of(lines.around(firstLines.get(i), rows, lastLine));
            }
        }
        return Optional.empty();
    }

    /** Two pieces that are a header on two lines, unless the row below them has as many cells as both together. */
    private Optional<Row> splitHeader(int from) {
        boolean oneLine = from + 2 < pieces.size() && pieces.get(from + 2).size() == pieces.get(from).size() + pieces.get(from + 1).size();
        return from + 1 >= pieces.size() || oneLine ? Optional.empty() : SplitHeader.of(new Row(pieces.get(from)), new Row(pieces.get(from + 1)));
    }

    /** A header, too, may have blank lines between its cells: pieces that are nothing but column names belong to it. */
    private int endOfHeader(int from) {
        int end = from + 1;
        while (end < pieces.size() && pieces.get(end).stream().allMatch(cell -> Column.named(cell.raw()).isPresent())) {
            end++;
        }
        return end;
    }

    private List<Row> rows(int from, int width) {
        var rows = new ArrayList<Row>();
        int i = from;
        while (i < pieces.size()) {
            int end = endOfRow(i, width);
            rows.add(new Row(joined(i, end)));
            i = end;
        }
        return rows;
    }

    /** The pieces from {@code first} that together make exactly one row, else the first alone, however long it is. */
    private int endOfRow(int first, int width) {
        int cells = pieces.get(first).size();
        int end = first + 1;
        while (!heading(first) && cells < width && end < pieces.size() && !heading(end)) {
            cells += pieces.get(end).size();
            end++;
        }
        return cells == width ? end : first + 1;
    }

    private boolean heading(int piece) {
        var cells = pieces.get(piece);
        return cells.size() == 1 && Heading.of(cells.getFirst().raw()) == Heading.SECTION;
    }

    private List<Cell> joined(int from, int to) {
        return pieces.subList(from, to).stream().flatMap(List::stream).toList();
    }
}
