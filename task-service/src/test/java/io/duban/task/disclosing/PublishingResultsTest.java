package io.duban.task.disclosing;

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
import static io.duban.task.Tasks.reopened;
import static io.duban.task.Tasks.submitted;

import io.duban.events.TaskEvent;
import io.duban.events.TaskEvent.ResultPublished;
import io.duban.events.TaskState;
import io.duban.task.Scenario;
import io.duban.task.TaskCommand;
import org.junit.jupiter.api.Test;

/** What the public may read is confirmed by the office, of a result that there is. */
class PublishingResultsTest {
    private static final PublishResult PUBLISH = new PublishResult(TASK, "目录已更新。");
    private static final ResultPublished PUBLISHED = new ResultPublished(TASK, "目录已更新。");

    private static Scenario<TaskCommand, TaskState, TaskEvent> givenCompleted() {
        return given(led(FINANCE), fulfilled(FINANCE), submitted(FINANCE), approved(FINANCE), completed());
    }

    @Test
    void theResultOfACompletedTaskIsPublished() {
        givenCompleted().when(PUBLISH).then(PUBLISHED);
    }

    @Test
    void anotherTextReplacesItAndTheSameChangesNothing() {
        givenCompleted().and(PUBLISHED).when(new PublishResult(TASK, "目录已更新两次。")).then(new ResultPublished(TASK, "目录已更新两次。"));
        givenCompleted().and(PUBLISHED).when(PUBLISH).then();
    }

    /** The office had reason to doubt it: the same text needs to be confirmed once more. */
    @Test
    void aReopeningWithdrawsIt() {
        givenCompleted().and(PUBLISHED).and(reopened(), fulfilled(FINANCE), submitted(FINANCE), approved(FINANCE), completed()).when(PUBLISH)
                .then(PUBLISHED);
    }

    @Test
    void whatIsNotCompletedOrIsReopenedHasNoResult() {
        given(led(FINANCE), fulfilled(FINANCE), submitted(FINANCE)).when(PUBLISH).refused(409, "task-not-completed");
        givenCompleted().and(reopened()).when(PUBLISH).refused(409, "task-not-completed");
        given(led(FINANCE), cancelled()).when(PUBLISH).refused(409, "task-cancelled");
    }

    @Test
    void aContinuousTaskHasOneOnceAUnitHasReported() {
        given(continuous(FINANCE)).when(PUBLISH).refused(409, "nothing-reported");
        given(continuous(FINANCE), progressed(FINANCE, 40)).when(PUBLISH).then(PUBLISHED);
        given(continuous(FINANCE), progressed(FINANCE, 40), cancelled()).when(PUBLISH).refused(409, "task-cancelled");
    }
}
