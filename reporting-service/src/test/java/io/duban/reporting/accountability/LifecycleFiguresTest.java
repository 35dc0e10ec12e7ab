package io.duban.reporting.accountability;

import static io.duban.reporting.TaskStory.CIVIL;
import static io.duban.reporting.TaskStory.FINANCE;
import static io.duban.reporting.TaskStory.OFFICE;
import static io.duban.reporting.TaskStory.TOWN;
import static io.duban.reporting.TaskStory.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.events.Role;
import io.duban.events.UnitRef;
import io.duban.reporting.TaskStory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What extensions, objections, hand-overs, check-ins and the year's end make of the figures. */
class LifecycleFiguresTest {

    @Test
    void anExtensionClearsOverdueAndStaysAFigureOfItsOwn() {
        var extended = TaskStory.led("2025-09-30", CIVIL, TOWN).extended(CIVIL, "2025-10-31", "2025-10-05T09:00");

        assertThat(lead(CIVIL, "2025-10-08T10:00", extended)).extracting(Figures::due, Figures::overdue, Figures::extended,
                Figures::overdueBeforeExtension).containsExactly(0L, 0L, 1L, 1L);
        assertThat(responsible(TOWN, "2025-10-08T10:00", extended).overdueBeforeExtension()).isEqualTo(1);
        assertThat(county("2025-11-01T00:00", extended).tasks()).extracting(TaskFigures::due, TaskFigures::overdue, TaskFigures::extended,
                TaskFigures::overdueBeforeExtension).containsExactly(1L, 1L, 1L, 1L);
    }

    @Test
    void aMembersExtensionIsItsOwn() {
        var group = TaskStory.ledByGroup(null, 2, "2025-09-30", List.of(CIVIL, FINANCE)).dutyExtended(CIVIL, "2025-10-31", "2025-09-20T09:00");

        assertThat(lead(CIVIL, "2025-10-08T10:00", group)).extracting(Figures::due, Figures::overdue, Figures::extended)
                .containsExactly(0L, 0L, 1L);
        assertThat(lead(FINANCE, "2025-10-08T10:00", group)).extracting(Figures::due, Figures::overdue, Figures::extended)
                .containsExactly(1L, 1L, 0L);
        assertThat(county("2025-10-08T10:00", group).tasks().extended()).isEqualTo(1);
    }

    @Test
    void aMembersExtensionPassesWithItsDuty() {
        var passed = TaskStory.ledByGroup(null, 2, "2025-09-30", List.of(CIVIL, FINANCE)).dutyExtended(CIVIL, "2025-10-31", "2025-09-20T09:00")
                .handedOver(CIVIL, TOWN, "2025-09-25T09:00");

        assertThat(lead(TOWN, "2025-10-08T10:00", passed).extended()).isEqualTo(1);
    }

    @Test
    void aDeadlineThatADocumentMovedIsNoExtensionAndAnExtensionStaysOne() {
        var amended = TaskStory.led("2025-09-30", CIVIL, TOWN).amended("2025-10-31", "2025-10-05T09:00");

        assertThat(lead(CIVIL, "2025-10-08T10:00", amended)).extracting(Figures::due, Figures::extended, Figures::overdueBeforeExtension)
                .containsExactly(0L, 0L, 1L);
        assertThat(responsible(TOWN, "2025-10-08T10:00", amended).extended()).isZero();
        assertThat(county("2025-10-08T10:00", amended).tasks().extended()).isZero();

        amended.extended(CIVIL, "2025-11-30", "2025-10-20T09:00").amended("2025-09-30", "2025-10-25T09:00");
        assertThat(lead(CIVIL, "2025-10-26T10:00", amended).extended()).isEqualTo(1);
        assertThat(county("2025-10-26T10:00", amended).tasks().extended()).isEqualTo(1);
    }

    @Test
    void anExcusedUnitIsOutOfTheRatesAndShown() {
        var excused = TaskStory.led("2025-09-30", CIVIL, TOWN).objected(TOWN, "2025-05-27T09:00").excused(TOWN, "2025-05-28T09:00");

        assertThat(responsible(TOWN, "2025-10-08T10:00", excused)).extracting(Figures::assigned, Figures::excused, Figures::due,
                Figures::onTimeRate).containsExactly(1L, 1L, 0L, null);
    }

    @Test
    void aDutyThatPassedIsCountedForItsPresentHolderAndShownForTheFormer() {
        var passed = TaskStory.led("2025-09-30", CIVIL, TOWN).handedOver(CIVIL, FINANCE, "2025-10-05T09:00");

        assertThat(lead(FINANCE, "2025-10-08T10:00", passed)).extracting(Figures::assigned, Figures::overdue, Figures::handedOver)
                .containsExactly(1L, 1L, 0L);
        assertThat(lead(CIVIL, "2025-10-08T10:00", passed)).extracting(Figures::assigned, Figures::overdue, Figures::handedOver)
                .containsExactly(0L, 0L, 1L);
        assertThat(county("2025-10-08T10:00", passed).lead()).extracting(Figures::assigned, Figures::handedOver).containsExactly(1L, 1L);
    }

    @Test
    void checkInsAreCountedForWhoeverHeldTheDutyThen() {
        var passed = TaskStory.quarterly(null, 4, CIVIL).missedCheckIn(CIVIL, "2025-06-30").handedOver(CIVIL, FINANCE, "2025-08-01T09:00")
                .checkedIn(FINANCE, "2025-09-30", "2025-09-20T09:00");

        assertThat(lead(CIVIL, "2025-10-08T10:00", passed)).extracting(Figures::checkInsOwed, Figures::checkInsReported,
                Figures::checkInsMissed).containsExactly(1L, 0L, 1L);
        assertThat(lead(FINANCE, "2025-10-08T10:00", passed)).extracting(Figures::checkInsOwed, Figures::checkInsReported,
                Figures::checkInsMissed).containsExactly(1L, 1L, 0L);
        assertThat(lead(FINANCE, "2025-10-08T10:00", passed)).extracting(Figures::due, Figures::completionRate).containsExactly(0L, null);
    }

    /** Whoever handed it on that morning had the day no more. */
    @Test
    void theCheckInOfAPeriodThatEndsOnTheDayOfTheHandOverIsTheTakersToMiss() {
        var passed = TaskStory.quarterly(null, 4, CIVIL).handedOver(CIVIL, FINANCE, "2025-06-30T10:00").missedCheckIn(FINANCE, "2025-06-30");
        assertThat(lead(CIVIL, "2025-07-08T10:00", passed)).extracting(Figures::checkInsOwed, Figures::checkInsMissed).containsExactly(0L, 0L);
        assertThat(lead(FINANCE, "2025-07-08T10:00", passed)).extracting(Figures::checkInsOwed, Figures::checkInsMissed).containsExactly(1L, 1L);
    }

    @Test
    void carriedOverItIsStillOverdueAndSucceededItStandsAsItStood() {
        var carried = TaskStory.led("2025-12-31", CIVIL).carriedOver("2026-01-05T09:00");
        assertThat(lead(CIVIL, "2026-01-10T10:00", carried)).extracting(Figures::overdue, Figures::carriedOver).containsExactly(1L, 1L);

        carried.succeeded("2026-01-11T00:00");
        var tasks = county("2026-12-31T00:00", carried).tasks();
        assertThat(tasks).extracting(TaskFigures::total, TaskFigures::open, TaskFigures::succeeded, TaskFigures::carriedOver,
                TaskFigures::overdue).containsExactly(1L, 0L, 1L, 1L, 1L);
    }

    @Test
    void aGroupTaskOfWhichOneIsExcusedAsksForTheOthersOnly() {
        var group = TaskStory.ledByGroup(null, 2, "2025-09-30", List.of(CIVIL, FINANCE, TOWN)).objected(TOWN, "2025-05-27T09:00")
                .excused(TOWN, "2025-05-28T09:00").fulfilled(CIVIL, "2025-09-01T09:00");

        var row = county("2025-10-08T10:00", group).groupTasks().getFirst();
        assertThat(row.inWords()).isEqualTo("1/2 已完成");
        assertThat(row.missing()).containsExactly(FINANCE);
    }

    @Test
    void theOfficeAsItsOwnLeadIsCountedLikeAnyOther() {
        var own = TaskStory.led("2025-09-30", OFFICE, CIVIL).submitted(OFFICE, "2025-10-02T09:00")
                .completed(List.of(OFFICE), "2025-10-20T09:00", CIVIL);

        assertThat(lead(OFFICE, "2025-10-21T10:00", own)).extracting(Figures::due, Figures::late, Figures::daysLate).containsExactly(1L, 1L, 2L);
        assertThat(responsible(CIVIL, "2025-10-21T10:00", own)).extracting(Figures::due, Figures::unreported).containsExactly(1L, 1L);
    }

    @Test
    void whoTakesOverALeadWhereItWasResponsibleIsCountedOnceAsLead() {
        var both = TaskStory.led("2025-09-30", CIVIL, FINANCE).handedOver(CIVIL, FINANCE, "2025-06-05T09:00");

        assertThat(lead(FINANCE, "2025-10-08T10:00", both).assigned()).isEqualTo(1);
        assertThat(responsible(FINANCE, "2025-10-08T10:00", both)).extracting(Figures::assigned, Figures::handedOver).containsExactly(0L, 0L);
    }

    @Test
    void everyColumnThatIsNoPlainCountHasItsFormula() {
        assertThat(Formula.ALL).extracting(Formula::figure).contains("extended", "overdueBeforeExtension", "excused", "handedOver", "carriedOver",
                "checkInsOwed", "checkInsReported", "checkInsMissed").doesNotHaveDuplicates();
    }

    private static Figures lead(UnitRef unit, String now, TaskStory... tasks) {
        return Figures.of(Arrays.stream(tasks).map(TaskStory::state).toList(), unit.code(), Role.LEAD, at(now));
    }

    private static Figures responsible(UnitRef unit, String now, TaskStory... tasks) {
        return Figures.of(Arrays.stream(tasks).map(TaskStory::state).toList(), unit.code(), Role.RESPONSIBLE, at(now));
    }

    private static Accountability county(String now, TaskStory... tasks) {
        return Accountability.of(null, null, Arrays.stream(tasks).map(TaskStory::state).toList(), Map.of(), at(now));
    }
}
