package io.duban.task.objecting;

import io.duban.events.Duty;
import io.duban.events.Objection;
import io.duban.events.TaskEvent;
import io.duban.events.TaskEvent.ObjectionAccepted;
import io.duban.events.TaskState;
import io.duban.platform.problem.Problem;
import io.duban.task.Asked;
import io.duban.task.Excusal;
import io.duban.task.HandOvers;
import io.duban.task.Rules;
import io.duban.task.TaskCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** 采纳异议: the duty is excused, or passes to the unit in charge: to {@code to}, or to the one proposed (rule 9). */
record AcceptObjection(UUID taskId, int number, String to) implements TaskCommand {

    @Override
    public List<TaskEvent> decide(TaskState task, Asked asked) {
        Rules.nothingHappensToAClosedTask(task, asked);
        var objection = Objections.pending(task, number);
        whoeverObjectedDoesNotAccept(objection, asked);
        var duty = task.duty(objection.unit().code()).orElseThrow(); // without it the objection would have lapsed
        var events = new ArrayList<TaskEvent>();
        events.add(new ObjectionAccepted(taskId, number, objection.unit()));
        events.addAll(switch (objection.kind()) {
            case NOT_APPLICABLE -> excused(task, duty, objection);
            case WRONG_UNIT -> List.of(HandOvers.of(task, duty, successor(objection), objection.reason(), asked.registers()));
        });
        return events;
    }

    private static void whoeverObjectedDoesNotAccept(Objection objection, Asked asked) {
        if (asked.by().samePersonAs(objection.raisedBy())) {
            throw new Problem(403, "four-eyes");
        }
    }

    private List<TaskEvent> excused(TaskState task, Duty duty, Objection objection) {
        if (to != null) {
            throw new Problem(409, "no-other-unit-to-name");
        }
        return Excusal.of(task, duty, objection.reason(), objection);
    }

    private String successor(Objection objection) {
        if (to == null && objection.proposed() == null) {
            throw new Problem(409, "successor-missing");
        }
        return to == null ? objection.proposed().code() : to;
    }
}
