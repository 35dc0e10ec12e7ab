package io.duban.task.completing;

import io.duban.events.DutyStage;
import io.duban.events.Evidence;
import io.duban.events.LeadKind;
import io.duban.events.Role;
import io.duban.events.TaskEvent;
import io.duban.events.TaskEvent.DutyFulfilled;
import io.duban.events.TaskEvent.TaskSubmitted;
import io.duban.events.TaskState;
import io.duban.task.Asked;
import io.duban.task.Rules;
import io.duban.task.TaskCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** 办结: a unit says that its own duty is done. In a group every lead stands alone, and the last fulfilment submits the task. */
public record Fulfil(UUID taskId, String text, List<Evidence> evidence) implements TaskCommand {

    @Override
    public List<TaskEvent> decide(TaskState task, Asked asked) {
        Rules.nothingHappensToAClosedTask(task, asked);
        var duty = Rules.aUnitActsOnItsOwnDutyAlone(task, asked.by());
        Rules.aContinuousTaskIsNeverDone(task);
        Rules.aDutyReportedDoneIsNotReportedAgain(duty);
        var events = new ArrayList<TaskEvent>();
        events.add(new DutyFulfilled(taskId, duty.unit(), text, evidence));
        boolean lastOfTheGroup = task.leadKind() == LeadKind.GROUP && duty.role() == Role.LEAD
                && task.duties(Role.LEAD).allMatch(lead -> lead == duty || lead.stage() == DutyStage.FULFILLED
                        || lead.stage() == DutyStage.APPROVED || lead.stage() == DutyStage.EXCUSED);
        if (lastOfTheGroup) {
            events.add(new TaskSubmitted(taskId, duty.unit(), text, task.openResponsibles()));
        }
        return events;
    }
}
