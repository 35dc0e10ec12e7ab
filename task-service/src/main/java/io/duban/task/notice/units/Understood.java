package io.duban.task.notice.units;

import io.duban.events.Assignee;
import io.duban.events.Role;
import io.duban.events.UnitRef;
import java.util.List;
import java.util.stream.Stream;

/** A cell of units as it was understood: who is named, in the order printed and in which role; who of them was not recognised. */
public record Understood(List<Named> named) {

    static final Understood NOTHING = new Understood(List.of());

    /** Somebody whom a cell names. {@code role} is null where the cell does not give one: then the column does. */
    public sealed interface Named permits Share, Unknown {

        /** What the cell says of them, or null. */
        Role role();
    }

    /** One unit or group. */
    public record Share(Assignee assignee, Role role) implements Named {
    }

    /**
     * A piece of the cell that means no one unit of the directory.
     *
     * @param proposal who that most likely is, in names that it knows, or null
     * @param candidates who took over from a unit that was called so and was split, or from all that were; none for what the directory does
     *     not know
     * @param shared several units were called so
     */
    public record Unknown(String raw, String proposal, List<UnitRef> candidates, boolean shared, Role role) implements Named {

        /** What the directory does not know. */
        public Unknown(String raw, String proposal) {
            this(raw, proposal, List.of(), false, null);
        }

        /** What may mean several units. */
        public Unknown(String raw, List<UnitRef> candidates, boolean shared) {
            this(raw, null, candidates, shared, null);
        }
    }

    /** Whom the directory knows. */
    public List<Share> shares() {
        return of(Share.class).toList();
    }

    /** Whom it does not. */
    public List<Unknown> unknown() {
        return of(Unknown.class).toList();
    }

    /** Everyone known, in the order printed. */
    public List<Assignee> assignees() {
        return of(Share.class).map(Share::assignee).toList();
    }

    /** Whether the cell says who leads, known or not. */
    public boolean namesLead() {
        return named.stream().anyMatch(one -> one.role() == Role.LEAD);
    }

    /** Of whom the cell says so. */
    public List<Named> in(Role role) {
        return named.stream().filter(one -> one.role() == role).toList();
    }

    private <N extends Named> Stream<N> of(Class<N> kind) {
        return named.stream().filter(kind::isInstance).map(kind::cast);
    }
}
