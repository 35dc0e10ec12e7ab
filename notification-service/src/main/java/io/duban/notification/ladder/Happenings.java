package io.duban.notification.ladder;

import io.duban.events.Decision;
import io.duban.events.Duty;
import io.duban.events.FormerDuty;
import io.duban.events.Role;
import io.duban.events.TaskStage;
import io.duban.events.TaskState;
import io.duban.events.UnitRef;
import io.duban.notification.ladder.Rung.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * What happened on an open task and somebody has to know. An urging goes out within the working hour in which it comes, or with
 * the next morning's digest; everything else with the next digest.
 */
final class Happenings {
    /** An answer older than this is no news: a service that starts late does not tell it. */
    private static final Duration NEWS = Duration.ofDays(14);

    private Happenings() {
    }

    static Stream<Occasion> of(TaskState task, Ladder ladder, Instant now) {
        return Stream.of(urged(task, ladder), returned(task, ladder, now), reopened(task, ladder, now), awaiting(task, ladder),
                decided(task, ladder, now)).flatMap(happenings -> happenings);
    }

    /** While something is expected of the unit; an urging of whoever held the duty before was not meant for it. */
    private static Stream<Occasion> urged(TaskState task, Ladder ladder) {
        return task.duties().values().stream().filter(duty -> duty.urgedAt() != null && !duty.urgedAt().isBefore(duty.heldSince()))
                .filter(duty -> Owed.expected(task, duty))
                .map(duty -> occasion(task, duty, Level.URGED, duty.urgedAt().toString(), ladder.workingHourFrom(duty.urgedAt()), duty.urgedWith()));
    }

    private static Stream<Occasion> returned(TaskState task, Ladder ladder, Instant now) {
        return task.duties().values().stream().filter(duty -> duty.stage().open() && duty.lastReturn() != null)
                .filter(duty -> concerns(duty, duty.lastReturn().at(), now)).map(duty -> occasion(task, duty, Level.RETURNED,
                        duty.lastReturn().at().toString(), ladder.digestFrom(duty.lastReturn().at()), "退回原因：" + duty.lastReturn().reason()));
    }

    /** Told to all who have something to do again, whether or not they had reported it done. */
    private static Stream<Occasion> reopened(TaskState task, Ladder ladder, Instant now) {
        return Stream.ofNullable(task.reopening()).flatMap(reopening -> task.duties().values().stream()
                .filter(duty -> Owed.expected(task, duty) && concerns(duty, reopening.at(), now)).map(duty -> occasion(task, duty, Level.REOPENED,
                        reopening.at().toString(), ladder.digestFrom(reopening.at()), "重新办理原因：" + reopening.reason())));
    }

    /** What happened before this unit held the duty was not meant for it. */
    private static boolean concerns(Duty duty, Instant at, Instant now) {
        return news(at, now) && !at.isBefore(duty.heldSince());
    }

    /** What the office has to decide. */
    private static Stream<Occasion> awaiting(TaskState task, Ladder ladder) {
        var extensions = task.extensions().stream().filter(asked -> asked.decision() == Decision.PENDING)
                .map(asked -> forOffice(task, "extension-" + asked.number(), ladder.digestFrom(asked.requestedAt())));
        var objections = task.objections().stream().filter(raised -> raised.decision() == Decision.PENDING)
                .map(raised -> forOffice(task, "objection-" + raised.number(), ladder.digestFrom(raised.raisedAt())));
        var submission = task.stage() == TaskStage.SUBMITTED
                ? Stream.of(forOffice(task, "submission-" + task.submittedAt(), ladder.digestFrom(task.submittedAt())))
                : Stream.<Occasion>empty();
        return Stream.of(extensions, objections, submission).flatMap(each -> each);
    }

    /** Told to whoever asked, also where nothing is owed any more. */
    private static Stream<Occasion> decided(TaskState task, Ladder ladder, Instant now) {
        var extensions = task.extensions().stream().filter(asked -> answered(asked.decision()) && news(asked.decidedAt(), now))
                .map(asked -> answer(task, asked.unit(), Level.EXTENSION_DECIDED, "extension-" + asked.number(), ladder.digestFrom(asked.decidedAt()),
                        asked.decision() == Decision.ACCEPTED ? "同意延期至 " + asked.grantedDeadline() : "不同意延期：" + asked.answer()));
        var objections = task.objections().stream().filter(raised -> answered(raised.decision()) && news(raised.decidedAt(), now))
                .map(raised -> answer(task, raised.unit(), Level.OBJECTION_DECIDED, "objection-" + raised.number(), ladder.digestFrom(raised.decidedAt()),
                        raised.decision() == Decision.ACCEPTED ? "采纳异议" : "不采纳异议：" + raised.answer()));
        return Stream.concat(extensions, objections);
    }

    private static boolean answered(Decision decision) {
        return decision == Decision.ACCEPTED || decision == Decision.REFUSED;
    }

    private static boolean news(Instant at, Instant now) {
        return at != null && at.plus(NEWS).isAfter(now);
    }

    private static Occasion answer(TaskState task, UnitRef unit, Level level, String occurrence, Instant sendAt, String words) {
        var held = Stream.concat(task.duty(unit.code()).stream(), task.formerDuties().stream().map(FormerDuty::duty)
                .filter(duty -> duty.unit().code().equals(unit.code()))).findFirst();
        return new Occasion(unit, held.map(Duty::role).orElse(Role.RESPONSIBLE), Rung.at(level), occurrence,
                held.map(duty -> task.deadlineOf(duty).date()).orElse(task.deadline().date()), held.map(Duty::returns).orElse(0), sendAt, words);
    }

    private static Occasion forOffice(TaskState task, String occurrence, Instant sendAt) {
        return new Occasion(Owed.OFFICE, Role.LEAD, Rung.at(Level.AWAITING_DECISION), occurrence, task.deadline().date(), task.returns(), sendAt, null);
    }

    private static Occasion occasion(TaskState task, Duty duty, Level level, String occurrence, Instant sendAt, String words) {
        LocalDate deadline = task.deadlineOf(duty).date();
        return new Occasion(duty.unit(), duty.role(), Rung.at(level), occurrence, deadline, duty.returns(), sendAt, words);
    }
}
