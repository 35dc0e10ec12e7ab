package io.duban.task.notice.units;

import io.duban.events.UnitRef;
import io.duban.task.notice.text.HalfWidth;
import io.duban.task.notice.units.Understood.Unknown;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Understands a cell of units: names and aliases of the directory, longest first, however they are separated or not at
 * all; named groups; open groups (有关部门); roles (甲牵头，乙配合). What the directory does not know is handed back as it
 * was printed, with the closest name as a proposal.
 */
public final class AssigneeReader {

    private static final Set<String> NOBODY = Set.of("无", "/", "-", "--", "—", "——");

    /** Several times a county's every unit by name; a longer cell is no list of units. */
    private static final int LONGEST_LIST = 5_000;
    private static final int SHOWN = 40;

    private final Vocabulary vocabulary;

    /** One that proposes the closest name for each that is unknown. */
    public AssigneeReader(Directory directory) {
        this(new Vocabulary(directory, true));
    }

    private AssigneeReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** One that only tells who is known: proposing takes most of the time. */
    public static AssigneeReader withoutProposals(Directory directory) {
        return new AssigneeReader(new Vocabulary(directory, false));
    }

    /** One cell, by the directory as it stands. */
    public static Understood understand(String cell, Directory directory) {
        return new AssigneeReader(directory).understand(cell);
    }

    /** The units whose names or aliases stand anywhere in a sentence, each once, in its order. */
    public List<UnitRef> mentioned(String sentence) {
        var text = HalfWidth.of(sentence);
        var mentioned = new LinkedHashSet<UnitRef>();
        for (int at = 0; at < text.length();) {
            var name = vocabulary.at(text, at);
            name.map(found -> found.meaning().apply("")).filter(assignee -> assignee.group() == null)
                    .ifPresent(assignee -> mentioned.addAll(assignee.units()));
            at = name.map(Vocabulary.Found::end).orElse(at + 1);
        }
        return List.copyOf(mentioned);
    }

    /** Whom a cell names, in its order; what it does not know is listed beside them, never guessed. */
    public Understood understand(String cell) {
        var printed = cell.strip();
        if (printed.length() > LONGEST_LIST) {
            return new Understood(List.of(new Unknown(printed.substring(0, SHOWN) + "…", null)));
        }
        return NOBODY.contains(printed) ? Understood.NOTHING : new CellReading(printed, vocabulary).understood();
    }
}
