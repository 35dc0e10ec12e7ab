package io.duban.notification.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.events.Deadline;
import io.duban.events.WorkingCalendar;
import io.duban.notification.ladder.Policy.Step;
import io.duban.notification.ladder.Rung.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class LadderTest {
    private final Ladder ladder = new Ladder(new Policy("default", "默认", List.of(new Step(Level.BLUE, 30), new Step(Level.YELLOW, 15),
            new Step(Level.ORANGE, 7), new Step(Level.RED, 3)), 7, LocalTime.of(9, 0), 7, LocalTime.of(17, 30)),
            WorkingCalendar.bundled()::isWorkingDay);
    private final LocalDate endOfYear = LocalDate.of(2025, 12, 31);

    @Test
    void theFirstRungIsReachedThirtyDaysBeforeTheDeadlineAtNine() {
        assertThat(reached(endOfYear, "2025-12-01T08:59:59")).isEqualTo("none");
        assertThat(reached(endOfYear, "2025-12-01T09:00:00")).isEqualTo("blue");
    }

    @Test
    void everyRungFollowsInItsTurn() {
        assertThat(reached(endOfYear, "2025-12-16T09:00")).isEqualTo("yellow");
        assertThat(reached(endOfYear, "2025-12-24T09:00")).isEqualTo("orange");
        assertThat(reached(LocalDate.of(2025, 11, 28), "2025-11-25T09:00")).isEqualTo("red");
    }

    @Test
    void whatFallsOnAWeekendBeforeTheDeadlineGoesOutOnTheFridayBefore() { // 2025-12-28 is a Sunday
        assertThat(reached(endOfYear, "2025-12-26T08:59")).isEqualTo("orange");
        assertThat(reached(endOfYear, "2025-12-26T09:00")).isEqualTo("red");
    }

    @Test
    void whatFallsInTheHolidayBeforeTheDeadlineGoesOutOnTheLastDayWorkedBeforeIt() { // 10-01 to 10-08 is National Day
        var deadline = LocalDate.of(2025, 10, 10);
        assertThat(reached(deadline, "2025-09-30T08:59")).isEqualTo("yellow");
        assertThat(reached(deadline, "2025-09-30T09:00")).isEqualTo("red"); // 10-03 and 10-07 both move here: the more urgent one
    }

    @Test
    void aSundayThatIsWorkedIsAWorkingDay() { // 2025-09-28
        assertThat(reached(LocalDate.of(2025, 10, 5), "2025-09-28T08:59")).isEqualTo("yellow");
        assertThat(reached(LocalDate.of(2025, 10, 5), "2025-09-28T09:00")).isEqualTo("orange");
    }

    @Test
    void whatFallsInTheHolidayAfterTheDeadlineGoesOutOnTheFirstDayWorkedAfterIt() {
        var deadline = LocalDate.of(2025, 9, 30);
        assertThat(reached(deadline, "2025-10-08T23:59")).isEqualTo("red");
        assertThat(reached(deadline, "2025-10-09T09:00")).isEqualTo("overdue+7"); // 10-01 and 10-08 both move here
    }

    @Test
    void overdueIsRepeatedEverySevenDaysForAsLongAsItTakes() {
        var deadline = LocalDate.of(2025, 3, 31);
        assertThat(reached(deadline, "2025-04-01T09:00")).isEqualTo("overdue");
        assertThat(reached(deadline, "2025-04-08T08:59")).isEqualTo("overdue");
        assertThat(reached(deadline, "2025-04-08T09:00")).isEqualTo("overdue+7");
        assertThat(reached(deadline, "2025-04-15T09:00")).isEqualTo("overdue+14");
        assertThat(reached(deadline, "2026-04-01T09:00")).isEqualTo("overdue+364");
    }

    @Test
    void rungsThatNobodyWasAwakeForCollapseIntoTheMostUrgent() {
        assertThat(reached(endOfYear, "2025-12-27T12:00")).isEqualTo("red");
    }

    @Test
    void theNextRungIsAlwaysKnown() {
        assertThat(next(endOfYear, "2025-05-26T10:00")).isEqualTo("2025-12-01T09:00");
        assertThat(next(endOfYear, "2025-12-01T09:00")).isEqualTo("2025-12-16T09:00");
        assertThat(next(endOfYear, "2025-12-26T09:00")).isEqualTo("2026-01-04T09:00"); // a Sunday, worked
        assertThat(next(LocalDate.of(2025, 3, 31), "2025-10-08T12:00")).isEqualTo("2025-10-09T09:00");
        assertThat(next(LocalDate.of(2025, 3, 31), "2025-12-03T09:00")).isEqualTo("2025-12-09T09:00");
    }

    @Test
    void goingFromRungToRungMissesNoneAndNeverGoesBack() {
        var deadline = LocalDate.of(2025, 9, 30);
        var now = at("2025-05-26T00:00");
        var last = -31;
        while (now.isBefore(at("2026-11-01T00:00"))) {
            now = ladder.next(deadline, now);
            var rung = ladder.reached(deadline, now).orElseThrow().rung();
            int order = rung.level() == Level.OVERDUE ? rung.daysAfter() : rung.level().ordinal() - 4;
            assertThat(order).isGreaterThan(last);
            last = order;
        }
    }

    @Test
    void digestsGoOutOnWorkingDaysFromNine() {
        assertThat(ladder.sending(at("2025-09-30T08:59"))).isFalse();
        assertThat(ladder.sending(at("2025-09-30T09:00"))).isTrue();
        assertThat(ladder.sending(at("2025-10-01T10:00"))).isFalse();
        assertThat(ladder.sending(at("2025-10-11T10:00"))).isTrue(); // a Saturday, worked
    }

    @Test
    void aRungIsKnownAgainByItsName() {
        for (var name : List.of("blue", "red", "overdue", "overdue+7", "overdue+364", "check-in", "check-in-missed", "urged", "awaiting-decision")) {
            assertThat(Rung.of(name).name()).isEqualTo(name);
        }
    }

    @Test
    void aCheckInIsAskedForSevenDaysBeforeItsPeriodEnds() {
        assertThat(local(ladder.checkInAskedAt(LocalDate.of(2025, 9, 30)))).isEqualTo("2025-09-23T09:00");
        assertThat(local(ladder.checkInAskedAt(LocalDate.of(2025, 6, 30)))).as("a Monday").isEqualTo("2025-06-23T09:00");
        assertThat(local(ladder.checkInAskedAt(LocalDate.of(2025, 10, 10)))).as("in the holiday").isEqualTo("2025-09-30T09:00");
    }

    @Test
    void whatIsUrgentGoesOutWhileSomebodyIsAtWork() {
        assertThat(local(ladder.workingHourFrom(at("2025-09-30T17:29")))).isEqualTo("2025-09-30T17:29");
        assertThat(local(ladder.workingHourFrom(at("2025-09-30T17:30")))).as("the holiday follows").isEqualTo("2025-10-09T09:00");
        assertThat(local(ladder.workingHourFrom(at("2025-09-30T08:00")))).isEqualTo("2025-09-30T09:00");
        assertThat(local(ladder.workingHourFrom(at("2025-10-11T10:00")))).as("a Saturday, worked").isEqualTo("2025-10-11T10:00");
    }

    private static String local(Instant at) {
        return at.atZone(Deadline.ZONE).toLocalDateTime().toString();
    }

    private String reached(LocalDate deadline, String now) {
        return ladder.reached(deadline, at(now)).map(due -> due.rung().name()).orElse("none");
    }

    private String next(LocalDate deadline, String now) {
        return ladder.next(deadline, at(now)).atZone(Deadline.ZONE).toLocalDateTime().toString();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Deadline.ZONE).toInstant();
    }
}
