package io.duban.notification.ladder;

import io.duban.events.CheckIn;
import io.duban.events.CheckIns;
import io.duban.events.Deadline;
import io.duban.events.Duty;
import io.duban.events.Role;
import io.duban.events.TaskState;
import io.duban.events.UnitRef;
import io.duban.notification.ladder.Rung.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** Check-ins of continuous and recurring tasks: asked for before the end of the period, and once when it was missed. */
final class Periods {
    private Periods() {
    }

    static Stream<Occasion> of(TaskState task, Ladder ladder, Instant now) {
        var today = now.atZone(Deadline.ZONE).toLocalDate();
        var leads = task.duties(Role.LEAD).flatMap(duty -> Stream.concat(asked(task, duty, ladder, today).stream(),
                missed(duty, ladder).stream()));
        return task.leadMissing() ? Stream.concat(leads, CheckIns.ofNobody(task, today).map(due -> asked(Owed.OFFICE, due, ladder)).stream()) : leads;
    }

    /** Once the period is over the question is no longer asked; whether it was missed is said by an event. */
    private static Optional<Occasion> asked(TaskState task, Duty duty, Ladder ladder, LocalDate today) {
        return CheckIns.next(task, duty).filter(due -> !due.isBefore(today)).map(due -> asked(duty.unit(), due, ladder));
    }

    private static Occasion asked(UnitRef unit, LocalDate due, Ladder ladder) {
        return occasion(unit, Level.CHECK_IN, due, ladder.checkInAskedAt(due));
    }

    /** Only the last period, and only if it ended while this unit held the duty, be it on the day on which it was taken over. */
    private static Optional<Occasion> missed(Duty duty, Ladder ladder) {
        if (!duty.stage().open() || duty.checkIns().isEmpty()) {
            return Optional.empty();
        }
        var held = duty.heldSince().atZone(Deadline.ZONE).toLocalDate();
        return Optional.of(duty.checkIns().getLast()).filter(CheckIn::missed).map(CheckIn::due).filter(due -> !due.isBefore(held))
                .map(due -> occasion(duty.unit(), Level.CHECK_IN_MISSED, due, ladder.sendAt(ladder.workingDayFrom(due.plusDays(1)))));
    }

    private static Occasion occasion(UnitRef unit, Level level, LocalDate due, Instant sendAt) {
        return new Occasion(unit, Role.LEAD, Rung.at(level), due.toString(), due, 0, sendAt, null);
    }
}
