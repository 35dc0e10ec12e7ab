package io.duban.task.notice;

import io.duban.events.Assignee;
import io.duban.events.Role;
import java.util.List;

/** A cell of units as it was understood: who is named, in which role, and what was not recognised. */
public record Understood(List<Share> shares, List<Unknown> unknown) {

    static final Understood NOTHING = new Understood(List.of(), List.of());

    /** One unit or group. {@code role} is null where the cell does not give one: then the column does. */
    public record Share(Assignee assignee, Role role) {
    }

    /** A piece of the cell that the directory does not know; {@code proposal} is who that most likely is, in names that it knows, or null. */
    public record Unknown(String raw, String proposal) {
    }

    /** Everyone named, in the order printed. */
    public List<Assignee> assignees() {
        return shares.stream().map(Share::assignee).toList();
    }

    boolean namesLead() {
        return shares.stream().anyMatch(share -> share.role() == Role.LEAD);
    }
}
