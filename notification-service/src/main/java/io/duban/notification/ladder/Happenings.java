package io.duban.notification.ladder;

import io.duban.events.Decision;
import io.duban.events.Duty;
import io.duban.events.DutyStage;
import io.duban.events.FormerDuty;
import io.duban.events.Role;
import io.duban.events.TaskStage;
import io.duban.events.TaskState;
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
    /** What is older than this is no news: a service that starts late does not tell it. */
    private static final Duration NEWS = Duration.ofDays(14);

    private Happenings() {
    }

    static Stream<Occasion> of(TaskState task, Ladder ladder, Instant now) {
        return Stream.of(urged(task, ladder), returned(task, ladder, now), reopened(task, ladder, now), handedOver(task, ladder, now),
                awaiting(task, ladder), Answers.on(task, ladder, now)).flatMap(happenings -> happenings);
    }

    /** While something is expected of the unit; an urging of whoever held the duty before was not meant for it. */
    private static Stream<Occasion> urged(TaskState task, Ladder ladder) {
        return task.duties().values().stream().filter(duty -> duty.urgedAt() != null && !duty.urgedAt().isBefore(duty.heldSince()))
                .filter(duty -> Owed.expected(task, duty))
                .map(duty -> occasion(task, duty, Level.URGED, duty.urgedAt().toString(), ladder.workingHourFrom(duty.urgedAt()), duty.urgedWith()));
    }

    /** Not what was returned before the task was completed and reopened: that was settled. */
    private static Stream<Occasion> returned(TaskState task, Ladder ladder, Instant now) {
        return task.duties().values().stream().filter(duty -> duty.stage().open() && duty.lastReturn() != null)
                .filter(duty -> task.reopening() == null || task.reopening().at().isBefore(duty.lastReturn().at()))
                .filter(duty -> concerns(duty, duty.lastReturn().at(), now)).map(duty -> occasion(task, duty, Level.RETURNED,
                        duty.lastReturn().at().toString(), ladder.digestFrom(duty.lastReturn().at()), "退回原因：" + duty.lastReturn().reason()));
    }

    /** Told to all who have something to do again, whether or not they had reported it done. */
    private static Stream<Occasion> reopened(TaskState task, Ladder ladder, Instant now) {
        return Stream.ofNullable(task.reopening()).flatMap(reopening -> task.duties().values().stream()
                .filter(duty -> Owed.expected(task, duty) && concerns(duty, reopening.at(), now))
                .map(duty -> occasion(task, duty, Level.REOPENED, reopening.at().toString(), ladder.digestFrom(reopening.at()),
                        "重新办理原因：" + reopening.reason())));
    }

    /** Told to whoever the duty passed to, while it holds it: done or not, it answers for it. */
    private static Stream<Occasion> handedOver(TaskState task, Ladder ladder, Instant now) {
        return task.formerDuties().stream().filter(former -> former.passedOn() && news(former.until(), now))
                .flatMap(former -> task.duty(former.successor().code()).filter(duty -> duty.stage() != DutyStage.EXCUSED).stream()
                        .map(duty -> occasion(task, duty, Level.HANDED_OVER, former.duty().unit().code() + "/" + former.until(),
                                ladder.digestFrom(former.until()), inWords(former, duty))));
    }

    private static String inWords(FormerDuty former, Duty now) {
        boolean joined = now.joined().stream().anyMatch(other -> other.at().equals(former.until()));
        return "原由" + former.duty().unit().name() + "承担，现" + (joined ? "与本单位原有事项合并为一项" : "交由本单位承担") + "：" + former.reason();
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

    static boolean news(Instant at, Instant now) {
        return at != null && at.plus(NEWS).isAfter(now);
    }

    private static Occasion forOffice(TaskState task, String occurrence, Instant sendAt) {
        return new Occasion(Owed.OFFICE, Role.LEAD, Rung.at(Level.AWAITING_DECISION), occurrence, task.deadline().date(), task.returns(),
                sendAt, null);
    }

    private static Occasion occasion(TaskState task, Duty duty, Level level, String occurrence, Instant sendAt, String words) {
        LocalDate deadline = task.deadlineOf(duty).date();
        return new Occasion(duty.unit(), duty.role(), Rung.at(level), occurrence, deadline, duty.returns(), sendAt, words);
    }
}
