package io.duban.task.completing;

import static io.duban.task.People.CIVIL;
import static io.duban.task.People.FINANCE;
import static io.duban.task.People.OFFICE;
import static io.duban.task.People.TOWN;
import static io.duban.task.People.asUnit;
import static io.duban.task.Scenario.given;
import static io.duban.task.Tasks.TASK;
import static io.duban.task.Tasks.approved;
import static io.duban.task.Tasks.cancelled;
import static io.duban.task.Tasks.completed;
import static io.duban.task.Tasks.continuous;
import static io.duban.task.Tasks.fulfilled;
import static io.duban.task.Tasks.led;
import static io.duban.task.Tasks.ledByGroup;
import static io.duban.task.Tasks.returned;
import static io.duban.task.Tasks.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.events.DutyStage;
import io.duban.events.Evidence;
import io.duban.events.TaskEvent.DutyFulfilled;
import io.duban.events.TaskStage;
import java.util.List;
import org.junit.jupiter.api.Test;

class FulfillingTest {
    private static final Fulfil FULFIL = new Fulfil(TASK, "已办结", List.of());

    @Test
    void aUnitReportsItsOwnDutyDoneWithEvidence() {
        var evidence = List.of(new Evidence("目录", "https://portal.test/1", null));
        given(led(FINANCE, TOWN)).when(new Fulfil(TASK, "目录已公布", evidence)).by(TOWN)
                .then(new DutyFulfilled(TASK, TOWN, "目录已公布", evidence));
    }

    @Test
    void itStartsATaskOnWhichNothingWasReported() {
        var task = given(led(FINANCE, TOWN)).when(FULFIL).by(TOWN).state();
        assertThat(task.stage()).isEqualTo(TaskStage.IN_PROGRESS);
        assertThat(task.duty(TOWN.code()).orElseThrow().percent()).isEqualTo(100);
    }

    @Test
    void whoDidItIsRememberedForTheApproval() {
        var clerk = asUnit("clerk", FINANCE);
        var task = given(led(FINANCE)).when(FULFIL).by(clerk).state();
        assertThat(task.duty(FINANCE.code()).orElseThrow().fulfilledBy()).isEqualTo(clerk);
    }

    @Test
    void theLastNamedLeadDoesNotSubmitByFulfilling() {
        given(led(List.of(FINANCE, CIVIL)), fulfilled(FINANCE)).when(FULFIL).by(CIVIL).then(fulfilled(CIVIL));
    }

    @Test
    void theLastOfAGroupSubmitsTheTask() {
        given(ledByGroup(List.of(FINANCE, CIVIL, OFFICE), TOWN), fulfilled(FINANCE), fulfilled(CIVIL)).when(FULFIL).by(OFFICE)
                .then(fulfilled(OFFICE), submitted(OFFICE, TOWN));
    }

    @Test
    void whatTheOfficeHasApprovedAlreadyCountsForTheGroup() {
        given(ledByGroup(List.of(FINANCE, CIVIL)), fulfilled(FINANCE), approved(FINANCE)).when(FULFIL).by(CIVIL)
                .then(fulfilled(CIVIL), submitted(CIVIL));
    }

    @Test
    void whileAnotherOfTheGroupIsOpenNothingIsSubmitted() {
        given(ledByGroup(List.of(FINANCE, CIVIL, OFFICE)), fulfilled(FINANCE)).when(FULFIL).by(OFFICE).then(fulfilled(OFFICE));
    }

    @Test
    void aResponsibleUnitNeverSubmitsAGroupsTask() {
        given(ledByGroup(List.of(FINANCE), TOWN), fulfilled(FINANCE), submitted(FINANCE, TOWN)).when(FULFIL).by(TOWN)
                .then(fulfilled(TOWN));
    }

    @Test
    void theOneThatWasSentBackSubmitsTheGroupsTaskAnew() {
        given(ledByGroup(List.of(FINANCE, CIVIL)), fulfilled(CIVIL), fulfilled(FINANCE), submitted(FINANCE), returned(1, CIVIL))
                .when(FULFIL).by(CIVIL).then(fulfilled(CIVIL), submitted(CIVIL));
    }

    @Test
    void aUnitWithoutADutyFulfilsNothing() {
        given(led(FINANCE)).when(FULFIL).by(CIVIL).refused(403, "not-your-duty");
    }

    @Test
    void whatIsDoneIsNotDoneAgain() {
        given(led(FINANCE, TOWN), fulfilled(TOWN)).when(FULFIL).by(TOWN).refused(409, "duty-already-fulfilled");
    }

    @Test
    void aContinuousTaskHasNoEnd() {
        given(continuous(FINANCE)).when(FULFIL).by(FINANCE).refused(409, "task-continuous");
    }

    @Test
    void nothingIsDoneOnACompletedOrCancelledTask() {
        given(led(FINANCE, TOWN), fulfilled(FINANCE), submitted(FINANCE, TOWN), approved(FINANCE), completed(TOWN))
                .when(FULFIL).by(TOWN).refused(409, "task-completed");
        given(led(FINANCE), cancelled()).when(FULFIL).by(FINANCE).refused(409, "task-cancelled");
    }

    @Test
    void aResponsibleDutyEndsFulfilled() {
        var task = given(led(FINANCE, TOWN), fulfilled(TOWN), fulfilled(FINANCE), submitted(FINANCE), approved(FINANCE), completed())
                .state();
        assertThat(task.duty(TOWN.code()).orElseThrow().stage()).isEqualTo(DutyStage.FULFILLED);
    }
}
