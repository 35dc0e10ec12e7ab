package io.duban.task.extending;

import static io.duban.task.People.CIVIL;
import static io.duban.task.People.FINANCE;
import static io.duban.task.People.OFFICE;
import static io.duban.task.People.TOWN;
import static io.duban.task.Questions.asked;
import static io.duban.task.Questions.askedForItsDuty;
import static io.duban.task.Questions.excused;
import static io.duban.task.Questions.granted;
import static io.duban.task.Questions.refused;
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

import io.duban.events.TaskEvent.ExtensionRequested;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 延期申请 (rule 6). Due by 2025-12-31, inclusive. */
class RequestingTest {
    private static final RequestExtension ASK = until("2026-01-31");

    private static RequestExtension until(String date) {
        return new RequestExtension(TASK, LocalDate.parse(date), "样式未下发", "已完成六成");
    }

    private static ExtensionRequested afterExpiry(boolean ownDutyOnly, String date) {
        return new ExtensionRequested(TASK, 1, FINANCE, ownDutyOnly, LocalDate.parse(date), "样式未下发", "已完成六成", true);
    }

    @Test
    void theSubmittingLeadAsksForTheTask() {
        given(led(List.of(FINANCE, CIVIL), TOWN)).when(ASK).by(FINANCE).then(asked(1, FINANCE, "2026-01-31"));
    }

    @Test
    void noOtherLeadAndNoResponsibleUnitDoes() {
        var task = led(List.of(FINANCE, CIVIL), TOWN);
        given(task).when(ASK).by(CIVIL).refused(403, "extension-not-yours");
        given(task).when(ASK).by(TOWN).refused(403, "extension-not-yours");
        given(task).when(ASK).by(OFFICE).refused(403, "not-your-duty");
    }

    @Test
    void whoSubmitsInPlaceOfAnExcusedLeadAsks() {
        given(led(List.of(FINANCE, CIVIL)), excused(FINANCE)).when(ASK).by(CIVIL).then(asked(1, CIVIL, "2026-01-31"));
    }

    @Test
    void aGroupsMemberAsksForItsOwnDuty() {
        given(ledByGroup(List.of(FINANCE, CIVIL), TOWN)).when(ASK).by(CIVIL).then(askedForItsDuty(1, CIVIL, "2026-01-31"));
    }

    @Test
    void aResponsibleUnitOfAGroupsTaskDoesNot() {
        given(ledByGroup(List.of(FINANCE, CIVIL), TOWN)).when(ASK).by(TOWN).refused(409, "unit-does-not-lead");
    }

    @Test
    void whileNobodyLeadsNobodyAsks() {
        given(ledByNobody(TOWN)).when(ASK).by(TOWN).refused(409, "lead-missing");
    }

    @Test
    void theDateIsLaterThanTheOneInForce() {
        given(led(FINANCE)).when(until("2025-12-31")).by(FINANCE).refused(409, "deadline-not-later");
        given(led(FINANCE)).when(until("2026-01-01")).by(FINANCE).then(asked(1, FINANCE, "2026-01-01"));
        given(led(FINANCE), asked(1, FINANCE, "2026-01-31"), granted(1, FINANCE, false, "2026-01-31", false)).when(ASK).by(FINANCE)
                .refused(409, "deadline-not-later");
    }

    @Test
    void aMembersOwnDeadlineIsTheOneInForce() {
        var group = given(ledByGroup(List.of(FINANCE, CIVIL)), askedForItsDuty(1, FINANCE, "2026-01-31"),
                granted(1, FINANCE, true, "2026-01-31", false));
        group.when(ASK).by(FINANCE).refused(409, "deadline-not-later");
        group.when(ASK).by(CIVIL).then(askedForItsDuty(2, CIVIL, "2026-01-31"));
    }

    @Test
    void theDateIsNotPastNorADateThatNobodyMeans() {
        given(led(FINANCE)).at("2026-02-10T09:00").when(until("2026-02-09")).by(FINANCE).refused(409, "deadline-past");
        given(led(FINANCE)).at("2026-02-10T23:59").when(until("2026-02-10")).by(FINANCE).then(afterExpiry(false, "2026-02-10"));
        given(led(FINANCE)).when(until("2035-05-27")).by(FINANCE).refused(409, "deadline-too-far");
        given(led(FINANCE)).when(new RequestExtension(TASK, LocalDate.MAX, "笔误", null)).by(FINANCE).refused(409, "deadline-too-far");
    }

    @Test
    void askingAfterTheDeadlineIsPossibleAndMarked() {
        given(led(FINANCE)).at("2025-12-31T23:59:59.999").when(ASK).by(FINANCE).then(asked(1, FINANCE, "2026-01-31"));
        given(led(FINANCE)).at("2026-01-01T00:00").when(ASK).by(FINANCE).then(afterExpiry(false, "2026-01-31"));
        given(ledByGroup(List.of(FINANCE, CIVIL))).at("2026-01-01T00:00").when(ASK).by(FINANCE).then(afterExpiry(true, "2026-01-31"));
    }

    @Test
    void oneWaitsAtATimeForATask() {
        given(led(FINANCE), asked(1, FINANCE, "2026-01-31")).when(until("2026-02-28")).by(FINANCE).refused(409, "extension-pending");
        given(led(FINANCE), asked(1, FINANCE, "2026-01-31"), refused(1, FINANCE)).when(until("2026-02-28")).by(FINANCE)
                .then(asked(2, FINANCE, "2026-02-28"));
    }

    @Test
    void andOneForEachOfAGroup() {
        var group = given(ledByGroup(List.of(FINANCE, CIVIL)), askedForItsDuty(1, FINANCE, "2026-01-31"));
        group.when(ASK).by(FINANCE).refused(409, "extension-pending");
        group.when(ASK).by(CIVIL).then(askedForItsDuty(2, CIVIL, "2026-01-31"));
    }

    @Test
    void whatIsReportedDoneNeedsNoMoreTimeUntilItIsReturned() {
        given(led(FINANCE), fulfilled(FINANCE), submitted(FINANCE)).when(ASK).by(FINANCE).refused(409, "task-already-submitted");
        given(led(FINANCE), fulfilled(FINANCE), submitted(FINANCE), returned(1, FINANCE)).when(ASK).by(FINANCE)
                .then(asked(1, FINANCE, "2026-01-31"));
        given(ledByGroup(List.of(FINANCE, CIVIL)), fulfilled(FINANCE)).when(ASK).by(FINANCE).refused(409, "duty-already-fulfilled");
        given(ledByGroup(List.of(FINANCE, CIVIL)), excused(FINANCE)).when(ASK).by(FINANCE).refused(409, "duty-excused");
    }

    @Test
    void aLeadThatIsDoneAsksForTheOthersThatAreNot() {
        given(led(List.of(FINANCE, CIVIL)), fulfilled(FINANCE)).when(ASK).by(FINANCE).then(asked(1, FINANCE, "2026-01-31"));
    }

    @Test
    void aContinuousOrClosedTaskHasNoDeadlineToMove() {
        given(continuous(FINANCE)).when(ASK).by(FINANCE).refused(409, "task-continuous");
        given(led(FINANCE), cancelled()).when(ASK).by(FINANCE).refused(409, "task-cancelled");
        given(led(FINANCE), fulfilled(FINANCE), submitted(FINANCE), approved(FINANCE), completed()).when(ASK).by(FINANCE)
                .refused(409, "task-completed");
    }
}
