package io.duban.task.closing;

import static io.duban.events.YearEnd.CANCELLED;
import static io.duban.events.YearEnd.CARRIED_OVER;
import static io.duban.events.YearEnd.CONTINUED;
import static io.duban.events.YearEnd.ENDED;
import static io.duban.task.People.FINANCE;
import static io.duban.task.Plans.PLAN;
import static io.duban.task.Plans.drafted;
import static io.duban.task.Plans.item;
import static io.duban.task.Plans.named;
import static io.duban.task.Plans.row;
import static io.duban.task.Scenario.given;
import static io.duban.task.Tasks.as;
import static io.duban.task.Tasks.continuous;
import static io.duban.task.Tasks.fulfilled;
import static io.duban.task.Tasks.led;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.duban.events.PlanEvent;
import io.duban.events.PlanEvent.IssuedTask;
import io.duban.events.PlanEvent.PlanClosed;
import io.duban.events.PlanEvent.PlanIssued;
import io.duban.events.PlanEvent.PlanWithdrawn;
import io.duban.events.PlanEvent.SettledTask;
import io.duban.events.TaskEvent;
import io.duban.events.TaskEvent.TaskCancelled;
import io.duban.events.TaskEvent.TaskCarriedOver;
import io.duban.events.TaskEvent.TaskContinued;
import io.duban.events.TaskEvent.TaskEnded;
import io.duban.events.TaskEvent.TaskSubmitted;
import io.duban.events.TaskState;
import io.duban.events.YearEnd;
import io.duban.platform.problem.Problem;
import io.duban.task.People;
import io.duban.task.PlanCommand;
import io.duban.task.PlanState;
import io.duban.task.Scenario;
import io.duban.task.TaskCommand;
import io.duban.task.closing.ClosePlan.Decided;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Row 1 is continuous, row 2 is due by the end of 2025, row 3 was cancelled. */
class ClosingTest {
    private static final UUID FIRST = UUID.fromString("0197a000-0000-7000-8000-000000000001");
    private static final UUID SECOND = UUID.fromString("0197a000-0000-7000-8000-000000000002");
    private static final UUID THIRD = UUID.fromString("0197a000-0000-7000-8000-000000000003");
    private static final Scenario<TaskCommand, TaskState, TaskEvent> CONTINUOUS = given(as(FIRST, 1, continuous(FINANCE)));
    private static final Scenario<TaskCommand, TaskState, TaskEvent> DATED = given(as(SECOND, 2, led(FINANCE)));
    private static final Scenario<TaskCommand, TaskState, TaskEvent> CLOSED = given(as(THIRD, 3, led(FINANCE)), new TaskCancelled(THIRD, "并入他项"));

    private static Decided of(int ordinal, YearEnd outcome) {
        return new Decided(ordinal, null, outcome, "领导小组意见");
    }

    private static Scenario<PlanCommand, PlanState, PlanEvent> closing(Decided... decided) {
        return given(drafted(3), row(item(1, List.of(named(FINANCE)))), row(item(2, List.of(named(FINANCE)))), row(item(3, List.of(named(FINANCE)))),
                new PlanIssued(PLAN, "表", null, People.ISSUED, 2025,
                List.of(new IssuedTask(1, FIRST), new IssuedTask(2, SECOND), new IssuedTask(3, THIRD))))
                .tasks(CONTINUOUS, DATED, CLOSED).at("2025-12-30T10:00").when(new ClosePlan(PLAN, List.of(decided), false));
    }

    private static List<String> violations(Scenario<PlanCommand, PlanState, PlanEvent> closing) {
        closing.refused(409, "tasks-not-settled");
        return catchThrowableOfType(Problem.class, closing::decided).violations().stream()
                .map(violation -> violation.field() + " " + violation.code()).toList();
    }

    @Test
    void everyOpenTaskIsSettledAndThePlanIsClosedLast() {
        closing(of(1, CONTINUED), of(2, CARRIED_OVER)).then(new TaskContinued(FIRST), new TaskCarriedOver(SECOND, "领导小组意见"),
                new PlanClosed(PLAN, List.of(new SettledTask(1, FIRST, CONTINUED), new SettledTask(2, SECOND, CARRIED_OVER),
                new SettledTask(3, THIRD, null))));
        closing(of(1, ENDED), new Decided(null, SECOND, CANCELLED, "不再要求")).then(new TaskEnded(FIRST, "领导小组意见"), new TaskCancelled(SECOND, "不再要求"),
                new PlanClosed(PLAN, List.of(new SettledTask(1, FIRST, ENDED), new SettledTask(2, SECOND, CANCELLED),
                new SettledTask(3, THIRD, null))));
        assertThat(closing(of(1, ENDED), of(2, CARRIED_OVER)).state().status()).isEqualTo(PlanState.Status.CLOSED);
    }

    @Test
    void aTaskStillOpenWithoutADecisionKeepsThePlanOpen() {
        assertThat(violations(closing())).containsExactly("items[ordinal=1].outcome decision-missing", "items[ordinal=2].outcome decision-missing");
        assertThat(violations(closing(of(2, CARRIED_OVER)))).containsExactly("items[ordinal=1].outcome decision-missing");
    }

    @ParameterizedTest
    @EnumSource(names = {"CARRIED_OVER", "CANCELLED"})
    void aContinuousTaskIsContinuedOrEnded(YearEnd outcome) {
        assertThat(violations(closing(of(1, outcome), of(2, CARRIED_OVER)))).containsExactly("tasks[0].outcome outcome-unfitting");
    }

    @ParameterizedTest
    @EnumSource(names = {"CONTINUED", "ENDED"})
    void aDatedTaskIsCarriedOverOrCancelled(YearEnd outcome) {
        assertThat(violations(closing(of(1, CONTINUED), of(2, outcome)))).containsExactly("tasks[1].outcome outcome-unfitting");
    }

    @Test
    void whatIsCancelledIsSoForAReason() {
        assertThat(violations(closing(of(1, CONTINUED), new Decided(2, null, CANCELLED, " ")))).containsExactly("tasks[1].reason reason-missing");
    }

    @Test
    void aWordAboutNoOpenTaskOrTheSameOneTwiceIsAnError() {
        assertThat(violations(closing(of(1, CONTINUED), of(2, CARRIED_OVER), of(3, CARRIED_OVER), of(9, CONTINUED),
                new Decided(null, SECOND, CANCELLED, "重复"))))
                .containsExactly("tasks[2] task-closed", "tasks[3] item-not-found", "tasks[4] item-named-twice");
    }

    @Test
    void whatAwaitsApprovalIsDecidedFirst() {
        var submitted = given(as(SECOND, 2, led(FINANCE)), fulfilled(FINANCE), new TaskSubmitted(SECOND, FINANCE, null, List.of()));
        closing(of(1, CONTINUED), of(2, CARRIED_OVER)).tasks(CONTINUOUS, submitted, CLOSED).refused(409, "tasks-awaiting-approval");
        closing(of(1, CONTINUED)).tasks(CONTINUOUS, submitted, CLOSED).refused(409, "tasks-awaiting-approval");
        assertThat(violations(closing(of(9, CONTINUED)).tasks(CONTINUOUS, submitted, CLOSED))).as("all that is in the way, at once")
                .containsExactly("items[ordinal=1].outcome decision-missing", "items[ordinal=2] task-already-submitted", "tasks[0] item-not-found");
        assertThat(Settlement.choices(submitted.state())).as("what is offered is accepted").isEmpty();
        assertThat(Settlement.choices(DATED.state())).containsExactly(CARRIED_OVER, CANCELLED);
    }

    @Test
    void whatIsNotNamedBecomesWhatIsExpectedOnceTheOfficeSaysSo() {
        closing().when(new ClosePlan(PLAN, List.of(of(1, ENDED)), true)).then(new TaskEnded(FIRST, "领导小组意见"), new TaskCarriedOver(SECOND, null),
                new PlanClosed(PLAN, List.of(new SettledTask(1, FIRST, ENDED), new SettledTask(2, SECOND, CARRIED_OVER),
                new SettledTask(3, THIRD, null))));
        assertThat(closing().when(new ClosePlan(PLAN, List.of(of(1, CONTINUED), of(2, CANCELLED)), true)).decided().get(1))
                .as("what is named is as it is said")
                .isEqualTo(new TaskCancelled(SECOND, "领导小组意见"));
        assertThat(violations(closing().when(new ClosePlan(PLAN, List.of(), true)))).as("of a continuous task nothing is expected")
                .containsExactly("items[ordinal=1].outcome decision-missing");
    }

    @Test
    void aPlanIsNotClosedBeforeItsLastMonth() {
        closing(of(1, CONTINUED), of(2, CARRIED_OVER)).at("2025-11-30T23:59:59").refused(409, "plan-year-not-over");
        assertThat(closing(of(1, CONTINUED), of(2, CARRIED_OVER)).at("2025-12-01T00:00").decided()).hasSize(3);
    }

    @Test
    void onlyAnIssuedPlanIsClosedAndOnce() {
        given(drafted(1), row(item(1, List.of(named(FINANCE))))).when(new ClosePlan(PLAN, List.of(), false)).refused(409, "plan-not-issued");
        given(drafted(0), new PlanWithdrawn(PLAN, "重来")).when(new ClosePlan(PLAN, List.of(), false)).refused(409, "plan-withdrawn");
        given(drafted(0), new PlanClosed(PLAN, List.of())).when(new ClosePlan(PLAN, List.of(), false)).refused(409, "plan-closed");
        Scenario.givenNoPlan().when(new ClosePlan(PLAN, List.of(), false)).refused(404, "plan-not-found");
    }

    @Test
    void whatIsNotDoneIsExpectedToBeCarriedOverAndOfAContinuousTaskTheOfficeAloneKnows() {
        assertThat(Settlement.expected(DATED.state())).contains(CARRIED_OVER);
        assertThat(Settlement.expected(CONTINUOUS.state())).isEmpty();
    }
}
