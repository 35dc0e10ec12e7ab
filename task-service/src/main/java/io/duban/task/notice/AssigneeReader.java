package io.duban.task.notice;

import io.duban.events.Assignee;
import io.duban.events.Role;
import io.duban.task.notice.Understood.Share;
import io.duban.task.notice.Understood.Unknown;
import io.duban.task.notice.Words.Doing;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Understands a cell of units: names and aliases of the directory, longest first, however they are separated or not at
 * all; named groups; open groups (有关部门); roles (甲牵头，乙配合). What the directory does not know is handed back as it
 * was printed, with the closest name as a proposal.
 */
public final class AssigneeReader {

    private static final Set<String> NOBODY = Set.of("无", "/", "-", "--", "—", "——");

    private final Vocabulary vocabulary;

    public AssigneeReader(Directory directory) {
        vocabulary = new Vocabulary(directory);
    }

    /** One cell, by the directory as it stands. */
    public static Understood understand(String cell, Directory directory) {
        return new AssigneeReader(directory).understand(cell);
    }

    public Understood understand(String cell) {
        return NOBODY.contains(cell.strip()) ? Understood.NOTHING : new Reading(cell).understood();
    }

    /** One pass over one cell, from left to right. */
    private final class Reading {

        private final String raw;
        private final String text;
        private final List<Assignee> named = new ArrayList<>();
        private final List<Doing> doing = new ArrayList<>();
        private final List<Unknown> unknown = new ArrayList<>();
        /** From here on nobody has been told yet what they do. */
        private int untold;
        private Doing announced;

        Reading(String cell) {
            raw = cell;
            text = HalfWidth.of(cell);
        }

        Understood understood() {
            int at = 0;
            while (at < text.length()) {
                at = next(at);
            }
            return new Understood(shares(), List.copyOf(unknown));
        }

        private int next(int at) {
            if (bracketedRole(at) instanceof Integer end) {
                return end;
            }
            if (Words.separates(text, at)) {
                return at + 1;
            }
            var name = vocabulary.at(text, at);
            var open = Words.openGroup(text, at);
            if (open.lookingAt() && name.map(found -> found.end() < open.end()).orElse(true)) {
                return add(Assignee.open(raw.substring(at, open.end())), open.end());
            }
            if (name.isPresent()) {
                int end = name.get().end();
                return add(name.get().meaning().apply(raw.substring(at, end).replaceAll("\\s", "")), end);
            }
            return role(at).or(() -> joining(at)).orElseGet(() -> unknown(at));
        }

        private int add(Assignee assignee, int end) {
            named.add(assignee);
            doing.add(announced);
            return end;
        }

        /** 县民政局(牵头): of the one name before it. */
        private Integer bracketedRole(int at) {
            if (text.charAt(at) == '(' && !named.isEmpty()) {
                for (var kind : Doing.values()) {
                    var word = Words.doing(kind, text, at + 1);
                    if (word.lookingAt() && text.startsWith(")", word.end())) {
                        doing.set(doing.size() - 1, kind);
                        return word.end() + 1;
                    }
                }
            }
            return null;
        }

        /** 甲、乙牵头 tells of those before it, 牵头单位：甲、乙 of those behind it. */
        private Optional<Integer> role(int at) {
            for (var kind : Doing.values()) {
                var word = Words.doing(kind, text, at);
                if (word.lookingAt() && ends(word.end())) {
                    if (text.startsWith(":", word.end())) {
                        announced = kind;
                    } else {
                        doing.subList(untold, doing.size()).replaceAll(told -> told == null ? kind : told);
                        announced = null;
                    }
                    untold = doing.size();
                    return Optional.of(word.end());
                }
            }
            return Optional.empty();
        }

        /** 督查落实中心 holds 落实 and means none: a role's word is followed by a new name or by no character at all. */
        private boolean ends(int at) {
            return at >= text.length() || !Character.isIdeographic(text.charAt(at)) || vocabulary.at(text, at).isPresent();
        }

        private Optional<Integer> joining(int at) {
            int length = Words.joining(text, at);
            boolean between = !named.isEmpty() && length > 0 && at + length < text.length();
            return between ? Optional.of(at + length) : Optional.empty();
        }

        private int unknown(int from) {
            int at = from + 1;
            while (at < text.length() && !endsUnknown(from, at)) {
                at++;
            }
            var printed = raw.substring(from, at).strip();
            unknown.add(new Unknown(printed, vocabulary.closestTo(printed).orElse(null)));
            return at;
        }

        private boolean endsUnknown(int from, int at) {
            char character = text.charAt(at);
            if (character == '(' || character == ')') {
                return character == ')' && text.substring(from, at).indexOf('(') < 0 || bracketedRoleAt(at);
            }
            int joining = Words.joining(text, at);
            return Words.separates(text, at)
                    || joining > 0 && at + joining < text.length() && vocabulary.at(text, at + joining).isPresent()
                    || character == '等' && Words.openGroup(text, at).lookingAt()
                    || List.of(Doing.values()).stream().map(kind -> Words.doing(kind, text, at))
                            .anyMatch(word -> word.lookingAt() && ends(word.end()));
        }

        private boolean bracketedRoleAt(int at) {
            return text.charAt(at) == '(' && List.of(Doing.values()).stream().map(kind -> Words.doing(kind, text, at + 1))
                    .anyMatch(word -> word.lookingAt() && text.startsWith(")", word.end()));
        }

        private List<Share> shares() {
            boolean led = doing.contains(Doing.LEADING);
            Map<Doing, Role> roles = new EnumMap<>(Map.of(Doing.LEADING, Role.LEAD, Doing.SUPPORTING, Role.RESPONSIBLE));
            if (led) {
                roles.put(Doing.SHARING, Role.RESPONSIBLE);
            }
            var shares = new ArrayList<Share>();
            for (int i = 0; i < named.size(); i++) {
                var assignee = named.get(i);
                boolean again = shares.stream().anyMatch(share -> sameAs(share.assignee(), assignee));
                if (!again) {
                    shares.add(new Share(assignee, doing.get(i) == null ? null : roles.get(doing.get(i))));
                }
            }
            return List.copyOf(shares);
        }

        private static boolean sameAs(Assignee one, Assignee other) {
            return one.open() ? one.raw().equals(other.raw())
                    : one.units().equals(other.units()) && !other.open();
        }
    }
}
