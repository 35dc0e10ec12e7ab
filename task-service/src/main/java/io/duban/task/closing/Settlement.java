package io.duban.task.closing;

import io.duban.events.TaskEvent;
import io.duban.events.TaskEvent.TaskCancelled;
import io.duban.events.TaskEvent.TaskCarriedOver;
import io.duban.events.TaskEvent.TaskContinued;
import io.duban.events.TaskEvent.TaskEnded;
import io.duban.events.TaskStage;
import io.duban.events.TaskState;
import io.duban.events.YearEnd;
import io.duban.platform.problem.Problem.Violation;
import io.duban.task.PlanState;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What may become of an open task at the year's end, and what the office said: nothing yet where {@code outcome} is null.
 * {@code place}: where it said so in its request, or the plan's row where the request does not name it.
 */
record Settlement(TaskState task, String place, YearEnd outcome, String reason) {

    /** Of a task that the request does not name. */
    static Settlement unnamed(TaskState task, YearEnd outcome) {
        return new Settlement(task, PlanState.row(task.ordinal()), outcome, null);
    }

    /** A continuous task goes on or is over; a dated one goes into the next year or is dropped; what is reported done is read first. */
    static List<YearEnd> choices(TaskState task) {
        if (awaitsApproval(task)) {
            return List.of();
        }
        return task.continuous() ? List.of(YearEnd.CONTINUED, YearEnd.ENDED) : List.of(YearEnd.CARRIED_OVER, YearEnd.CANCELLED);
    }

    /** What would be expected: what is not done is carried over; of a continuous task the office alone knows. */
    static Optional<YearEnd> expected(TaskState task) {
        return task.continuous() || awaitsApproval(task) ? Optional.empty() : Optional.of(YearEnd.CARRIED_OVER);
    }

    /** It is reported done: the office approves or returns it first, or its unit would be called late for the office's reading. */
    static boolean awaitsApproval(TaskState task) {
        return task.stage() == TaskStage.SUBMITTED;
    }

    /** What keeps it from being settled so. */
    Optional<Violation> violation() {
        if (awaitsApproval(task)) {
            return Optional.of(new Violation(place, "task-already-submitted"));
        }
        if (outcome == null) {
            return Optional.of(new Violation(place + ".outcome", "decision-missing"));
        }
        if (!choices(task).contains(outcome)) {
            return Optional.of(new Violation(place + ".outcome", "outcome-unfitting",
                    choices(task).stream().map(choice -> choice.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining("、"))));
        }
        return outcome == YearEnd.CANCELLED && (reason == null || reason.isBlank())
                ? Optional.of(new Violation(place + ".reason", "reason-missing")) : Optional.empty();
    }

    /** What happens to the task. */
    TaskEvent event() {
        return switch (outcome) {
            case CONTINUED -> new TaskContinued(task.id());
            case ENDED -> new TaskEnded(task.id(), reason);
            case CARRIED_OVER -> new TaskCarriedOver(task.id(), reason);
            case CANCELLED -> new TaskCancelled(task.id(), reason);
        };
    }
}
