package io.duban.task.notice;

import io.duban.events.Assignee;
import io.duban.events.UnitRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The units a notice can mean, as the directory stands on the day of reading. */
public record Directory(List<Entry> entries) {

    public Directory {
        entries = List.copyOf(entries);
    }

    /** One unit: by its name, by its aliases, and as a member of its groups. */
    public record Entry(String code, String name, String kind, List<String> groups, List<String> aliases) {

        UnitRef ref() {
            return new UnitRef(code, name);
        }
    }

    /** The members of a group in the directory's order; none where no such group exists. */
    public List<UnitRef> members(String group) {
        return entries.stream().filter(entry -> entry.groups().contains(group)).map(Entry::ref).toList();
    }

    /** Everything that can stand in a cell, and what it then means: {@code raw text -> assignee}. */
    Map<String, Function<String, Assignee>> vocabulary() {
        Map<String, Function<String, Assignee>> words = new LinkedHashMap<>();
        for (var entry : entries) {
            words.putIfAbsent(entry.name(), raw -> Assignee.named(raw, entry.ref()));
            entry.groups().forEach(group -> words.putIfAbsent(group, raw -> Assignee.group(raw, group, members(group))));
        }
        // A unit's own name wins over another's alias.
        for (var entry : entries) {
            entry.aliases().forEach(alias -> words.putIfAbsent(alias, raw -> Assignee.named(raw, entry.ref())));
        }
        words.remove("");
        return words;
    }
}
