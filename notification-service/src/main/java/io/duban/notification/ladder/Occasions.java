package io.duban.notification.ladder;

import io.duban.events.TaskState;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that somebody is to be told on a task, by its deadlines, its periods, and what happened. Pure. */
public final class Occasions {
    private Occasions() {
    }

    /** What is to be told as of {@code now}: of each duty's ladder only the most urgent rung. */
    public static Stream<Occasion> reached(TaskState task, Ladder ladder, Instant now) {
        return Stream.concat(onTheLadder(task, ladder, now), beside(task, ladder, now).filter(each -> !each.sendAt().isAfter(now)));
    }

    /** When there will be something more to tell if nothing happens until then; empty where there never will. */
    public static Optional<Instant> next(TaskState task, Ladder ladder, Instant now) {
        var rungs = Owed.on(task).stream().map(owed -> ladder.next(owed.deadline(), now));
        return Stream.concat(rungs, beside(task, ladder, now).map(Occasion::sendAt).filter(at -> at.isAfter(now)))
                .min(Comparator.naturalOrder());
    }

    private static Stream<Occasion> onTheLadder(TaskState task, Ladder ladder, Instant now) {
        return Owed.on(task).stream().flatMap(owed -> ladder.reached(owed.deadline(), now).map(due -> owed.at(due)).stream());
    }

    private static Stream<Occasion> beside(TaskState task, Ladder ladder, Instant now) {
        return task.open() ? Stream.concat(Periods.of(task, ladder, now), Happenings.of(task, ladder, now)) : Stream.empty();
    }
}
