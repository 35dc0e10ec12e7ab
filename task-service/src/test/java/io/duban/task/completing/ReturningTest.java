package io.duban.task.completing;

import static io.duban.task.People.CIVIL;
import static io.duban.task.People.FINANCE;
import static io.duban.task.People.OFFICE;
import static io.duban.task.People.TOWN;
import static io.duban.task.Scenario.given;
import static io.duban.task.Tasks.TASK;
import static io.duban.task.Tasks.approved;
import static io.duban.task.Tasks.cancelled;
import static io.duban.task.Tasks.completed;
import static io.duban.task.Tasks.fulfilled;
import static io.duban.task.Tasks.led;
import static io.duban.task.Tasks.ledByGroup;
import static io.duban.task.Tasks.ledByNobody;
import static io.duban.task.Tasks.returned;
import static io.duban.task.Tasks.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.events.DutyStage;
import io.duban.events.TaskStage;
import io.duban.events.UnitRef;
import io.duban.task.Bodies;
import io.duban.task.completing.ReturningResource.Returning;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReturningTest {
    private static final Return ALL = only();

    private static Return only(UnitRef... units) {
        return new Return(TASK, Stream.of(units).map(UnitRef::code).toList(), "缺少佐证材料");
    }

    @Test
    void theWholeTaskGoesBackToWork() {
        var task = given(led(List.of(FINANCE, CIVIL)), fulfilled(CIVIL), fulfilled(FINANCE), submitted(FINANCE)).when(ALL);
        task.then(returned(1, FINANCE, CIVIL));
        assertThat(task.state().stage()).isEqualTo(TaskStage.IN_PROGRESS);
        assertThat(task.state().submittedAt()).isNull();
    }

    @Test
    void oneLeadsReportGoesBackAndTheTaskWithIt() {
        var task = given(led(List.of(FINANCE, CIVIL)), fulfilled(CIVIL), fulfilled(FINANCE), submitted(FINANCE)).when(only(CIVIL));
        task.then(returned(1, CIVIL));
        assertThat(task.state().stage()).isEqualTo(TaskStage.IN_PROGRESS);
        assertThat(task.state().duty(FINANCE.code()).orElseThrow().stage()).isEqualTo(DutyStage.FULFILLED);
    }

    @Test
    void aResponsibleUnitsReportGoesBackAlone() {
        var task = given(led(FINANCE, TOWN), fulfilled(TOWN), fulfilled(FINANCE), submitted(FINANCE)).when(only(TOWN));
        task.then(returned(1, TOWN));
        assertThat(task.state().stage()).isEqualTo(TaskStage.SUBMITTED);
        assertThat(task.state().duty(TOWN.code()).orElseThrow().stage()).isEqualTo(DutyStage.IN_PROGRESS);
    }

    @Test
    void theReturnsOfATaskAreCounted() {
        given(led(FINANCE), fulfilled(FINANCE), submitted(FINANCE), returned(1, FINANCE), fulfilled(FINANCE), submitted(FINANCE))
                .when(ALL).then(returned(2, FINANCE));
    }

    @Test
    void whatWasApprovedMayStillGoBackWhileTheTaskIsOpen() {
        given(led(List.of(FINANCE, CIVIL)), fulfilled(CIVIL), fulfilled(FINANCE), submitted(FINANCE), approved(CIVIL)).when(only(CIVIL))
                .then(returned(1, CIVIL));
    }

    @Test
    void oneOfAGroupGoesBackBeforeTheOthersAreDone() {
        given(ledByGroup(List.of(FINANCE, CIVIL)), fulfilled(CIVIL)).when(ALL).then(returned(1, CIVIL));
    }

    @Test
    void aUnitNamedTwiceGoesBackOnce() {
        given(led(FINANCE), fulfilled(FINANCE), submitted(FINANCE)).when(only(FINANCE, FINANCE)).then(returned(1, FINANCE));
    }

    @Test
    void aTaskThatIsNotSubmittedDoesNotGoBackAsAWhole() {
        given(led(FINANCE)).when(ALL).refused(409, "task-not-submitted");
        given(led(List.of(FINANCE, CIVIL)), fulfilled(CIVIL)).when(ALL).refused(409, "task-not-submitted");
        given(ledByNobody(TOWN), fulfilled(TOWN)).when(ALL).refused(409, "task-not-submitted");
    }

    @Test
    void whatIsNotReportedDoneDoesNotGoBack() {
        given(led(FINANCE, TOWN), fulfilled(FINANCE), submitted(FINANCE, TOWN)).when(only(FINANCE, TOWN)).refused(409, "duty-not-fulfilled");
        given(ledByGroup(List.of(FINANCE, CIVIL))).when(ALL).refused(409, "duty-not-fulfilled");
        given(led(FINANCE), fulfilled(FINANCE), submitted(FINANCE), returned(1, FINANCE)).when(only(FINANCE)).refused(409, "duty-not-fulfilled");
    }

    @Test
    void aUnitWithoutADutyHasNothingToReturn() {
        given(led(FINANCE), fulfilled(FINANCE), submitted(FINANCE)).when(only(OFFICE)).refused(409, "unit-has-no-duty");
    }

    @Test
    void nothingOfACompletedOrCancelledTaskGoesBack() {
        given(led(FINANCE), fulfilled(FINANCE), submitted(FINANCE), approved(FINANCE), completed()).when(ALL).refused(409, "task-completed");
        given(led(FINANCE), cancelled()).when(ALL).refused(409, "task-cancelled");
    }

    @Test
    void aReturnNeedsAReason() {
        assertThat(Bodies.badFields(new Returning(null, null, null, null))).containsExactly("reason");
        assertThat(Bodies.badFields(new Returning(null, "  ", null, null))).containsExactly("reason");
    }
}
