package io.duban.task.completing;

import static io.duban.task.People.CIVIL;
import static io.duban.task.People.FINANCE;
import static io.duban.task.People.OFFICE;
import static io.duban.task.People.TOWN;
import static io.duban.task.Scenario.given;
import static io.duban.task.Tasks.TASK;
import static io.duban.task.Tasks.approved;
import static io.duban.task.Tasks.cancelled;
import static io.duban.task.Tasks.completed;
import static io.duban.task.Tasks.continuous;
import static io.duban.task.Tasks.fulfilled;
import static io.duban.task.Tasks.led;
import static io.duban.task.Tasks.ledByGroup;
import static io.duban.task.Tasks.ledByNobody;
import static io.duban.task.Tasks.progressed;
import static io.duban.task.Tasks.returned;
import static io.duban.task.Tasks.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.events.TaskStage;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubmittingTest {
    private static final Submit SUBMIT = new Submit(TASK, "已办结");

    @Test
    void theLeadSubmitsTheTaskAndItsOwnDutyWithIt() {
        given(led(FINANCE), progressed(FINANCE, 90)).when(SUBMIT).by(FINANCE).then(fulfilled(FINANCE), submitted(FINANCE));
    }

    @Test
    void aLeadThatHasFulfilledIsNotFulfilledAgain() {
        given(led(FINANCE), fulfilled(FINANCE)).when(SUBMIT).by(FINANCE).then(submitted(FINANCE));
    }

    @Test
    void theFirstNamedSubmitsOnceEveryOtherLeadHasFulfilled() {
        given(led(List.of(FINANCE, CIVIL)), fulfilled(CIVIL)).when(SUBMIT).by(FINANCE).then(fulfilled(FINANCE), submitted(FINANCE));
    }

    @Test
    void aLeadThatHasNotFulfilledHoldsItUp() {
        given(led(List.of(FINANCE, CIVIL, OFFICE)), fulfilled(OFFICE)).when(SUBMIT).by(FINANCE).refused(409, "leads-not-fulfilled");
    }

    @Test
    void openResponsibleDutiesAreNamedAndHoldNothingUp() {
        given(led(FINANCE, TOWN, CIVIL), fulfilled(CIVIL)).when(SUBMIT).by(FINANCE).then(fulfilled(FINANCE), submitted(FINANCE, TOWN));
    }

    @Test
    void submittingIsRememberedWithWhoDidIt() {
        var task = given(led(FINANCE)).when(SUBMIT).by(FINANCE).state();
        assertThat(task.stage()).isEqualTo(TaskStage.SUBMITTED);
        assertThat(task.submittedBy().unit()).isEqualTo(FINANCE.code());
    }

    @Test
    void anotherLeadOrAResponsibleUnitDoesNotSubmit() {
        var task = led(List.of(FINANCE, CIVIL), TOWN);
        given(task, fulfilled(FINANCE)).when(SUBMIT).by(CIVIL).refused(403, "not-the-submitting-lead");
        given(task, fulfilled(FINANCE), fulfilled(CIVIL)).when(SUBMIT).by(TOWN).refused(403, "not-the-submitting-lead");
    }

    @Test
    void aUnitWithoutADutySubmitsNothing() {
        given(led(FINANCE)).when(SUBMIT).by(TOWN).refused(403, "not-your-duty");
    }

    @Test
    void whileNobodyLeadsNobodySubmits() {
        var task = given(ledByNobody(TOWN));
        assertThat(task.state().leadMissing()).isTrue();
        task.when(SUBMIT).by(TOWN).refused(409, "lead-missing");
    }

    @Test
    void aGroupSubmitsByItself() {
        given(ledByGroup(List.of(FINANCE, CIVIL)), fulfilled(CIVIL)).when(SUBMIT).by(FINANCE).refused(409, "group-submits-by-itself");
    }

    @Test
    void aTaskIsSubmittedOnceUntilItIsReturned() {
        given(led(FINANCE), fulfilled(FINANCE), submitted(FINANCE)).when(SUBMIT).by(FINANCE).refused(409, "task-already-submitted");
        given(led(FINANCE), fulfilled(FINANCE), submitted(FINANCE), returned(1, FINANCE)).when(SUBMIT).by(FINANCE)
                .then(fulfilled(FINANCE), submitted(FINANCE));
    }

    @Test
    void aLeadThatIsApprovedNeedsNotDoItAgainWhenAnotherWasReturned() {
        given(led(List.of(FINANCE, CIVIL)), fulfilled(CIVIL), fulfilled(FINANCE), submitted(FINANCE), approved(FINANCE),
                returned(1, CIVIL), fulfilled(CIVIL)).when(SUBMIT).by(FINANCE).then(submitted(FINANCE));
    }

    @Test
    void aContinuousTaskIsNeverSubmitted() {
        given(continuous(FINANCE)).when(SUBMIT).by(FINANCE).refused(409, "task-continuous");
    }

    @Test
    void nothingIsSubmittedOnACompletedOrCancelledTask() {
        given(led(FINANCE), fulfilled(FINANCE), submitted(FINANCE), approved(FINANCE), completed()).when(SUBMIT).by(FINANCE)
                .refused(409, "task-completed");
        given(led(FINANCE), cancelled()).when(SUBMIT).by(FINANCE).refused(409, "task-cancelled");
    }
}
