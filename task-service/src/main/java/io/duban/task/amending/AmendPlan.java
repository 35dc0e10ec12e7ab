package io.duban.task.amending;

import io.duban.events.DomainEvent;
import io.duban.events.PlanEvent.PlanAmended;
import io.duban.events.TaskEvent;
import io.duban.events.TaskState;
import io.duban.platform.problem.Problem;
import io.duban.task.Asked;
import io.duban.task.Issued;
import io.duban.task.PlanCommand;
import io.duban.task.PlanState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A document changes rows of an issued plan, with its number and the reason: all of them, or none (domain: amend). */
record AmendPlan(UUID planId, String docNumber, String reason, List<Row> rows) implements PlanCommand {

    /** What is different in one row. */
    record Row(int ordinal, String requirement, List<String> leads, List<String> responsibles, String deadline) {
    }

    @Override
    public List<? extends DomainEvent> decide(PlanState plan, Asked asked) {
        Issued.issued(plan, planId);
        var tasks = rows.stream().collect(Collectors.toMap(Row::ordinal, row -> about(row, () -> asked.tasks().of(Issued.task(plan, row.ordinal)))));
        var events = new ArrayList<DomainEvent>();
        rows.stream().sorted(Comparator.comparing(Row::ordinal)).forEach(row -> events.addAll(amend(tasks.get(row.ordinal), row, asked)));
        events.add(new PlanAmended(planId, docNumber, reason, rows.stream().map(Row::ordinal).sorted().toList()));
        return events;
    }

    private List<TaskEvent> amend(TaskState task, Row row, Asked asked) {
        return about(row, () -> new AmendTask(task.id(), docNumber, reason, row.requirement, row.leads, row.responsibles, row.deadline)
                .decide(task, asked));
    }

    /** A refusal names the row by its place in the request. */
    private <T> T about(Row row, Supplier<T> asking) {
        try {
            return asking.get();
        } catch (Problem refused) {
            throw refused.about("items[" + rows.indexOf(row) + "]");
        }
    }
}
