package io.duban.local;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whom a token stands for: a name, the roles, and the unit where one of them is {@code unit}. */
record Person(String name, Set<String> roles, String unit) {

    /** Reads {@code office}, {@code auditor}, {@code unit CODE}, or several of them, and {@code --as NAME}. */
    static Person parse(List<String> given) {
        List<String> words = new ArrayList<>(given);
        String name = Commands.takeOption(words, "--as");
        Set<String> roles = new LinkedHashSet<>();
        String unit = null;
        for (var rest = words.iterator(); rest.hasNext(); ) {
            String word = rest.next();
            switch (word) {
                case "office", "auditor" -> roles.add(word);
                case "unit" -> {
                    if (!rest.hasNext()) {
                        throw new Refused("unit needs the unit's code, e.g. deploy/token unit xfgj");
                    }
                    roles.add(word);
                    unit = rest.next();
                }
                default -> throw new Refused("Not understood: " + word + "\n" + TokenCommand.USAGE);
            }
        }
        if (roles.isEmpty()) {
            throw new Refused(TokenCommand.USAGE);
        }
        String usual = (unit != null ? unit : roles.iterator().next()) + "-1";
        return new Person(name != null ? name : usual, roles, unit);
    }

    static Person office(String name) {
        return new Person(name, Set.of("office"), null);
    }

    static Person of(String unit) {
        return new Person(unit + "-1", Set.of("unit"), unit);
    }
}
