package io.duban.task.carryingover;

import io.duban.events.Item;
import io.duban.events.TaskState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which row continues which task of the year before: the most alike first, each of them once, and only where it is clear. */
final class Matching {

    /** A row and the task that it continues. */
    record Match(int ordinal, TaskState task, double similarity) {
    }

    private Matching() {
    }

    static List<Match> of(Collection<Item> items, Collection<TaskState> tasks) {
        var candidates = new ArrayList<Match>();
        for (var item : items) {
            for (var task : tasks) {
                double alike = Similarity.of(item.requirement(), item.topic(), task.requirement(), task.topic());
                if (alike >= Similarity.CLEAR) {
                    candidates.add(new Match(item.ordinal(), task, alike));
                }
            }
        }
        candidates.sort(Comparator.comparing(Match::similarity).reversed().thenComparing(Match::ordinal)
                .thenComparing(match -> match.task().ordinal()));
        Set<Object> taken = new HashSet<>();
        return candidates.stream().filter(match -> !taken.contains(match.ordinal()) && !taken.contains(match.task().id()))
                .peek(match -> taken.addAll(List.of(match.ordinal(), match.task().id())))
                .sorted(Comparator.comparing(Match::ordinal)).toList();
    }
}
