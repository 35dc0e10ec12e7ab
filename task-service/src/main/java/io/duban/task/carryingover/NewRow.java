package io.duban.task.carryingover;

import io.duban.events.Assignee;
import io.duban.events.Deadline;
import io.duban.events.DutyStage;
import io.duban.events.Finding;
import io.duban.events.Finding.Severity;
import io.duban.events.FormerDuty;
import io.duban.events.Item;
import io.duban.events.PlanEvent.PlanDrafted;
import io.duban.events.TaskState;
import io.duban.events.UnitRef;
import io.duban.task.notice.ItemFindings;
import io.duban.task.notice.deadline.DeadlineReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The row that a task of the year before makes in the next plan: by whoever holds its duties now, and due by the same words. */
record NewRow(Item item, List<Finding> findings) {

    static NewRow of(int ordinal, TaskState task, PlanDrafted head) {
        var raw = task.originalDeadline().raw();
        var due = DeadlineReader.understand(raw, head.year(), task.requirement(), head.issuedOn());
        var item = new Item(ordinal, task.section(), task.topic(), task.requirement(), held(task, task.leads()), held(task, task.responsibles()),
                due, Map.of());
        var findings = new ArrayList<>(ItemFindings.about(item, head.year(), head.issuedOn()));
        if (due.kind() == Deadline.Kind.DATE) {
            findings.add(new Finding(Severity.WARNING, "deadline-carried-over", ordinal, "deadline", null,
                    "完成时限沿用上年的写法“" + raw.strip() + "”，按本年理解为 " + due.date() + "。", "确认，或另定时限", false));
        }
        return new NewRow(item, List.copyOf(findings));
    }

    /** A group is expanded again at issue; a unit that has handed its duty over is its successor, one that was excused is none. */
    private static List<Assignee> held(TaskState task, List<Assignee> named) {
        return named.stream().flatMap(assignee -> assignee.group() != null || assignee.open() ? Stream.of(assignee)
                : assignee.units().stream().flatMap(unit -> holder(task, unit))
                .map(unit -> new Assignee(unit.name(), false, List.of(unit), null, false)))
                .distinct().toList();
    }

    private static Stream<UnitRef> holder(TaskState task, UnitRef unit) {
        var held = task.duty(unit.code());
        return held.isPresent() ? held.filter(duty -> duty.stage() != DutyStage.EXCUSED).stream().map(duty -> duty.unit())
                : task.formerDuties().stream().filter(former -> former.duty().unit().code().equals(unit.code())).map(FormerDuty::successor)
                        .reduce((earlier, later) -> later).stream().flatMap(successor -> holder(task, successor));
    }
}
