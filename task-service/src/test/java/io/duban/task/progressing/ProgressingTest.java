package io.duban.task.progressing;

import static io.duban.task.People.CIVIL;
import static io.duban.task.People.FINANCE;
import static io.duban.task.People.TOWN;
import static io.duban.task.People.asOfficeFor;
import static io.duban.task.Scenario.given;
import static io.duban.task.Tasks.TASK;
import static io.duban.task.Tasks.approved;
import static io.duban.task.Tasks.cancelled;
import static io.duban.task.Tasks.completed;
import static io.duban.task.Tasks.continuous;
import static io.duban.task.Tasks.fulfilled;
import static io.duban.task.Tasks.led;
import static io.duban.task.Tasks.progressed;
import static io.duban.task.Tasks.returned;
import static io.duban.task.Tasks.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.events.DutyStage;
import io.duban.events.Evidence;
import io.duban.events.TaskEvent.ProgressReported;
import io.duban.events.TaskStage;
import io.duban.task.Bodies;
import io.duban.task.progressing.ProgressingResource.Progress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressingTest {
    private static final ReportProgress HALF = new ReportProgress(TASK, 50, "已完成初稿", null, null, List.of());

    @Test
    void aUnitReportsHowFarItIsWithProblemsNextStepAndEvidence() {
        var evidence = List.of(new Evidence("目录", "https://portal.test/1", null));
        given(led(FINANCE)).when(new ReportProgress(TASK, 40, "初稿", "缺数据", "补齐", evidence)).by(FINANCE)
                .then(new ProgressReported(TASK, FINANCE, 40, "初稿", "缺数据", "补齐", evidence));
    }

    @Test
    void theFirstReportStartsTheDutyAndTheTask() {
        var task = given(led(FINANCE, TOWN)).when(HALF).by(TOWN).state();
        assertThat(task.stage()).isEqualTo(TaskStage.IN_PROGRESS);
        assertThat(task.duty(TOWN.code()).orElseThrow().stage()).isEqualTo(DutyStage.IN_PROGRESS);
        assertThat(task.duty(FINANCE.code()).orElseThrow().stage()).isEqualTo(DutyStage.ASSIGNED);
    }

    @Test
    void theSameReportAgainIsAReportOfItsOwn() {
        given(led(FINANCE), progressed(FINANCE, 50)).when(HALF).by(FINANCE).then(progressed(FINANCE, 50));
    }

    @Test
    void whatTurnsOutToBeHarderMayBeReportedAtALowerPercentage() {
        var task = given(led(FINANCE), progressed(FINANCE, 80)).when(HALF).by(FINANCE).state();
        assertThat(task.duty(FINANCE.code()).orElseThrow().percent()).isEqualTo(50);
    }

    @Test
    void aContinuousTaskIsReportedOn() {
        given(continuous(FINANCE)).when(HALF).by(FINANCE).then(progressed(FINANCE, 50));
    }

    @Test
    void aUnitWithoutADutyReportsNothing() {
        given(led(FINANCE)).when(HALF).by(CIVIL).refused(403, "not-your-duty");
    }

    @Test
    void theOfficeReportsForAUnitThatTelephonesOnThatUnitsDutyAlone() {
        given(led(FINANCE)).when(HALF).by(asOfficeFor("wang", FINANCE)).then(progressed(FINANCE, 50));
        given(led(FINANCE)).when(HALF).by(asOfficeFor("wang", CIVIL)).refused(403, "not-your-duty");
    }

    @Test
    void whatIsReportedDoneIsNotReportedOnUntilItIsReturned() {
        var done = led(List.of(FINANCE, CIVIL));
        given(done, fulfilled(CIVIL)).when(HALF).by(CIVIL).refused(409, "duty-already-fulfilled");
        given(done, fulfilled(CIVIL), fulfilled(FINANCE), submitted(FINANCE), approved(CIVIL)).when(HALF).by(CIVIL)
                .refused(409, "duty-already-fulfilled");
        given(done, fulfilled(CIVIL), returned(1, CIVIL)).when(HALF).by(CIVIL).then(progressed(CIVIL, 50));
    }

    @Test
    void aResponsibleUnitStillReportsWhileTheOfficeReads() {
        var task = given(led(FINANCE, TOWN), fulfilled(FINANCE), submitted(FINANCE, TOWN)).when(HALF).by(TOWN).state();
        assertThat(task.stage()).isEqualTo(TaskStage.SUBMITTED);
    }

    @Test
    void nothingIsReportedOnACompletedOrCancelledTask() {
        given(led(FINANCE, TOWN), fulfilled(FINANCE), submitted(FINANCE, TOWN), approved(FINANCE), completed(TOWN))
                .when(HALF).by(TOWN).refused(409, "task-completed");
        given(led(FINANCE), cancelled()).when(HALF).by(FINANCE).refused(409, "task-cancelled");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 101})
    void aPercentageIsNotBelowZeroOrAboveAHundred(int percent) {
        assertThat(Bodies.badFields(new Progress(percent, null, null, null, null, null, null))).containsExactly("percent");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100})
    void zeroAndAHundredArePercentages(int percent) {
        assertThat(Bodies.badFields(new Progress(percent, null, null, null, null, null, null))).isEmpty();
    }

    @Test
    void aReportSaysHowFar() {
        assertThat(Bodies.badFields(new Progress(null, "已完成初稿", null, null, null, null, null))).containsExactly("percent");
    }
}
