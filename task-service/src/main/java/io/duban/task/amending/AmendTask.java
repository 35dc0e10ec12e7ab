package io.duban.task.amending;

import io.duban.events.Assignee;
import io.duban.events.Deadline;
import io.duban.events.DutyStage;
import io.duban.events.Role;
import io.duban.events.TaskEvent;
import io.duban.events.TaskEvent.TaskAmended;
import io.duban.events.TaskEvent.TaskCompleted;
import io.duban.events.TaskStage;
import io.duban.events.TaskState;
import io.duban.platform.problem.Problem;
import io.duban.task.Asked;
import io.duban.task.Dates;
import io.duban.task.Rules;
import io.duban.task.TaskCommand;
import io.duban.task.Wording;
import io.duban.task.notice.deadline.DeadlineReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A document changes one task: null leaves a field as it is; units and deadline are in the words of a notice. */
record AmendTask(UUID taskId, String docNumber, String reason, String requirement, List<String> leads, List<String> responsibles,
        String deadline) implements TaskCommand {

    @Override
    public List<TaskEvent> decide(TaskState task, Asked asked) {
        Rules.nothingHappensToAClosedTask(task, asked);
        whatAwaitsApprovalIsDecidedFirst(task);
        var due = due(task, asked.at());
        aDeadlineLiesAhead(task, due, asked.at());
        var events = new ArrayList<TaskEvent>();
        if (leads == null && responsibles == null) {
            events.add(new TaskAmended(taskId, docNumber, reason, requirement, due, null, null, null, null));
            return events;
        }
        var directory = asked.registers().directory();
        var who = Reassignment.of(task, leads == null ? null : somebodyLeads(Wording.units(leads, Role.LEAD, directory)),
                responsibles == null ? null : Wording.units(responsibles, Role.RESPONSIBLE, directory), directory);
        events.add(new TaskAmended(taskId, docNumber, reason, requirement, due, who.leadKind(), who.leads(), who.responsibles(), who.duties()));
        if (everyLeadThatRemainsIsApproved(task, who)) {
            events.add(new TaskCompleted(taskId, who.openResponsibles(task)));
        }
        return events;
    }

    /**
     * What is past already would be overdue at once, for nobody's fault, and a past stage would be owed by nobody; a new requirement alone
     * does not date the task. A stage that the deadline in force has as well may be named again.
     */
    private void aDeadlineLiesAhead(TaskState task, Deadline due, Instant now) {
        if (deadline != null && due.date() != null) {
            due.stagesBefore().stream().filter(stage -> !task.deadline().checkIns().contains(stage)).forEach(stage -> Dates.notInThePast(stage, now));
            Dates.notInThePast(due.date(), now);
        }
    }

    private static void whatAwaitsApprovalIsDecidedFirst(TaskState task) {
        if (task.stage() == TaskStage.SUBMITTED) {
            throw new Problem(409, "task-already-submitted");
        }
    }

    private static List<Assignee> somebodyLeads(List<Assignee> named) {
        if (named.isEmpty()) {
            throw new Problem(422, "amendment-without-lead");
        }
        return named;
    }

    private static boolean everyLeadThatRemainsIsApproved(TaskState task, Reassignment who) {
        var leading = who.duties().stream().filter(duty -> duty.role() == Role.LEAD).toList();
        return !leading.isEmpty() && leading.stream().allMatch(lead -> task.duty(lead.unit().code())
                .filter(duty -> duty.role() == Role.LEAD && duty.stage() == DutyStage.APPROVED).isPresent());
    }

    /** A new requirement may ask for other check-ins (每季度); an extension that was granted stands all the same. */
    private Deadline due(TaskState task, Instant now) {
        var text = requirement == null ? task.requirement() : requirement;
        if (deadline != null) {
            return Wording.deadline(deadline, task.year(), text, task.issuedOn(), now);
        }
        var again = DeadlineReader.understand(task.deadline().raw(), task.year(), text, task.issuedOn());
        return requirement == null || again.kind() != task.deadline().kind() || Objects.equals(again.cadence(), task.deadline().cadence())
                ? null : task.deadline().withCadence(again.cadence());
    }
}
