package io.duban.task.notice.units;

import io.duban.events.Assignee;
import io.duban.events.UnitRef;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A set of units that the directory has under another name (各部门; 各乡镇、街道), or a set but for some (除县财政局外各部门,
 * 各部门（县财政局除外）). Who that is, is never guessed, only proposed.
 *
 * @param end      where it ends in the text
 * @param proposal the directory's groups, or, where some are left out, the members that remain; null where it has none of either
 */
record Everyone(int end, String proposal) {

    /** All but some; before any name, since a known group may be what follows. */
    static Optional<Everyone> butSome(String text, int from, Vocabulary vocabulary) {
        var but = Words.allBut(text, from);
        int start = but.map(Words.Left::end).orElse(from);
        var groups = groups(text, start, vocabulary);
        var left = but.or(() -> groups.flatMap(set -> Words.leftOut(text, set.end())));
        return groups.isEmpty() ? Optional.empty() : left.map(out -> new Everyone(Math.max(out.end(), groups.get().end()),
                without(out.who(), groups.get().names(), vocabulary)));
    }

    /** Everyone of a kind, by no name of the directory. */
    static Optional<Everyone> at(String text, int from, Vocabulary vocabulary) {
        return ofKind(text, from, vocabulary).map(set -> new Everyone(set.end(), set.names().isEmpty() ? null : String.join("、", set.names())));
    }

    private record Groups(int end, List<String> names) {
    }

    private static Optional<Groups> groups(String text, int from, Vocabulary vocabulary) {
        return from >= text.length() ? Optional.empty()
                : vocabulary.at(text, from).map(found -> new Groups(found.end(), group(found.meaning().apply(""))))
                        .filter(set -> !set.names().isEmpty()).or(() -> ofKind(text, from, vocabulary));
    }

    private static List<String> group(Assignee named) {
        return named.group() == null ? List.of() : List.of(named.group());
    }

    private static Optional<Groups> ofKind(String text, int from, Vocabulary vocabulary) {
        return Words.everyone(text, from).map(said -> new Groups(said.end(), vocabulary.groups().stream()
                .filter(group -> said.kinds().stream().anyMatch(group::contains)).toList()));
    }

    private static String without(String who, List<String> groups, Vocabulary vocabulary) {
        var out = new CellReading(who, vocabulary).understood();
        Predicate<UnitRef> remains = unit -> out.assignees().stream().noneMatch(named -> named.units().contains(unit));
        var names = groups.stream().flatMap(group -> vocabulary.members(group).stream()).distinct().filter(remains).map(UnitRef::name)
                .collect(Collectors.joining("、"));
        return !out.unknown().isEmpty() || out.assignees().stream().anyMatch(Assignee::open) || names.isEmpty() ? null : names;
    }
}
