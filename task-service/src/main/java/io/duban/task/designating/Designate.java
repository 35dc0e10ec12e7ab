package io.duban.task.designating;

import io.duban.events.Assignee;
import io.duban.events.DutyStage;
import io.duban.events.LeadKind;
import io.duban.events.Role;
import io.duban.events.TaskEvent;
import io.duban.events.TaskEvent.AssignedDuty;
import io.duban.events.TaskEvent.MembersDesignated;
import io.duban.events.TaskStage;
import io.duban.events.TaskState;
import io.duban.platform.problem.Problem;
import io.duban.task.Asked;
import io.duban.task.Rules;
import io.duban.task.TaskCommand;
import io.duban.task.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The office names the members of an open group (有关部门): each owes a duty from now on. Naming more later adds to them; who is
 * no longer meant is excused, handed over or amended away, since it may have acted meanwhile. Leads named so are named leads, the
 * first of whom submits, unless {@code each} leads for itself; what they are stays so.
 */
record Designate(UUID taskId, Role role, List<String> units, boolean each) implements TaskCommand {

    @Override
    public List<TaskEvent> decide(TaskState task, Asked asked) {
        Rules.nothingHappensToAClosedTask(task, asked);
        var open = onlyAnOpenGroupIsDesignated(task);
        whatIsSubmittedGetsNoFurtherLead(task);
        howATaskIsLedStaysSo(task);
        var members = Wording.units(units, role, asked.registers().directory());
        anOpenGroupIsNoMember(members);
        var duties = new LinkedHashMap<String, AssignedDuty>();
        members.stream().flatMap(member -> member.units().stream()).filter(unit -> !owesAlready(task, unit.code()))
                .forEach(unit -> duties.putIfAbsent(unit.code(), new AssignedDuty(unit, role, open.raw())));
        if (duties.isEmpty()) {
            throw new Problem(409, "already-designated");
        }
        return List.of(new MembersDesignated(taskId, role, List.copyOf(duties.values()), leadKind(task)));
    }

    private Assignee onlyAnOpenGroupIsDesignated(TaskState task) {
        return (role == Role.LEAD ? task.leads() : task.responsibles()).stream().filter(Assignee::open).findFirst()
                .orElseThrow(() -> new Problem(409, "no-open-group"));
    }

    /** A further responsible unit holds no submission up; a further lead would. */
    private void whatIsSubmittedGetsNoFurtherLead(TaskState task) {
        if (role == Role.LEAD && task.stage() == TaskStage.SUBMITTED) {
            throw new Problem(409, "task-already-submitted");
        }
    }

    private void howATaskIsLedStaysSo(TaskState task) {
        if (role == Role.LEAD && each && task.leadKind() == LeadKind.NAMED) {
            throw new Problem(409, "led-by-named-units");
        }
    }

    private static void anOpenGroupIsNoMember(List<Assignee> members) {
        var open = members.stream().filter(Assignee::open).map(Assignee::raw).collect(Collectors.joining("、"));
        if (members.isEmpty() || !open.isEmpty()) {
            throw new Problem(422, "members-unclear", open);
        }
    }

    /** LEAD wins: a responsible unit may become a lead, and not the other way. Who was excused may be called upon again. */
    private boolean owesAlready(TaskState task, String unit) {
        return task.duty(unit).filter(duty -> duty.stage() != DutyStage.EXCUSED && (duty.role() == Role.LEAD || role == Role.RESPONSIBLE))
                .isPresent();
    }

    private LeadKind leadKind(TaskState task) {
        boolean decidesIt = role == Role.LEAD && task.leadKind() == LeadKind.OPEN;
        return !decidesIt ? task.leadKind() : each ? LeadKind.GROUP : LeadKind.NAMED;
    }
}
