package io.duban.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What one unit owes on one task, and how far it is. {@code before} is the stage to which reopening goes back;
 * {@code rests} are the times that a returned report had lain with the office; {@code returns} counts them.
 */
public record Duty(UnitRef unit, Role role, String group, DutyStage stage, DutyStage before, int percent,
        LocalDate ownDueDate, Instant acknowledgedAt, Instant fulfilledAt, Actor fulfilledBy, Instant approvedAt, int returns,
        List<Rest> rests, Report lastReport) {

    /** What a unit last said of its duty. */
    public record Report(int percent, String text, String problems, String nextStep, List<Evidence> evidence, Instant at) {
    }

    static Duty assigned(TaskEvent.AssignedDuty duty) {
        return new Duty(duty.unit(), duty.role(), duty.group(), DutyStage.ASSIGNED, null, 0, null, null, null, null, null, 0,
                List.of(), null);
    }

    Duty acknowledged(LocalDate ownDueDate, Instant at) {
        return new Duty(unit, role, group, stage == DutyStage.ASSIGNED ? DutyStage.ACKNOWLEDGED : stage, before, percent,
                ownDueDate, at, fulfilledAt, fulfilledBy, approvedAt, returns, rests, lastReport);
    }

    Duty progressed(Report report) {
        return new Duty(unit, role, group, DutyStage.IN_PROGRESS, before, report.percent(), ownDueDate, acknowledgedAt,
                fulfilledAt, fulfilledBy, approvedAt, returns, rests, report);
    }

    Duty fulfilled(Report report, Actor by) {
        return new Duty(unit, role, group, DutyStage.FULFILLED, before, 100, ownDueDate, acknowledgedAt, report.at(), by,
                approvedAt, returns, rests, report);
    }

    Duty approved(Instant at) {
        return new Duty(unit, role, group, DutyStage.APPROVED, before, percent, ownDueDate, acknowledgedAt, fulfilledAt,
                fulfilledBy, at, returns, rests, lastReport);
    }

    Duty returned(Instant at) {
        var longer = new ArrayList<>(rests);
        if (fulfilledAt != null) {
            longer.add(new Rest(fulfilledAt, at));
        }
        return new Duty(unit, role, group, DutyStage.IN_PROGRESS, before, percent, ownDueDate, acknowledgedAt, null, null, null,
                returns + 1, List.copyOf(longer), lastReport);
    }

    Duty closedUnreported() {
        return new Duty(unit, role, group, DutyStage.CLOSED_UNREPORTED, stage, percent, ownDueDate, acknowledgedAt, fulfilledAt,
                fulfilledBy, approvedAt, returns, rests, lastReport);
    }

    /** Lead duties go back to work; a responsible duty only if the completion had closed it. */
    Duty reopened(boolean wasReported, Instant at) {
        if (stage == DutyStage.CLOSED_UNREPORTED) {
            return new Duty(unit, role, group, before, null, percent, ownDueDate, acknowledgedAt, fulfilledAt, fulfilledBy,
                    approvedAt, returns, rests, lastReport);
        }
        return wasReported && role == Role.LEAD && stage != DutyStage.EXCUSED ? returned(at) : this;
    }
}
