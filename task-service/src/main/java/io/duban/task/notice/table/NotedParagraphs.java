package io.duban.task.notice.table;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A notice without a table, whose paragraphs note who does them by when. It becomes the table that it might have been.
 *
 * <pre>
 * 一、先立规矩                                     section
 * （一）完善目录。逐项核对。（责任单位：县民政局；完成时限：6月底前）   topic, and a row
 * 1.培训一次。                                     a row whose note stands on lines of its own
 * 责任单位：县水务局
 * 完成时限：12月底前
 * 2.编印手册，由县教体局牵头，县财政局配合，10月底前完成。   a row that says it in its sentence
 * ③ 建设平台。牵头单位：县民政局　时限：9月底前           a row whose note has no brackets
 * </pre>
 */
public final class NotedParagraphs {

    /** What a notice without table has to say, for whoever uploads one that says less. */
    public static final String FORM_ZH = "没有表格的，各段应写明由谁何时完成，如“……（责任单位：县财政局；完成时限：10月底前）”。";
    public static final String FORM_EN = "without a table its paragraphs have to say who does them by when, as in …（责任单位：县财政局；完成时限：10月底前）.";

    private static final Pattern TITLED = Pattern.compile("(?s)([^。；：:]{2,40}[。：:])(.{4,})");
    private static final Pattern NEXT_NUMBER = Pattern.compile(
            "(?<=[)）〕】。;；])\\s*(?:\\d{1,3}[.．、](?!\\d)|[（(][一二三四五六七八九十]{1,3}[）)]|[\u2460-\u249B])");
    private static final int LONGEST_HEADING = 60;

    private final List<Cell> paragraphs;
    /** Each paragraph's note, null for none. */
    private final Map<Cell, DutyNote> notes = new IdentityHashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Cell> unread = new ArrayList<>();
    private Cell section;
    private Cell parent;
    /** A heading that nothing has followed yet: it may be the text of a note below it. */
    private Cell pending;
    private Cell text;
    private DutyNote note;

    private NotedParagraphs(List<Cell> paragraphs) {
        this.paragraphs = paragraphs.stream().map(Persons::leftOut).filter(paragraph -> !paragraph.blank())
                .flatMap(NotedParagraphs::apart).toList();
        this.paragraphs.forEach(paragraph -> DutyNote.in(paragraph.raw()).ifPresent(found -> notes.put(paragraph, found)));
        // Among notes a sentence says who does a task only where it is numbered as one, or says by when: else who does all the work.
        boolean sentencesOnly = notes.isEmpty();
        this.paragraphs.stream().filter(paragraph -> !notes.containsKey(paragraph)).forEach(paragraph -> DutyNote.inSentence(paragraph.raw())
                .filter(said -> sentencesOnly || said.certain() || numbered(paragraph)).ifPresent(said -> notes.put(paragraph, said)));
    }

    /** 1.甲事（责任单位：…）2.乙事（责任单位：…）: where a note is followed by a number the next task begins. */
    private static Stream<Cell> apart(Cell paragraph) {
        var raw = paragraph.raw();
        return raw.length() > DutyNote.LONGEST ? Stream.of(paragraph)
                : NEXT_NUMBER.matcher(raw).results().map(MatchResult::start)
                        .filter(next -> DutyNote.in(raw.substring(0, next)).filter(DutyNote::certain).isPresent()).findFirst()
                        .map(next -> Stream.concat(Stream.of(new Cell(raw.substring(0, next), paragraph.place())),
                                apart(new Cell(raw.substring(next), paragraph.place()))))
                        .orElse(Stream.of(paragraph));
    }

    /** {@code paragraphs}: each with its place. */
    static Optional<Document> in(List<Cell> paragraphs) {
        var noted = new NotedParagraphs(paragraphs);
        return noted.believed() ? Optional.of(noted.document()) : Optional.empty();
    }

    /** A note that is neither certain nor of a numbered paragraph is believed only among others. */
    private boolean believed() {
        return notes.size() > 1 || notes.entrySet().stream().anyMatch(noted -> noted.getValue().certain() || numbered(noted.getKey()));
    }

    private boolean noted(Cell paragraph) {
        return notes.containsKey(paragraph);
    }

    private Document document() {
        int first = first();
        int last = paragraphs.size() - 1;
        while (!noted(paragraphs.get(last))) {
            last--;
        }
        while (last + 1 < paragraphs.size() && goesOn(paragraphs.get(last + 1))) {
            last++;
        }
        var place = paragraphs.get(first).place();
        rows.add(row(place, "具体要求", "责任单位", "完成时限"));
        var before = paragraphs.subList(0, first);
        var after = paragraphs.subList(last + 1, paragraphs.size());
        before.stream().filter(NotedParagraphs::mightBeATask).forEach(unread::add);
        paragraphs.subList(first, last + 1).forEach(this::read);
        flush();
        if (pending != null) {
            unread.add(pending);
        }
        after.stream().filter(NotedParagraphs::mightBeATask).forEach(unread::add);
        return new Document(texts(before), List.of(rows), texts(after), Unread.numbered(unread), false);
    }

    /** A heading outside of the list heads what is outside as well. */
    private static boolean mightBeATask(Cell paragraph) {
        return numbered(paragraph) && !heads(paragraph);
    }

    private static boolean numbered(Cell paragraph) {
        return Heading.orCount(paragraph.raw()) != Heading.UNNUMBERED;
    }

    /** The first row with the headings right above it, and with numbered texts that nobody was noted behind: they are rows too. */
    private int first() {
        int first = 0;
        while (!noted(paragraphs.get(first))) {
            first++;
        }
        boolean ofTheTextAbove = first > 0 && notes.get(paragraphs.get(first)).text().isEmpty();
        first -= ofTheTextAbove ? 1 : 0;
        while (first > 0 && (heads(paragraphs.get(first - 1)) || goesOn(paragraphs.get(first - 1)))) {
            first--;
        }
        return first;
    }

    /** （二） behind （一）…（责任单位：…） is a row without a note, and no end of the list; so is 二、 where 一、 numbers tasks. */
    private boolean goesOn(Cell paragraph) {
        return switch (Heading.orCount(paragraph.raw())) {
            case TOPIC, SUBTOPIC -> true;
            case SECTION -> notes.keySet().stream().anyMatch(noted -> Heading.of(noted.raw()) == Heading.SECTION);
            case UNNUMBERED -> false;
        };
    }

    private static boolean heads(Cell paragraph) {
        return numbered(paragraph) && paragraph.text().length() <= LONGEST_HEADING
                && !paragraph.text().matches("(?s).*[。；;]");
    }

    private void read(Cell paragraph) {
        var noted = notes.get(paragraph);
        if (noted != null && noted.text().isEmpty()) {
            noteOfTheTextAbove(noted, paragraph);
        } else if (noted != null) {
            begin(new Cell(noted.text(), paragraph.place()), numbered(paragraph));
            note = noted;
        } else if (heads(paragraph)) {
            flush();
            settle(paragraph);
            pending = paragraph;
        } else {
            begin(paragraph, numbered(paragraph));
        }
    }

    private void noteOfTheTextAbove(DutyNote noted, Cell paragraph) {
        text = text == null ? pending : text;
        pending = null;
        if (text == null) {
            unread.add(paragraph);
        } else {
            note = note == null ? noted : note.and(noted);
        }
    }

    /** A paragraph begins a row, or goes on with the one begun. */
    private void begin(Cell paragraph, boolean numbered) {
        if (numbered || note != null || text == null) {
            flush();
            settle(paragraph);
        }
        text = text == null ? paragraph : new Cell(text.raw() + "\n" + paragraph.raw(), text.place());
    }

    /** What stands below a heading is headed by it; a heading with nothing below it might have been a task. */
    private void settle(Cell next) {
        if (pending != null && numbered(next) && Heading.depth(next.raw()) <= Heading.depth(pending.raw())) {
            unread.add(pending);
        } else if (pending != null) {
            heading(pending);
        }
        pending = null;
    }

    private void heading(Cell heading) {
        if (Heading.of(heading.raw()) != Heading.UNNUMBERED) {
            parent = heading;
            section = Heading.of(heading.raw()) == Heading.SECTION ? heading : section;
        }
        rows.add(new Row(List.of(heading)));
    }

    /**
     * A numbered text that names nobody is a row all the same, unless its number heads and it has no title that would; one without number
     * stays one cell, for the office to tell.
     */
    private void flush() {
        if (text != null) {
            var titled = TITLED.matcher(text.text());
            boolean title = numbered(text) && titled.matches();
            if (note == null && !title && Heading.of(text.raw()) != Heading.UNNUMBERED) {
                pending = text;
            } else {
                row(title ? titled : null);
            }
        }
        text = null;
        note = null;
    }

    /** {@code titled}: null where the text has no title. */
    private void row(Matcher titled) {
        if (titled == null) {
            endTitle(Heading.orCount(text.raw()));
        } else {
            heading(new Cell(titled.group(1).replaceFirst("[。：:]$", ""), text.place()));
        }
        rows.add(note == null && titled == null ? new Row(List.of(text))
                : row(text.place(), titled == null ? text.text() : titled.group(2).strip(), note == null ? "" : note.units(),
                        note == null ? "" : note.deadline()));
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
