package io.duban.task.carryingover;

import io.duban.events.DomainEvent;
import io.duban.events.PlanEvent;
import io.duban.events.PlanEvent.ItemAdded;
import io.duban.events.PlanEvent.Predecessor;
import io.duban.events.TaskState;
import io.duban.platform.problem.Problem;
import io.duban.task.Asked;
import io.duban.task.Continuing;
import io.duban.task.Drafts;
import io.duban.task.PlanCommand;
import io.duban.task.PlanState;
import io.duban.task.StandingTasks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * 年度衔接 / 回头看: the rows of a draft are linked to the tasks of the year before that they continue. What the office has linked
 * or unlinked stays; what goes on and is in no row is added on request, for its deadline to be looked at.
 */
record CarryOver(UUID planId, PlanState last, boolean addMissing) implements PlanCommand {

    @Override
    public List<? extends DomainEvent> decide(PlanState plan, Asked asked) {
        Drafts.draft(plan, planId);
        onlyFromAnEarlierYear(plan);
        var tasks = last.tasks().stream().map(issued -> asked.tasks().of(issued.taskId())).filter(Objects::nonNull).toList();
        var events = new ArrayList<PlanEvent>();
        var linked = linked(plan.predecessors().values());
        var matches = Matching.of(plan.items().values().stream().filter(item -> !plan.predecessors().containsKey(item.ordinal())).toList(),
                tasks.stream().filter(task -> !linked.contains(task.id()) && !Continuing.taken(task, asked.tasks())).toList());
        matches.forEach(match -> events.add(LastYear.linked(planId, match.ordinal(), match.task(), plan.itemFindings().get(match.ordinal()))));
        if (addMissing) {
            matches.forEach(match -> linked.add(match.task().id()));
            add(plan, missing(tasks, linked, asked.tasks()), events);
        }
        return events;
    }

    /** What is still worked on, whether its plan is closed or not, waits for its successor, and is in no row. */
    static List<TaskState> missing(Collection<TaskState> tasks, Set<UUID> linked, StandingTasks standing) {
        return tasks.stream().filter(task -> Continuing.givesWay(task) && !linked.contains(task.id()) && !Continuing.taken(task, standing)).toList();
    }

    static Set<UUID> linked(Collection<Predecessor> predecessors) {
        return predecessors.stream().filter(Objects::nonNull).map(Predecessor::taskId).collect(Collectors.toCollection(HashSet::new));
    }

    private void add(PlanState plan, List<TaskState> missing, List<PlanEvent> events) {
        int ordinal = plan.lastOrdinal();
        for (var task : missing) {
            var added = NewRow.of(++ordinal, task, plan.head());
            events.add(new ItemAdded(planId, added.item(), added.findings()));
            events.add(LastYear.linked(planId, ordinal, task, added.findings()));
        }
    }

    private void onlyFromAnEarlierYear(PlanState plan) {
        int year = Drafts.year(plan);
        if (last.head().year() >= year) {
            throw new Problem(409, "plan-not-earlier", Integer.toString(last.head().year()), Integer.toString(year));
        }
    }
}
