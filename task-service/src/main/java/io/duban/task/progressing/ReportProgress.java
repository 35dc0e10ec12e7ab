package io.duban.task.progressing;

import io.duban.events.Evidence;
import io.duban.events.TaskEvent;
import io.duban.events.TaskEvent.ProgressReported;
import io.duban.events.TaskState;
import io.duban.task.Asked;
import io.duban.task.Rules;
import io.duban.task.TaskCommand;
import java.util.List;
import java.util.UUID;

/** 进展填报: a unit says how far it is; the first report starts the duty and the task. */
public record ReportProgress(UUID taskId, int percent, String text, String problems, String nextStep, List<Evidence> evidence)
        implements
            TaskCommand {

    @Override
    public List<TaskEvent> decide(TaskState task, Asked asked) {
        Rules.nothingHappensToAClosedTask(task, asked);
        var duty = Rules.aUnitActsOnItsOwnDutyAlone(task, asked.by());
        Rules.aDutyReportedDoneIsNotReportedAgain(duty);
        return List.of(new ProgressReported(taskId, duty.unit(), percent, text, problems, nextStep, evidence));
    }
}
