package io.duban.task.extending;

import static io.duban.task.People.CIVIL;
import static io.duban.task.People.FINANCE;
import static io.duban.task.People.OFFICE;
import static io.duban.task.People.asOffice;
import static io.duban.task.People.asOfficeFor;
import static io.duban.task.People.asUnit;
import static io.duban.task.Questions.asked;
import static io.duban.task.Questions.askedForItsDuty;
import static io.duban.task.Questions.granted;
import static io.duban.task.Questions.refused;
import static io.duban.task.Scenario.given;
import static io.duban.task.Tasks.TASK;
import static io.duban.task.Tasks.cancelled;
import static io.duban.task.Tasks.fulfilled;
import static io.duban.task.Tasks.led;
import static io.duban.task.Tasks.ledByGroup;
import static io.duban.task.Tasks.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.events.Deadline;
import io.duban.events.TaskEvent.DeadlineSet;
import io.duban.events.TaskEvent.ExtensionGranted;
import io.duban.events.TaskEvent.TaskAssigned;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 同意延期, 不同意延期, 重定时限 (rule 6). Due by 2025-12-31, inclusive. */
class DecidingExtensionsTest {
    private static final GrantExtension GRANT = grant("2026-01-31");
    private static final RefuseExtension REFUSE = new RefuseExtension(TASK, 1, "上级统一规定");

    private static GrantExtension grant(String date) {
        return new GrantExtension(TASK, 1, LocalDate.parse(date));
    }

    @Test
    void theOfficeGrantsTheProposedDateOrAnother() {
        var task = given(led(FINANCE), asked(1, FINANCE, "2026-01-31"));
        task.when(GRANT).then(granted(1, FINANCE, false, "2026-01-31", false));
        task.when(grant("2026-01-15")).then(granted(1, FINANCE, false, "2026-01-15", false));
    }

    @Test
    void aGroupsMemberGetsADateOfItsOwn() {
        given(ledByGroup(List.of(FINANCE, CIVIL)), askedForItsDuty(1, CIVIL, "2026-01-31")).when(GRANT)
                .then(granted(1, CIVIL, true, "2026-01-31", false));
    }

    @Test
    void theDateIsLaterThanTheOneInForce() {
        given(led(FINANCE), asked(1, FINANCE, "2026-01-31")).when(grant("2025-12-31")).refused(409, "deadline-not-later");
        given(ledByGroup(List.of(FINANCE, CIVIL)), askedForItsDuty(1, CIVIL, "2026-01-31")).when(grant("2025-12-31"))
                .refused(409, "deadline-not-later");
        given(led(FINANCE), asked(1, FINANCE, "2026-01-31")).when(new GrantExtension(TASK, 1, LocalDate.MAX)).refused(409, "deadline-too-far");
    }

    @Test
    void thatItWasOverdueIsRemembered() {
        given(led(FINANCE), asked(1, FINANCE, "2026-01-31")).at("2025-12-31T23:59").when(GRANT).then(granted(1, FINANCE, false, "2026-01-31", false));
        given(led(FINANCE), asked(1, FINANCE, "2026-01-31")).at("2026-01-01T00:00").when(GRANT).then(granted(1, FINANCE, false, "2026-01-31", true));
    }

    @Test
    void ofAGroupItIsTheMemberThatWas() {
        var group = given(ledByGroup(List.of(FINANCE, CIVIL)), askedForItsDuty(1, FINANCE, "2026-01-31"),
                granted(1, FINANCE, true, "2026-01-31", false),
                askedForItsDuty(2, FINANCE, "2026-02-28")).at("2026-01-05T09:00");
        group.when(new GrantExtension(TASK, 2, LocalDate.parse("2026-02-28"))).then(granted(2, FINANCE, true, "2026-02-28", false));
    }

    @Test
    void aDatePastServesOnlyWhatWasReportedMeanwhile() {
        var task = given(led(FINANCE), asked(1, FINANCE, "2026-01-10"));
        task.at("2026-01-15T09:00").when(grant("2026-01-10")).refused(409, "deadline-past");
        task.at("2026-01-09T09:00").and(fulfilled(FINANCE), submitted(FINANCE)).at("2026-01-15T09:00").when(grant("2026-01-10"))
                .then(granted(1, FINANCE, false, "2026-01-10", true));
        assertThat(task.state().deadline().date()).isEqualTo("2026-01-10");
    }

    @Test
    void theOfficeRefusesWithItsReason() {
        given(led(FINANCE), asked(1, FINANCE, "2026-01-31")).when(REFUSE).then(refused(1, FINANCE));
    }

    @Test
    void whatWasAnsweredIsNotAnsweredAgain() {
        var refused = given(led(FINANCE), asked(1, FINANCE, "2026-01-31"), refused(1, FINANCE));
        refused.when(GRANT).refused(409, "extension-decided");
        refused.when(REFUSE).refused(409, "extension-decided");
        given(led(FINANCE)).when(GRANT).refused(404, "extension-not-found");
        given(led(FINANCE)).when(REFUSE).refused(404, "extension-not-found");
    }

    @Test
    void whoeverAskedDoesNotGrantWhicheverHatIsWorn() {
        given(led(OFFICE)).and(asUnit("wang", OFFICE), asked(1, OFFICE, "2026-01-31")).when(GRANT).by(asOffice("wang")).refused(403, "four-eyes");
        given(led(FINANCE)).and(asOfficeFor("wang", FINANCE), asked(1, FINANCE, "2026-01-31")).when(GRANT).by(asOffice("wang"))
                .refused(403, "four-eyes");
        given(led(OFFICE)).and(asUnit("wang", OFFICE), asked(1, OFFICE, "2026-01-31")).when(GRANT).by(asOffice("li"))
                .then(granted(1, OFFICE, false, "2026-01-31", false));
    }

    @Test
    void nothingIsDecidedOnAClosedTask() {
        var task = given(led(FINANCE), asked(1, FINANCE, "2026-01-31"), cancelled());
        task.when(GRANT).refused(409, "task-cancelled");
        task.when(REFUSE).refused(409, "task-cancelled");
        task.when(new SetDeadline(TASK, LocalDate.parse("2026-01-31"), "已过")).refused(409, "task-cancelled");
    }

    private static TaskAssigned dueBeforeIssue() {
        var task = led(FINANCE);
        return new TaskAssigned(TASK, null, task.planTitle(), task.docNumber(), task.issuedOn(), 2025, 1, null, null, task.requirement(),
                task.leadKind(),
                task.leads(), task.responsibles(), task.duties(), Deadline.on("3月底前", "month-end", LocalDate.parse("2025-03-31")), null);
    }

    private static SetDeadline set(String date) {
        return new SetDeadline(TASK, LocalDate.parse(date), "印发时已过");
    }

    @Test
    void whereTheDeadlineHadPassedBeforeTheIssueTheOfficeSetsOne() {
        var task = given(dueBeforeIssue()).when(set("2025-09-30"));
        task.then(new DeadlineSet(TASK, dueBeforeIssue().deadline().movedTo(LocalDate.parse("2025-09-30"), "set-by-office"), "印发时已过"));
        assertThat(task.state().deadlineBeforeIssue()).isFalse();
        assertThat(task.state().originalDeadline().date()).isEqualTo("2025-03-31");
    }

    @Test
    void thatDateCanBeKept() {
        given(dueBeforeIssue()).when(set("2025-05-25")).refused(409, "deadline-past");
        given(dueBeforeIssue()).when(set("2025-03-31")).refused(409, "deadline-not-later");
        given(dueBeforeIssue()).when(set("2055-03-31")).refused(409, "deadline-too-far");
    }

    @Test
    void anyOtherDeadlineIsNotSetJustSo() {
        given(led(FINANCE)).when(set("2026-01-31")).refused(409, "deadline-in-force");
        given(dueBeforeIssue()).when(set("2025-09-30")).done().when(set("2025-10-31")).refused(409, "deadline-in-force");
    }

    @Test
    void whatTheLeadAskedThereIsAnsweredInstead() {
        given(dueBeforeIssue(), asked(1, FINANCE, "2025-09-30")).when(set("2025-09-30")).refused(409, "extension-pending");
    }

    @Test
    void aDeadlineThatNobodyCouldKeepWasNotOverdueInTheFigures() {
        var granted = given(dueBeforeIssue(), asked(1, FINANCE, "2025-09-30")).when(grant("2025-09-30")).decided();
        assertThat(granted).singleElement().isInstanceOfSatisfying(ExtensionGranted.class, event -> assertThat(event.wasOverdue()).isFalse());
    }
}
