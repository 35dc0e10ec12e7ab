package io.duban.task.handingover;

import static io.duban.task.People.CIVIL;
import static io.duban.task.People.FINANCE;
import static io.duban.task.People.OFFICE;
import static io.duban.task.People.TOWN;
import static io.duban.task.Plans.listed;
import static io.duban.task.Questions.excused;
import static io.duban.task.Questions.handedOver;
import static io.duban.task.Scenario.given;
import static io.duban.task.Tasks.TASK;
import static io.duban.task.Tasks.approved;
import static io.duban.task.Tasks.cancelled;
import static io.duban.task.Tasks.continuous;
import static io.duban.task.Tasks.fulfilled;
import static io.duban.task.Tasks.led;
import static io.duban.task.Tasks.ledByGroup;
import static io.duban.task.Tasks.progressed;
import static io.duban.task.Tasks.returned;
import static io.duban.task.Tasks.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.events.Role;
import io.duban.events.UnitRef;
import io.duban.task.notice.units.Directory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 工作交接 (rule 8). */
class HandingOverTest {
    private static HandOver handOver(UnitRef from, UnitRef to) {
        return new HandOver(TASK, from.code(), to.code(), "职能已划出");
    }

    @Test
    void anOpenDutyPassesUnderTheNameThatTheDirectoryGives() {
        given(led(FINANCE, TOWN), progressed(TOWN, 50)).directory(listed(CIVIL)).when(handOver(TOWN, CIVIL)).then(handedOver(TOWN, CIVIL));
        given(continuous(FINANCE)).directory(listed(CIVIL)).when(handOver(FINANCE, CIVIL)).then(handedOver(FINANCE, CIVIL));
    }

    @Test
    void aFulfilledOnePassesToo() {
        given(led(FINANCE), fulfilled(FINANCE), submitted(FINANCE)).directory(listed(CIVIL)).when(handOver(FINANCE, CIVIL))
                .then(handedOver(FINANCE, CIVIL));
    }

    @Test
    void whoTakesTheFirstLeadsDutySubmits() {
        var task = given(led(List.of(FINANCE, CIVIL), TOWN)).directory(listed(TOWN)).when(handOver(FINANCE, TOWN));
        assertThat(task.state().submittingLead()).contains(TOWN);
        assertThat(task.state().duties(Role.RESPONSIBLE)).isEmpty();
    }

    @Test
    void theSuccessorIsKnownAndAnother() {
        given(led(FINANCE, TOWN)).directory(listed(OFFICE)).when(handOver(TOWN, CIVIL)).refused(422, "unit-unknown");
        given(led(FINANCE, TOWN)).directory(listed(TOWN)).when(handOver(TOWN, TOWN)).refused(409, "same-unit");
    }

    @Test
    void theCodeOfAUnitThatIsNoMoreMeansItsSuccessor() {
        var reformed = new Directory(List.of(listed(CIVIL), listed(FINANCE)), List.of(new Directory.Former("old", List.of("旧局"), CIVIL.code()),
                new Directory.Former("torn", List.of("县文体局"), List.of(CIVIL.code(), FINANCE.code()))));
        var to = given(led(FINANCE, CIVIL)).directory(reformed);
        to.when(new HandOver(TASK, FINANCE.code(), "old", "职能已划出")).then(handedOver(FINANCE, CIVIL));
        to.when(new HandOver(TASK, CIVIL.code(), "old", "职能已划出")).refused(409, "same-unit");
        to.when(new HandOver(TASK, CIVIL.code(), "torn", "职能已划出")).refused(422, "unit-split");
    }

    @Test
    void onlyWhatAUnitHoldsPasses() {
        given(led(FINANCE)).directory(listed(CIVIL)).when(handOver(TOWN, CIVIL)).refused(409, "unit-has-no-duty");
        given(led(FINANCE, TOWN), excused(TOWN)).directory(listed(CIVIL)).when(handOver(TOWN, CIVIL)).refused(409, "duty-excused");
    }

    @Test
    void whatIsApprovedStaysUnlessItIsReturned() {
        var group = given(ledByGroup(List.of(FINANCE, CIVIL)), fulfilled(CIVIL), approved(CIVIL)).directory(listed(TOWN)).when(handOver(CIVIL, TOWN));
        group.refused(409, "duty-already-approved");
        group.and(returned(1, CIVIL)).then(handedOver(CIVIL, TOWN));
    }

    @Test
    void nothingPassesOnAClosedTask() {
        given(led(FINANCE), cancelled()).directory(listed(CIVIL)).when(handOver(FINANCE, CIVIL)).refused(409, "task-cancelled");
    }
}
