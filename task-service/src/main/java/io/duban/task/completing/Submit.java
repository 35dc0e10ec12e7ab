package io.duban.task.completing;

import io.duban.events.Duty;
import io.duban.events.LeadKind;
import io.duban.events.Role;
import io.duban.events.TaskEvent;
import io.duban.events.TaskEvent.DutyFulfilled;
import io.duban.events.TaskEvent.TaskSubmitted;
import io.duban.events.TaskStage;
import io.duban.events.TaskState;
import io.duban.events.UnitRef;
import io.duban.platform.problem.Problem;
import io.duban.task.Asked;
import io.duban.task.Rules;
import io.duban.task.TaskCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** 汇总上报: the first named lead reports the whole task done, once every other lead has; its own duty with it (rule 4). */
public record Submit(UUID taskId, String text) implements TaskCommand {

    @Override
    public List<TaskEvent> decide(TaskState task, Asked asked) {
        Rules.nothingHappensToAClosedTask(task, asked);
        var duty = Rules.aUnitActsOnItsOwnDutyAlone(task, asked.by());
        Rules.aContinuousTaskIsNeverDone(task);
        onlyTheFirstNamedLeadSubmits(task, duty);
        everyOtherLeadHasFulfilled(task, duty);
        var events = new ArrayList<TaskEvent>();
        if (duty.stage().open()) {
            events.add(new DutyFulfilled(taskId, duty.unit(), text, List.of()));
        }
        events.add(new TaskSubmitted(taskId, duty.unit(), text, task.openResponsibles()));
        return events;
    }

    private static void onlyTheFirstNamedLeadSubmits(TaskState task, Duty duty) {
        if (task.leadMissing()) {
            throw new Problem(409, "lead-missing");
        }
        if (task.leadKind() == LeadKind.GROUP) {
            throw new Problem(409, "group-submits-by-itself");
        }
        if (!task.submittingLead().equals(java.util.Optional.of(duty.unit()))) {
            throw new Problem(403, "not-the-submitting-lead", task.submittingLead().map(UnitRef::name).orElse(""));
        }
        if (task.stage() == TaskStage.SUBMITTED) {
            throw new Problem(409, "task-already-submitted");
        }
    }

    private static void everyOtherLeadHasFulfilled(TaskState task, Duty own) {
        var open = task.duties(Role.LEAD).filter(lead -> lead != own && lead.stage().open()).toList();
        if (!open.isEmpty()) {
            throw new Problem(409, "leads-not-fulfilled", open.stream().map(lead -> lead.unit().name()).collect(Collectors.joining("、")));
        }
    }
}
