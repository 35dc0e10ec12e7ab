package io.duban.task.completing;

import static io.duban.task.People.CIVIL;
import static io.duban.task.People.FINANCE;
import static io.duban.task.People.OFFICE;
import static io.duban.task.People.TOWN;
import static io.duban.task.Scenario.given;
import static io.duban.task.Tasks.TASK;
import static io.duban.task.Tasks.approved;
import static io.duban.task.Tasks.cancelled;
import static io.duban.task.Tasks.fulfilled;
import static io.duban.task.Tasks.led;
import static io.duban.task.Tasks.ledByGroup;
import static io.duban.task.Tasks.ledByNobody;
import static io.duban.task.Tasks.returned;
import static io.duban.task.Tasks.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.events.DutyStage;
import io.duban.events.TaskEvent.TaskAssigned;
import io.duban.events.TaskStage;
import io.duban.events.UnitRef;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The leading unit sends others' reports back before it submits (rule 4). */
class ReturningByLeadTest {
    private static final TaskAssigned TASK_OF_FOUR = led(List.of(FINANCE, CIVIL), TOWN, OFFICE);

    private static ReturnByLead of(UnitRef... units) {
        return new ReturnByLead(TASK, Stream.of(units).map(UnitRef::code).toList(), "缺少佐证材料");
    }

    @Test
    void theLeadSendsAResponsibleUnitsReportBack() {
        var task = given(TASK_OF_FOUR, fulfilled(TOWN)).when(of(TOWN)).by(FINANCE);
        task.then(returned(1, TOWN));
        assertThat(task.state().duty(TOWN.code()).orElseThrow().stage()).isEqualTo(DutyStage.IN_PROGRESS);
        assertThat(task.state().stage()).isEqualTo(TaskStage.IN_PROGRESS);
    }

    @Test
    void andACoLeadsAndSeveralAtOnceEachOnce() {
        given(TASK_OF_FOUR, fulfilled(TOWN), fulfilled(CIVIL)).when(of(CIVIL, TOWN, CIVIL)).by(FINANCE).then(returned(1, CIVIL, TOWN));
    }

    @Test
    void itsReturnsCountWithTheOffices() {
        given(TASK_OF_FOUR, fulfilled(TOWN), returned(1, TOWN), fulfilled(TOWN)).when(of(TOWN)).by(FINANCE).then(returned(2, TOWN));
    }

    @Test
    void onceItHasSubmittedTheOfficeDecides() {
        given(TASK_OF_FOUR, fulfilled(TOWN), fulfilled(CIVIL), fulfilled(FINANCE), submitted(FINANCE)).when(of(TOWN)).by(FINANCE)
                .refused(409, "task-already-submitted");
    }

    @Test
    void noOtherUnitSendsAnythingBack() {
        given(TASK_OF_FOUR, fulfilled(TOWN)).when(of(TOWN)).by(CIVIL).refused(403, "not-the-leading-unit");
        given(TASK_OF_FOUR, fulfilled(TOWN)).when(of(TOWN)).by(OFFICE).refused(403, "not-the-leading-unit");
        given(led(FINANCE, TOWN), fulfilled(TOWN)).when(of(TOWN)).by(CIVIL).refused(403, "not-your-duty");
        given(ledByGroup(List.of(FINANCE, CIVIL)), fulfilled(CIVIL)).when(of(CIVIL)).by(FINANCE).refused(403, "not-the-leading-unit");
        given(ledByNobody(TOWN, CIVIL), fulfilled(CIVIL)).when(of(CIVIL)).by(TOWN).refused(403, "not-the-leading-unit");
    }

    @Test
    void itWithdrawsItsOwnReportInstead() {
        given(TASK_OF_FOUR, fulfilled(FINANCE)).when(of(FINANCE)).by(FINANCE).refused(409, "own-duty-is-withdrawn");
    }

    @Test
    void whatTheOfficeHasApprovedOnlyTheOfficeSendsBack() {
        given(TASK_OF_FOUR, fulfilled(CIVIL), fulfilled(FINANCE), submitted(FINANCE), approved(CIVIL), returned(1, FINANCE)).when(of(CIVIL))
                .by(FINANCE).refused(409, "duty-already-approved");
    }

    @Test
    void onlyWhatIsReportedDoneByAUnitThatIsNamedGoesBack() {
        given(TASK_OF_FOUR).when(of(TOWN)).by(FINANCE).refused(409, "duty-not-fulfilled");
        given(led(FINANCE, TOWN), fulfilled(TOWN)).when(of(CIVIL)).by(FINANCE).refused(409, "unit-has-no-duty");
        given(TASK_OF_FOUR, fulfilled(TOWN)).when(of()).by(FINANCE).refused(400, "units-missing");
        given(TASK_OF_FOUR, fulfilled(TOWN), cancelled()).when(of(TOWN)).by(FINANCE).refused(409, "task-cancelled");
    }
}
