package io.duban.task.notice.units;

import io.duban.events.Assignee;
import io.duban.events.Role;
import io.duban.events.UnitRef;
import java.util.List;

/** A cell of units as it was understood: who is named, in which role, and what was not recognised. */
public record Understood(List<Share> shares, List<Unknown> unknown) {

    static final Understood NOTHING = new Understood(List.of(), List.of());

    /** One unit or group. {@code role} is null where the cell does not give one: then the column does. */
    public record Share(Assignee assignee, Role role) {
    }

    /**
     * A piece of the cell that means no one unit of the directory.
     *
     * @param proposal who that most likely is, in names that it knows, or null
     * @param candidates who took over from a unit that was called so and was split, or from all that were; none for what the directory does
     *     not know
     * @param shared several units were called so
     */
    public record Unknown(String raw, String proposal, List<UnitRef> candidates, boolean shared) {

        /** What the directory does not know. */
        public Unknown(String raw, String proposal) {
            this(raw, proposal, List.of(), false);
        }
    }

    /** Everyone named, in the order printed. */
    public List<Assignee> assignees() {
        return shares.stream().map(Share::assignee).toList();
    }

    public boolean namesLead() {
        return shares.stream().anyMatch(share -> share.role() == Role.LEAD);
    }
}
