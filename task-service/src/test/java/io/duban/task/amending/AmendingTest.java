package io.duban.task.amending;

import static io.duban.task.People.CIVIL;
import static io.duban.task.People.FINANCE;
import static io.duban.task.People.OFFICE;
import static io.duban.task.People.TOWN;
import static io.duban.task.Plans.DEPARTMENTS;
import static io.duban.task.Plans.departments;
import static io.duban.task.Plans.listed;
import static io.duban.task.Plans.named;
import static io.duban.task.Questions.asked;
import static io.duban.task.Questions.askedForItsDuty;
import static io.duban.task.Questions.notApplicable;
import static io.duban.task.Scenario.given;
import static io.duban.task.Tasks.TASK;
import static io.duban.task.Tasks.approved;
import static io.duban.task.Tasks.cancelled;
import static io.duban.task.Tasks.completed;
import static io.duban.task.Tasks.fulfilled;
import static io.duban.task.Tasks.led;
import static io.duban.task.Tasks.ledByGroup;
import static io.duban.task.Tasks.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.events.Deadline;
import io.duban.events.Deadline.Cadence;
import io.duban.events.Decision;
import io.duban.events.DutyStage;
import io.duban.events.Extension;
import io.duban.events.LeadKind;
import io.duban.events.Objection;
import io.duban.events.Role;
import io.duban.events.TaskEvent;
import io.duban.events.TaskEvent.AssignedDuty;
import io.duban.events.TaskEvent.DutyExcused;
import io.duban.events.TaskEvent.DutyHandedOver;
import io.duban.events.TaskEvent.TaskAmended;
import io.duban.events.TaskEvent.TaskAssigned;
import io.duban.events.TaskState;
import io.duban.events.UnitRef;
import io.duban.task.Scenario;
import io.duban.task.TaskCommand;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AmendingTest {
    private static final UnitRef ARCHIVES = new UnitRef("xdag", "县档案馆");

    private static AmendTask amend(String requirement, List<String> leads, List<String> responsibles, String deadline) {
        return new AmendTask(TASK, "某政办字〔2025〕11号", "上级调整口径", requirement, leads, responsibles, deadline);
    }

    private static Scenario<TaskCommand, TaskState, TaskEvent> task(TaskEvent... past) {
        return given(past).directory(listed(FINANCE, DEPARTMENTS), listed(CIVIL, DEPARTMENTS), listed(TOWN), listed(OFFICE), listed(ARCHIVES));
    }

    private static AssignedDuty lead(UnitRef unit) {
        return new AssignedDuty(unit, Role.LEAD, null);
    }

    private static AssignedDuty responsible(UnitRef unit) {
        return new AssignedDuty(unit, Role.RESPONSIBLE, null);
    }

    private static TaskAmended amended(Scenario<TaskCommand, TaskState, TaskEvent> scenario) {
        return (TaskAmended) scenario.decided().getFirst();
    }

    @Test
    void whatIsLeftOutStaysAsItIs() {
        task(led(FINANCE, TOWN)).when(amend("每年核对两次", null, null, null)).then(
                new TaskAmended(TASK, "某政办字〔2025〕11号", "上级调整口径", "每年核对两次", null, null, null, null, null));
    }

    @Test
    void aDeadlineInTheWordsOfANoticeIsJudgedFromNowOnAndTheOriginalOneIsKept() {
        var late = task(led(FINANCE)).at("2026-01-08T10:00").when(amend(null, null, null, "2026年2月底前"));
        assertThat(amended(late).deadline().date()).isEqualTo("2026-02-28");
        assertThat(late.state().originalDeadline().date()).isEqualTo("2025-12-31");
    }

    @Test
    void aDeadlineThatHasPassedIsRefused() {
        task(led(FINANCE)).at("2025-11-05T10:00").when(amend(null, null, null, "3月底前")).refused(409, "deadline-past");
    }

    /** Nobody would owe it; one that was a stage before has its check-ins already. */
    @Test
    void aStageThatHasPassedIsRefusedUnlessItStoodBefore() {
        task(led(FINANCE)).at("2025-11-05T10:00").when(amend(null, null, null, "10月、11月、12月底前")).refused(409, "deadline-past");
        var staged = task(led(FINANCE)).when(amend(null, null, null, "6月、12月底前")).done();
        assertThat(staged.at("2025-11-05T10:00").when(amend(null, null, null, "6月、11月底前")).state().deadline().checkIns())
                .extracting(LocalDate::toString).containsExactly("2025-06-30", "2025-11-30");
    }

    @Test
    void aRequirementThatAsksForCheckInsChangesThemAndNotTheDate() {
        var extended = Deadline.on("12月底前", "month-end", LocalDate.of(2025, 12, 31)).withCadence(Cadence.QUARTERLY);
        assertThat(amended(task(led(FINANCE)).when(amend("每季度核对目录", null, null, null))).deadline()).isEqualTo(extended);
        assertThat(amended(task(led(FINANCE)).when(amend("核对目录", null, null, null))).deadline()).isNull();
    }

    @Test
    void whoIsNewOwesADutyAndWhoIsLeftOutIsExcused() {
        var task = task(led(List.of(FINANCE, CIVIL), TOWN)).when(amend(null, List.of("县民政局", "xdag"), null, null));
        assertThat(amended(task).duties()).containsExactly(lead(CIVIL), lead(ARCHIVES), responsible(TOWN));
        assertThat(amended(task).responsibles()).isNull();
        var after = task.state();
        assertThat(after.duty("xczj").orElseThrow().stage()).isEqualTo(DutyStage.EXCUSED);
        assertThat(after.submittingLead()).contains(CIVIL);
    }

    @Test
    void aGroupIsExpandedByTheDirectoryAsItStands() {
        var task = task(led(OFFICE)).when(amend(null, List.of(DEPARTMENTS), null, null));
        assertThat(amended(task).leadKind()).isEqualTo(LeadKind.GROUP);
        assertThat(amended(task).leads()).containsExactly(departments(FINANCE, CIVIL));
        assertThat(amended(task).duties()).extracting(duty -> duty.unit().code()).containsExactly("xczj", "xmzj");
    }

    @Test
    void whoeverNoLongerLeadsAnswersForItsShareWhereTheResponsibleUnitsIncludeIt() {
        var e = led(FINANCE, TOWN);
        var calledOtherwise = new UnitRef(FINANCE.code(), "县财政和国资局");
        var all = new TaskAssigned(TASK, null, e.planTitle(), e.docNumber(), e.issuedOn(), 2025, 1, null, null, e.requirement(),
                e.leadKind(), e.leads(),
                List.of(departments(calledOtherwise, CIVIL), named(TOWN)), e.duties(), e.deadline(), null);
        var task = task(all).when(amend(null, List.of("县民政局"), null, null));
        assertThat(amended(task).duties()).containsExactly(lead(CIVIL), responsible(TOWN), new AssignedDuty(FINANCE, Role.RESPONSIBLE, DEPARTMENTS));
    }

    @Test
    void whatWasHandedOverOrExcusedSinceTheIssueStaysSoWhereItIsNotNamed() {
        var task = task(led(List.of(FINANCE), TOWN, CIVIL), new DutyHandedOver(TASK, TOWN, ARCHIVES, "职能划转"),
                new DutyExcused(TASK, CIVIL, "不涉及")).when(amend(null, List.of("县政府办公室"), null, null));
        assertThat(amended(task).duties()).containsExactly(lead(OFFICE), responsible(ARCHIVES));
    }

    @Test
    void theResponsibleUnitsMayBeNone() {
        assertThat(amended(task(led(FINANCE, TOWN, CIVIL)).when(amend(null, null, List.of("无"), null))).duties()).containsExactly(lead(FINANCE));
        task(led(FINANCE)).when(amend(null, List.of("无"), null, null)).refused(422, "amendment-without-lead");
    }

    @Test
    void whereEveryLeadThatRemainsIsApprovedTheTaskIsCompleted() {
        var task = task(ledByGroup(List.of(FINANCE, CIVIL), TOWN), fulfilled(FINANCE), approved(FINANCE))
                .when(amend(null, List.of("县财政局"), null, null));
        assertThat(task.decided().getLast()).isEqualTo(completed(TOWN));
    }

    @Test
    void whatIsNotUnderstoodIsRefused() {
        task(led(FINANCE)).when(amend(null, List.of("县没有这个局"), null, null)).refused(422, "unit-unknown");
        task(led(FINANCE)).when(amend(null, List.of("县财政局牵头，县民政局配合"), null, null)).refused(422, "role-not-of-field");
        task(led(FINANCE)).when(amend(null, null, null, "说不清的时候")).refused(422, "deadline-unresolved");
    }

    @Test
    void aClosedTaskOrOneThatAwaitsApprovalIsNotAmended() {
        var amend = amend(null, null, null, "11月底前");
        task(led(FINANCE), cancelled()).when(amend).refused(409, "task-cancelled");
        task(led(FINANCE), fulfilled(FINANCE), submitted(FINANCE)).when(amend).refused(409, "task-already-submitted");
        task(led(FINANCE), fulfilled(FINANCE), submitted(FINANCE), approved(FINANCE), completed()).when(amend).refused(409, "task-completed");
    }

    @Test
    void whatWasAskedStaysToBeAnsweredUnlessWhoeverAskedOwesNothingAnyMore() {
        var group = task(ledByGroup(List.of(FINANCE, CIVIL), TOWN), askedForItsDuty(1, CIVIL, "2026-01-31"),
                askedForItsDuty(2, FINANCE, "2026-01-31"),
                notApplicable(1, TOWN));
        assertThat(group.when(amend(null, List.of("县财政局"), List.of("无"), null)).state()).satisfies(after -> {
            assertThat(after.extensions()).extracting(Extension::decision).containsExactly(Decision.LAPSED, Decision.PENDING);
            assertThat(after.objections()).extracting(Objection::decision).containsExactly(Decision.LAPSED);
        });
        var named = task(led(FINANCE, TOWN), asked(1, FINANCE, "2026-01-31"), notApplicable(1, TOWN));
        assertThat(named.when(amend(null, List.of("县民政局"), null, "2026年2月底前")).state()).satisfies(after -> {
            assertThat(after.extensions()).as("asked for the task").extracting(Extension::decision).containsExactly(Decision.PENDING);
            assertThat(after.objections()).extracting(Objection::decision).containsExactly(Decision.PENDING);
        });
    }

    @Test
    void namedAsTheUnitsAreNow() {
        assertThat(amended(task(led(OFFICE)).when(amend(null, List.of("xczj"), null, null))).leads()).containsExactly(named(FINANCE));
    }
}
