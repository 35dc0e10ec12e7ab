package io.duban.events;

import java.util.List;

/**
 * One unit or group named in a cell. A named unit has itself in {@code units}; a {@code group} holds its members as the
 * directory stands; an {@code open} one has none until the office designates them. {@code inherited}: the cell was
 * merged, and the name stood in the row above.
 */
public record Assignee(String raw, boolean inherited, List<UnitRef> units, @MayBeAbsent String group, boolean open) {

    /** A unit called by its own name. */
    public static Assignee named(String raw, UnitRef unit) {
        return new Assignee(raw, false, List.of(unit), null, false);
    }

    /** A group of the directory (县政府各部门、单位) with its members as of now. */
    public static Assignee group(String raw, String group, List<UnitRef> members) {
        return new Assignee(raw, false, members, group, false);
    }

    /** A set that the notice does not fix (有关部门、单位). */
    public static Assignee open(String raw) {
        return new Assignee(raw, false, List.of(), null, true);
    }

    /** This unit is meant, whatever it is called by now. */
    public boolean names(UnitRef unit) {
        return units.stream().anyMatch(one -> one.code().equals(unit.code()));
    }

    /** The same, taken over from the row above. */
    public Assignee asInherited() {
        return new Assignee(raw, true, units, group, open);
    }
}
