package io.duban.task.units;

import io.duban.events.UnitEvent;
import io.duban.events.UnitEvent.UnitChanged;
import io.duban.events.UnitEvent.UnitRegistered;
import io.duban.platform.problem.Problem;
import io.duban.platform.problem.Problem.Violation;
import io.duban.task.Asked;
import io.duban.task.UnitCommand;
import io.duban.task.UnitState;
import io.duban.task.notice.units.Directory;
import io.duban.task.notice.units.Directory.Entry;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The office registers a unit, or says how it is from now on; null leaves kind, groups or aliases as they are. What was assigned stays.
 * {@code allowNew}: a kind or group that no unit has is meant.
 */
record PutUnit(String code, String name, String kind, List<String> groups, List<String> aliases, boolean allowNew) implements UnitCommand {
    static final String DEPARTMENT = "department";

    @Override
    public List<UnitEvent> decide(UnitState unit, Asked asked) {
        aDissolvedUnitStaysAsItWas(unit, asked);
        aNewKindOrGroupIsMeant(asked);
        var whole = unit == null ? asNew() : asChangeOf(unit);
        whole.aNameMeansOneUnit(asked);
        return unit == null ? List.of(new UnitRegistered(code, name, whole.kind, whole.groups, whole.aliases)) : whole.changes(unit);
    }

    private List<UnitEvent> changes(UnitState unit) {
        boolean same = name.equals(unit.name()) && kind.equals(unit.kind()) && groups.equals(unit.groups()) && aliases.equals(unit.aliases());
        return same ? List.of() : List.of(new UnitChanged(code, name, kind, groups, aliases));
    }

    private PutUnit asNew() {
        return new PutUnit(code, name, kind == null ? DEPARTMENT : kind, groups == null ? List.of() : groups,
                aliases == null ? List.of() : aliases, allowNew);
    }

    /**
     * A renamed unit keeps its old name as an alias. Where the office gives the aliases itself, the old name is a former one: notices that
     * use it mean the unit all the same, and the office is told that it was renamed.
     */
    private PutUnit asChangeOf(UnitState unit) {
        var known = name.equals(unit.name()) ? unit.aliases()
                : Stream.concat(unit.aliases().stream().filter(alias -> !alias.equals(name)), Stream.of(unit.name())).toList();
        return new PutUnit(code, name, kind == null ? unit.kind() : kind, groups == null ? unit.groups() : groups,
                aliases == null ? known : aliases, allowNew);
    }

    /** What comes after it has a code of its own. */
    private static void aDissolvedUnitStaysAsItWas(UnitState unit, Asked asked) {
        if (unit != null && unit.dissolved()) {
            throw new Problem(409, "unit-already-dissolved", unit.name(), asked.registers().directory().heirNames(unit.code()));
        }
    }

    /** A slip would make a kind, or a group that no notice names. */
    private void aNewKindOrGroupIsMeant(Asked asked) {
        if (!allowNew) {
            var directory = asked.registers().directory();
            theKindIsKnown(directory);
            theGroupsAreKnown(directory);
        }
    }

    private void theKindIsKnown(Directory directory) {
        var known = Stream.concat(Stream.of(DEPARTMENT), directory.entries().stream().map(Entry::kind))
                .collect(Collectors.toCollection(TreeSet::new));
        if (kind != null && !known.contains(kind)) {
            throw new Problem(422, "kind-unknown", kind, String.join("、", known)).about("kind");
        }
    }

    private void theGroupsAreKnown(Directory directory) {
        var known = directory.entries().stream().flatMap(entry -> entry.groups().stream()).collect(Collectors.toCollection(TreeSet::new));
        var given = groups == null ? List.<String>of() : groups;
        var unknown = IntStream.range(0, given.size()).filter(i -> !known.contains(given.get(i))).boxed().toList();
        if (!unknown.isEmpty()) {
            var there = known.isEmpty() ? "—" : String.join("、", known);
            throw new Problem(422, "group-unknown",
                    unknown.stream().map(i -> new Violation("groups[" + i + "]", "group-unknown", given.get(i), there)).toList(),
                    unknown.stream().map(given::get).collect(Collectors.joining("、")), there);
        }
    }

    /** Else a cell of a notice could mean two. */
    private void aNameMeansOneUnit(Asked asked) {
        var own = names().toList();
        for (var other : asked.registers().directory().entries()) {
            var theirs = Stream.concat(Stream.of(other.name()), other.aliases().stream());
            theirs.filter(their -> !other.code().equals(code) && own.contains(their)).findFirst().ifPresent(taken -> {
                throw new Problem(409, "unit-name-taken", taken, other.code());
            });
        }
    }

    /** Every name under which a notice may mean it. */
    Stream<String> names() {
        return Stream.concat(Stream.of(name), aliases.stream());
    }
}
