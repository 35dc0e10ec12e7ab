package io.duban.task.platform;

import io.duban.events.Duty;
import io.duban.events.TaskState;
import io.duban.platform.problem.Problem;
import io.duban.task.index.Successions;
import io.duban.task.index.UnitRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Who acts in place of units that are no more, by the names that they have today. */
@ApplicationScoped
public class Heirs {
    @Inject
    Histories histories;
    @Inject
    Successions successions;

    /**
     * Nobody acts for a dissolved unit, also where a duty has not passed on yet: refused with {@code unit-dissolved}, which names
     * who holds its duty in {@code task}; all who took over from it where it is about no task (null), or never had a duty there. What
     * was settled before stays with it, so that nobody is named: {@code dissolved-unit-settled}.
     */
    public void onlyAUnitThatStandsActs(String code, UUID task) {
        UnitRow.known(code).filter(unit -> unit.dissolved).ifPresent(unit -> {
            var heirs = Optional.ofNullable(task).flatMap(histories::task).flatMap(known -> known.holderOf(code)
                    .map(duty -> holder(unit, known, duty))).orElseGet(() -> UnitRow.directory().heirNames(code));
            throw new Problem(403, "unit-dissolved", unit.name, heirs);
        });
    }

    private String holder(UnitRow unit, TaskState task, Duty duty) {
        var holder = UnitRow.known(duty.unit().code()).orElseThrow();
        if (holder.dissolved && !task.pending(duty)) {
            throw new Problem(403, "dissolved-unit-settled", unit.name);
        }
        return name(holder, task.id());
    }

    /** Whoever holds it may be dissolved by now, and the duty on its way. */
    private String name(UnitRow holder, UUID task) {
        return holder.dissolved ? name(UnitRow.known(successions.heir(holder.code, task)).orElseThrow(), task) : holder.name;
    }
}
