package io.duban.reporting.tasks;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import io.duban.events.TaskState;
import io.duban.platform.problem.Problem;
import java.time.chrono.ChronoLocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;

/** {@code sort=deadline,-updatedAt}: a minus turns one key round; what has no date stands last either way. */
final class TaskOrder {
    private TaskOrder() {
    }

    /** The order asked for; tasks equal in it stay by year and row. Refused with {@code bad-parameter}. */
    static Comparator<TaskState> of(String sort) {
        return Arrays.stream((sort == null || sort.isBlank() ? "-year,ordinal" : sort).split(","))
                .map(key -> key.startsWith("-") ? key(key.substring(1), sort, true) : key(key, sort, false))
                .reduce(Comparator::thenComparing).orElseThrow(() -> new Problem(400, "bad-parameter", "sort", sort));
    }

    private static Comparator<TaskState> key(String name, String sort, boolean down) {
        return switch (name.strip()) {
            case "ordinal" -> by(TaskState::ordinal, down);
            case "year" -> by(TaskState::year, down);
            case "deadline" -> by(task -> (ChronoLocalDate) task.deadline().date(), down);
            case "updatedAt" -> by(TaskState::lastEventAt, down);
            case "submittedAt" -> by(TaskState::submittedAt, down);
            default -> throw new Problem(400, "bad-parameter", "sort", sort);
        };
    }

    private static <K extends Comparable<? super K>> Comparator<TaskState> by(Function<TaskState, K> key, boolean down) {
        return comparing(key, nullsLast(down ? Comparator.<K> naturalOrder().reversed() : naturalOrder()));
    }
}
