package io.duban.task.notice.table;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A text's lines, numbered from 1 as an editor shows them. */
public record Lines(List<String> lines) {

    public static Lines of(String text) {
        return new Lines(List.of(text.split("\r\n|\n|\r", -1)));
    }

    public int count() {
        return lines.size();
    }

    /** The line with this number. */
    public String at(int number) {
        return lines.get(number - 1);
    }

    /** What is written from one line to another, both included, without blank lines. */
    public List<String> paragraphs(int from, int to) {
        return from > to ? List.of()
                : lines.subList(from - 1, to).stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** Each line that is not blank, with its place. */
    List<Cell> filled() {
        return filled(1, count());
    }

    private List<Cell> filled(int from, int to) {
        return IntStream.rangeClosed(from, to).filter(number -> !at(number).isBlank())
                .mapToObj(number -> new Cell(at(number).strip(), place(number, number))).toList();
    }

    /** A table's rows, its header first, with what stands above and below its lines. */
    public Document around(int first, List<Row> rows, int last) {
        var outside = Stream.concat(filled(1, first - 1).stream(), filled(last + 1, count()).stream()).toList();
        return new Document(paragraphs(1, first - 1), List.of(rows), paragraphs(last + 1, count()), Unread.noted(outside));
    }

    /** {@code 第 57 行}, or {@code 第 75–79 行}. */
    public static String place(int from, int to) {
        return from == to ? "第 " + from + " 行" : "第 " + from + "–" + to + " 行";
    }
}
