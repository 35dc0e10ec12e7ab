package io.duban.task.assigning;

import io.duban.events.Assignee;
import io.duban.events.Deadline;
import io.duban.events.Item;
import io.duban.events.Role;
import io.duban.events.TaskEvent;
import io.duban.events.TaskEvent.TaskAssigned;
import io.duban.events.TaskState;
import io.duban.platform.problem.Problem;
import io.duban.task.Asked;
import io.duban.task.TaskCommand;
import io.duban.task.Wording;
import io.duban.task.notice.units.Directory;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * 交办 outside a plan (rule 1): units and deadline in the words of a notice, understood as there. It has no row in a table, so that
 * its ordinal is 0; its year is that of the day of issue, today unless told otherwise.
 */
record AssignTask(UUID taskId, String requirement, String topic, String section, List<String> leads, List<String> responsibles,
        String deadline, LocalDate issuedOn, String docNumber, String reason) implements TaskCommand {
    private static final int FIRST_YEAR = 2000;

    @Override
    public boolean begins() {
        return true;
    }

    @Override
    public List<TaskEvent> decide(TaskState task, Asked asked) {
        var today = LocalDate.ofInstant(asked.at(), Deadline.ZONE);
        var issued = issuedOn == null ? today : issuedOn;
        nothingIsIssuedInTheFuture(issued, today);
        var due = Wording.deadline(deadline, issued.getYear(), requirement, issued, asked.at());
        nothingIsDueBeforeItIsIssued(due, issued);
        var directory = asked.registers().directory();
        var item = new Item(0, section, topic, requirement, somebodyLeads(directory), units(responsibles, Role.RESPONSIBLE, directory),
                due, Map.of());
        var who = Assignment.of(item, directory);
        return List.of(new TaskAssigned(taskId, null, null, docNumber, issued, issued.getYear(), item.ordinal(), section, topic, requirement,
                who.leadKind(), who.leads(), who.responsibles(), who.duties(), due, null, reason));
    }

    private static void nothingIsIssuedInTheFuture(LocalDate issued, LocalDate today) {
        if (issued.isAfter(today) || issued.getYear() < FIRST_YEAR) {
            throw new Problem(422, "issue-date-implausible", issued);
        }
    }

    /**
     * A slip of the pen, where no notice says so. What has passed since an earlier document may be entered with the day of that. A stage
     * comes after the day of issue: until then nobody owes one.
     */
    private static void nothingIsDueBeforeItIsIssued(Deadline due, LocalDate issued) {
        due.stagesBefore().stream().filter(stage -> !stage.isAfter(issued)).findFirst().ifPresent(stage -> {
            throw new Problem(409, "deadline-past", stage);
        });
        if (due.date() != null && due.date().isBefore(issued)) {
            throw new Problem(409, "due-before-issue-day", due.date(), issued);
        }
    }

    /** 无 or a dash names nobody; an open group (有关部门) is somebody yet to be designated. */
    private List<Assignee> somebodyLeads(Directory directory) {
        var understood = units(leads, Role.LEAD, directory);
        if (understood.isEmpty()) {
            throw new Problem(422, "unit-unknown", String.join("、", leads));
        }
        return understood;
    }

    private static List<Assignee> units(List<String> given, Role role, Directory directory) {
        return given == null || given.isEmpty() ? List.of() : Wording.units(given, role, directory);
    }
}
