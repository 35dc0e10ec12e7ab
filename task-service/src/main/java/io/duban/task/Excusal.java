package io.duban.task;

import io.duban.events.Duty;
import io.duban.events.DutyStage;
import io.duban.events.LeadKind;
import io.duban.events.Objection;
import io.duban.events.Role;
import io.duban.events.TaskEvent;
import io.duban.events.TaskEvent.DutyExcused;
import io.duban.events.TaskEvent.TaskCompleted;
import io.duban.events.TaskEvent.TaskSubmitted;
import io.duban.events.TaskStage;
import io.duban.events.TaskState;
import io.duban.platform.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** 不涉及: the office releases a unit from its duty, and what follows for the task (rules 5 and 9). */
public final class Excusal {
    private Excusal() {
    }

    /**
     * The duty is excused. In a group the last open lead's excusal submits the task, as the last fulfilment would; where every
     * lead that remains is approved, it completes. {@code answered}: the objection that this accepts, null for none.
     */
    public static List<TaskEvent> of(TaskState task, Duty duty, String reason, Objection answered) {
        Rules.aDutyReportedDoneIsNotReportedAgain(duty);
        var others = task.duties(Role.LEAD).filter(lead -> lead != duty && lead.stage() != DutyStage.EXCUSED).toList();
        var events = new ArrayList<TaskEvent>();
        events.add(new DutyExcused(task.id(), duty.unit(), reason));
        if (duty.role() == Role.LEAD) {
            somebodyStillLeads(others);
            events.addAll(whatIsDoneWithoutIt(task, others, answered));
        }
        return events;
    }

    private static void somebodyStillLeads(List<Duty> others) {
        if (others.isEmpty()) {
            throw new Problem(409, "last-lead");
        }
    }

    /** Named leads submit by themselves: the first of those who remain. */
    private static List<TaskEvent> whatIsDoneWithoutIt(TaskState task, List<Duty> others, Objection answered) {
        var events = new ArrayList<TaskEvent>();
        boolean reported = others.stream().noneMatch(lead -> lead.stage().open());
        if (reported && task.leadKind() == LeadKind.GROUP && task.stage() != TaskStage.SUBMITTED) {
            var last = others.stream().max(Comparator.comparing(Duty::fulfilledAt)).orElseThrow();
            events.add(new TaskSubmitted(task.id(), last.unit(), null, task.openResponsibles()));
        }
        if (others.stream().allMatch(lead -> lead.stage() == DutyStage.APPROVED)) {
            Unanswered.noExtensionIsPending(task, others);
            Unanswered.noObjectionIsPending(task, answered);
            events.add(new TaskCompleted(task.id(), task.openResponsibles()));
        }
        return events;
    }
}
