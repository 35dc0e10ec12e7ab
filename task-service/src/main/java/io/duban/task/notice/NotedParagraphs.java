package io.duban.task.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
 * 2.编印手册，由县教体局牵头，县财政局配合，10月底前完成。   a row, in a notice that notes nothing in brackets
 * </pre>
 */
final class NotedParagraphs {

    private static final Pattern TITLED = Pattern.compile("(?s)([^。；：:]{2,40}[。：:])(.{4,})");
    private static final int LONGEST_HEADING = 60;

    private final List<Cell> paragraphs;
    private final Function<String, Optional<DutyNote>> grammar;
    private final List<Row> rows = new ArrayList<>();
    private Cell section;
    private Cell parent;
    private Cell text;
    private DutyNote note;

    private NotedParagraphs(List<Cell> paragraphs, Function<String, Optional<DutyNote>> grammar) {
        this.paragraphs = paragraphs;
        this.grammar = grammar;
    }

    /** {@code paragraphs}: each with its place. */
    static Optional<Document> in(List<Cell> paragraphs) {
        return in(paragraphs, DutyNote::in).or(() -> in(paragraphs, DutyNote::inSentence));
    }

    /** A note without a label is believed only among others. */
    private static Optional<Document> in(List<Cell> paragraphs, Function<String, Optional<DutyNote>> grammar) {
        var notes = paragraphs.stream().flatMap(paragraph -> grammar.apply(paragraph.raw()).stream()).toList();
        return notes.stream().anyMatch(DutyNote::labelled) || notes.size() > 1 ? Optional.of(new NotedParagraphs(paragraphs, grammar).document())
                : Optional.empty();
    }

    private Optional<DutyNote> note(Cell paragraph) {
        return grammar.apply(paragraph.raw());
    }

    private Document document() {
        int first = first();
        int last = paragraphs.size() - 1;
        while (note(paragraphs.get(last)).isEmpty()) {
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
        while (note(paragraphs.get(first)).isEmpty()) {
            first++;
        }
        boolean ofTheTextAbove = first > 0 && note(paragraphs.get(first)).orElseThrow().text().isEmpty();
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
        var noted = note(paragraph);
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
            section = Heading.of(heading.raw()) == Heading.SECTION ? heading : section;
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
            } else {
                endTitle(Heading.orCount(text.raw()));
            }
            rows.add(note == null && !title ? new Row(List.of(text))
                    : row(text.place(), title ? titled.group(2).strip() : text.text(), note == null ? "" : note.units(),
                            note == null ? "" : note.deadline()));
        }
        text = null;
        note = null;
    }

    /** The next number without a title ends the title before it. */
    private void endTitle(Heading number) {
        var above = number == Heading.SUBTOPIC ? parent : number == Heading.TOPIC ? section : null;
        if (above != null) {
            heading(above);
        }
    }

    private static Row row(String place, String requirement, String units, String deadline) {
        return new Row(List.of(new Cell(requirement, place), new Cell(units, place), new Cell(deadline, place)));
    }

    private static List<String> texts(List<Cell> paragraphs) {
        return paragraphs.stream().map(Cell::text).toList();
    }
}
