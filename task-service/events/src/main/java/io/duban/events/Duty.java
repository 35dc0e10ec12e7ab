package io.duban.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What one unit owes on one task, and how far it is. {@code before} is the stage to which reopening goes back; {@code rests}
 * are the times that a report had lain with the office until it was returned, or the task reopened, and {@code returns} counts the
 * returns alone; {@code deadline} is null unless a group's member has one of its own; {@code urgedWith}: the words of the last urging;
 * {@code heldSince}: when it was assigned, or handed over, to this unit; {@code owesSince}: from when on it owes check-ins, which is
 * later where it was taken up again or is due otherwise since; {@code leftOut}: excused because an amendment asks it no more;
 * {@code joined}: the duties that became one with it, in order.
 */
public record Duty(UnitRef unit, Role role, String group, DutyStage stage, DutyStage before, int percent, LocalDate ownDueDate,
        Deadline deadline, Instant heldSince, Instant owesSince, Instant acknowledgedAt, Instant fulfilledAt, Actor fulfilledBy,
        Instant approvedAt, int returns, Return lastReturn, List<Rest> rests, List<CheckIn> checkIns, Instant urgedAt, String urgedWith,
        boolean overdueBeforeExtension, boolean leftOut, Report lastReport, List<Joined> joined) {

    /** What a unit last said of its duty; {@code via}: how the office was told that entered it, null where the unit said it. */
    public record Report(int percent, String text, String problems, String nextStep, List<Evidence> evidence, Instant at, String via) {
    }

    /** 退回: why it was sent back to work, and when. */
    public record Return(String reason, Instant at) {
    }

    /** A duty that became one with this when one of the two was handed over, as it stood then; {@code unit}: whose it was. */
    public record Joined(UnitRef unit, Role role, DutyStage stage, int percent, Report lastReport, Instant at) {
    }

    public Duty {
        joined = joined == null ? List.of() : joined; // a view may hold it from before any were kept
    }

    static Duty assigned(TaskEvent.AssignedDuty duty, Instant at) {
        return new Duty(duty.unit(), duty.role(), duty.group(), DutyStage.ASSIGNED, null, 0, null, null, at, at, null, null, null, null, 0,
                null, List.of(), List.of(), null, null, false, false, null, List.of());
    }

    Duty acknowledged(LocalDate ownDueDate, Instant at) {
        return with(next -> {
            next.stage = stage == DutyStage.ASSIGNED ? DutyStage.ACKNOWLEDGED : stage;
            next.ownDueDate = ownDueDate;
            next.acknowledgedAt = at;
        });
    }

    Duty progressed(Report report) {
        return with(next -> {
            next.stage = DutyStage.IN_PROGRESS;
            next.percent = report.percent();
            next.lastReport = report;
        });
    }

    Duty fulfilled(Report report, Actor by) {
        return with(next -> {
            next.stage = DutyStage.FULFILLED;
            next.percent = 100;
            next.fulfilledAt = report.at();
            next.fulfilledBy = by;
            next.lastReport = report;
        });
    }

    Duty approved(Instant at) {
        return with(next -> {
            next.stage = DutyStage.APPROVED;
            next.approvedAt = at;
        });
    }

    Duty returned(String reason, Instant at) {
        return backToWork(at).with(next -> {
            next.returns = returns + 1;
            next.lastReturn = new Return(reason, at);
        });
    }

    private Duty backToWork(Instant at) {
        return with(next -> {
            next.stage = DutyStage.IN_PROGRESS;
            if (fulfilledAt != null) {
                next.rests = longer(rests, new Rest(fulfilledAt, at));
            }
            next.fulfilledAt = null;
            next.fulfilledBy = null;
            next.approvedAt = null;
        });
    }

    /** The unit's own doing: the time in between counts, and for the period that still runs a check-in is owed again. */
    Duty withdrawn(Instant at) {
        return with(next -> {
            next.stage = DutyStage.IN_PROGRESS;
            next.checkIns = checkIns.stream().filter(known -> known.missed() || !known.reportedAt().equals(fulfilledAt)
                    || !at.isBefore(CheckIns.passedFrom(known.due()))).toList();
            next.fulfilledAt = null;
            next.fulfilledBy = null;
        });
    }

    Duty excused() {
        return with(next -> next.stage = DutyStage.EXCUSED);
    }

    /** An amendment asks it no more; whoever was excused before stays so for the reason there was. */
    Duty leftOutByAmendment() {
        return stage == DutyStage.EXCUSED ? this : excused().with(next -> next.leftOut = true);
    }

    Duty closedUnreported() {
        return with(next -> {
            next.stage = DutyStage.CLOSED_UNREPORTED;
            next.before = stage;
        });
    }

    /** Lead duties that were reported go back to work; a responsible duty only if the completion had closed it. */
    Duty reopened(boolean wasReported, Instant at) {
        if (stage == DutyStage.CLOSED_UNREPORTED) {
            return with(next -> {
                next.stage = before;
                next.before = null;
            });
        }
        return wasReported && role == Role.LEAD && stage != DutyStage.EXCUSED && !stage.open() ? backToWork(at) : this;
    }

    Duty extendedTo(Deadline later, boolean wasOverdue) {
        return with(next -> {
            next.deadline = later;
            next.overdueBeforeExtension = overdueBeforeExtension || wasOverdue;
        });
    }

    /** The task's deadline moved while this duty was overdue by it. */
    Duty overdueBeforeExtension(boolean was) {
        return was ? with(next -> next.overdueBeforeExtension = true) : this;
    }

    /** A document set the task's deadline: it replaces one of the duty's own, unless that is later still. */
    Duty amendedTo(Deadline ofTask) {
        boolean later = deadline != null && ofTask.date() != null && deadline.date().isAfter(ofTask.date());
        return later ? this : with(next -> next.deadline = null);
    }

    Duty urged(String text, Instant at) {
        return with(next -> {
            next.urgedAt = at;
            next.urgedWith = text;
        });
    }

    /** The period that ends on {@code due} is settled: reported at an instant, or missed (null). What is settled stays so. */
    Duty checkedIn(LocalDate due, Instant at) {
        return checkIns.stream().anyMatch(known -> known.due().equals(due)) ? this
                : with(next -> next.checkIns = longer(checkIns, new CheckIn(due, at)));
    }

    /** In another role, or by another group. Who was excused owes it from the start again: no earlier report stands. */
    Duty as(TaskEvent.AssignedDuty from, Instant at) {
        return stage == DutyStage.EXCUSED ? assigned(from, at) : with(next -> {
            next.role = from.role();
            next.group = from.group();
        });
    }

    /** Nothing is owed for a time at which it was not. */
    Duty owingFrom(Instant now) {
        return with(next -> next.owesSince = now);
    }

    /** It owes from now on what it did not owe before: it leads now, or goes on, or is due otherwise. */
    boolean owesAnew(Duty before) {
        return role == Role.LEAD && before.role != Role.LEAD || stage.open() && !before.stage.open()
                || !Objects.equals(deadline, before.deadline);
    }

    Duty heldBy(UnitRef successor, Instant since) {
        return with(next -> {
            next.unit = successor;
            next.heldSince = since;
        });
    }

    /** Two duties of one unit on one task are one: LEAD wins, and between equals what is further from its end; excused is none. */
    boolean winsOver(Duty other) {
        if (stage == DutyStage.EXCUSED || other.stage == DutyStage.EXCUSED) {
            return stage != DutyStage.EXCUSED;
        }
        return role == other.role ? stage.compareTo(other.stage) <= 0 : role == Role.LEAD;
    }

    /**
     * What was last said of the one that gave way stays beside this one's; of their deadlines the later one counts, and a period that
     * either had reported is reported.
     */
    Duty joinedBy(Duty other, TaskState task, Instant at) {
        return other.stage == DutyStage.EXCUSED ? this : dueNotBefore(other, task, at).with(next -> {
            next.checkIns = withReported(other.checkIns);
            next.joined = new ArrayList<>(joined);
            next.joined.addAll(other.joined);
            next.joined.add(new Joined(other.unit, other.role, other.stage, other.percent, other.lastReport, at));
        });
    }

    /** What the office granted does not fall away. A later date clears overdue from now on, as with any extension. */
    private Duty dueNotBefore(Duty other, TaskState task, Instant at) {
        var mine = task.deadlineOf(this);
        var others = task.deadlineOf(other);
        boolean later = mine.date() != null && others.date() != null && others.date().isAfter(mine.date());
        return !later ? this : with(next -> {
            next.deadline = other.deadline;
            next.overdueBeforeExtension = overdueBeforeExtension || other.overdueBeforeExtension
                    || Judgement.of(task, this, at).overdue() && !task.beforeIssue(mine);
        });
    }

    /** Of what the other had missed nothing is taken over: that stays with whoever held it. */
    private List<CheckIn> withReported(List<CheckIn> others) {
        var reported = others.stream().filter(other -> !other.missed())
                .filter(other -> checkIns.stream().noneMatch(known -> !known.missed() && known.due().equals(other.due()))).toList();
        var dues = reported.stream().map(CheckIn::due).toList();
        return Stream.concat(checkIns.stream().filter(known -> !dues.contains(known.due())), reported.stream())
                .sorted(Comparator.comparing(CheckIn::due)).toList();
    }

    private static <T> List<T> longer(List<T> list, T one) {
        var longer = new ArrayList<>(list);
        longer.add(one);
        return List.copyOf(longer);
    }

    private Duty with(Consumer<NextDuty> change) {
        var next = new NextDuty(this);
        change.accept(next);
        return next.duty();
    }
}
