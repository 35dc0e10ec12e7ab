package io.duban.task.objecting;

import static io.duban.task.People.CIVIL;
import static io.duban.task.People.FINANCE;
import static io.duban.task.People.OFFICE;
import static io.duban.task.People.TOWN;
import static io.duban.task.People.asOffice;
import static io.duban.task.People.asUnit;
import static io.duban.task.Plans.listed;
import static io.duban.task.Questions.accepted;
import static io.duban.task.Questions.askedForItsDuty;
import static io.duban.task.Questions.excused;
import static io.duban.task.Questions.handedOver;
import static io.duban.task.Questions.notApplicable;
import static io.duban.task.Questions.rejected;
import static io.duban.task.Questions.wrongUnit;
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
import static io.duban.task.Tasks.returned;
import static io.duban.task.Tasks.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.events.TaskEvent.TaskSubmitted;
import io.duban.events.TaskStage;
import io.duban.events.UnitRef;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 采纳异议, 不采纳异议, 不涉及 (rule 9), and what an excusal means for the task (rule 5). */
class DecidingObjectionsTest {
    private static final AcceptObjection ACCEPT = new AcceptObjection(TASK, 1, null);
    private static final RejectObjection REJECT = new RejectObjection(TASK, 1, "职责未变");

    private static Excuse excuse(UnitRef unit) {
        return new Excuse(TASK, unit.code(), "没有此项职能");
    }

    private static TaskSubmitted submittedWithout(UnitRef last, UnitRef... open) {
        return new TaskSubmitted(TASK, last, null, List.of(open));
    }

    @Test
    void whoIsNotConcernedIsExcused() {
        given(led(FINANCE, TOWN), notApplicable(1, TOWN)).when(ACCEPT).then(accepted(1, TOWN), excused(TOWN));
    }

    @Test
    void whoIsNotInChargeHandsOverToTheOneItProposed() {
        given(led(FINANCE, TOWN), wrongUnit(1, TOWN, CIVIL)).directory(listed(CIVIL)).when(ACCEPT).then(accepted(1, TOWN), handedOver(TOWN, CIVIL));
    }

    @Test
    void orToTheOneThatTheOfficeNames() {
        given(led(FINANCE, TOWN), wrongUnit(1, TOWN, CIVIL)).directory(listed(CIVIL), listed(OFFICE))
                .when(new AcceptObjection(TASK, 1, OFFICE.code())).then(accepted(1, TOWN), handedOver(TOWN, OFFICE));
    }

    @Test
    void somebodyHasToTakeIt() {
        given(led(FINANCE, TOWN), wrongUnit(1, TOWN, null)).when(ACCEPT).refused(409, "successor-missing");
        given(led(FINANCE, TOWN), wrongUnit(1, TOWN, CIVIL)).when(ACCEPT).refused(422, "unit-unknown");
        given(led(FINANCE, TOWN), wrongUnit(1, TOWN, CIVIL)).directory(listed(TOWN)).when(new AcceptObjection(TASK, 1, TOWN.code()))
                .refused(409, "same-unit");
        given(led(FINANCE, TOWN), notApplicable(1, TOWN)).when(new AcceptObjection(TASK, 1, CIVIL.code())).refused(409, "no-other-unit-to-name");
    }

    @Test
    void theOfficeRejectsWithItsReason() {
        given(led(FINANCE, TOWN), notApplicable(1, TOWN)).when(REJECT).then(rejected(1, TOWN));
    }

    @Test
    void whatWasAnsweredOrLapsedIsNotAnsweredAgain() {
        given(led(FINANCE, TOWN)).when(ACCEPT).refused(404, "objection-not-found");
        given(led(FINANCE, TOWN)).when(REJECT).refused(404, "objection-not-found");
        given(led(FINANCE, TOWN), notApplicable(1, TOWN), rejected(1, TOWN)).when(ACCEPT).refused(409, "objection-decided");
        given(led(FINANCE, TOWN), notApplicable(1, TOWN), fulfilled(TOWN)).when(REJECT).refused(409, "objection-decided");
        given(led(FINANCE, TOWN), notApplicable(1, TOWN), cancelled()).when(ACCEPT).refused(409, "task-cancelled");
    }

    @Test
    void whoeverObjectedDoesNotAccept() {
        var task = given(led(FINANCE, OFFICE)).and(asUnit("wang", OFFICE), notApplicable(1, OFFICE));
        task.when(ACCEPT).by(asOffice("wang")).refused(403, "four-eyes");
        task.when(ACCEPT).by(asOffice("li")).then(accepted(1, OFFICE), excused(OFFICE));
    }

    @Test
    void theOfficeExcusesAUnitThatHasNotObjected() {
        given(led(FINANCE, TOWN)).when(excuse(TOWN)).then(excused(TOWN));
        given(ledByNobody(TOWN)).when(excuse(TOWN)).then(excused(TOWN));
        given(led(FINANCE, TOWN)).when(excuse(CIVIL)).refused(409, "unit-has-no-duty");
        given(led(FINANCE, TOWN), excused(TOWN)).when(excuse(TOWN)).refused(409, "duty-excused");
        given(led(FINANCE, TOWN), fulfilled(TOWN)).when(excuse(TOWN)).refused(409, "duty-already-fulfilled");
    }

    @Test
    void theLastLeadIsNotExcused() {
        given(led(FINANCE, TOWN)).when(excuse(FINANCE)).refused(409, "last-lead");
        given(led(FINANCE, TOWN), notApplicable(1, FINANCE)).when(ACCEPT).refused(409, "last-lead");
        given(ledByGroup(List.of(FINANCE, CIVIL)), excused(CIVIL)).when(excuse(FINANCE)).refused(409, "last-lead");
    }

    @Test
    void withoutTheFirstNamedLeadTheNextSubmits() {
        var task = given(led(List.of(FINANCE, CIVIL)), fulfilled(CIVIL)).when(excuse(FINANCE));
        task.then(excused(FINANCE));
        assertThat(task.state().submittingLead()).contains(CIVIL);
        assertThat(task.state().stage()).isEqualTo(TaskStage.IN_PROGRESS);
    }

    @Test
    void aGroupIsSubmittedWithoutItsLastOpenMember() {
        given(ledByGroup(List.of(FINANCE, CIVIL, OFFICE), TOWN)).at("2025-06-01T09:00").and(fulfilled(CIVIL)).at("2025-06-02T09:00")
                .and(fulfilled(FINANCE), approved(CIVIL)).when(excuse(OFFICE)).then(excused(OFFICE), submittedWithout(FINANCE, TOWN));
        given(ledByGroup(List.of(FINANCE, CIVIL, OFFICE)), fulfilled(CIVIL)).when(excuse(OFFICE)).then(excused(OFFICE));
        given(ledByGroup(List.of(FINANCE, CIVIL)), fulfilled(CIVIL), notApplicable(1, FINANCE)).when(ACCEPT)
                .then(accepted(1, FINANCE), excused(FINANCE), submittedWithout(CIVIL));
    }

    @Test
    void whoExcusedHasReportedNothingAndMayApprove() {
        var task = given(ledByGroup(List.of(FINANCE, CIVIL)), fulfilled(CIVIL)).when(excuse(FINANCE)).by(asOffice("li"));
        assertThat(task.state().submittedBy().unit()).isEqualTo(CIVIL.code());
    }

    @Test
    void aGroupsTaskCompletesWhereEveryRemainingLeadIsApproved() {
        var task = given(ledByGroup(List.of(FINANCE, CIVIL), TOWN), fulfilled(CIVIL), approved(CIVIL)).when(excuse(FINANCE));
        task.then(excused(FINANCE), submittedWithout(CIVIL, TOWN), completed(TOWN));
        assertThat(task.state().stage()).isEqualTo(TaskStage.COMPLETED);
    }

    @Test
    void aNamedLeadsTaskDoesSoWhereTheOneSentBackIsExcused() {
        given(led(List.of(FINANCE, CIVIL), TOWN), fulfilled(CIVIL), fulfilled(FINANCE), submitted(FINANCE), approved(FINANCE), returned(1, CIVIL))
                .when(excuse(CIVIL)).then(excused(CIVIL), completed(TOWN));
    }

    @Test
    void aResponsibleUnitsExcusalEndsNothing() {
        given(led(FINANCE, TOWN), fulfilled(FINANCE), submitted(FINANCE, TOWN)).when(excuse(TOWN)).then(excused(TOWN));
        given(led(List.of(FINANCE, CIVIL), TOWN), fulfilled(CIVIL), fulfilled(FINANCE), submitted(FINANCE), approved(FINANCE), returned(1, CIVIL))
                .when(excuse(TOWN)).then(excused(TOWN));
    }

    @Test
    void acceptingTheLastObjectionCompletesWhatOthersDoNotHoldUp() {
        var group = given(ledByGroup(List.of(FINANCE, CIVIL), TOWN), fulfilled(CIVIL), approved(CIVIL), notApplicable(1, FINANCE));
        group.when(ACCEPT).then(accepted(1, FINANCE), excused(FINANCE), submittedWithout(CIVIL, TOWN), completed(TOWN));
        group.and(notApplicable(2, TOWN)).when(ACCEPT).refused(409, "objection-pending");
    }

    @Test
    void aMembersRequestGoesWithIt() {
        given(ledByGroup(List.of(FINANCE, CIVIL)), fulfilled(CIVIL), approved(CIVIL), askedForItsDuty(1, FINANCE, "2026-01-31")).when(excuse(FINANCE))
                .then(excused(FINANCE), submittedWithout(CIVIL), completed());
    }

    @Test
    void aContinuousTaskIsNotSubmittedByAnExcusal() {
        given(continuous(FINANCE)).when(excuse(FINANCE)).refused(409, "last-lead");
    }
}
