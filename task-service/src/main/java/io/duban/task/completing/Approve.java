package io.duban.task.completing;

import io.duban.events.Duty;
import io.duban.events.DutyStage;
import io.duban.events.LeadKind;
import io.duban.events.Role;
import io.duban.events.TaskEvent;
import io.duban.events.TaskEvent.DutiesApproved;
import io.duban.events.TaskEvent.TaskCompleted;
import io.duban.events.TaskStage;
import io.duban.events.TaskState;
import io.duban.platform.problem.Problem;
import io.duban.task.Asked;
import io.duban.task.Rules;
import io.duban.task.TaskCommand;
import io.duban.task.Unanswered;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * 审核 / 销号: the office accepts the whole task (no units named) or some lead duties; the task completes when every lead duty
 * is approved or excused, and the responsible duties still open close as unreported (rules 3 and 5). What
 * units asked about it is answered first.
 */
public record Approve(UUID taskId, List<String> units) implements TaskCommand {

    @Override
    public List<TaskEvent> decide(TaskState task, Asked asked) {
        Rules.nothingHappensToAClosedTask(task, asked);
        var duties = Rules.leadDuties(task, units);
        onlyWhatIsReportedDoneIsApproved(task, duties);
        Rules.whoReportedItDoneDoesNotApprove(task, duties, asked.by());
        Unanswered.noExtensionIsPending(task, duties);
        var approved = duties.stream().map(Duty::unit).toList();
        boolean ownUnit = approved.stream().anyMatch(unit -> unit.code().equals(asked.registers().officeUnit()));
        var events = new ArrayList<TaskEvent>();
        events.add(new DutiesApproved(taskId, approved, ownUnit));
        boolean allDone = task.duties(Role.LEAD).allMatch(lead -> duties.contains(lead) || lead.stage() == DutyStage.APPROVED
                || lead.stage() == DutyStage.EXCUSED);
        if (allDone) {
            Unanswered.noObjectionIsPending(task, null);
            events.add(new TaskCompleted(taskId, task.openResponsibles()));
        }
        return events;
    }

    private static void onlyWhatIsReportedDoneIsApproved(TaskState task, List<Duty> duties) {
        if (task.leadKind() != LeadKind.GROUP && task.stage() != TaskStage.SUBMITTED) {
            throw new Problem(409, "task-not-submitted");
        }
        if (duties.isEmpty() || duties.stream().anyMatch(duty -> duty.stage() != DutyStage.FULFILLED)) {
            throw new Problem(409, "duty-not-fulfilled");
        }
    }
}
