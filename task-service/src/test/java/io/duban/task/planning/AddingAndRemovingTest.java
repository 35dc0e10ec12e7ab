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
import static io.duban.task.Tasks.as;
import static io.duban.task.Tasks.led;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.events.Finding;
import io.duban.events.PlanEvent.IssuedTask;
import io.duban.events.PlanEvent.ItemRemoved;
import io.duban.events.PlanEvent.PlanClosed;
import io.duban.events.PlanEvent.PlanIssued;
import io.duban.events.PlanEvent.PlanWithdrawn;
import io.duban.events.TaskEvent.TaskCancelled;
import io.duban.events.TaskEvent.TaskCompleted;
import io.duban.task.People;
import io.duban.task.PlanCommand;
import io.duban.task.PlanState;
import io.duban.task.Scenario;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AddingAndRemovingTest {
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
        draft().when(new WithdrawPlan(PLAN, "表格有误")).then(new PlanWithdrawn(PLAN, "表格有误"));
        assertThat(draft().when(new WithdrawPlan(PLAN, "表格有误")).state().status()).isEqualTo(PlanState.Status.WITHDRAWN);
    }

    @Test
    void withAnIssuedPlanEveryTaskStillOpenIsCancelledAndWhatIsDoneStays() {
        var done = UUID.randomUUID();
        var open = UUID.randomUUID();
        given(drafted(2), new PlanIssued(PLAN, "表", null, People.ISSUED, 2025, List.of(new IssuedTask(1, done), new IssuedTask(2, open))))
                .tasks(given(as(done, 1, led(FINANCE)), new TaskCompleted(done, List.of())), given(as(open, 2, led(FINANCE))))
                .when(new WithdrawPlan(PLAN, "重新部署")).then(new TaskCancelled(open, "重新部署"), new PlanWithdrawn(PLAN, "重新部署"));
    }

    @Test
    void aPlanIsWithdrawnOnceAndNotAfterItsYear() {
        givenNoPlan().when(new WithdrawPlan(PLAN, "重来")).refused(404, "plan-not-found");
        given(drafted(1), new PlanWithdrawn(PLAN, "重来")).when(new WithdrawPlan(PLAN, "重来")).refused(409, "plan-withdrawn");
        given(drafted(1), new PlanClosed(PLAN, List.of())).when(new WithdrawPlan(PLAN, "重来")).refused(409, "plan-closed");
    }
}
