package io.duban.task.assigning;

import io.duban.events.DomainEvent;
import io.duban.events.Finding;
import io.duban.events.Item;
import io.duban.events.LeadKind;
import io.duban.events.PlanEvent.IssuedTask;
import io.duban.events.PlanEvent.PlanIssued;
import io.duban.events.PlanEvent.Predecessor;
import io.duban.events.Role;
import io.duban.events.TaskEvent.TaskAssigned;
import io.duban.events.TaskEvent.TaskSucceeded;
import io.duban.events.TaskState;
import io.duban.platform.problem.Problem;
import io.duban.platform.problem.Problem.Violation;
import io.duban.task.Asked;
import io.duban.task.Continuing;
import io.duban.task.Drafts;
import io.duban.task.Ids;
import io.duban.task.PlanCommand;
import io.duban.task.PlanState;
import io.duban.task.notice.units.Directory;
import io.duban.task.notice.units.DirectoryFindings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * 印发 / 交办: the plan takes effect, and every item becomes a task with its duties, all or nothing (rule 1). The task of the year
 * before that an item continues gives way to it.
 */
public record IssuePlan(UUID planId) implements PlanCommand {

    @Override
    public List<? extends DomainEvent> decide(PlanState plan, Asked asked) {
        Drafts.draft(plan, planId);
        aPlanWithoutItemsIsNotIssued(plan);
        aPlanWithAnErrorIsNotIssued(plan.errors());
        var before = whatGivesWay(plan, asked);
        var directory = asked.registers().directory();
        var today = new DirectoryFindings(directory);
        aPlanWithAnErrorIsNotIssued(plan.items().values().stream().flatMap(item -> today.about(item).stream())
                .filter(finding -> finding.severity() == Finding.Severity.ERROR).toList());
        var events = new ArrayList<DomainEvent>();
        var issued = new ArrayList<IssuedTask>();
        for (var item : plan.items().values()) {
            var task = assign(plan, item, directory);
            events.add(task);
            if (before.containsKey(item.ordinal())) {
                events.add(new TaskSucceeded(before.get(item.ordinal()), task.taskId(), planId, item.ordinal()));
            }
            issued.add(new IssuedTask(item.ordinal(), task.taskId()));
        }
        var head = plan.head();
        events.add(new PlanIssued(planId, head.title(), head.docNumber(), head.issuedOn(), head.year(), issued));
        return events;
    }

    private TaskAssigned assign(PlanState plan, Item item, Directory directory) {
        var head = plan.head();
        var who = Assignment.of(item, directory);
        aGroupThatLeadsHasMembers(item, who);
        return new TaskAssigned(Ids.next(), planId, head.title(), head.docNumber(), head.issuedOn(), head.year(), item.ordinal(),
                item.section(), item.topic(), item.requirement(), who.leadKind(), who.leads(), who.responsibles(), who.duties(),
                item.deadline(), plan.predecessor(item.ordinal()).map(Predecessor::taskId).orElse(null));
    }

    /** The tasks that are still worked on, by the row that continues them. */
    private static Map<Integer, UUID> whatGivesWay(PlanState plan, Asked asked) {
        var before = new TreeMap<Integer, UUID>();
        plan.items().keySet().forEach(ordinal -> plan.predecessor(ordinal).map(linked -> continued(plan, ordinal, linked, asked))
                .filter(Continuing::givesWay).ifPresent(task -> before.put(ordinal, task.id())));
        return before;
    }

    /** Since it was linked its plan may have been withdrawn, or another plan issued that continues it. */
    private static TaskState continued(PlanState plan, int ordinal, Predecessor linked, Asked asked) {
        var task = asked.tasks().of(linked.taskId());
        try {
            Continuing.mayBeContinued(task, plan.head().year(), asked);
        } catch (Problem refused) {
            throw refused.about(PlanState.row(ordinal) + ".predecessor");
        }
        return task;
    }

    /** Else nobody would lead, and nobody could be designated: the notice names the group. */
    private static void aGroupThatLeadsHasMembers(Item item, Assignment who) {
        if (who.leadKind() == LeadKind.GROUP && who.duties().stream().noneMatch(duty -> duty.role() == Role.LEAD)) {
            throw new Problem(409, "group-empty", item.ordinal());
        }
    }

    private static void aPlanWithoutItemsIsNotIssued(PlanState plan) {
        if (plan.items().isEmpty()) {
            throw new Problem(409, "plan-without-items");
        }
    }

    private static void aPlanWithAnErrorIsNotIssued(List<Finding> found) {
        var errors = found.stream().map(IssuePlan::violation).toList();
        if (!errors.isEmpty()) {
            throw new Problem(409, "plan-has-errors", errors, errors.size());
        }
    }

    private static Violation violation(Finding error) {
        var field = error.ordinal() == null ? error.field() : PlanState.row(error.ordinal()) + "." + error.field();
        return new Violation(field, error.code(), language -> error.message());
    }
}
