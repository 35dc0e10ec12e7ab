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
    private static final Acknowledge ACKNOWLEDGE = new Acknowledge(TASK, null, null);

    @Test
    void aUnitAcknowledgesItsOwnDutyAndMaySetItselfADate() {
        var ownDate = LocalDate.parse("2025-11-30");
        given(led(FINANCE, TOWN)).when(new Acknowledge(TASK, ownDate, null)).by(TOWN).then(new DutyAcknowledged(TASK, TOWN, ownDate));
    }

    @Test
    void theOwnDateIsTodayOrLater() {
        var today = LocalDate.parse("2025-10-08");
        given(led(FINANCE)).at("2025-10-08T23:59").when(new Acknowledge(TASK, today, null)).by(FINANCE)
                .then(new DutyAcknowledged(TASK, FINANCE, today));
        given(led(FINANCE)).at("2025-10-09T00:00").when(new Acknowledge(TASK, today, null)).by(FINANCE).refused(409, "own-due-date-past");
    }

    @Test
    void whoNeedsLongerThanTheDeadlineAsksForAnExtension() {
        var end = LocalDate.parse("2025-12-31");
        given(led(FINANCE)).when(new Acknowledge(TASK, end, null)).by(FINANCE).then(new DutyAcknowledged(TASK, FINANCE, end));
        given(led(FINANCE)).when(new Acknowledge(TASK, end.plusDays(1), null)).by(FINANCE).refused(409, "own-due-date-after-deadline");
    }

    @Test
    void onceTheDeadlineHasPassedTheUnitSaysByWhenItWillBeDone() {
        var later = LocalDate.parse("2026-01-20");
        given(led(FINANCE)).at("2026-01-05T09:00").when(new Acknowledge(TASK, later, null)).by(FINANCE)
                .then(new DutyAcknowledged(TASK, FINANCE, later));
        given(led(FINANCE)).at("2026-01-05T09:00").when(new Acknowledge(TASK, LocalDate.parse("2099-01-20"), null)).by(FINANCE)
                .refused(409, "deadline-too-far");
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
