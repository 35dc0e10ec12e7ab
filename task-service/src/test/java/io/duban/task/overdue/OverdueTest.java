package io.duban.task.overdue;

import static io.duban.task.People.CIVIL;
import static io.duban.task.People.FINANCE;
import static io.duban.task.People.at;
import static io.duban.task.Scenario.given;
import static io.duban.task.Tasks.TASK;
import static io.duban.task.Tasks.approved;
import static io.duban.task.Tasks.cancelled;
import static io.duban.task.Tasks.completed;
import static io.duban.task.Tasks.continuous;
import static io.duban.task.Tasks.fulfilled;
import static io.duban.task.Tasks.led;
import static io.duban.task.Tasks.ledByGroup;
import static io.duban.task.Tasks.progressed;
import static io.duban.task.Tasks.returned;
import static io.duban.task.Tasks.submitted;

import io.duban.events.Actor;
import io.duban.events.TaskEvent.CheckInMissed;
import io.duban.events.TaskEvent.TaskBecameOverdue;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Due by 2025-12-31, inclusive. What is shown as overdue is computed; this is what history remembers of it. */
class OverdueTest {
    private static final MarkOverdue MARK = new MarkOverdue(TASK);
    private static final TaskBecameOverdue OVERDUE = new TaskBecameOverdue(TASK, LocalDate.parse("2025-12-31"), at("2026-01-01T00:00"));

    @Test
    void theFirstInstantOfTheNextDayIsTooLate() {
        given(led(FINANCE), progressed(FINANCE, 40)).at("2026-01-01T00:00").when(MARK).by(Actor.SYSTEM).then(OVERDUE);
    }

    @Test
    void theLastInstantOfTheDayIsInTime() {
        given(led(FINANCE)).at("2025-12-31T23:59:59.999").when(MARK).by(Actor.SYSTEM).then();
    }

    @Test
    void whatWasMissedWhileNobodySweptIsDatedWhenItPassed() {
        given(led(FINANCE)).at("2026-02-14T09:00").when(MARK).by(Actor.SYSTEM).then(OVERDUE);
    }

    @Test
    void aDeadlinePassesOnce() {
        given(led(FINANCE)).at("2026-01-01T00:01").and(OVERDUE).at("2026-01-02T00:00").when(MARK).by(Actor.SYSTEM).then();
    }

    @Test
    void whatWasSubmittedInTimeAndNotReadIsNotOverdue() {
        given(led(FINANCE)).at("2025-12-31T20:00").and(fulfilled(FINANCE), submitted(FINANCE)).at("2026-01-09T09:00").when(MARK)
                .by(Actor.SYSTEM).then();
    }

    @Test
    void whatWasSubmittedLateAndNotYetRecordedIsRecorded() {
        given(led(FINANCE)).at("2026-01-01T08:00").and(fulfilled(FINANCE), submitted(FINANCE)).when(MARK).by(Actor.SYSTEM).then(OVERDUE);
    }

    @Test
    void aGroupIsOverdueWhileOneOfItIsOpen() {
        given(ledByGroup(List.of(FINANCE, CIVIL)), fulfilled(CIVIL)).at("2026-01-01T00:00").when(MARK).by(Actor.SYSTEM).then(OVERDUE);
    }

    @Test
    void whatIsReturnedAfterTheDeadlineIsOverdueAtOnce() {
        given(led(FINANCE)).at("2025-12-31T20:00").and(fulfilled(FINANCE), submitted(FINANCE)).at("2026-01-09T09:00")
                .and(returned(1, FINANCE)).when(MARK).by(Actor.SYSTEM).then(OVERDUE);
    }

    @Test
    void aClosedTaskIsNotRecordedAsOverdue() {
        given(led(FINANCE), cancelled()).at("2026-01-01T00:00").when(MARK).by(Actor.SYSTEM).then();
        given(led(FINANCE)).at("2026-01-01T08:00").and(fulfilled(FINANCE), submitted(FINANCE), approved(FINANCE), completed())
                .when(MARK).by(Actor.SYSTEM).then();
    }

    @Test
    void aContinuousTaskIsNeverOverdue() {
        var missed = new CheckInMissed(TASK, FINANCE, LocalDate.parse("2025-12-31"));
        given(continuous(FINANCE), missed).at("2026-12-31T23:59").when(MARK).by(Actor.SYSTEM).then();
    }
}
