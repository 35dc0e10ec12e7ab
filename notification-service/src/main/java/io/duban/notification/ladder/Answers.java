package io.duban.notification.ladder;

import io.duban.events.Decision;
import io.duban.events.Duty;
import io.duban.events.FormerDuty;
import io.duban.events.Role;
import io.duban.events.TaskState;
import io.duban.events.UnitRef;
import io.duban.notification.ladder.Rung.Level;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the office said to what was asked: told to whoever asked, also where nothing is owed any more, and to whoever holds that duty
 * now. The asker's unit may have been dissolved before it could be told.
 */
final class Answers {
    private Answers() {
    }

    /** {@code concerns}: whether it means something for the duty that the successor holds now. */
    private record Answer(UnitRef asker, Level level, String occurrence, Instant at, String words, Predicate<Duty> concerns) {
    }

    static Stream<Occasion> on(TaskState task, Ladder ladder, Instant now) {
        var extensions = task.extensions().stream().filter(asked -> given(asked.decision())).map(asked -> new Answer(asked.unit(),
                Level.EXTENSION_DECIDED, "extension-" + asked.number(), asked.decidedAt(),
                asked.decision() == Decision.ACCEPTED ? "同意延期至 " + asked.grantedDeadline() : "不同意延期：" + asked.answer(),
                duty -> asked.decision() == Decision.REFUSED || asked.grantedDeadline().equals(task.deadlineOf(duty).date())));
        var objections = task.objections().stream().filter(raised -> given(raised.decision())).map(raised -> new Answer(raised.unit(),
                Level.OBJECTION_DECIDED, "objection-" + raised.number(), raised.decidedAt(),
                raised.decision() == Decision.ACCEPTED ? "采纳异议" : "不采纳异议：" + raised.answer(),
                duty -> raised.decision() == Decision.REFUSED)); // an accepted one brought the duty, which is told by itself
        return Stream.concat(extensions, objections).filter(answer -> Happenings.news(answer.at(), now))
                .flatMap(answer -> Stream.concat(Stream.of(toAsker(task, answer, ladder)), toSuccessor(task, answer, ladder).stream()));
    }

    private static boolean given(Decision decision) {
        return decision == Decision.ACCEPTED || decision == Decision.REFUSED;
    }

    private static Occasion toAsker(TaskState task, Answer answer, Ladder ladder) {
        var held = task.duty(answer.asker().code()).or(() -> task.passedOn(answer.asker().code()).map(FormerDuty::duty));
        return new Occasion(answer.asker(), held.map(Duty::role).orElse(Role.RESPONSIBLE), Rung.at(answer.level()), answer.occurrence(),
                held.map(task::deadlineOf).orElse(task.deadline()).date(), held.map(Duty::returns).orElse(0), ladder.digestFrom(answer.at()),
                answer.words());
    }

    private static Optional<Occasion> toSuccessor(TaskState task, Answer answer, Ladder ladder) {
        return task.holderOf(answer.asker().code()).filter(duty -> answer.concerns().test(duty) && !duty.unit().code().equals(answer.asker().code()))
                .map(duty -> new Occasion(duty.unit(), duty.role(), Rung.at(answer.level()), answer.occurrence(),
                        task.deadlineOf(duty).date(), duty.returns(), ladder.digestFrom(later(answer.at(), duty.heldSince())), answer.words()));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
