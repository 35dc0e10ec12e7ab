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
        return new DutyHandedOver(task.id(), duty.unit(), another(duty, to, registers), reason);
    }

    /** A unit by its code, as the directory lists it now, that does not hold the duty itself; of a dissolved one its successor. */
    public static UnitRef another(Duty duty, String code, Registers registers) {
        var unit = Wording.unit(code, registers.directory()).orElseThrow(() -> new Problem(422, "unit-unknown", code));
        if (unit.code().equals(duty.unit().code())) {
            throw new Problem(409, "same-unit", unit.name());
        }
        return unit;
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
