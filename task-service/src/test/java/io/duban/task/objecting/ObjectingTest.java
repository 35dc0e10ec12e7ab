package io.duban.task.objecting;

import static io.duban.task.People.CIVIL;
import static io.duban.task.People.FINANCE;
import static io.duban.task.People.OFFICE;
import static io.duban.task.People.TOWN;
import static io.duban.task.Plans.listed;
import static io.duban.task.Questions.excused;
import static io.duban.task.Questions.handedOver;
import static io.duban.task.Questions.notApplicable;
import static io.duban.task.Questions.rejected;
import static io.duban.task.Questions.wrongUnit;
import static io.duban.task.Scenario.given;
import static io.duban.task.Tasks.TASK;
import static io.duban.task.Tasks.cancelled;
import static io.duban.task.Tasks.continuous;
import static io.duban.task.Tasks.fulfilled;
import static io.duban.task.Tasks.led;
import static io.duban.task.Tasks.ledByGroup;
import static io.duban.task.Tasks.progressed;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.events.TaskEvent.ObjectionKind;
import io.duban.events.TaskEvent.ObjectionRaised;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 异议 (rule 9). Assigned on Monday 2025-05-26; the Dragon Boat holiday is 05-31 to 06-02. */
class ObjectingTest {
    private static final RaiseObjection NOT_OURS = new RaiseObjection(TASK, ObjectionKind.NOT_APPLICABLE, "没有此项职能", null);

    private static RaiseObjection theirs(String code) {
        return new RaiseObjection(TASK, ObjectionKind.WRONG_UNIT, "职能已划出", code);
    }

    @Test
    void everyUnitObjectsToItsOwnDuty() {
        var task = led(List.of(FINANCE, CIVIL), TOWN);
        given(task).when(NOT_OURS).by(TOWN).then(notApplicable(1, TOWN));
        given(task).when(NOT_OURS).by(FINANCE).then(notApplicable(1, FINANCE));
        given(ledByGroup(List.of(FINANCE, CIVIL))).when(NOT_OURS).by(CIVIL).then(notApplicable(1, CIVIL));
        given(continuous(FINANCE)).when(NOT_OURS).by(FINANCE).then(notApplicable(1, FINANCE));
        given(task).when(NOT_OURS).by(OFFICE).refused(403, "not-your-duty");
    }

    @Test
    void itMayNameTheUnitInCharge() {
        given(led(FINANCE, TOWN)).directory(listed(CIVIL)).when(theirs(CIVIL.code())).by(TOWN).then(wrongUnit(1, TOWN, CIVIL));
        given(led(FINANCE, TOWN)).when(theirs(null)).by(TOWN).then(wrongUnit(1, TOWN, null));
    }

    @Test
    void thatUnitIsAnotherAndKnown() {
        var task = given(led(FINANCE, TOWN)).directory(listed(TOWN));
        task.when(theirs(CIVIL.code())).by(TOWN).refused(422, "unit-unknown");
        task.when(theirs(TOWN.code())).by(TOWN).refused(409, "same-unit");
        task.when(new RaiseObjection(TASK, ObjectionKind.NOT_APPLICABLE, "不涉及", CIVIL.code())).by(TOWN).refused(409, "no-other-unit-to-name");
    }

    private static boolean afterTerm(String assigned, String now) {
        var raised = given().at(assigned).and(led(FINANCE, TOWN)).at(now).when(NOT_OURS).by(TOWN).decided();
        return ((ObjectionRaised) raised.getFirst()).afterTerm();
    }

    @Test
    void theTermIsThreeWorkingDaysAfterTheDayOfAssignment() {
        assertThat(afterTerm("2025-05-26T09:00", "2025-05-29T23:59:59")).isFalse();
        assertThat(afterTerm("2025-05-26T09:00", "2025-05-30T00:00")).isTrue();
    }

    @Test
    void holidaysAndWeekendsDoNotCountAndMakeUpDaysDo() {
        assertThat(afterTerm("2025-05-29T16:00", "2025-06-04T23:59")).as("30 May, 3 and 4 June").isFalse();
        assertThat(afterTerm("2025-05-29T16:00", "2025-06-05T00:00")).isTrue();
        assertThat(afterTerm("2025-09-26T16:00", "2025-09-30T23:59")).as("Sunday 28 September is worked").isFalse();
        assertThat(afterTerm("2025-09-26T16:00", "2025-10-01T00:00")).isTrue();
    }

    @Test
    void forASuccessorItRunsFromTheHandOver() {
        var late = given(led(FINANCE, TOWN)).at("2025-07-01T09:00").and(handedOver(TOWN, CIVIL)).at("2025-07-03T09:00").when(NOT_OURS).by(CIVIL);
        late.then(notApplicable(1, CIVIL));
    }

    @Test
    void aYearWithoutACalendarIsAnErrorAndNoGuess() {
        given().at("2031-03-03T09:00").and(led(FINANCE, TOWN)).at("2031-03-07T00:00").when(NOT_OURS).by(TOWN).refused(409, "calendar-unknown");
    }

    @Test
    void theCalendarIsAskedForNoDayThatIsStillToCome() {
        assertThat(afterTerm("2031-03-03T09:00", "2031-03-06T23:59")).as("three days at most have passed").isFalse();
        assertThat(afterTerm("2026-12-28T09:00", "2027-01-01T00:00")).as("29, 30 and 31 December").isTrue();
    }

    @Test
    void oneWaitsAtATimeForEachUnit() {
        var task = given(led(List.of(FINANCE, CIVIL), TOWN), notApplicable(1, TOWN));
        task.when(NOT_OURS).by(TOWN).refused(409, "objection-pending");
        task.when(NOT_OURS).by(CIVIL).then(notApplicable(2, CIVIL));
        task.and(rejected(1, TOWN)).when(NOT_OURS).by(TOWN).then(notApplicable(2, TOWN));
    }

    @Test
    void whoHasBegunMayStillObjectWhoIsDoneMayNot() {
        given(led(FINANCE, TOWN), progressed(TOWN, 50)).when(NOT_OURS).by(TOWN).then(notApplicable(1, TOWN));
        given(led(FINANCE, TOWN), fulfilled(TOWN)).when(NOT_OURS).by(TOWN).refused(409, "duty-already-fulfilled");
        given(led(FINANCE, TOWN), excused(TOWN)).when(NOT_OURS).by(TOWN).refused(409, "duty-excused");
        given(led(FINANCE, TOWN), cancelled()).when(NOT_OURS).by(TOWN).refused(409, "task-cancelled");
    }
}
