package io.duban.task.planning;

import io.duban.events.Finding;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is doubtful after a change: it settles the old doubts about what changed, and may raise new ones. */
final class Doubts {
    private Doubts() {
    }

    /** {@code concerned}: whether a finding is about what changed. One that is raised again as it stood stays confirmed. */
    static List<Finding> after(List<Finding> standing, List<Finding> raised, Predicate<Finding> concerned) {
        return Stream.concat(standing.stream().filter(concerned.negate()),
                raised.stream().filter(concerned).map(finding -> asItStood(finding, standing))).toList();
    }

    private static Finding asItStood(Finding raised, List<Finding> standing) {
        return standing.contains(raised.asConfirmed()) ? raised.asConfirmed() : raised;
    }
}
