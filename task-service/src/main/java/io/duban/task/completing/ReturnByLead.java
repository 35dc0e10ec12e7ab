package io.duban.task.completing;

import io.duban.events.Duty;
import io.duban.events.DutyStage;
import io.duban.events.TaskEvent;
import io.duban.events.TaskEvent.DutiesReturned;
import io.duban.events.TaskStage;
import io.duban.events.TaskState;
import io.duban.platform.problem.Problem;
import io.duban.platform.problem.Problem.Violation;
import io.duban.task.Asked;
import io.duban.task.Rules;
import io.duban.task.TaskCommand;
import java.util.List;
import java.util.UUID;

/** 退回: before it submits, the leading unit sends what another unit reported done back to work, with a reason (rule 4). */
public record ReturnByLead(UUID taskId, List<String> units, String reason) implements TaskCommand {

    @Override
    public List<TaskEvent> decide(TaskState task, Asked asked) {
        Rules.nothingHappensToAClosedTask(task, asked);
        var own = Rules.onlyTheLeadingUnit(task, asked.by());
        afterItsSubmissionTheOfficeDecides(task);
        var duties = theLeadSaysWhose().stream().distinct().map(unit -> Rules.dutyOf(task, unit)).toList();
        duties.forEach(duty -> onlyWhatAnotherUnitReportedDoneGoesBack(duty, own));
        return List.of(new DutiesReturned(taskId, duties.stream().map(Duty::unit).toList(), reason, task.returns() + 1));
    }

    private static void afterItsSubmissionTheOfficeDecides(TaskState task) {
        if (task.stage() == TaskStage.SUBMITTED) {
            throw new Problem(409, "task-already-submitted");
        }
    }

    private List<String> theLeadSaysWhose() {
        if (units == null || units.isEmpty()) {
            throw new Problem(400, "units-missing", List.of(new Violation("units", "units-missing")));
        }
        return units;
    }

    /** Its own it withdraws; what the office has approved is the office's to send back. */
    private static void onlyWhatAnotherUnitReportedDoneGoesBack(Duty duty, Duty own) {
        if (duty == own) {
            throw new Problem(409, "own-duty-is-withdrawn");
        }
        Rules.whatIsApprovedIsNotTakenBack(duty);
        if (duty.stage() != DutyStage.FULFILLED) {
            throw new Problem(409, "duty-not-fulfilled");
        }
    }
}
