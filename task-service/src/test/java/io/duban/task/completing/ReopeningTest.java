package io.duban.task.completing;

import static io.duban.task.People.CIVIL;
import static io.duban.task.People.FINANCE;
import static io.duban.task.People.OFFICE;
import static io.duban.task.People.TOWN;
import static io.duban.task.Scenario.given;
import static io.duban.task.Tasks.TASK;
import static io.duban.task.Tasks.acknowledged;
import static io.duban.task.Tasks.approved;
import static io.duban.task.Tasks.as;
import static io.duban.task.Tasks.cancelled;
import static io.duban.task.Tasks.completed;
import static io.duban.task.Tasks.continuous;
import static io.duban.task.Tasks.fulfilled;
import static io.duban.task.Tasks.led;
import static io.duban.task.Tasks.ledByGroup;
import static io.duban.task.Tasks.reopened;
import static io.duban.task.Tasks.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.duban.events.CheckIns;
import io.duban.events.DutyStage;
import io.duban.events.TaskEvent.TaskAssigned;
import io.duban.events.TaskEvent.TaskCancelled;
import io.duban.events.TaskEvent.TaskCarriedOver;
import io.duban.events.TaskEvent.TaskContinued;
import io.duban.events.TaskEvent.TaskEnded;
import io.duban.events.TaskEvent.TaskReopened;
import io.duban.events.TaskEvent.TaskSucceeded;
import io.duban.events.TaskStage;
import io.duban.events.TaskState;
import io.duban.events.UnitRef;
import io.duban.events.YearEnd;
import io.duban.platform.problem.Problem;
import io.duban.task.PlanState.Status;
import io.duban.task.Plans;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReopeningTest {
    private static final Reopen REOPEN = new Reopen(TASK, "复查发现目录未更新");

    private static DutyStage stage(TaskState task, UnitRef unit) {
        return task.duty(unit.code()).orElseThrow().stage();
    }

    @Test
    void aCompletedTaskGoesBackToWorkAndItsLeadsWithIt() {
        var task = given(led(FINANCE, CIVIL), fulfilled(CIVIL), fulfilled(FINANCE), submitted(FINANCE), approved(FINANCE), completed())
                .when(REOPEN);
        task.then(reopened());
        assertThat(task.state().stage()).isEqualTo(TaskStage.IN_PROGRESS);
        assertThat(stage(task.state(), FINANCE)).isEqualTo(DutyStage.IN_PROGRESS);
        assertThat(stage(task.state(), CIVIL)).as("what the responsible unit did stays done").isEqualTo(DutyStage.FULFILLED);
    }

    @Test
    void dutiesClosedAsUnreportedAreOpenAgainAsTheyWere() {
        var task = given(led(FINANCE, TOWN, CIVIL), acknowledged(TOWN), fulfilled(FINANCE), submitted(FINANCE, TOWN, CIVIL),
                approved(FINANCE), completed(TOWN, CIVIL)).when(REOPEN).state();
        assertThat(stage(task, TOWN)).isEqualTo(DutyStage.ACKNOWLEDGED);
        assertThat(stage(task, CIVIL)).isEqualTo(DutyStage.ASSIGNED);
    }

    @Test
    void aReopenedTaskIsSubmittedAnew() {
        given(led(FINANCE), fulfilled(FINANCE), submitted(FINANCE), approved(FINANCE), completed(), reopened())
                .when(new Submit(TASK, "已办结")).by(FINANCE).then(fulfilled(FINANCE), submitted(FINANCE));
    }

    @Test
    void aReopenedGroupsTaskIsSubmittedAnewByItsLast() {
        given(ledByGroup(List.of(FINANCE, CIVIL)), fulfilled(CIVIL), fulfilled(FINANCE), submitted(FINANCE), approved(FINANCE, CIVIL),
                completed(), reopened(), fulfilled(CIVIL)).when(new Fulfil(TASK, "已办结", List.of())).by(FINANCE)
                .then(fulfilled(FINANCE), submitted(FINANCE));
    }

    @Test
    void aTaskCancelledAtWorkGoesOnWhereItWas() {
        var task = given(ledByGroup(List.of(FINANCE, CIVIL, OFFICE)), fulfilled(CIVIL), acknowledged(OFFICE), cancelled()).when(REOPEN);
        task.then(reopened());
        assertThat(task.state().stage()).isEqualTo(TaskStage.IN_PROGRESS);
        assertThat(stage(task.state(), CIVIL)).isEqualTo(DutyStage.FULFILLED);
        assertThat(stage(task.state(), OFFICE)).isEqualTo(DutyStage.ACKNOWLEDGED);
    }

    /** Else nobody of a group could ever submit it again. */
    @Test
    void aTaskCancelledAfterItsSubmissionIsToBeReportedAnew() {
        given(ledByGroup(List.of(FINANCE)), fulfilled(FINANCE), submitted(FINANCE), cancelled(), reopened())
                .when(new Fulfil(TASK, "已办结", List.of())).by(FINANCE).then(fulfilled(FINANCE), submitted(FINANCE));
    }

    /** Its successor's plan was withdrawn, say: else nobody could go on with it. */
    @Test
    void aTaskWhosePlaceAnotherHasTakenIsTakenUpAgain() {
        var task = given(led(FINANCE), new TaskSucceeded(TASK, TASK, TASK, 9)).when(REOPEN);
        task.then(reopened());
        assertThat(task.state().open()).isTrue();
        var next = UUID.fromString("019b0000-0000-7000-8000-000000000007");
        var succeeded = given(led(FINANCE), new TaskSucceeded(TASK, next, Plans.PLAN, 1)).when(REOPEN);
        succeeded.tasks(given(as(next, 1, led(FINANCE)))).refused(409, "task-succeeded");
        succeeded.tasks(given(as(next, 1, led(FINANCE)), new TaskCancelled(next, "撤回"))).then(reopened());
    }

    /** Its place was taken when its plan was closed, so that nothing was decided about it: else nobody would owe or carry over anything. */
    @Test
    void whatTheClosingFoundSucceededIsSettledWhenItIsTakenUpAgain() {
        var next = UUID.fromString("019b0000-0000-7000-8000-000000000007");
        var cancelled = given(as(next, 1, led(FINANCE)), new TaskCancelled(next, "撤回"));
        var succeeded = new TaskSucceeded(TASK, next, Plans.PLAN, 1);
        given(as(TASK, 1, led(FINANCE)), succeeded).tasks(cancelled).plan(Status.CLOSED).when(REOPEN)
                .then(reopened(), new TaskCarriedOver(TASK, REOPEN.reason()));
        var continuous = given(as(TASK, 1, continuous(FINANCE)), succeeded).at("2026-05-02T09:00").tasks(cancelled).when(REOPEN);
        continuous.then(reopened());
        continuous.plan(Status.CLOSED).then(reopened(), new TaskContinued(TASK));
        var task = continuous.state();
        assertThat(CheckIns.next(task, task.duty(FINANCE.code()).orElseThrow())).as("from the reopening on").contains(LocalDate.of(2026, 12, 31));
    }

    @Test
    void aCancelledTaskStaysSoWhileWhatItContinuedIsWorkedOnElsewhere() {
        var before = UUID.fromString("019b0000-0000-7000-8000-000000000007");
        var another = UUID.fromString("019b0000-0000-7000-8000-000000000008");
        var led = led(FINANCE);
        var continuing = new TaskAssigned(TASK, Plans.PLAN, led.planTitle(), led.docNumber(), led.issuedOn(), led.year(), 1, null, null,
                led.requirement(), led.leadKind(), led.leads(), led.responsibles(), led.duties(), led.deadline(), before);
        var task = given(continuing, cancelled()).when(REOPEN);
        var first = new TaskSucceeded(before, TASK, Plans.PLAN, 1);
        task.tasks(given(as(before, 1, led), first)).then(reopened());
        var again = new TaskReopened(before, "仍需办理");
        task.tasks(given(as(before, 1, led), first, again)).refused(409, "work-goes-on-elsewhere");
        assertThat(catchThrowableOfType(Problem.class, task::decided).arguments()).containsExactly(before);
        task.tasks(given(as(before, 1, led), first, again, new TaskSucceeded(before, another, Plans.PLAN, 2))).refused(409, "work-goes-on-elsewhere");
        assertThat(catchThrowableOfType(Problem.class, task::decided).arguments()).containsExactly(another);
        task.tasks(given(as(before, 1, led), first, again, new TaskCancelled(before, "并入"))).then(reopened());
        given(continuing, fulfilled(FINANCE), submitted(FINANCE), approved(FINANCE), completed()).tasks(given(as(before, 1, led))).when(REOPEN)
                .then(reopened());
    }

    @Test
    void withItsPlanATaskIsOver() {
        var done = given(as(TASK, 1, led(FINANCE)), fulfilled(FINANCE), submitted(FINANCE), approved(FINANCE), completed()).when(REOPEN);
        done.plan(Status.CLOSED).refused(409, "task-of-closed-plan");
        done.plan(Status.WITHDRAWN).refused(409, "task-of-withdrawn-plan");
        done.plan(Status.ISSUED).then(reopened());
        given(as(TASK, 1, continuous(FINANCE)), new TaskEnded(TASK, null)).plan(Status.CLOSED).when(REOPEN).refused(409, "task-of-closed-plan");
    }

    /** It was done after the closing, and that was wrong: it waits for the next plan as before. */
    @Test
    void whatTheClosingCarriedOverIsSoAgain() {
        var task = given(as(TASK, 1, led(FINANCE)), new TaskCarriedOver(TASK, null), fulfilled(FINANCE), submitted(FINANCE),
                approved(FINANCE), completed())
                .plan(Status.CLOSED).when(REOPEN);
        assertThat(task.state().open()).isTrue();
        assertThat(task.state().yearEnd()).isEqualTo(YearEnd.CARRIED_OVER);
    }

    @Test
    void anOpenTaskIsNotReopened() {
        given(led(FINANCE)).when(REOPEN).refused(409, "task-not-closed");
        given(led(FINANCE), fulfilled(FINANCE), submitted(FINANCE)).when(REOPEN).refused(409, "task-not-closed");
        given(led(FINANCE), cancelled(), reopened()).when(REOPEN).refused(409, "task-not-closed");
    }
}
