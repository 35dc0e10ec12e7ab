package io.duban.task;

import io.duban.events.Actor;
import io.duban.events.Duty;
import io.duban.events.DutyStage;
import io.duban.events.LeadKind;
import io.duban.events.Role;
import io.duban.events.TaskStage;
import io.duban.events.TaskState;
import io.duban.platform.problem.Problem;
import java.util.List;
import java.util.Optional;

/** The rules that more than one use case obeys (domain: lifecycle, rules 1 to 5); each refuses with its own code. */
public final class Rules {
    private Rules() {
    }

    /**
     * Rule 3: nothing happens to a completed or cancelled task, nor to one whose place a task of the next year has taken. Where that
     * one was cancelled, the office has to say first that this one goes on.
     */
    public static void nothingHappensToAClosedTask(TaskState task, Asked asked) {
        if (task.stage() == TaskStage.COMPLETED) {
            throw new Problem(409, "task-completed");
        }
        if (task.stage() == TaskStage.CANCELLED) {
            throw new Problem(409, "task-cancelled");
        }
        Continuing.aPlaceIsTakenOnce(task, asked);
        if (task.successor() != null) {
            throw new Problem(409, "successor-cancelled", task.successor());
        }
    }

    /** Rule 2: a unit acts on its own duties alone. */
    public static Duty aUnitActsOnItsOwnDutyAlone(TaskState task, Actor by) {
        return task.duty(by.unit()).orElseThrow(() -> new Problem(403, "not-your-duty", by.unit()));
    }

    /** The duty of a unit that somebody else names. */
    public static Duty dutyOf(TaskState task, String unit) {
        return task.duty(unit).orElseThrow(() -> new Problem(409, "unit-has-no-duty", unit));
    }

    /** Rule 4: the first named lead sees to the others; in a group, and while nobody leads, no unit does. */
    public static Duty onlyTheLeadingUnit(TaskState task, Actor by) {
        var duty = aUnitActsOnItsOwnDutyAlone(task, by);
        if (!task.submittingLead().equals(Optional.of(duty.unit()))) {
            throw new Problem(403, "not-the-leading-unit", duty.unit().name());
        }
        return duty;
    }

    /** Rule 2: a unit may take back what it said until that is decided, and nobody but the office after that. */
    public static void whatIsApprovedIsNotTakenBack(Duty duty) {
        if (duty.stage() == DutyStage.APPROVED) {
            throw new Problem(409, "duty-already-approved", duty.unit().name());
        }
    }

    /** Rule 2: what is reported done stays so until it is returned. */
    public static void aDutyReportedDoneIsNotReportedAgain(Duty duty) {
        switch (duty.stage()) {
            case FULFILLED, APPROVED -> throw new Problem(409, "duty-already-fulfilled");
            case EXCUSED -> throw new Problem(409, "duty-excused");
            case ASSIGNED, ACKNOWLEDGED, IN_PROGRESS, CLOSED_UNREPORTED -> {
                // still to be reported
            }
        }
    }

    /** Rule 10: a continuous task has no end that could be reported. */
    public static void aContinuousTaskIsNeverDone(TaskState task) {
        if (task.continuous()) {
            throw new Problem(409, "task-continuous");
        }
    }

    /**
     * Rule 5: whoever fulfilled or submitted never approves: four eyes are two persons. A task is one work, whichever share of
     * it somebody reported; in a group each lead stands alone.
     */
    public static void whoReportedItDoneDoesNotApprove(TaskState task, List<Duty> duties, Actor by) {
        var work = task.leadKind() == LeadKind.GROUP ? duties : task.duties().values();
        if (by.samePersonAs(task.submittedBy()) || work.stream().anyMatch(duty -> by.samePersonAs(duty.fulfilledBy()))) {
            throw new Problem(403, "four-eyes");
        }
    }

    /** The lead duties of the units named, or all that a decision can be about; refused where a unit does not lead here. */
    public static List<Duty> leadDuties(TaskState task, List<String> units) {
        if (units == null || units.isEmpty()) {
            return task.duties(Role.LEAD).filter(duty -> duty.stage() == DutyStage.FULFILLED).toList();
        }
        return units.stream().distinct().map(unit -> task.duty(unit).filter(duty -> duty.role() == Role.LEAD)
                .orElseThrow(() -> new Problem(409, "unit-does-not-lead", unit))).toList();
    }
}
