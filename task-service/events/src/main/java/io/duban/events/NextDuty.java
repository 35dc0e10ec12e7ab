package io.duban.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A duty on its way to the next state: what is not set stays. */
final class NextDuty {
    UnitRef unit;
    Role role;
    String group;
    DutyStage stage;
    DutyStage before;
    int percent;
    LocalDate ownDueDate;
    Deadline deadline;
    Instant heldSince;
    Instant owesSince;
    Instant acknowledgedAt;
    Instant fulfilledAt;
    Actor fulfilledBy;
    Instant approvedAt;
    int returns;
    Duty.Return lastReturn;
    List<Rest> rests;
    List<CheckIn> checkIns;
    Instant urgedAt;
    String urgedWith;
    boolean overdueBeforeExtension;
    boolean leftOut;
    Duty.Report lastReport;
    List<Duty.Joined> joined;

    NextDuty(Duty duty) {
        unit = duty.unit();
        role = duty.role();
        group = duty.group();
        stage = duty.stage();
        before = duty.before();
        percent = duty.percent();
        ownDueDate = duty.ownDueDate();
        deadline = duty.deadline();
        heldSince = duty.heldSince();
        owesSince = duty.owesSince();
        acknowledgedAt = duty.acknowledgedAt();
        fulfilledAt = duty.fulfilledAt();
        fulfilledBy = duty.fulfilledBy();
        approvedAt = duty.approvedAt();
        returns = duty.returns();
        lastReturn = duty.lastReturn();
        rests = duty.rests();
        checkIns = duty.checkIns();
        urgedAt = duty.urgedAt();
        urgedWith = duty.urgedWith();
        overdueBeforeExtension = duty.overdueBeforeExtension();
        leftOut = duty.leftOut();
        lastReport = duty.lastReport();
        joined = duty.joined();
    }

    Duty duty() {
        return new Duty(unit, role, group, stage, before, percent, ownDueDate, deadline, heldSince, owesSince, acknowledgedAt, fulfilledAt,
                fulfilledBy, approvedAt, returns, lastReturn, rests, checkIns, urgedAt, urgedWith, overdueBeforeExtension, leftOut, lastReport,
                List.copyOf(joined));
    }
}
