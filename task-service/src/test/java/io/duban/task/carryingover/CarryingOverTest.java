package io.duban.task.carryingover;

import static io.duban.task.People.CIVIL;
import static io.duban.task.People.FINANCE;
import static io.duban.task.People.TOWN;
import static io.duban.task.Plans.FILE;
import static io.duban.task.Scenario.given;
import static io.duban.task.Tasks.as;
import static io.duban.task.Tasks.led;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.duban.events.Assignee;
import io.duban.events.Deadline;
import io.duban.events.DomainEvent;
import io.duban.events.Finding;
import io.duban.events.Item;
import io.duban.events.Metadata;
import io.duban.events.PlanEvent;
import io.duban.events.PlanEvent.IssuedTask;
import io.duban.events.PlanEvent.ItemAdded;
import io.duban.events.PlanEvent.ItemDrafted;
import io.duban.events.PlanEvent.ItemLinked;
import io.duban.events.PlanEvent.PlanDrafted;
import io.duban.events.PlanEvent.PlanHeadCorrected;
import io.duban.events.PlanEvent.PlanIssued;
import io.duban.events.PlanEvent.Predecessor;
import io.duban.events.Recorded;
import io.duban.events.TaskEvent;
import io.duban.events.TaskEvent.DutyHandedOver;
import io.duban.events.TaskEvent.TaskAssigned;
import io.duban.events.TaskEvent.TaskCancelled;
import io.duban.events.TaskEvent.TaskCarriedOver;
import io.duban.events.TaskEvent.TaskSubmitted;
import io.duban.events.TaskEvent.TaskSucceeded;
import io.duban.events.TaskStage;
import io.duban.events.TaskState;
import io.duban.events.YearEnd;
import io.duban.platform.problem.Problem;
import io.duban.platform.problem.Problem.Violation;
import io.duban.task.People;
import io.duban.task.PlanCommand;
import io.duban.task.PlanState;
import io.duban.task.Plans;
import io.duban.task.Scenario;
import io.duban.task.TaskCommand;
import io.duban.task.assigning.IssuePlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Last year's plan has two tasks: one about the catalogue, one about the open day. The draft of 2026 has a row about the catalogue. */
class CarryingOverTest {
    private static final UUID DRAFT = UUID.fromString("019b0000-0000-7000-8000-0000000000bb");
    private static final UUID CATALOGUE = UUID.fromString("0197a000-0000-7000-8000-000000000001");
    private static final UUID OPEN_DAY = UUID.fromString("0197a000-0000-7000-8000-000000000002");
    private static final String LAST_CATALOGUE = "编制财政资金直达基层公开目录，每季度更新一次。";
    private static final String THIS_CATALOGUE = "编制财政资金直达基层公开目录，每半年更新一次。";
    private static final String DAY = "组织各乡镇开展政府开放日活动，全年不少于两次。";
    private static final Finding INFO = new Finding(Finding.Severity.INFO, "continues-last-year", 1, null, null,
            "接续2025年第 1 项（" + LAST_CATALOGUE + "）。上年情况：已交办，结转下年。", null, false);

    private static TaskAssigned task(UUID id, int ordinal, String requirement) {
        var e = as(id, ordinal, led(FINANCE, TOWN));
        return new TaskAssigned(id, e.planId(), e.planTitle(), e.docNumber(), e.issuedOn(), 2025, ordinal, null, null, requirement, e.leadKind(),
                e.leads(), e.responsibles(), e.duties(), e.deadline(), null);
    }

    private static Scenario<TaskCommand, TaskState, TaskEvent> catalogue(TaskEvent... past) {
        return given(task(CATALOGUE, 1, LAST_CATALOGUE)).and(past);
    }

    private static Scenario<TaskCommand, TaskState, TaskEvent> openDay(TaskEvent... past) {
        return given(task(OPEN_DAY, 2, DAY)).and(past);
    }

    private static PlanState lastYears(int year) {
        var head = Plans.drafted(2);
        var drafted = new PlanDrafted(head.planId(), head.title(), head.docNumber(), head.issuer(), head.issuedOn(), year, head.basis(),
                FILE, List.of(), 2);
        return PlanState.evolve(PlanState.evolve(null, recorded(drafted)), recorded(new PlanIssued(head.planId(), head.title(), head.docNumber(),
                head.issuedOn(), year, List.of(new IssuedTask(1, CATALOGUE), new IssuedTask(2, OPEN_DAY)))));
    }

    private static Recorded<PlanEvent> recorded(PlanEvent event) {
        return new Recorded<>(event, 0, People.at("2025-06-01T09:00"), new Metadata(People.SUPERVISOR, "test", "test", null));
    }

    private static Scenario<PlanCommand, PlanState, PlanEvent> draft(PlanEvent... past) {
        return given(new PlanDrafted(DRAFT, "2026年任务分解表", "某政办字〔2026〕2号", "某县", LocalDate.of(2026, 2, 10), 2026, List.of(), FILE, List.of(), 1),
                new ItemDrafted(DRAFT, new Item(1, null, null, THIS_CATALOGUE, List.of(Plans.named(FINANCE)), List.of(),
                        Deadline.on("12月底前", "month-end", LocalDate.of(2026, 12, 31)), Map.of()), List.of())).and(past)
                .directory(Plans.listed(FINANCE), Plans.listed(CIVIL), Plans.listed(TOWN)).at("2026-02-12T10:00");
    }

    private static CarryOver carryOver(boolean addMissing) {
        return new CarryOver(DRAFT, lastYears(2025), addMissing);
    }

    private static ItemLinked linked() {
        return new ItemLinked(DRAFT, 1, new Predecessor(CATALOGUE, Plans.PLAN, "2025年政务公开任务分解表", 1, LAST_CATALOGUE, TaskStage.ASSIGNED,
                YearEnd.CARRIED_OVER), List.of(INFO));
    }

    private static TaskCarriedOver carriedOver(UUID task) {
        return new TaskCarriedOver(task, null);
    }

    @Test
    void aRowThatSaysTheSameContinuesTheTaskAndTellsWhatBecameOfIt() {
        draft().tasks(catalogue(carriedOver(CATALOGUE)), openDay(carriedOver(OPEN_DAY))).when(carryOver(false)).then(linked());
    }

    @Test
    void whatTheOfficeLinkedOrUnlinkedStays() {
        draft(linked()).tasks(catalogue(carriedOver(CATALOGUE)), openDay()).when(carryOver(false)).then();
        draft(new ItemLinked(DRAFT, 1, null, List.of())).tasks(catalogue(carriedOver(CATALOGUE)), openDay()).when(carryOver(false)).then();
    }

    @Test
    void whatGoesOnAndIsInNoRowIsAddedOnRequestForItsDeadlineToBeLookedAt() {
        var events = draft().tasks(catalogue(carriedOver(CATALOGUE)), openDay(carriedOver(OPEN_DAY))).when(carryOver(true)).decided();
        assertThat(events).hasSize(3);
        var added = (ItemAdded) events.get(1);
        assertThat(added.item().ordinal()).isEqualTo(2);
        assertThat(added.item().requirement()).isEqualTo(DAY);
        assertThat(added.item().deadline().date()).isEqualTo("2026-12-31");
        assertThat(added.findings()).extracting(Finding::code).contains("deadline-carried-over");
        assertThat(((ItemLinked) events.get(2)).findings()).extracting(Finding::code).contains("deadline-carried-over", "continues-last-year");
    }

    @Test
    void anAddedRowNamesWhoHoldsTheDutiesNow() {
        var handedOver = openDay(new DutyHandedOver(OPEN_DAY, FINANCE, CIVIL, "职能划转"), carriedOver(OPEN_DAY));
        var events = draft().tasks(catalogue(), handedOver).when(carryOver(true)).decided();
        var item = events.stream().filter(ItemAdded.class::isInstance).map(ItemAdded.class::cast).findFirst().orElseThrow().item();
        assertThat(item.leads()).containsExactly(Assignee.named(CIVIL.name(), CIVIL));
        assertThat(item.responsibles()).containsExactly(Assignee.named(TOWN.name(), TOWN));
    }

    @Test
    void whatIsDoneOrCancelledIsInNoRowAndNotMissing() {
        assertThat(draft().tasks(catalogue(), openDay(new TaskCancelled(OPEN_DAY, "并入他项"))).when(carryOver(true)).decided()).hasSize(1);
        assertThat(draft().tasks(catalogue(), openDay(new TaskSubmitted(OPEN_DAY, FINANCE, null, List.of()))).when(carryOver(true)).decided())
                .as("reported done, to be read").hasSize(1);
    }

    @Test
    void whatIsStillWorkedOnBeforeTheClosingIsMissingAsWell() {
        var events = draft().tasks(catalogue(), openDay()).when(carryOver(true)).decided();
        assertThat(events).hasSize(3);
        assertThat(((ItemAdded) events.get(1)).item().requirement()).isEqualTo(DAY);
        assertThat(((ItemLinked) events.get(2)).predecessor().taskId()).isEqualTo(OPEN_DAY);
    }

    @Test
    void whatHadGivenWayToATaskThatWasCancelledIsMissingAgain() {
        var gaveWay = openDay(carriedOver(OPEN_DAY), new TaskSucceeded(OPEN_DAY, CATALOGUE, DRAFT, 3));
        assertThat(draft(linked()).tasks(catalogue(), gaveWay).when(carryOver(true)).decided()).isEmpty();
        assertThat(draft(linked()).tasks(catalogue(new TaskCancelled(CATALOGUE, "撤回")), gaveWay).when(carryOver(true)).decided()).hasSize(2);
    }

    @Test
    void onlyADraftContinuesAndOnlyAnEarlierYear() {
        draft().tasks(catalogue(), openDay()).when(new CarryOver(DRAFT, lastYears(2026), false)).refused(409, "plan-not-earlier");
        var withoutYear = new PlanHeadCorrected(DRAFT, "任务分解表", null, "某县", null, null, List.of(), List.of());
        draft(withoutYear).tasks(catalogue(), openDay()).when(carryOver(false)).refused(409, "plan-year-missing");
        draft(withoutYear).tasks(catalogue(), openDay()).when(new LinkItem(DRAFT, 1, OPEN_DAY)).refused(409, "plan-year-missing");
        draft(new PlanIssued(DRAFT, "表", null, LocalDate.of(2026, 2, 10), 2026, List.of(new IssuedTask(1, UUID.randomUUID())))).when(carryOver(false))
                .refused(409, "plan-already-issued");
        Scenario.givenNoPlan().when(carryOver(false)).refused(404, "plan-not-found");
    }

    @Test
    void theOfficeCorrectsAMatch() {
        var tasks = draft(linked()).tasks(catalogue(), openDay());
        assertThat(((ItemLinked) tasks.when(new LinkItem(DRAFT, 1, OPEN_DAY)).decided().getFirst()).predecessor().taskId()).isEqualTo(OPEN_DAY);
        tasks.when(new LinkItem(DRAFT, 1, null)).then(new ItemLinked(DRAFT, 1, null, List.of()));
        tasks.when(new LinkItem(DRAFT, 1, CATALOGUE)).then();
        tasks.when(new LinkItem(DRAFT, 9, OPEN_DAY)).refused(404, "item-not-found");
        tasks.when(new LinkItem(DRAFT, 1, UUID.randomUUID())).refused(404, "task-not-found");
    }

    @Test
    void aTaskIsContinuedOnceUnlessWhatContinuedItWasCancelled() {
        var elsewhere = openDay(new TaskSucceeded(OPEN_DAY, CATALOGUE, DRAFT, 3));
        draft().tasks(catalogue(), elsewhere).when(new LinkItem(DRAFT, 1, OPEN_DAY)).refused(409, "task-succeeded");
        assertThat(draft().tasks(catalogue(new TaskCancelled(CATALOGUE, "撤回")), elsewhere).when(new LinkItem(DRAFT, 1, OPEN_DAY)).decided())
                .hasSize(1);
        var outside = given(led(FINANCE));
        draft().tasks(outside).when(new LinkItem(DRAFT, 1, outside.state().id())).refused(409, "not-an-earlier-task");
    }

    @Test
    void aTaskWhosePlaceIsTakenIsLinkedToNoRowThatSaysTheSame() {
        draft().tasks(catalogue(new TaskSucceeded(CATALOGUE, OPEN_DAY, DRAFT, 3)), openDay()).when(carryOver(false)).then();
    }

    @Test
    void aTaskOfAWithdrawnPlanIsNotContinued() {
        draft().tasks(openDay(new TaskCancelled(OPEN_DAY, "撤回"))).plan(PlanState.Status.WITHDRAWN).when(new LinkItem(DRAFT, 1, OPEN_DAY))
                .refused(409, "task-of-withdrawn-plan");
    }

    @Test
    void whatMayNotBeContinuedAnyMoreIsNotIssued() {
        draft(linked()).tasks(catalogue(new TaskSucceeded(CATALOGUE, OPEN_DAY, DRAFT, 3)), openDay()).when(new IssuePlan(DRAFT))
                .refused(409, "task-succeeded");
        var withdrawn = draft(linked()).tasks(catalogue(new TaskCancelled(CATALOGUE, "撤回"))).plan(PlanState.Status.WITHDRAWN)
                .when(new IssuePlan(DRAFT));
        withdrawn.refused(409, "task-of-withdrawn-plan");
        assertThat(catchThrowableOfType(Problem.class, withdrawn::decided).violations()).extracting(Violation::field)
                .containsExactly("items[ordinal=1].predecessor");
    }

    @Test
    void atTheIssueTheTaskThatIsStillWorkedOnGivesWayToItsSuccessor() {
        var events = draft(linked()).tasks(catalogue(carriedOver(CATALOGUE))).when(new IssuePlan(DRAFT)).decided();
        var assigned = (TaskAssigned) events.getFirst();
        assertThat(assigned.continues()).isEqualTo(CATALOGUE);
        assertThat(events.get(1)).isEqualTo(new TaskSucceeded(CATALOGUE, assigned.taskId(), DRAFT, 1));
        assertThat(events.getLast()).isInstanceOf(PlanIssued.class);
    }

    @Test
    void whatIsClosedOrReportedDoneIsContinuedWithoutGivingWay() {
        assertThat(issued(catalogue(new TaskCancelled(CATALOGUE, "并入他项")))).noneMatch(TaskSucceeded.class::isInstance);
        var issued = issued(catalogue(new TaskSubmitted(CATALOGUE, FINANCE, null, List.of())));
        assertThat(issued).noneMatch(TaskSucceeded.class::isInstance);
        assertThat(((TaskAssigned) issued.getFirst()).continues()).isEqualTo(CATALOGUE);
    }

    private static List<? extends DomainEvent> issued(Scenario<TaskCommand, TaskState, TaskEvent> last) {
        return draft(linked()).tasks(last).when(new IssuePlan(DRAFT)).decided();
    }
}
