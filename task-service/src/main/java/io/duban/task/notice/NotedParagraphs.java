package io.duban.task.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A notice without a table, whose paragraphs note who does them by when. It becomes the table that it might have been.
 *
 * <pre>
 * 一、先立规矩                                     section
 * （一）完善目录。逐项核对。（责任单位：县民政局；完成时限：6月底前）   topic, and a row
 * 1.培训一次。                                     a row whose note stands on lines of its own
 * 责任单位：县水务局
 * 完成时限：12月底前
 * </pre>
 */
final class NotedParagraphs {

    private static final Pattern TITLED = Pattern.compile("(?s)([^。；：:]{2,40}[。：:])(.{4,})");
    private static final int LONGEST_HEADING = 60;

    private final List<Cell> paragraphs;
    private final List<Row> rows = new ArrayList<>();
    private Cell parent;
    private Cell text;
    private DutyNote note;

    private NotedParagraphs(List<Cell> paragraphs) {
        this.paragraphs = paragraphs;
    }

    /** {@code paragraphs}: each with its place. One without a label is believed only among others. */
    static Optional<Document> in(List<Cell> paragraphs) {
        var notes = paragraphs.stream().flatMap(paragraph -> DutyNote.in(paragraph.raw()).stream()).toList();
        return notes.stream().anyMatch(DutyNote::labelled) || notes.size() > 1 ? Optional.of(new NotedParagraphs(paragraphs).document())
                : Optional.empty();
    }

    private Document document() {
        int first = first();
        int last = paragraphs.size() - 1;
        while (DutyNote.in(paragraphs.get(last).raw()).isEmpty()) {
            last--;
        }
        while (last + 1 < paragraphs.size() && goesOn(paragraphs.get(last + 1))) {
            last++;
        }
        var place = paragraphs.get(first).place();
        rows.add(row(place, "具体要求", "责任单位", "完成时限"));
        paragraphs.subList(first, last + 1).forEach(this::read);
        flush();
        return new Document(texts(paragraphs.subList(0, first)), rows, texts(paragraphs.subList(last + 1, paragraphs.size())));
    }

    /** The first row with the headings right above it, and with numbered texts that nobody was noted behind: they are rows too. */
    private int first() {
        int first = 0;
        while (DutyNote.in(paragraphs.get(first).raw()).isEmpty()) {
            first++;
        }
        boolean ofTheTextAbove = first > 0 && DutyNote.in(paragraphs.get(first).raw()).orElseThrow().text().isEmpty();
        first -= ofTheTextAbove ? 1 : 0;
        while (first > 0 && (heads(paragraphs.get(first - 1)) || goesOn(paragraphs.get(first - 1)))) {
            first--;
        }
        return first;
    }

    /** （二） behind （一）…（责任单位：…） is a row without a note, and no end of the list. */
    private static boolean goesOn(Cell paragraph) {
        return switch (Heading.orCount(paragraph.raw())) {
            case TOPIC, SUBTOPIC -> true;
            case SECTION, UNNUMBERED -> false;
        };
    }

    private static boolean heads(Cell paragraph) {
        return Heading.orCount(paragraph.raw()) != Heading.UNNUMBERED && paragraph.text().length() <= LONGEST_HEADING
                && !paragraph.text().matches("(?s).*[。；;]");
    }

    private void read(Cell paragraph) {
        var noted = DutyNote.in(paragraph.raw());
        if (noted.isPresent() && noted.get().text().isEmpty()) {
            note = note == null ? noted.get() : note.and(noted.get());
        } else if (noted.isPresent()) {
            boolean begins = note != null || text == null || Heading.orCount(paragraph.raw()) != Heading.UNNUMBERED;
            begin(begins, new Cell(noted.get().text(), paragraph.place()));
            note = noted.get();
        } else if (heads(paragraph)) {
            flush();
            heading(paragraph);
        } else {
            begin(note != null || text == null || Heading.orCount(paragraph.raw()) != Heading.UNNUMBERED, paragraph);
        }
    }

    /** A paragraph begins a row, or goes on with the one begun. */
    private void begin(boolean begins, Cell paragraph) {
        if (begins) {
            flush();
        }
        text = text == null ? paragraph : new Cell(text.raw() + "\n" + paragraph.raw(), text.place());
    }

    private void heading(Cell heading) {
        if (Heading.of(heading.raw()) != Heading.UNNUMBERED) {
            parent = heading;
        }
        rows.add(new Row(List.of(heading)));
    }

    /** A numbered text that names nobody is a row all the same; one without number stays one cell, for the office to tell. */
    private void flush() {
        if (text != null) {
            var titled = TITLED.matcher(text.text());
            boolean title = Heading.orCount(text.raw()) != Heading.UNNUMBERED && titled.matches();
            if (title) {
                heading(new Cell(titled.group(1).replaceFirst("[。：:]$", ""), text.place()));
            } else if (Heading.orCount(text.raw()) == Heading.SUBTOPIC && parent != null) {
                rows.add(new Row(List.of(parent))); // the next number without a title ends the title before it
            }
            rows.add(note == null && !title ? new Row(List.of(text))
                    : row(text.place(), title ? titled.group(2).strip() : text.text(), note == null ? "" : note.units(),
                            note == null ? "" : note.deadline()));
        }
        text = null;
        note = null;
    }

    private static Row row(String place, String requirement, String units, String deadline) {
        return new Row(List.of(new Cell(requirement, place), new Cell(units, place), new Cell(deadline, place)));
    }

    private static List<String> texts(List<Cell> paragraphs) {
        return paragraphs.stream().map(Cell::text).toList();
    }
}
