package io.duban.task.units;

import io.duban.events.UnitEvent;
import io.duban.events.UnitEvent.UnitChanged;
import io.duban.events.UnitEvent.UnitRegistered;
import io.duban.platform.problem.Problem;
import io.duban.task.Asked;
import io.duban.task.UnitCommand;
import io.duban.task.UnitState;
import java.util.List;
import java.util.stream.Stream;

/** The office registers a unit, or says how it is from now on; null leaves kind, groups or aliases as they are. What was assigned stays. */
record PutUnit(String code, String name, String kind, List<String> groups, List<String> aliases) implements UnitCommand {
    static final String DEPARTMENT = "department";

    @Override
    public List<UnitEvent> decide(UnitState unit, Asked asked) {
        aDissolvedUnitStaysAsItWas(unit);
        var whole = unit == null ? asNew() : asChangeOf(unit);
        whole.aNameMeansOneUnit(asked);
        return unit == null ? List.of(new UnitRegistered(code, name, whole.kind, whole.groups, whole.aliases)) : whole.changes(unit);
    }

    private List<UnitEvent> changes(UnitState unit) {
        boolean same = name.equals(unit.name()) && kind.equals(unit.kind()) && groups.equals(unit.groups()) && aliases.equals(unit.aliases());
        return same ? List.of() : List.of(new UnitChanged(code, name, kind, groups, aliases));
    }

    private PutUnit asNew() {
        return new PutUnit(code, name, kind == null ? DEPARTMENT : kind, groups == null ? List.of() : groups, aliases == null ? List.of() : aliases);
    }

    /** A renamed unit is still meant by its old name, unless the office says which names mean it. */
    private PutUnit asChangeOf(UnitState unit) {
        var known = name.equals(unit.name()) ? unit.aliases()
                : Stream.concat(unit.aliases().stream().filter(alias -> !alias.equals(name)), Stream.of(unit.name())).toList();
        return new PutUnit(code, name, kind == null ? unit.kind() : kind, groups == null ? unit.groups() : groups, aliases == null ? known : aliases);
    }

    /** What comes after it has a code of its own. */
    private static void aDissolvedUnitStaysAsItWas(UnitState unit) {
        if (unit != null && unit.dissolved()) {
            throw new Problem(409, "unit-already-dissolved", unit.code(), unit.successors().getFirst().code());
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
