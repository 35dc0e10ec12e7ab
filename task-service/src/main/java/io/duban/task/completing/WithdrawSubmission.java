package io.duban.task.completing;

import io.duban.events.LeadKind;
import io.duban.events.TaskEvent;
import io.duban.events.TaskEvent.SubmissionWithdrawn;
import io.duban.events.TaskStage;
import io.duban.events.TaskState;
import io.duban.events.UnitRef;
import io.duban.platform.problem.Problem;
import io.duban.task.Asked;
import io.duban.task.Rules;
import io.duban.task.TaskCommand;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** 撤回上报: the submitting lead takes back its report that the task is done, until its share is decided (rule 2); its own duty goes back to work. */
public record WithdrawSubmission(UUID taskId) implements TaskCommand {

    @Override
    public List<TaskEvent> decide(TaskState task, Asked asked) {
        Rules.nothingHappensToAClosedTask(task, asked);
        var duty = Rules.aUnitActsOnItsOwnDutyAlone(task, asked.by());
        onlyWhoSubmittedWithdraws(task, duty.unit());
        Rules.whatIsApprovedIsNotTakenBack(duty);
        return List.of(new SubmissionWithdrawn(taskId, duty.unit()));
    }

    /** A group's member withdraws its own fulfilment, and the submission with it. */
    private static void onlyWhoSubmittedWithdraws(TaskState task, UnitRef unit) {
        if (task.leadKind() == LeadKind.GROUP) {
            throw new Problem(409, "group-submits-by-itself");
        }
        if (task.stage() != TaskStage.SUBMITTED) {
            throw new Problem(409, "task-not-submitted");
        }
        if (!task.submittingLead().equals(Optional.of(unit))) {
            throw new Problem(403, "not-the-submitting-lead", task.submittingLead().map(UnitRef::name).orElse(""));
        }
    }
}
