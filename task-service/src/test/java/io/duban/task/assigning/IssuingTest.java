package io.duban.task.assigning;

import static io.duban.task.People.CIVIL;
import static io.duban.task.People.FINANCE;
import static io.duban.task.People.OFFICE;
import static io.duban.task.People.TOWN;
import static io.duban.task.Plans.DEPARTMENTS;
import static io.duban.task.Plans.PLAN;
import static io.duban.task.Plans.departments;
import static io.duban.task.Plans.drafted;
import static io.duban.task.Plans.error;
import static io.duban.task.Plans.item;
import static io.duban.task.Plans.listed;
import static io.duban.task.Plans.named;
import static io.duban.task.Plans.row;
import static io.duban.task.Plans.warning;
import static io.duban.task.Scenario.given;
import static io.duban.task.Scenario.givenNoPlan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.duban.events.Assignee;
import io.duban.events.Item;
import io.duban.events.LeadKind;
import io.duban.events.PlanEvent.FindingConfirmed;
import io.duban.events.PlanEvent.IssuedTask;
import io.duban.events.PlanEvent.PlanIssued;
import io.duban.events.Role;
import io.duban.events.TaskEvent.AssignedDuty;
import io.duban.events.TaskEvent.TaskAssigned;
import io.duban.events.UnitRef;
import io.duban.platform.problem.Problem;
import io.duban.task.People;
import io.duban.task.PlanState;
import io.duban.task.notice.units.Directory;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IssuingTest {
    private static final IssuePlan ISSUE = new IssuePlan(PLAN);
    private static final Directory.Entry[] DIRECTORY = {listed(FINANCE, DEPARTMENTS), listed(CIVIL, DEPARTMENTS), listed(TOWN),
            listed(OFFICE)};

    /** The task that a plan with this one row becomes. */
    private static TaskAssigned issued(Item item) {
        return (TaskAssigned) given(drafted(1), row(item)).directory(DIRECTORY).when(ISSUE).decided().getFirst();
    }

    @Test
    void everyRowBecomesATaskAndThePlanIsIssuedLast() {
        var events = given(drafted(2), row(item(1, List.of(named(FINANCE)))), row(item(2, List.of(named(CIVIL)))))
                .directory(DIRECTORY).when(ISSUE).decided();
        var tasks = events.stream().filter(TaskAssigned.class::isInstance).map(TaskAssigned.class::cast).toList();
        assertThat(tasks).extracting(TaskAssigned::ordinal).containsExactly(1, 2);
        assertThat(events.getLast()).isEqualTo(new PlanIssued(PLAN, "2025年政务公开任务分解表", "汶政办字〔2025〕8号", People.ISSUED, 2025,
                List.of(new IssuedTask(1, tasks.get(0).taskId()), new IssuedTask(2, tasks.get(1).taskId()))));
        assertThat(events).hasSize(3);
    }

    /** The draft was read before the reform; who owes already as another does so once. */
    @Test
    void whoIsDissolvedMeanwhileIsAssignedNothingAndTheSuccessorInTheEndIs() {
        var reformed = new Directory(List.of(listed(FINANCE), listed(TOWN)), List.of(new Directory.Former("xmzj", List.of("县民政局"), "old"),
                new Directory.Former("old", List.of("旧局"), "xczj")));
        var task = (TaskAssigned) given(drafted(1), row(item(1, List.of(named(CIVIL), named(FINANCE)), named(TOWN)))).directory(reformed).when(ISSUE)
                .decided().getFirst();
        assertThat(task.duties()).containsExactly(lead(FINANCE), new AssignedDuty(TOWN, Role.RESPONSIBLE, null));
    }

    @Test
    void whoWasSplitMeanwhileKeepsThePlanFromBeingIssuedUntilTheOfficeSaysWhoIsMeant() {
        var split = new Directory(List.of(listed(FINANCE), listed(TOWN)),
                List.of(new Directory.Former("xmzj", List.of("县民政局"), List.of("xczj", "nwz"))));
        given(drafted(1), row(item(1, List.of(named(CIVIL))))).directory(split).when(ISSUE).refused(409, "plan-has-errors");
    }

    @Test
    void aTaskCarriesWhatItsRowAndItsPlanSay() {
        var row = item(1, List.of(named(FINANCE)), named(TOWN));
        var task = issued(row);
        assertThat(task).usingRecursiveComparison().isEqualTo(new TaskAssigned(task.taskId(), PLAN, "2025年政务公开任务分解表",
                "汶政办字〔2025〕8号", People.ISSUED, 2025, 1, "一、先立规矩", "（一）完善目录", "修订主动公开目录", LeadKind.NAMED, row.leads(),
                row.responsibles(), List.of(lead(FINANCE), new AssignedDuty(TOWN, Role.RESPONSIBLE, null)), row.deadline(), null));
    }

    @Test
    void aGroupIsExpandedByTheDirectoryAsItStandsAtTheIssue() {
        var task = issued(item(1, List.of(departments(FINANCE))));
        assertThat(task.leadKind()).isEqualTo(LeadKind.GROUP);
        assertThat(task.leads()).containsExactly(departments(FINANCE, CIVIL));
        assertThat(task.duties()).containsExactly(new AssignedDuty(FINANCE, Role.LEAD, DEPARTMENTS),
                new AssignedDuty(CIVIL, Role.LEAD, DEPARTMENTS));
    }

    @Test
    void whoLeadsIsNotResponsibleAsWell() {
        assertThat(issued(item(1, List.of(named(FINANCE)), departments(), named(FINANCE))).duties())
                .containsExactly(lead(FINANCE), new AssignedDuty(CIVIL, Role.RESPONSIBLE, DEPARTMENTS));
    }

    @Test
    void whoIsNamedOwesByNameThoughItsGroupIsNamedFirst() {
        assertThat(issued(item(1, List.of(named(OFFICE)), departments(), named(CIVIL))).duties()).containsExactly(lead(OFFICE),
                new AssignedDuty(CIVIL, Role.RESPONSIBLE, null), new AssignedDuty(FINANCE, Role.RESPONSIBLE, DEPARTMENTS));
    }

    @Test
    void aUnitRenamedSinceTheDraftIsAssignedUnderItsNewName() {
        var before = new UnitRef(FINANCE.code(), "县财政和国资局");
        var task = issued(item(1, List.of(named(before))));
        assertThat(task.duties()).containsExactly(lead(FINANCE));
        assertThat(task.leads()).containsExactly(Assignee.named(before.name(), FINANCE));
    }

    @Test
    void whereOnlyAnOpenGroupIsNamedNobodyLeads() {
        var task = issued(item(1, List.of(Assignee.open("有关部门")), named(TOWN)));
        assertThat(task.leadKind()).isEqualTo(LeadKind.OPEN);
        assertThat(task.duties()).containsExactly(new AssignedDuty(TOWN, Role.RESPONSIBLE, null));
    }

    @Test
    void whereAUnitIsNamedBesideAnOpenGroupItLeads() {
        assertThat(issued(item(1, List.of(named(FINANCE), Assignee.open("等")))).leadKind()).isEqualTo(LeadKind.NAMED);
    }

    @Test
    void oneGroupAmongTheLeadsMakesEachStandForItself() {
        assertThat(issued(item(1, List.of(named(OFFICE), departments()))).leadKind()).isEqualTo(LeadKind.GROUP);
    }

    @Test
    void whatIsInheritedIsStillMarkedSo() {
        assertThat(issued(item(1, List.of(named(FINANCE).asInherited()))).leads()).containsExactly(named(FINANCE).asInherited());
    }

    @Test
    void aPlanWithAnErrorIsNotIssuedAndSaysWhereItIs() {
        var plan = given(drafted(1, error("head-incomplete", null, "issuedOn")), row(item(1, List.of()), error("no-units", 1, "leads")))
                .directory(DIRECTORY).when(ISSUE);
        plan.refused(409, "plan-has-errors");
        assertThat(catchThrowableOfType(Problem.class, plan::decided).violations()).extracting(Problem.Violation::field)
                .containsExactly("issuedOn", "items[ordinal=1].leads");
    }

    @Test
    void warningsMayStandConfirmedOrNot() {
        var inherited = row(item(1, List.of(named(FINANCE).asInherited())), warning("lead-inherited", 1, "leads"));
        assertThat(given(drafted(1), inherited).directory(DIRECTORY).when(ISSUE).state().status()).isEqualTo(PlanState.Status.ISSUED);
        assertThat(given(drafted(1), inherited, new FindingConfirmed(PLAN, 1, "lead-inherited", 1)).directory(DIRECTORY).when(ISSUE)
                .state().status()).isEqualTo(PlanState.Status.ISSUED);
    }

    @Test
    void aPlanIsIssuedOnce() {
        given(drafted(1), row(item(1, List.of(named(FINANCE)))), new PlanIssued(PLAN, "表", null, People.ISSUED, 2025,
                List.of(new IssuedTask(1, UUID.randomUUID())))).when(ISSUE).refused(409, "plan-already-issued");
    }

    @Test
    void aPlanThatIsNotThereIsNotIssued() {
        givenNoPlan().when(ISSUE).refused(404, "plan-not-found");
    }

    private static AssignedDuty lead(UnitRef unit) {
        return new AssignedDuty(unit, Role.LEAD, null);
    }
}
