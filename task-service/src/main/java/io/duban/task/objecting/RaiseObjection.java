package io.duban.task.objecting;

import io.duban.events.Deadline;
import io.duban.events.Duty;
import io.duban.events.Objection;
import io.duban.events.TaskEvent;
import io.duban.events.TaskEvent.ObjectionKind;
import io.duban.events.TaskEvent.ObjectionRaised;
import io.duban.events.TaskState;
import io.duban.events.UnitRef;
import io.duban.events.WorkingCalendar;
import io.duban.platform.problem.Problem;
import io.duban.task.Asked;
import io.duban.task.HandOvers;
import io.duban.task.Registers;
import io.duban.task.Rules;
import io.duban.task.TaskCommand;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** 异议: a unit says that its duty is not for it, within three working days of getting it; later too, but marked (rule 9). */
record RaiseObjection(UUID taskId, ObjectionKind kind, String reason, String proposed) implements TaskCommand {
    private static final int WORKING_DAYS = 3;

    @Override
    public List<TaskEvent> decide(TaskState task, Asked asked) {
        Rules.nothingHappensToAClosedTask(task, asked);
        var duty = Rules.aUnitActsOnItsOwnDutyAlone(task, asked.by());
        Rules.aDutyReportedDoneIsNotReportedAgain(duty);
        oneObjectionAtATime(task, duty);
        return List.of(new ObjectionRaised(taskId, task.objections().size() + 1, duty.unit(), kind, reason,
                proposed == null ? null : another(duty, asked.registers()), afterTerm(duty, asked.at())));
    }

    private static void oneObjectionAtATime(TaskState task, Duty duty) {
        if (task.objections().stream().filter(Objection::pending).anyMatch(raised -> raised.unit().code().equals(duty.unit().code()))) {
            throw new Problem(409, "objection-pending", duty.unit().name());
        }
    }

    private UnitRef another(Duty duty, Registers registers) {
        if (kind != ObjectionKind.WRONG_UNIT) {
            throw new Problem(409, "no-other-unit-to-name");
        }
        return HandOvers.another(duty, proposed, registers);
    }

    /**
     * The term runs from when this unit got the duty, by assignment or by hand-over. Counted are the days that have passed and no more, so
     * that next year's calendar is not asked for before it is needed.
     */
    private static boolean afterTerm(Duty duty, Instant now) {
        var first = LocalDate.ofInstant(duty.heldSince(), Deadline.ZONE).plusDays(1);
        var today = LocalDate.ofInstant(now, Deadline.ZONE);
        if (today.isBefore(first.plusDays(WORKING_DAYS))) {
            return false;
        }
        try {
            return first.datesUntil(today).filter(WorkingCalendar.inForce()::isWorkingDay).limit(WORKING_DAYS).count() == WORKING_DAYS;
        } catch (WorkingCalendar.UnknownYear e) {
            throw new Problem(409, "calendar-unknown", Integer.toString(e.year()));
        }
    }
}
