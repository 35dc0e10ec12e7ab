package io.duban.task.planning;

import static io.duban.task.People.CIVIL;
import static io.duban.task.People.FINANCE;
import static io.duban.task.Plans.PLAN;
import static io.duban.task.Plans.drafted;
import static io.duban.task.Plans.error;
import static io.duban.task.Plans.item;
import static io.duban.task.Plans.listed;
import static io.duban.task.Plans.named;
import static io.duban.task.Plans.row;
import static io.duban.task.Scenario.given;
import static io.duban.task.Scenario.givenNoPlan;
import static io.duban.task.Tasks.acknowledged;
import static io.duban.task.Tasks.as;
import static io.duban.task.Tasks.led;
import static io.duban.task.Tasks.progressed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.duban.events.Finding;
import io.duban.events.PlanEvent.IssuedTask;
import io.duban.events.PlanEvent.ItemRemoved;
import io.duban.events.PlanEvent.PlanClosed;
import io.duban.events.PlanEvent.PlanIssued;
import io.duban.events.PlanEvent.PlanWithdrawn;
import io.duban.events.TaskEvent;
import io.duban.events.TaskEvent.TaskAssigned;
import io.duban.events.TaskEvent.TaskCancelled;
import io.duban.events.TaskEvent.TaskCompleted;
import io.duban.events.TaskEvent.TaskSucceeded;
import io.duban.platform.problem.Problem;
import io.duban.task.People;
import io.duban.task.PlanCommand;
import io.duban.task.PlanState;
import io.duban.task.Scenario;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AddingAndRemovingTest {
    private static final UUID FIRST = UUID.fromString("0197a000-0000-7000-8000-000000000001");
    private static final UUID SECOND = UUID.fromString("0197a000-0000-7000-8000-000000000002");
    private static final AddItem ADD = new AddItem(PLAN, "一、先立规矩", " ", " 公布目录 ", List.of("县民政局"), null, "10月底前");

    private static Scenario<PlanCommand, PlanState, ?> draft() {
        return given(drafted(2), row(item(1, List.of(named(FINANCE)))), row(item(2, List.of()), error("no-units", 2, "leads")))
                .directory(listed(FINANCE), listed(CIVIL));
    }

    @Test
    void anAddedRowComesLastAndIsUnderstoodAsInANotice() {
        var plan = draft().when(ADD).state();
        assertThat(plan.items().keySet()).containsExactly(1, 2, 3);
        var item = plan.item(3).orElseThrow();
        assertThat(List.of(item.section(), item.requirement())).containsExactly("一、先立规矩", "公布目录");
        assertThat(item.topic()).isNull();
        assertThat(item.leads()).containsExactly(named(CIVIL));
        assertThat(item.deadline().date()).isEqualTo(LocalDate.parse("2025-10-31"));
        assertThat(plan.itemFindings().get(3)).isEmpty();
    }

    @Test
    void whatAnAddedRowLeavesOutKeepsThePlanFromBeingIssued() {
        var plan = draft().when(new AddItem(PLAN, null, null, "公布目录", null, null, null)).state();
        assertThat(plan.itemFindings().get(3)).extracting(Finding::code).containsExactly("no-units", "deadline-unresolved");
    }

    @Test
    void whatIsGivenAndNotUnderstoodIsRefused() {
        draft().when(new AddItem(PLAN, null, null, "公布目录", List.of("县大数据中心"), null, null)).refused(422, "unit-unknown");
        draft().when(new AddItem(PLAN, null, null, "公布目录", List.of("县财政局牵头，县民政局配合"), null, null)).refused(422, "role-not-of-field");
        draft().when(new AddItem(PLAN, null, null, "公布目录", null, null, "尽快")).refused(422, "deadline-unresolved");
    }

    @Test
    void aRemovedRowTakesItsDoubtsWithItAndTheOthersKeepTheirNumbers() {
        draft().when(new RemoveItem(PLAN, 1)).then(new ItemRemoved(PLAN, 1));
        assertThat(draft().when(new RemoveItem(PLAN, 1)).state().items().keySet()).containsExactly(2);
        assertThat(draft().when(new RemoveItem(PLAN, 2)).state().findings()).isEmpty();
    }

    @Test
    void aNumberIsNeverGivenTwice() {
        assertThat(draft().when(new RemoveItem(PLAN, 2)).done().when(ADD).state().items().keySet()).containsExactly(1, 3);
        assertThat(draft().when(ADD).done().when(new RemoveItem(PLAN, 3)).done().when(ADD).state().items().keySet())
                .containsExactly(1, 2, 4);
    }

    @Test
    void onlyADraftGainsOrLosesRows() {
        for (PlanCommand command : List.of(ADD, new RemoveItem(PLAN, 1))) {
            givenNoPlan().when(command).refused(404, "plan-not-found");
            given(drafted(1), row(item(1, List.of(named(FINANCE)))),
                    new PlanIssued(PLAN, "表", null, People.ISSUED, 2025, List.of(new IssuedTask(1, UUID.randomUUID()))))
                    .when(command).refused(409, "plan-already-issued");
            given(drafted(1), row(item(1, List.of(named(FINANCE)))), new PlanWithdrawn(PLAN, "重来")).when(command)
                    .refused(409, "plan-withdrawn");
        }
        draft().when(new RemoveItem(PLAN, 9)).refused(404, "item-not-found");
    }

    @Test
    void aDraftIsWithdrawnWithAReason() {
        draft().when(new WithdrawPlan(PLAN, "表格有误", false)).then(new PlanWithdrawn(PLAN, "表格有误"));
        assertThat(draft().when(new WithdrawPlan(PLAN, "表格有误", false)).state().status()).isEqualTo(PlanState.Status.WITHDRAWN);
    }

    /** Both of its tasks are led by the finance bureau. */
    private static Scenario<PlanCommand, PlanState, ?> issued(TaskEvent ofTheFirst, TaskEvent ofTheSecond) {
        return given(drafted(2), new PlanIssued(PLAN, "表", null, People.ISSUED, 2025, List.of(new IssuedTask(1, FIRST), new IssuedTask(2, SECOND))))
                .tasks(given(as(FIRST, 1, led(FINANCE)), ofTheFirst), given(as(SECOND, 2, led(FINANCE)), ofTheSecond));
    }

    @Test
    void withAnIssuedPlanEveryTaskStillOpenIsCancelledAndWhatIsDoneStays() {
        var withdrawn = new WithdrawPlan(PLAN, "重新部署", true);
        issued(new TaskCompleted(FIRST, List.of()), acknowledged(FINANCE)).when(withdrawn)
                .then(new TaskCancelled(SECOND, "重新部署"), new PlanWithdrawn(PLAN, "重新部署"));
        issued(new TaskCompleted(FIRST, List.of()), progressed(FINANCE, 40)).when(withdrawn)
                .then(new TaskCancelled(SECOND, "重新部署"), new PlanWithdrawn(PLAN, "重新部署"));
    }

    @Test
    void aPlanThatUnitsHaveWorkedOnIsNotWithdrawnUnlessThatIsConfirmed() {
        var unsaid = new WithdrawPlan(PLAN, "重新部署", false);
        issued(new TaskCompleted(FIRST, List.of()), acknowledged(FINANCE)).when(unsaid).refused(409, "plan-has-work");
        var reported = issued(progressed(FINANCE, 40), progressed(FINANCE, 60)).when(unsaid);
        reported.refused(409, "plan-has-work");
        assertThat(catchThrowableOfType(Problem.class, reported::decided).arguments()).as("reported, completed, continued")
                .containsExactly(2L, 0L, 0L);
        issued(acknowledged(FINANCE), new TaskCancelled(SECOND, "并入他项")).when(unsaid)
                .then(new TaskCancelled(FIRST, "重新部署"), new PlanWithdrawn(PLAN, "重新部署"));
    }

    /** It does not come back by itself, so that the office is told before. */
    @Test
    void noPlanThatTookOverFromAnEarlierOneIsWithdrawnUnlessThatIsConfirmed() {
        var before = UUID.fromString("0197a000-0000-7000-8000-000000000009");
        var led = led(FINANCE);
        var continuing = new TaskAssigned(FIRST, PLAN, led.planTitle(), led.docNumber(), led.issuedOn(), led.year(), 1, null, null,
                led.requirement(), led.leadKind(), led.leads(), led.responsibles(), led.duties(), led.deadline(), before);
        var plan = given(drafted(1), new PlanIssued(PLAN, "表", null, People.ISSUED, 2025, List.of(new IssuedTask(1, FIRST))));
        var gaveWay = given(as(before, 1, led), new TaskSucceeded(before, FIRST, PLAN, 1));
        var unsaid = plan.tasks(given(continuing), gaveWay).when(new WithdrawPlan(PLAN, "重新部署", false));
        unsaid.refused(409, "plan-has-work");
        assertThat(catchThrowableOfType(Problem.class, unsaid::decided).arguments()).containsExactly(0L, 0L, 1L);
        unsaid.when(new WithdrawPlan(PLAN, "重新部署", true)).then(new TaskCancelled(FIRST, "重新部署"), new PlanWithdrawn(PLAN, "重新部署"));
        plan.tasks(given(continuing), given(as(before, 1, led), new TaskCancelled(before, "并入他项"))).when(new WithdrawPlan(PLAN, "重新部署", false))
                .then(new TaskCancelled(FIRST, "重新部署"), new PlanWithdrawn(PLAN, "重新部署"));
    }

    @Test
    void aPlanIsWithdrawnOnceAndNotAfterItsYear() {
        givenNoPlan().when(new WithdrawPlan(PLAN, "重来", false)).refused(404, "plan-not-found");
        given(drafted(1), new PlanWithdrawn(PLAN, "重来")).when(new WithdrawPlan(PLAN, "重来", false)).refused(409, "plan-withdrawn");
        given(drafted(1), new PlanClosed(PLAN, List.of())).when(new WithdrawPlan(PLAN, "重来", false)).refused(409, "plan-closed");
    }
}
