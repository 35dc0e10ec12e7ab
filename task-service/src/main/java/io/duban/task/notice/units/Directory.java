package io.duban.task.notice.units;

import io.duban.events.Assignee;
import io.duban.events.UnitRef;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The units a notice can mean, as the directory stands on the day of reading, and those that are no more (机构改革). */
public record Directory(List<Entry> entries, List<Former> former) {

    /** Keeps copies. */
    public Directory {
        entries = List.copyOf(entries);
        former = List.copyOf(former);
    }

    /** Where no unit was ever dissolved. */
    public Directory(List<Entry> entries) {
        this(entries, List.of());
    }

    /** One unit: by its name, its aliases and what it was called before, and as a member of its groups. */
    public record Entry(String code, String name, String kind, List<String> groups, List<String> aliases, List<String> formerNames) {

        /** One that was never renamed. */
        public Entry(String code, String name, String kind, List<String> groups, List<String> aliases) {
            this(code, name, kind, groups, aliases, List.of());
        }

        UnitRef ref() {
            return new UnitRef(code, name);
        }
    }

    /**
     * A dissolved unit: its names mean its successor, unless a unit that stands is called so; where it was split into several, or another
     * unit was called so as well, they mean nobody, since which of them is not said.
     */
    public record Former(String code, List<String> names, List<String> successors) {

        /** One that was merged into another. */
        public Former(String code, List<String> names, String successor) {
            this(code, names, List.of(successor));
        }

        /** Who takes over its duties, but where it is said otherwise. */
        public String successor() {
            return successors.getFirst();
        }
    }

    /** A unit that stands, by its code. */
    public Optional<UnitRef> unit(String code) {
        return entry(code).map(Entry::ref);
    }

    Optional<Entry> entry(String code) {
        return entries.stream().filter(entry -> entry.code().equals(code)).findFirst();
    }

    /** A unit that is no more, by its code. */
    public Optional<Former> former(String code) {
        return former.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** Who a unit is today: itself under its present name, or whoever took over from it in the end; else as it is given. */
    public UnitRef today(UnitRef unit) {
        var code = unit.code();
        for (var gone = former(code); gone.isPresent(); gone = former(code)) { // only who stands takes over, so there is an end
            code = gone.get().successor();
        }
        return unit(code).orElse(unit);
    }

    /** The units that stand for a unit today: itself, its successor in the end, or several where it was split. */
    public List<UnitRef> heirs(String code) {
        return former(code).map(gone -> gone.successors().stream().flatMap(successor -> heirs(successor).stream()).distinct().toList())
                .orElseGet(() -> unit(code).stream().toList());
    }

    /** The same of several units. */
    List<UnitRef> heirs(Set<String> codes) {
        return codes.stream().flatMap(code -> heirs(code).stream()).distinct().toList();
    }

    /** Their names, as a text has them. */
    public String heirNames(String code) {
        return heirs(code).stream().map(UnitRef::name).collect(Collectors.joining("、"));
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
        calledBefore().forEach((name, codes) -> {
            var heirs = heirs(codes);
            words.putIfAbsent(name, raw -> new Assignee(raw, false, heirs, null, false));
        });
        words.remove("");
        return words;
    }

    /** Names that were those of several units: which of them is meant by what no unit is called today, is not said. */
    Set<String> sharedNames() {
        return calledBefore().entrySet().stream().filter(called -> called.getValue().size() > 1).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** By each name of before, the codes of the units that were called so. */
    Map<String, Set<String>> calledBefore() {
        Map<String, Set<String>> called = new LinkedHashMap<>();
        entries.forEach(entry -> entry.formerNames().forEach(name -> called.computeIfAbsent(name, none -> new LinkedHashSet<>()).add(entry.code())));
        former.forEach(gone -> gone.names().forEach(name -> called.computeIfAbsent(name, none -> new LinkedHashSet<>()).add(gone.code())));
        return called;
    }
}
