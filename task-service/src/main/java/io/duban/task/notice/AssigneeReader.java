package io.duban.task.notice;

import java.util.Set;

/**
 * Understands a cell of units: names and aliases of the directory, longest first, however they are separated or not at
 * all; named groups; open groups (有关部门); roles (甲牵头，乙配合). What the directory does not know is handed back as it
 * was printed, with the closest name as a proposal.
 */
public final class AssigneeReader {

    private static final Set<String> NOBODY = Set.of("无", "/", "-", "--", "—", "——");

    private final Vocabulary vocabulary;

    public AssigneeReader(Directory directory) {
        vocabulary = new Vocabulary(directory);
    }

    /** One cell, by the directory as it stands. */
    public static Understood understand(String cell, Directory directory) {
        return new AssigneeReader(directory).understand(cell);
    }

    public Understood understand(String cell) {
        return NOBODY.contains(cell.strip()) ? Understood.NOTHING : new CellReading(cell, vocabulary).understood();
    }
}
