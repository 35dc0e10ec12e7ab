package io.duban.task.closing;

import io.duban.events.Deadline;
import io.duban.events.Judgement;
import io.duban.events.TaskStage;
import io.duban.events.TaskState;
import io.duban.events.YearEnd;
import io.duban.platform.rest.Labels;
import io.duban.task.PlanState;
import io.duban.task.UnansweredView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the office has to decide before it closes a plan. */
@Schema(name = "Closing", description = "Every task of a plan that is still open, with what may become of it")
record Proposal(@Schema(description = "The plan") UUID planId,
        @Schema(description = "The plan's year", examples = "2025") int year,
        @Schema(description = "From which day on the plan may be closed", examples = "2025-12-01") LocalDate mayCloseFrom,
        @Schema(description = "The tasks still open, in the order of the notice; none means that the plan may be closed as it is")
        List<OpenTask> tasks) {

    /** One open task. */
    @Schema(name = "OpenTask", description = "A task still open at the year's end")
    record OpenTask(@Schema(description = "The row's number", examples = "7") int ordinal, @Schema(description = "The task") UUID taskId,
            @Schema(description = "What has to be done", examples = "逐项核对公开目录，缺漏的补齐。") String requirement,
            @Schema(description = "By when") Deadline deadline,
            @Schema(description = "How far it is", examples = "in_progress") TaskStage stage,
            @Schema(description = "Chinese for stage", examples = "办理中") String stageLabel,
            @Schema(description = "Past the deadline and not reported in time") boolean overdue,
            @Schema(description = "It is reported done: approve or return it first; until then there are no choices, and the plan is not closed")
            boolean awaitingApproval,
            @Schema(description = "Extensions and objections without an answer: they can still be answered where it is carried over or"
                    + " continued, and lapse where it is cancelled or ended")
            UnansweredView unanswered,
            @Schema(description = "What would be expected; null where the office has to decide", examples = "carried_over") YearEnd expected,
            @Schema(description = "Chinese for expected", examples = "结转下年") String expectedLabel,
            @Schema(description = "What may become of it; none while it awaits approval") List<Choice> choices) {

        private static OpenTask of(TaskState task, Instant now) {
            var expected = Settlement.expected(task);
            return new OpenTask(task.ordinal(), task.id(), task.requirement(), task.deadline(), task.stage(), Labels.of(task.stage()),
                    Judgement.of(task, now).overdue(), Settlement.awaitsApproval(task), UnansweredView.of(task),
                    expected.orElse(null), expected.map(Labels::of).orElse(null), Settlement.choices(task).stream().map(Choice::of).toList());
        }
    }

    /** One possible outcome. */
    @Schema(name = "Outcome", description = "What may become of a task at the year's end")
    record Choice(@Schema(description = "As POST /plans/{id}/close takes it", examples = "carried_over") YearEnd outcome,
            @Schema(description = "Chinese for outcome", examples = "结转下年") String outcomeLabel) {
        private static Choice of(YearEnd outcome) {
            return new Choice(outcome, Labels.of(outcome));
        }
    }

    static Proposal of(PlanState plan, List<TaskState> tasks, Instant now) {
        var head = plan.head();
        return new Proposal(head.planId(), head.year(), ClosePlan.mayCloseFrom(head.year()),
                tasks.stream().filter(TaskState::open).map(task -> OpenTask.of(task, now)).toList());
    }
}
