package io.duban.task.completing;

import io.duban.events.Duty;
import io.duban.events.DutyStage;
import io.duban.events.LeadKind;
import io.duban.events.TaskEvent;
import io.duban.events.TaskEvent.DutiesReturned;
import io.duban.events.TaskStage;
import io.duban.events.TaskState;
import io.duban.platform.problem.Problem;
import io.duban.task.Asked;
import io.duban.task.Rules;
import io.duban.task.TaskCommand;
import java.util.List;
import java.util.UUID;

/** 退回: the office sends the whole task (no units named) or some duties back to work, with a reason (rule 5). */
public record Return(UUID taskId, List<String> units, String reason) implements TaskCommand {

    @Override
    public List<TaskEvent> decide(TaskState task, Asked asked) {
        Rules.nothingHappensToAClosedTask(task, asked);
        boolean whole = units == null || units.isEmpty();
        if (whole) {
            onlyASubmittedTaskGoesBackAsAWhole(task);
        }
        var duties = whole ? Rules.leadDuties(task, units) : named(task);
        onlyWhatIsReportedDoneGoesBack(duties);
        return List.of(new DutiesReturned(taskId, duties.stream().map(Duty::unit).toList(), reason, task.returns() + 1));
    }

    /** A responsible unit's report may be sent back as well as a lead's. */
    private List<Duty> named(TaskState task) {
        return units.stream().distinct().map(unit -> Rules.dutyOf(task, unit)).toList();
    }

    /** In a group each lead stands alone, and goes back as soon as it has fulfilled. */
    private static void onlyASubmittedTaskGoesBackAsAWhole(TaskState task) {
        if (task.leadKind() != LeadKind.GROUP && task.stage() != TaskStage.SUBMITTED) {
            throw new Problem(409, "task-not-submitted");
        }
    }

    private static void onlyWhatIsReportedDoneGoesBack(List<Duty> duties) {
        if (duties.isEmpty() || duties.stream().anyMatch(duty -> duty.stage() != DutyStage.FULFILLED && duty.stage() != DutyStage.APPROVED)) {
            throw new Problem(409, "duty-not-fulfilled");
        }
    }
}
