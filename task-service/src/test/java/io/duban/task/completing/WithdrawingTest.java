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
import static io.duban.task.Tasks.fulfilled;
import static io.duban.task.Tasks.led;
import static io.duban.task.Tasks.ledByGroup;
import static io.duban.task.Tasks.ledByNobody;
import static io.duban.task.Tasks.returned;
import static io.duban.task.Tasks.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.events.DutyStage;
import io.duban.events.TaskEvent.DutiesApproved;
import io.duban.events.TaskEvent.FulfilmentWithdrawn;
import io.duban.events.TaskEvent.SubmissionWithdrawn;
import io.duban.events.TaskStage;
import io.duban.task.People;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A unit takes back what it reported, until that is decided (rule 2). */
class WithdrawingTest {
    private static final WithdrawFulfilment FULFILMENT = new WithdrawFulfilment(TASK);
    private static final WithdrawSubmission SUBMISSION = new WithdrawSubmission(TASK);
    private static final FulfilmentWithdrawn CIVIL_WITHDREW = new FulfilmentWithdrawn(TASK, CIVIL);

    @Test
    void aUnitWithdrawsItsFulfilmentAndItsDutyGoesBackToWork() {
        var task = given(led(List.of(FINANCE, CIVIL)), fulfilled(CIVIL)).when(FULFILMENT).by(CIVIL);
        task.then(CIVIL_WITHDREW);
        assertThat(task.state().duty(CIVIL.code()).orElseThrow().stage()).isEqualTo(DutyStage.IN_PROGRESS);
        assertThat(task.done().when(new Fulfil(TASK, null, List.of())).by(CIVIL).decided()).isNotEmpty();
    }

    @Test
    void whileTheTaskIsSubmittedNoNamedLeadWithdrawsItsShare() {
        var task = given(led(List.of(FINANCE, CIVIL)), fulfilled(CIVIL), fulfilled(FINANCE), submitted(FINANCE)).when(FULFILMENT);
        task.by(CIVIL).refused(409, "submission-stands");
        task.by(FINANCE).refused(409, "submission-stands");
    }

    @Test
    void theSubmittingLeadWithdrawsTheSubmissionAndItsOwnDutyGoesBackWithIt() {
        var task = given(led(List.of(FINANCE, CIVIL)), fulfilled(CIVIL), fulfilled(FINANCE), submitted(FINANCE)).when(SUBMISSION).by(FINANCE);
        task.then(new SubmissionWithdrawn(TASK, FINANCE));
        var after = task.state();
        assertThat(after.stage()).isEqualTo(TaskStage.IN_PROGRESS);
        assertThat(after.submittedAt()).isNull();
        assertThat(after.duty(FINANCE.code()).orElseThrow().stage()).isEqualTo(DutyStage.IN_PROGRESS);
        assertThat(after.duty(CIVIL.code()).orElseThrow().stage()).isEqualTo(DutyStage.FULFILLED);
    }

    @Test
    void onceTheSubmissionIsWithdrawnACoLeadWithdrawsToo() {
        given(led(List.of(FINANCE, CIVIL)), fulfilled(CIVIL), fulfilled(FINANCE), submitted(FINANCE), new SubmissionWithdrawn(TASK, FINANCE))
                .when(FULFILMENT).by(CIVIL).then(CIVIL_WITHDREW);
    }

    @Test
    void aResponsibleUnitWithdrawsUntilTheTaskIsCompleted() {
        var task = led(FINANCE, TOWN);
        given(task, fulfilled(TOWN), fulfilled(FINANCE), submitted(FINANCE)).when(FULFILMENT).by(TOWN).then(new FulfilmentWithdrawn(TASK, TOWN));
        assertThat(given(task, fulfilled(TOWN), fulfilled(FINANCE), submitted(FINANCE)).when(FULFILMENT).by(TOWN).state().stage())
                .isEqualTo(TaskStage.SUBMITTED);
        given(task, fulfilled(TOWN), fulfilled(FINANCE), submitted(FINANCE), approved(FINANCE), completed()).when(FULFILMENT).by(TOWN)
                .refused(409, "task-completed");
    }

    @Test
    void aGroupsMemberTakesTheSubmissionBackThatStoodOnItsShare() {
        var group = given(ledByGroup(List.of(FINANCE, CIVIL)), fulfilled(FINANCE), fulfilled(CIVIL), submitted(CIVIL));
        assertThat(group.state().stage()).isEqualTo(TaskStage.SUBMITTED);
        group.when(FULFILMENT).by(FINANCE).then(new FulfilmentWithdrawn(TASK, FINANCE));
        assertThat(group.state().stage()).isEqualTo(TaskStage.IN_PROGRESS);
        group.done().when(new Fulfil(TASK, "已办结", List.of())).by(FINANCE).then(fulfilled(FINANCE), submitted(FINANCE));
    }

    @Test
    void aGroupHasNoSubmissionToWithdraw() {
        given(ledByGroup(List.of(FINANCE, CIVIL)), fulfilled(FINANCE), fulfilled(CIVIL), submitted(CIVIL)).when(SUBMISSION).by(CIVIL)
                .refused(409, "group-submits-by-itself");
    }

    @Test
    void whatIsApprovedIsNotWithdrawn() {
        given(ledByGroup(List.of(FINANCE, CIVIL)), fulfilled(FINANCE), approved(FINANCE)).when(FULFILMENT).by(FINANCE)
                .refused(409, "duty-already-approved");
        given(led(List.of(FINANCE, CIVIL)), fulfilled(CIVIL), fulfilled(FINANCE), submitted(FINANCE), approved(FINANCE)).when(SUBMISSION)
                .by(FINANCE).refused(409, "duty-already-approved");
        given(led(FINANCE), fulfilled(FINANCE), submitted(FINANCE), approved(FINANCE), completed()).when(SUBMISSION).by(FINANCE)
                .refused(409, "task-completed");
    }

    @Test
    void whatIsNotReportedIsNotWithdrawn() {
        given(led(FINANCE)).when(FULFILMENT).by(FINANCE).refused(409, "duty-not-fulfilled");
        given(led(FINANCE), fulfilled(FINANCE)).when(SUBMISSION).by(FINANCE).refused(409, "task-not-submitted");
        given(ledByNobody(TOWN), fulfilled(TOWN)).when(SUBMISSION).by(TOWN).refused(409, "task-not-submitted");
        given(led(FINANCE), fulfilled(FINANCE), submitted(FINANCE), returned(1, FINANCE)).when(SUBMISSION).by(FINANCE)
                .refused(409, "task-not-submitted");
    }

    @Test
    void nobodyWithdrawsAnothersReport() {
        var task = given(led(List.of(FINANCE, CIVIL), TOWN), fulfilled(CIVIL), fulfilled(FINANCE), submitted(FINANCE));
        task.when(SUBMISSION).by(CIVIL).refused(403, "not-the-submitting-lead");
        task.when(SUBMISSION).by(TOWN).refused(403, "not-the-submitting-lead");
        task.when(SUBMISSION).by(OFFICE).refused(403, "not-your-duty");
        task.when(FULFILMENT).by(OFFICE).refused(403, "not-your-duty");
    }

    @Test
    void nothingOfACancelledTaskIsWithdrawn() {
        given(led(FINANCE), fulfilled(FINANCE), cancelled()).when(FULFILMENT).by(FINANCE).refused(409, "task-cancelled");
    }

    @Test
    void whoReportedWhatWasWithdrawnMayApproveWhatAnotherReports() {
        var wang = People.asUnit("wang", OFFICE);
        given(led(OFFICE)).and(wang, fulfilled(OFFICE)).and(wang, submitted(OFFICE)).and(new SubmissionWithdrawn(TASK, OFFICE))
                .and(fulfilled(OFFICE), submitted(OFFICE)).when(new Approve(TASK, List.of())).by(People.asOffice("wang"))
                .then(new DutiesApproved(TASK, List.of(OFFICE), true), completed());
    }
}
