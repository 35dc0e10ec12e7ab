package io.duban.task.reforming;

import io.duban.events.UnitRef;
import io.duban.platform.problem.Problem;
import io.duban.task.UnitState;
import io.duban.task.notice.units.Directory;

/** What merging and splitting have in common. A dissolved unit takes nothing over, so that successions never run in a circle. */
final class Dissolving {
    private Dissolving() {
    }

    static void onlyAUnitThatStandsIsDissolved(UnitState unit, String code, Directory directory) {
        if (unit == null) {
            throw new Problem(404, "unit-not-found", code);
        }
        if (unit.dissolved()) {
            throw new Problem(409, "unit-already-dissolved", unit.name(), directory.heirNames(code));
        }
    }

    static UnitRef onlyAnotherUnitThatStandsTakesOver(UnitState unit, String successor, Directory directory) {
        if (successor.equals(unit.code())) {
            throw new Problem(409, "successor-is-itself", successor);
        }
        directory.former(successor).ifPresent(gone -> {
            throw new Problem(409, "successor-dissolved", gone.names().getFirst(), directory.heirNames(successor));
        });
        return directory.unit(successor).orElseThrow(() -> new Problem(409, "successor-unknown", successor));
    }
}
