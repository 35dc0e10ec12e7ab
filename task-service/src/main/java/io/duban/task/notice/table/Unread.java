package io.duban.task.notice.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Something in a notice that might be a task and was not read, for the office to see.
 *
 * @param cell how it begins, and its place; of a table the names of its columns, blank where it has none
 */
public record Unread(Kind kind, Cell cell) {

    private static final String CLOSES_A_NOTE = "(?s).*[)）〕】\\]][。.]?\\s*";

    /** What it is, and so why it was not read. */
    public enum Kind {
        /** A paragraph with a number, and nobody is noted for it. */
        NUMBERED,
        /** A paragraph outside of the table that notes who does it, or by when. */
        NOTED,
        /** A table whose columns are not those of the first. */
        TABLE
    }

    static List<Unread> numbered(List<Cell> paragraphs) {
        return paragraphs.stream().map(paragraph -> new Unread(Kind.NUMBERED, paragraph)).toList();
    }

    /** Those of the paragraphs around a table that note a duty: shown without the note. */
    static List<Unread> noted(List<Cell> around) {
        var paragraphs = around.stream().map(Persons::leftOut).filter(paragraph -> !paragraph.blank()).toList();
        var noted = new ArrayList<Unread>();
        for (int i = 0; i < paragraphs.size(); i++) {
            var paragraph = paragraphs.get(i);
            var note = note(paragraph);
            if (note != null) {
                var text = !note.text().isEmpty() ? note.text() : i > 0 ? paragraphs.get(i - 1).text() : note.deadline();
                noted.add(new Unread(Kind.NOTED, new Cell(text, paragraph.place())));
            }
        }
        return noted;
    }

    /** null for none. 主办单位：… at the foot of a page is none: a note stands in brackets, behind a number, or says by when. */
    private static DutyNote note(Cell paragraph) {
        boolean numbered = Heading.orCount(paragraph.raw()) != Heading.UNNUMBERED;
        return DutyNote.in(paragraph.raw()).filter(DutyNote::certain)
                .filter(note -> !note.deadline().isEmpty() || !note.text().isEmpty() && (numbered || paragraph.raw().matches(CLOSES_A_NOTE)))
                .or(() -> DutyNote.inSentence(paragraph.raw()).filter(said -> numbered && said.certain())).orElse(null);
    }
}
