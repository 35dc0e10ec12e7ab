package io.duban.task.completing;

import io.duban.events.Duty;
import io.duban.events.DutyStage;
import io.duban.events.LeadKind;
import io.duban.events.Role;
import io.duban.events.TaskEvent;
import io.duban.events.TaskEvent.FulfilmentWithdrawn;
import io.duban.events.TaskStage;
import io.duban.events.TaskState;
import io.duban.platform.problem.Problem;
import io.duban.task.Asked;
import io.duban.task.Rules;
import io.duban.task.TaskCommand;
import java.util.List;
import java.util.UUID;

/**
 * 撤回办结: a unit takes back its report that its duty is done, until it is decided (rule 2); a responsible unit until the task
 * is completed. In a group the submission that stood on it goes with it.
 */
public record WithdrawFulfilment(UUID taskId) implements TaskCommand {

    @Override
    public List<TaskEvent> decide(TaskState task, Asked asked) {
        Rules.nothingHappensToAClosedTask(task, asked);
        var duty = Rules.aUnitActsOnItsOwnDutyAlone(task, asked.by());
        Rules.whatIsApprovedIsNotTakenBack(duty);
        onlyWhatIsReportedDoneIsWithdrawn(duty);
        noNamedLeadPullsItsShareFromUnderTheSubmission(task, duty);
        return List.of(new FulfilmentWithdrawn(taskId, duty.unit()));
    }

    private static void onlyWhatIsReportedDoneIsWithdrawn(Duty duty) {
        if (duty.stage() != DutyStage.FULFILLED) {
            throw new Problem(409, "duty-not-fulfilled");
        }
    }

    /** The submitting lead answers for the whole: it withdraws the submission, and the others' shares are free again. */
    private static void noNamedLeadPullsItsShareFromUnderTheSubmission(TaskState task, Duty duty) {
        if (duty.role() == Role.LEAD && task.leadKind() != LeadKind.GROUP && task.stage() == TaskStage.SUBMITTED) {
            throw new Problem(409, "submission-stands");
        }
    }
}
