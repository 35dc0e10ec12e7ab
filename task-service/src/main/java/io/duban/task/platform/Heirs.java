package io.duban.task.platform;

import io.duban.events.FormerDuty;
import io.duban.events.TaskState;
import io.duban.platform.problem.Problem;
import io.duban.task.index.Successions;
import io.duban.task.index.UnitRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who acts in place of units that are no more, by the names that they have today. */
@ApplicationScoped
public class Heirs {
    @Inject
    Histories histories;
    @Inject
    Successions successions;

    /**
     * Nobody acts for a dissolved unit, also where a duty has not passed on yet: refused with {@code unit-dissolved}, which names
     * who holds its duty in {@code task}; all who took over from it where it is about no task (null), or never had a duty there.
     */
    public void onlyAUnitThatStandsActs(String code, UUID task) {
        UnitRow.known(code).filter(unit -> unit.dissolved).ifPresent(unit -> {
            var heirs = Optional.ofNullable(task).flatMap(histories::task).flatMap(known -> holder(known, code))
                    .map(holder -> name(holder, task)).orElseGet(() -> all(code).distinct().collect(Collectors.joining("、")));
            throw new Problem(403, "unit-dissolved", unit.name, heirs);
        });
    }

    private static Optional<String> holder(TaskState task, String unit) {
        return task.duty(unit).isPresent() ? Optional.of(unit)
                : task.formerDuties().stream().filter(former -> former.passedOn() && former.duty().unit().code().equals(unit))
                        .reduce((earlier, later) -> later).map(FormerDuty::successor).flatMap(successor -> holder(task, successor.code()));
    }

    /** Whoever holds it may be dissolved by now, and the duty on its way. */
    private String name(String holder, UUID task) {
        var unit = UnitRow.known(holder).orElseThrow();
        return unit.dissolved ? name(successions.heir(holder, task), task) : unit.name;
    }

    private Stream<String> all(String code) {
        var unit = UnitRow.known(code).orElseThrow();
        return unit.dissolved ? unit.successors.stream().flatMap(this::all) : Stream.of(unit.name);
    }
}
