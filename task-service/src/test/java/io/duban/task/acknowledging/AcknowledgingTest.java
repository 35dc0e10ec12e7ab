package io.duban.task.acknowledging;

import static io.duban.task.People.CIVIL;
import static io.duban.task.People.FINANCE;
import static io.duban.task.People.TOWN;
import static io.duban.task.Scenario.given;
import static io.duban.task.Tasks.TASK;
import static io.duban.task.Tasks.acknowledged;
import static io.duban.task.Tasks.cancelled;
import static io.duban.task.Tasks.led;
import static io.duban.task.Tasks.progressed;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.events.DutyStage;
import io.duban.events.TaskEvent.DutyAcknowledged;
import io.duban.events.TaskStage;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AcknowledgingTest {
    private static final Acknowledge ACKNOWLEDGE = new Acknowledge(TASK, null);

    @Test
    void aUnitAcknowledgesItsOwnDutyAndMaySetItselfADate() {
        var ownDate = LocalDate.parse("2025-11-30");
        given(led(FINANCE, TOWN)).when(new Acknowledge(TASK, ownDate)).by(TOWN).then(new DutyAcknowledged(TASK, TOWN, ownDate));
    }

    @Test
    void acknowledgingMovesTheDutyAndNotTheTask() {
        var task = given(led(FINANCE, TOWN)).when(ACKNOWLEDGE).by(FINANCE).state();
        assertThat(task.duty(FINANCE.code()).orElseThrow().stage()).isEqualTo(DutyStage.ACKNOWLEDGED);
        assertThat(task.duty(TOWN.code()).orElseThrow().stage()).isEqualTo(DutyStage.ASSIGNED);
        assertThat(task.stage()).isEqualTo(TaskStage.ASSIGNED);
    }

    @Test
    void aUnitWithoutADutyAcknowledgesNothing() {
        given(led(FINANCE)).when(ACKNOWLEDGE).by(CIVIL).refused(403, "not-your-duty");
    }

    @Test
    void aDutyIsAcknowledgedOnce() {
        given(led(FINANCE), acknowledged(FINANCE)).when(ACKNOWLEDGE).by(FINANCE).refused(409, "duty-already-acknowledged");
    }

    @Test
    void aReportWithoutAReceiptIsAcknowledgedAfterwardsAndStaysInProgress() {
        var task = given(led(FINANCE), progressed(FINANCE, 40)).when(ACKNOWLEDGE).by(FINANCE).state();
        assertThat(task.duty(FINANCE.code()).orElseThrow().stage()).isEqualTo(DutyStage.IN_PROGRESS);
    }

    @Test
    void nothingOfACancelledTaskIsAcknowledged() {
        given(led(FINANCE), cancelled()).when(ACKNOWLEDGE).by(FINANCE).refused(409, "task-cancelled");
    }
}
