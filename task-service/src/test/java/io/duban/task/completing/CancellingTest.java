package io.duban.task.completing;

import static io.duban.task.People.FINANCE;
import static io.duban.task.Scenario.given;
import static io.duban.task.Tasks.TASK;
import static io.duban.task.Tasks.approved;
import static io.duban.task.Tasks.cancelled;
import static io.duban.task.Tasks.completed;
import static io.duban.task.Tasks.continuous;
import static io.duban.task.Tasks.fulfilled;
import static io.duban.task.Tasks.led;
import static io.duban.task.Tasks.progressed;
import static io.duban.task.Tasks.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.events.TaskStage;
import io.duban.task.Bodies;
import io.duban.task.completing.DecidingResource.Reason;
import org.junit.jupiter.api.Test;

class CancellingTest {
    private static final Cancel CANCEL = new Cancel(TASK, "上级文件已废止");

    @Test
    void theOfficeCancelsATaskInAnyOpenStage() {
        given(led(FINANCE)).when(CANCEL).then(cancelled());
        given(led(FINANCE), progressed(FINANCE, 40)).when(CANCEL).then(cancelled());
        given(led(FINANCE), fulfilled(FINANCE), submitted(FINANCE)).when(CANCEL).then(cancelled());
        given(continuous(FINANCE)).when(CANCEL).then(cancelled());
        assertThat(given(led(FINANCE)).when(CANCEL).state().stage()).isEqualTo(TaskStage.CANCELLED);
    }

    @Test
    void aTaskIsCancelledOnce() {
        given(led(FINANCE), cancelled()).when(CANCEL).refused(409, "task-cancelled");
    }

    @Test
    void aCompletedTaskIsNotCancelled() {
        given(led(FINANCE), fulfilled(FINANCE), submitted(FINANCE), approved(FINANCE), completed()).when(CANCEL).refused(409, "task-completed");
    }

    @Test
    void cancellingAndReopeningNeedAReason() {
        assertThat(Bodies.badFields(new Reason(null))).containsExactly("reason");
        assertThat(Bodies.badFields(new Reason("  "))).containsExactly("reason");
    }
}
