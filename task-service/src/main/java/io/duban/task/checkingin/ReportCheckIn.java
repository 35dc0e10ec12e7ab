package io.duban.task.checkingin;

import io.duban.events.CheckIns;
import io.duban.events.Deadline;
import io.duban.events.Duty;
import io.duban.events.Evidence;
import io.duban.events.TaskEvent;
import io.duban.events.TaskEvent.CheckInReported;
import io.duban.events.TaskState;
import io.duban.platform.problem.Problem;
import io.duban.task.Asked;
import io.duban.task.Rules;
import io.duban.task.TaskCommand;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * 定期填报: a lead says how a continuous or recurring task stands, for the period in which it says so (rule 10). Once a period,
 * whichever report came first; whatever comes up later is reported as progress.
 */
record ReportCheckIn(UUID taskId, String text, String problems, String nextStep, List<Evidence> evidence) implements TaskCommand {

    @Override
    public List<TaskEvent> decide(TaskState task, Asked asked) {
        Rules.nothingHappensToAClosedTask(task, asked);
        var duty = Rules.aUnitActsOnItsOwnDutyAlone(task, asked.by());
        Rules.aDutyReportedDoneIsNotReportedAgain(duty);
        var due = onlyWhatIsOwedIsReported(task, duty, LocalDate.ofInstant(asked.at(), Deadline.ZONE));
        onceAPeriod(duty, due);
        return List.of(new CheckInReported(taskId, duty.unit(), due, text, problems, nextStep, evidence));
    }

    private static LocalDate onlyWhatIsOwedIsReported(TaskState task, Duty duty, LocalDate today) {
        return CheckIns.of(task, duty, today).orElseThrow(() -> new Problem(409, "no-check-in-owed"));
    }

    private static void onceAPeriod(Duty duty, LocalDate due) {
        if (duty.checkIns().stream().anyMatch(known -> known.due().equals(due))) {
            throw new Problem(409, "already-checked-in", due);
        }
    }
}
