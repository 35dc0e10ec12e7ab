package io.duban.task.notice.units;

import io.duban.events.Assignee;
import io.duban.events.UnitRef;
import io.duban.task.notice.text.HalfWidth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The directory's names, ready to be found in a text: the longest that fits, whatever its brackets and line breaks. */
final class Vocabulary {

    /** What is longer is a sentence, and no misspelt name. */
    private static final int LONGEST_COMPARED = 40;

    private final Map<Character, List<Word>> byFirst = new HashMap<>();
    private final List<String> names;
    private final Map<String, List<UnitRef>> groups = new LinkedHashMap<>();

    /** {@code proposing}: whether it finds the closest name to an unknown one. */
    Vocabulary(Directory directory, boolean proposing) {
        var words = directory.vocabulary();
        var shared = directory.sharedNames();
        names = proposing ? List.copyOf(words.keySet()) : List.of();
        directory.entries().stream().flatMap(entry -> entry.groups().stream()).distinct()
                .forEach(group -> groups.put(group, directory.members(group)));
        words.forEach((name, meaning) -> {
            var plain = HalfWidth.of(name).replaceAll("\\s", "");
            if (!plain.isEmpty()) { // a name of blanks names nobody
                byFirst.computeIfAbsent(plain.charAt(0), first -> new ArrayList<>()).add(new Word(plain, meaning, shared.contains(name)));
            }
        });
        byFirst.values().forEach(found -> found.sort(Comparator.comparingInt((Word word) -> word.plain().length()).reversed()));
    }

    private record Word(String plain, Function<String, Assignee> meaning, boolean shared) {
    }

    /** The names of all groups. */
    Collection<String> groups() {
        return groups.keySet();
    }

    List<UnitRef> members(String group) {
        return groups.get(group);
    }

    /** A name found: where it ends, and what it means; {@code shared}: it was that of several units. */
    record Found(int end, Function<String, Assignee> meaning, boolean shared) {
    }

    Optional<Found> at(String halfWidth, int from) {
        for (var word : byFirst.getOrDefault(halfWidth.charAt(from), List.of())) {
            int end = end(halfWidth, from, word.plain());
            if (end > 0) {
                return Optional.of(new Found(end, word.meaning(), word.shared()));
            }
        }
        return Optional.empty();
    }

    /** Narrow columns break names over lines, and some tables space them out: blanks within a name are passed over. */
    private static int end(String text, int from, String name) {
        int at = from;
        for (int i = 0; i < name.length(); i++, at++) {
            while (i > 0 && at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (at >= text.length() || text.charAt(at) != name.charAt(i)) {
                return -1;
            }
        }
        return at;
    }

    /** The name that an unknown one most likely stands for, if one is close and no other is as close. */
    Optional<String> closestTo(String unknown) {
        return unknown.length() > LONGEST_COMPARED ? Optional.empty() : Closest.to(unknown, names);
    }
}
