package io.duban.reporting.accountability;

import io.duban.events.Judgement;
import io.duban.events.TaskStage;
import io.duban.events.TaskState;
import io.duban.events.YearEnd;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The figures over whole tasks. due = onTime + late + overdue. */
@Schema(name = "TaskFigures", description = "Figures over whole tasks; the formulas stand in the answer. due = onTime + late + overdue")
record TaskFigures(
        @Schema(description = "All tasks", examples = "52") long total,
        @Schema(description = "Of these, in work or not yet begun", examples = "30") long open,
        @Schema(description = "Of these, reported done and waiting for the office", examples = "2") long submitted,
        @Schema(description = "Of these, closed by the office", examples = "19") long completed,
        @Schema(description = "Of these, carried over and taken up by a task of the next year's plan: they stand as they stood then", examples = "0")
        long succeeded,
        @Schema(description = "Of these, taken off the table", examples = "1") long cancelled,
        @Schema(description = "Of these, 长期坚持: without a date, outside the rates", examples = "6") long continuous,
        @Schema(description = "Of these, past their deadline already when the notice was issued: outside the rates", examples = "1")
        long deadlineBeforeIssue,
        @Schema(description = "The tasks in the scope of the rates: dated, not cancelled", examples = "44") long dated,
        @Schema(description = "Of dated: deadline passed, or completed", examples = "20") long due,
        @Schema(description = "Of due: reported in time, provisionally where the office has not decided", examples = "17") long onTime,
        @Schema(description = "Of due: completed on a late report", examples = "2") long late,
        @Schema(description = "Of due: open past the deadline without a report in time", examples = "1") long overdue,
        @Schema(description = "Of dated: more time was granted (延期), for the task or for a member of its group", examples = "0") long extended,
        @Schema(description = "Of dated: it was overdue before its deadline was moved", examples = "0") long overdueBeforeExtension,
        @Schema(description = "Of all: not done at the year's end and carried over", examples = "0") long carriedOver,
        @Schema(description = "按时完成率, 0 to 1, four places; null over nothing due", examples = "0.85") Double onTimeRate,
        @Schema(description = "逾期率, 0 to 1, four places; null over nothing due", examples = "0.15") Double overdueRate,
        @Schema(description = "办结率, 0 to 1, four places; null over nothing dated", examples = "0.4318") Double completionRate,
        @Schema(description = "Calendar days late, all late reports together, whole days at the office left out", examples = "9") long daysLate) {

    static TaskFigures of(List<TaskState> tasks, Instant now) {
        Predicate<TaskState> cancelled = task -> task.stage() == TaskStage.CANCELLED;
        var standing = tasks.stream().filter(cancelled.negate()).toList();
        var dated = standing.stream().filter(Judged::dated).toList();
        var due = dated.stream().map(task -> Judgement.of(task, now)).filter(Judgement::due).toList();
        var overdue = due.stream().filter(Judgement::overdue).count();
        var late = due.stream().filter(judged -> judged.late() && !judged.overdue()).count();
        var own = tasks.stream().filter(task -> task.successor() == null).toList();
        return new TaskFigures(tasks.size(), in(own, TaskStage.ASSIGNED) + in(own, TaskStage.IN_PROGRESS),
                in(own, TaskStage.SUBMITTED), in(own, TaskStage.COMPLETED), tasks.size() - own.size(), in(own, TaskStage.CANCELLED),
                standing.stream().filter(TaskState::continuous).count(),
                standing.stream().filter(TaskState::deadlineBeforeIssue).count(), dated.size(), due.size(),
                due.size() - late - overdue, late, overdue, dated.stream().filter(Judged::extended).count(),
                dated.stream().filter(Judged::overdueBeforeExtension).count(),
                tasks.stream().filter(task -> task.yearEnd() == YearEnd.CARRIED_OVER).count(),
                Rate.of(due.size() - late - overdue, due.size()), Rate.of(late + overdue, due.size()),
                Rate.of(in(dated, TaskStage.COMPLETED), dated.size()), due.stream().mapToLong(Judgement::daysLate).sum());
    }

    private static long in(List<TaskState> tasks, TaskStage stage) {
        return tasks.stream().filter(task -> task.stage() == stage).count();
    }
}
