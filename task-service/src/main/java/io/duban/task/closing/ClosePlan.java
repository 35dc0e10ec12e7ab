package io.duban.task.closing;

import io.duban.events.Deadline;
import io.duban.events.DomainEvent;
import io.duban.events.PlanEvent.IssuedTask;
import io.duban.events.PlanEvent.PlanClosed;
import io.duban.events.PlanEvent.SettledTask;
import io.duban.events.TaskState;
import io.duban.events.YearEnd;
import io.duban.platform.problem.Problem;
import io.duban.platform.problem.Problem.Violation;
import io.duban.task.Asked;
import io.duban.task.Issued;
import io.duban.task.PlanCommand;
import io.duban.task.PlanState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * 年终结转: the office says of every task that is still open what becomes of it, and the plan is closed; all, or none (rule 10).
 * {@code asExpected}: of those that it does not name it says what would be expected; where nothing is, it has to name them.
 */
record ClosePlan(UUID planId, List<Decided> tasks, boolean asExpected) implements PlanCommand {
    private static final int LAST_MONTH = 12;

    /** The office's word on one task, named by its row or by its id. */
    record Decided(Integer ordinal, UUID taskId, YearEnd outcome, String reason) {
        boolean about(IssuedTask task) {
            return ordinal == null ? task.taskId().equals(taskId) : task.ordinal() == ordinal;
        }
    }

    @Override
    public List<? extends DomainEvent> decide(PlanState plan, Asked asked) {
        Issued.issued(plan, planId);
        notBeforeTheYearsEnd(plan, LocalDate.ofInstant(asked.at(), Deadline.ZONE));
        var open = plan.tasks().stream().map(issued -> asked.tasks().of(issued.taskId())).filter(TaskState::open).toList();
        var settlements = open.stream().map(this::asDecided).toList();
        everyOpenTaskIsSettledAsItMayBe(plan, settlements);
        var events = new ArrayList<DomainEvent>(settlements.stream().map(Settlement::event).toList());
        events.add(new PlanClosed(planId, settled(plan, settlements)));
        return events;
    }

    /** The first day on which a plan of that year may be closed: its last tasks are settled in December. */
    static LocalDate mayCloseFrom(int year) {
        return LocalDate.of(year, LAST_MONTH, 1);
    }

    private static void notBeforeTheYearsEnd(PlanState plan, LocalDate today) {
        var from = mayCloseFrom(plan.head().year());
        if (today.isBefore(from)) {
            throw new Problem(409, "plan-year-not-over", from);
        }
    }

    /** What awaits approval is decided first; whatever else keeps the plan open is told with it, at once. */
    private void everyOpenTaskIsSettledAsItMayBe(PlanState plan, List<Settlement> settlements) {
        var violations = new ArrayList<>(settlements.stream().map(Settlement::violation).flatMap(Optional::stream).toList());
        for (int i = 0; i < tasks.size(); i++) {
            strays(plan, settlements, tasks.get(i), "tasks[" + i + "]").ifPresent(violations::add);
        }
        long awaiting = settlements.stream().map(Settlement::task).filter(Settlement::awaitsApproval).count();
        if (awaiting < violations.size()) {
            throw new Problem(409, "tasks-not-settled", violations, violations.size());
        }
        if (awaiting > 0) {
            throw new Problem(409, "tasks-awaiting-approval", violations, awaiting);
        }
    }

    /** A word about no task of this plan, about one that is closed already, or about one that has been settled by another word. */
    private Optional<Violation> strays(PlanState plan, List<Settlement> settlements, Decided decided, String field) {
        var named = plan.tasks().stream().filter(decided::about).findFirst();
        if (named.isEmpty()) {
            return Optional.of(decided.ordinal == null ? new Violation(field, "task-not-found", decided.taskId)
                    : new Violation(field, "item-not-found", decided.ordinal));
        }
        if (settlements.stream().noneMatch(settlement -> settlement.task().id().equals(named.get().taskId()))) {
            return Optional.of(new Violation(field, "task-closed"));
        }
        return tasks.stream().filter(other -> other.about(named.get())).findFirst().filter(first -> first != decided)
                .map(twice -> new Violation(field, "item-named-twice"));
    }

    private Settlement asDecided(TaskState task) {
        var issued = new IssuedTask(task.ordinal(), task.id());
        return IntStream.range(0, tasks.size()).filter(i -> tasks.get(i).about(issued)).boxed().findFirst()
                .map(i -> new Settlement(task, "tasks[" + i + "]", tasks.get(i).outcome, tasks.get(i).reason))
                .orElseGet(() -> Settlement.unnamed(task, asExpected ? Settlement.expected(task).orElse(null) : null));
    }

    private static List<SettledTask> settled(PlanState plan, List<Settlement> settlements) {
        Map<UUID, YearEnd> outcomes = new HashMap<>();
        settlements.forEach(settlement -> outcomes.put(settlement.task().id(), settlement.outcome()));
        return plan.tasks().stream().map(task -> new SettledTask(task.ordinal(), task.taskId(), outcomes.get(task.taskId()))).toList();
    }
}
