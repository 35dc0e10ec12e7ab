package io.duban.task.completing;

import static io.duban.task.People.CIVIL;
import static io.duban.task.People.FINANCE;
import static io.duban.task.People.OFFICE;
import static io.duban.task.People.TOWN;
import static io.duban.task.Questions.asked;
import static io.duban.task.Questions.askedForItsDuty;
import static io.duban.task.Questions.notApplicable;
import static io.duban.task.Questions.refused;
import static io.duban.task.Questions.rejected;
import static io.duban.task.Scenario.given;
import static io.duban.task.Tasks.TASK;
import static io.duban.task.Tasks.approved;
import static io.duban.task.Tasks.cancelled;
import static io.duban.task.Tasks.completed;
import static io.duban.task.Tasks.fulfilled;
import static io.duban.task.Tasks.led;
import static io.duban.task.Tasks.ledByGroup;
import static io.duban.task.Tasks.ledByNobody;
import static io.duban.task.Tasks.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.events.DutyStage;
import io.duban.events.TaskStage;
import io.duban.events.UnitRef;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ApprovingTest {
    private static final Approve ALL = new Approve(TASK, null);

    private static Approve only(UnitRef... units) {
        return new Approve(TASK, Stream.of(units).map(UnitRef::code).toList());
    }

    @Test
    void theOfficeApprovesTheWholeTaskAndCompletesIt() {
        var task = given(led(List.of(FINANCE, CIVIL)), fulfilled(CIVIL), fulfilled(FINANCE), submitted(FINANCE)).when(ALL);
        task.then(approved(FINANCE, CIVIL), completed());
        assertThat(task.state().stage()).isEqualTo(TaskStage.COMPLETED);
    }

    @Test
    void namingNoUnitIsNamingThemAll() {
        given(led(FINANCE), fulfilled(FINANCE), submitted(FINANCE)).when(only()).then(approved(FINANCE), completed());
    }

    @Test
    void someLeadsAreApprovedAndTheTaskWaitsForTheRest() {
        given(led(List.of(FINANCE, CIVIL)), fulfilled(CIVIL), fulfilled(FINANCE), submitted(FINANCE)).when(only(CIVIL)).then(approved(CIVIL));
    }

    @Test
    void theTaskCompletesWithItsLastLead() {
        given(led(List.of(FINANCE, CIVIL)), fulfilled(CIVIL), fulfilled(FINANCE), submitted(FINANCE), approved(CIVIL)).when(ALL)
                .then(approved(FINANCE), completed());
    }

    @Test
    void aUnitNamedTwiceIsApprovedOnce() {
        given(led(FINANCE), fulfilled(FINANCE), submitted(FINANCE)).when(only(FINANCE, FINANCE)).then(approved(FINANCE), completed());
    }

    @Test
    void completionClosesTheResponsibleDutiesThatAreStillOpen() {
        var task = given(led(FINANCE, TOWN, CIVIL), fulfilled(CIVIL), fulfilled(FINANCE), submitted(FINANCE, TOWN)).when(ALL);
        task.then(approved(FINANCE), completed(TOWN));
        assertThat(task.state().duty(TOWN.code()).orElseThrow().stage()).isEqualTo(DutyStage.CLOSED_UNREPORTED);
        assertThat(task.state().duty(CIVIL.code()).orElseThrow().stage()).isEqualTo(DutyStage.FULFILLED);
    }

    @Test
    void eachOfAGroupIsApprovedForItself() {
        given(ledByGroup(List.of(FINANCE, CIVIL)), fulfilled(CIVIL)).when(ALL).then(approved(CIVIL));
    }

    @Test
    void aGroupsTaskCompletesWithTheLastApproval() {
        given(ledByGroup(List.of(FINANCE, CIVIL), TOWN), fulfilled(CIVIL), approved(CIVIL), fulfilled(FINANCE), submitted(FINANCE, TOWN))
                .when(ALL).then(approved(FINANCE), completed(TOWN));
    }

    @Test
    void whatIsNotSubmittedIsNotApproved() {
        given(led(FINANCE), fulfilled(FINANCE)).when(ALL).refused(409, "task-not-submitted");
        given(led(FINANCE), fulfilled(FINANCE)).when(only(FINANCE)).refused(409, "task-not-submitted");
        given(ledByNobody(TOWN), fulfilled(TOWN)).when(ALL).refused(409, "task-not-submitted");
    }

    @Test
    void whatAMemberOfAGroupHasNotFulfilledIsNotApproved() {
        var group = ledByGroup(List.of(FINANCE, CIVIL));
        given(group).when(ALL).refused(409, "duty-not-fulfilled");
        given(group, fulfilled(CIVIL)).when(only(CIVIL, FINANCE)).refused(409, "duty-not-fulfilled");
    }

    @Test
    void whatIsApprovedIsNotApprovedAgain() {
        given(led(List.of(FINANCE, CIVIL)), fulfilled(CIVIL), fulfilled(FINANCE), submitted(FINANCE), approved(CIVIL)).when(only(CIVIL))
                .refused(409, "duty-not-fulfilled");
    }

    @Test
    void onlyLeadsAreApproved() {
        var task = given(led(FINANCE, TOWN), fulfilled(TOWN), fulfilled(FINANCE), submitted(FINANCE));
        task.when(only(TOWN)).refused(409, "unit-does-not-lead");
        task.when(only(OFFICE)).refused(409, "unit-does-not-lead");
    }

    @Test
    void nothingIsApprovedOnACompletedOrCancelledTask() {
        given(led(FINANCE), fulfilled(FINANCE), submitted(FINANCE), approved(FINANCE), completed()).when(ALL).refused(409, "task-completed");
        given(led(FINANCE), fulfilled(FINANCE), submitted(FINANCE), cancelled()).when(ALL).refused(409, "task-cancelled");
    }

    @Test
    void whatIsStillAskedAboutItsDeadlineIsAnsweredFirst() {
        var task = given(led(FINANCE), asked(1, FINANCE, "2026-01-31"), fulfilled(FINANCE), submitted(FINANCE));
        task.when(ALL).refused(409, "extension-pending");
        task.and(refused(1, FINANCE)).when(ALL).then(approved(FINANCE), completed());
    }

    @Test
    void ofAGroupOnlyWhatTheMemberItselfAsked() {
        var group = given(ledByGroup(List.of(FINANCE, CIVIL)), askedForItsDuty(1, FINANCE, "2026-01-31"), fulfilled(CIVIL));
        group.when(only(CIVIL)).then(approved(CIVIL));
        group.and(fulfilled(FINANCE)).when(only(FINANCE)).refused(409, "extension-pending");
    }

    @Test
    void whoSaysThatItOwesNothingIsNotClosedAsOneThatDidNotReport() {
        var task = given(led(FINANCE, TOWN), notApplicable(1, TOWN), fulfilled(FINANCE), submitted(FINANCE, TOWN));
        task.when(ALL).refused(409, "objection-pending");
        task.and(rejected(1, TOWN)).when(ALL).then(approved(FINANCE), completed(TOWN));
    }

    @Test
    void thatHoldsUpNoApprovalOfAPart() {
        given(led(List.of(FINANCE, CIVIL), TOWN), notApplicable(1, TOWN), fulfilled(CIVIL), fulfilled(FINANCE), submitted(FINANCE, TOWN))
                .when(only(CIVIL)).then(approved(CIVIL));
    }
}
