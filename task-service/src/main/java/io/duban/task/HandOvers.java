package io.duban.task;

import io.duban.events.Duty;
import io.duban.events.DutyStage;
import io.duban.events.TaskEvent.DutyHandedOver;
import io.duban.events.TaskState;
import io.duban.events.UnitRef;
import io.duban.platform.problem.Problem;

/** 工作交接: to whom a duty may pass, and which (rule 8). */
public final class HandOvers {
    private HandOvers() {
    }

    /** The duty passes to {@code to}, a unit's code; open duties and fulfilled ones do. */
    public static DutyHandedOver of(TaskState task, Duty duty, String to, String reason, Registers registers) {
        whatIsSettledStaysWhereItIs(duty);
        if (duty.unit().code().equals(to)) {
            throw new Problem(409, "same-unit", duty.unit().name());
        }
        return new DutyHandedOver(task.id(), duty.unit(), known(to, registers), reason);
    }

    /** A unit as the directory lists it now; dissolved ones it does not. */
    public static UnitRef known(String code, Registers registers) {
        return registers.directory().entries().stream().filter(entry -> entry.code().equals(code)).findFirst()
                .map(entry -> new UnitRef(entry.code(), entry.name())).orElseThrow(() -> new Problem(422, "unit-unknown", code));
    }

    private static void whatIsSettledStaysWhereItIs(Duty duty) {
        if (duty.stage() == DutyStage.EXCUSED) {
            throw new Problem(409, "duty-excused");
        }
        if (duty.stage() == DutyStage.APPROVED) {
            throw new Problem(409, "duty-already-approved", duty.unit().name());
        }
    }
}
