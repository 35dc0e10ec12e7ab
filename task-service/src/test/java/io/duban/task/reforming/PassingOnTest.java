package io.duban.task.reforming;

import static io.duban.task.People.CIVIL;
import static io.duban.task.People.FINANCE;
import static io.duban.task.People.TOWN;
import static io.duban.task.Scenario.given;
import static io.duban.task.Tasks.TASK;
import static io.duban.task.Tasks.approved;
import static io.duban.task.Tasks.cancelled;
import static io.duban.task.Tasks.completed;
import static io.duban.task.Tasks.due;
import static io.duban.task.Tasks.fulfilled;
import static io.duban.task.Tasks.led;
import static io.duban.task.Tasks.ledByGroup;
import static io.duban.task.Tasks.progressed;
import static io.duban.task.Tasks.reopened;
import static io.duban.task.Tasks.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.events.CheckIn;
import io.duban.events.Deadline;
import io.duban.events.Deadline.Cadence;
import io.duban.events.DutyStage;
import io.duban.events.Role;
import io.duban.events.TaskEvent.CheckInMissed;
import io.duban.events.TaskEvent.DutyExcused;
import io.duban.events.TaskEvent.DutyHandedOver;
import io.duban.events.UnitRef;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a dissolved unit owes passes on once; what is settled or closed stays with it. */
class PassingOnTest {
    private static final PassOn PASS_ON = new PassOn(TASK, "xmzj", FINANCE, "机构改革。");
    private static final DutyHandedOver PASSED = new DutyHandedOver(TASK, CIVIL, FINANCE, "机构改革。");

    @Test
    void anOpenDutyPassesWithItsHistory() {
        var task = given(led(CIVIL), progressed(CIVIL, 40)).when(PASS_ON);
        task.then(PASSED);
        assertThat(task.state().duty("xczj")).hasValueSatisfying(duty -> assertThat(duty.percent()).isEqualTo(40));
        assertThat(task.state().duty("xmzj")).isEmpty();
        assertThat(task.state().formerDuties()).extracting(former -> former.duty().unit()).containsExactly(CIVIL);
    }

    @Test
    void aReportThatIsNotReadYetPassesAsWell() {
        var task = given(led(CIVIL), submitted(CIVIL)).when(PASS_ON);
        task.then(PASSED);
        assertThat(task.state().submittingLead()).contains(FINANCE);
    }

    @Test
    void whereTheSuccessorHasADutyTheTwoBecomeOneAndLeadWins() {
        var task = given(led(FINANCE, CIVIL)).when(PASS_ON);
        task.then(PASSED);
        assertThat(task.state().duties().values()).singleElement().satisfies(duty -> assertThat(duty.role()).isEqualTo(Role.LEAD));
    }

    @Test
    void itPassesOnce() {
        given(led(CIVIL)).and(PASSED).when(PASS_ON).then();
        given(led(TOWN)).when(PASS_ON).then();
    }

    @Test
    void whatIsSettledStaysWithWhoDidIt() {
        given(ledByGroup(List.of(CIVIL, TOWN)), fulfilled(CIVIL), approved(CIVIL)).when(PASS_ON).then();
        given(led(TOWN, CIVIL), new DutyExcused(TASK, CIVIL, "不涉及。")).when(PASS_ON).then();
    }

    @Test
    void aClosedTaskStaysAsItWasUntilItIsReopened() {
        given(led(CIVIL), cancelled()).when(PASS_ON).then();
        given(led(CIVIL), submitted(CIVIL), approved(CIVIL), completed()).when(PASS_ON).then();
        given(led(CIVIL), submitted(CIVIL), approved(CIVIL), completed(), reopened()).when(PASS_ON).then(PASSED);
    }

    @Test
    void whatIsFurtherFromItsEndCountsWhereBothLead() {
        var task = given(led(List.<UnitRef>of(FINANCE, CIVIL)), fulfilled(FINANCE), progressed(CIVIL, 30)).when(PASS_ON);
        assertThat(task.state().duty("xczj")).hasValueSatisfying(duty -> assertThat(duty.stage()).isEqualTo(DutyStage.IN_PROGRESS));
    }

    @Test
    void whatItHadMissedPassesWithTheDutyWhetherOrNotTheSweepHasCome() {
        var monthly = due(Deadline.continuous("长期坚持", "continuous", Cadence.MONTHLY), led(CIVIL));
        var task = given(monthly).at("2025-07-02T09:00").when(PASS_ON);
        task.then(missed("2025-05-31"), missed("2025-06-30"), PASSED);
        assertThat(task.state().duty("xczj").orElseThrow().checkIns()).extracting(CheckIn::due)
                .containsExactly(LocalDate.of(2025, 5, 31), LocalDate.of(2025, 6, 30));
        given(monthly, missed("2025-05-31"), missed("2025-06-30")).at("2025-07-02T09:00").when(PASS_ON).then(PASSED);
    }

    private static CheckInMissed missed(String due) {
        return new CheckInMissed(TASK, CIVIL, LocalDate.parse(due));
    }
}
