package io.duban.reporting.known;


import io.duban.events.TaskState;
import io.duban.platform.problem.Problem;
import io.duban.reporting.known.Moments.Asked;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The tasks as they were known at a moment: the rows as they stand, or folded once more from each task's events up to then.
 * By year and row of the notice.
 */
@ApplicationScoped
public class KnownTasks {
    private static final Sort BY_ROW = Sort.by("year").descending().and("ordinal").and("id");

    /** Every task of a plan, or of all plans where {@code plan} is null. Refused with {@code plan-not-found}. */
    public List<TaskState> of(UUID plan, Asked asked) {
        if (plan != null && PlanRow.findById(plan) == null) {
            throw new Problem(404, "plan-not-found", plan);
        }
        List<TaskRow> rows = plan == null ? TaskRow.listAll(BY_ROW) : TaskRow.list("planId", BY_ROW, plan);
        return asked.live() ? rows.stream().map(TaskRow::state).toList() : then(rows, asked.at());
    }

    /** One task. Refused with {@code task-not-found}, or {@code task-not-yet-assigned} where it came into being later. */
    public TaskState task(String id, Asked asked) {
        // no method reference: it would bind to Panache's base class, which Quarkus has not enhanced
        var row = uuid(id).flatMap(known -> TaskRow.<TaskRow> findByIdOptional(known))
                .orElseThrow(() -> new Problem(404, "task-not-found", id));
        return asked.live()
                ? row.state()
                : then(List.of(row), asked.at()).stream().findFirst()
                        .orElseThrow(() -> new Problem(404, "task-not-yet-assigned", id, asked.at()));
    }

    /** A task's events up to a moment, in order. */
    public List<PastEvent> history(UUID task, Asked asked) {
        List<EventRow> rows = asked.live()
                ? EventRow.list("stream", Sort.by("sequence"), task.toString())
                : EventRow.list("stream = ?1 and time <= ?2", Sort.by("sequence"), task.toString(), asked.at());
        return rows.stream().map(PastEvent::of).toList();
    }

    /** A task without an event after the moment stands as it stood; only the others are folded again. */
    private static List<TaskState> then(List<TaskRow> rows, Instant at) {
        var existing = rows.stream().filter(row -> !row.assignedAt.isAfter(at)).toList();
        var changed = existing.stream().filter(row -> row.lastEventAt.isAfter(at)).map(row -> row.id.toString()).toList();
        var folded = fold(changed, at);
        return existing.stream().map(row -> Optional.ofNullable(folded.get(row.id)).orElseGet(row::state)).toList();
    }

    private static LinkedHashMap<UUID, TaskState> fold(List<String> streams, Instant at) {
        var folded = new LinkedHashMap<UUID, TaskState>();
        if (!streams.isEmpty()) {
            List<EventRow> events = EventRow.list("stream in ?1 and time <= ?2", Sort.by("position"), streams, at);
            for (var row : events) {
                folded.compute(UUID.fromString(row.stream), (id, state) -> TaskState.evolve(state, PastEvent.of(row).recorded()));
            }
        }
        return folded;
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
