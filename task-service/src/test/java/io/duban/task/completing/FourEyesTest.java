package io.duban.task.completing;

import static io.duban.task.People.CIVIL;
import static io.duban.task.People.FINANCE;
import static io.duban.task.People.OFFICE;
import static io.duban.task.People.asOffice;
import static io.duban.task.People.asOfficeFor;
import static io.duban.task.People.asUnit;
import static io.duban.task.Scenario.given;
import static io.duban.task.Tasks.TASK;
import static io.duban.task.Tasks.approved;
import static io.duban.task.Tasks.completed;
import static io.duban.task.Tasks.fulfilled;
import static io.duban.task.Tasks.led;
import static io.duban.task.Tasks.ledByGroup;
import static io.duban.task.Tasks.returned;
import static io.duban.task.Tasks.submitted;

import io.duban.events.Actor;
import io.duban.events.TaskEvent.DutiesApproved;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The office leads tasks itself, and its people carry both roles: who reported done never approves (rule 5). */
class FourEyesTest {
    private static final Approve ALL = new Approve(TASK, null);
    private static final Actor WANG = asUnit("wang", OFFICE);

    @Test
    void anotherPersonOfTheOfficeApprovesItsOwnTaskAndItShows() {
        given(led(OFFICE)).and(WANG, fulfilled(OFFICE)).and(WANG, submitted(OFFICE)).when(ALL).by(asOffice("li"))
                .then(new DutiesApproved(TASK, List.of(OFFICE), true), completed());
    }

    @Test
    void anotherUnitsTaskIsNotTheOfficesOwn() {
        given(led(FINANCE), fulfilled(FINANCE), submitted(FINANCE)).when(ALL).by(asOffice("li")).then(approved(FINANCE), completed());
    }

    @Test
    void whoSubmittedDoesNotApprove() {
        given(led(OFFICE), fulfilled(OFFICE)).and(WANG, submitted(OFFICE)).when(ALL).by(asOffice("wang")).refused(403, "four-eyes");
    }

    @Test
    void whoFulfilledDoesNotApproveWhatAnotherSubmitted() {
        given(led(OFFICE)).and(WANG, fulfilled(OFFICE)).and(submitted(OFFICE)).when(ALL).by(asOffice("wang")).refused(403, "four-eyes");
    }

    @Test
    void whoFulfilledOneShareOfTheTaskApprovesNoOtherShareOfIt() {
        var task = given(led(List.of(FINANCE, OFFICE))).and(WANG, fulfilled(OFFICE)).and(fulfilled(FINANCE), submitted(FINANCE));
        task.when(new Approve(TASK, List.of(FINANCE.code()))).by(asOffice("wang")).refused(403, "four-eyes");
    }

    @Test
    void whoReportedAResponsibleShareDoesNotApproveTheTask() {
        given(led(FINANCE, OFFICE)).and(WANG, fulfilled(OFFICE)).and(fulfilled(FINANCE), submitted(FINANCE)).when(ALL)
                .by(asOffice("wang")).refused(403, "four-eyes");
    }

    @Test
    void inAGroupEachStandsAloneSoThatTheOfficesReporterApprovesOthers() {
        var group = given(ledByGroup(List.of(FINANCE, CIVIL, OFFICE))).and(WANG, fulfilled(OFFICE)).and(fulfilled(FINANCE));
        group.when(new Approve(TASK, List.of(FINANCE.code()))).by(asOffice("wang")).then(approved(FINANCE));
        group.when(new Approve(TASK, List.of(OFFICE.code()))).by(asOffice("wang")).refused(403, "four-eyes");
        group.when(ALL).by(asOffice("wang")).refused(403, "four-eyes");
    }

    @Test
    void whoseFulfilmentSubmittedAGroupsTaskApprovesNoneOfIt() {
        given(ledByGroup(List.of(FINANCE, OFFICE)), fulfilled(FINANCE)).and(WANG, fulfilled(OFFICE)).and(WANG, submitted(OFFICE))
                .when(new Approve(TASK, List.of(FINANCE.code()))).by(asOffice("wang")).refused(403, "four-eyes");
    }

    @Test
    void whoEnteredItForAUnitThatTelephonedDoesNotApproveIt() {
        var entered = asOfficeFor("wang", FINANCE);
        given(led(FINANCE)).and(entered, fulfilled(FINANCE)).and(entered, submitted(FINANCE)).when(ALL).by(asOffice("wang"))
                .refused(403, "four-eyes");
    }

    @Test
    void theSameSubjectOfAnotherIssuerIsAnotherPerson() {
        var elsewhere = new Actor("https://elsewhere.test", "wang", "unit", OFFICE.code());
        given(led(OFFICE)).and(elsewhere, fulfilled(OFFICE)).and(elsewhere, submitted(OFFICE)).when(ALL).by(asOffice("wang"))
                .then(new DutiesApproved(TASK, List.of(OFFICE), true), completed());
    }

    @Test
    void whatWasReturnedAndDoneByAnotherIsJudgedByTheOther() {
        given(led(OFFICE)).and(WANG, fulfilled(OFFICE)).and(WANG, submitted(OFFICE)).and(returned(1, OFFICE)).and(fulfilled(OFFICE))
                .and(submitted(OFFICE)).when(ALL).by(asOffice("wang")).then(new DutiesApproved(TASK, List.of(OFFICE), true), completed());
    }
}
