package io.duban.task.assigning;

import io.duban.events.Assignee;
import io.duban.events.Item;
import io.duban.events.LeadKind;
import io.duban.events.Role;
import io.duban.events.TaskEvent.AssignedDuty;
import io.duban.task.notice.Directory;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who owes what on one item (domain: who owes what). Groups are expanded by the directory as it stands; there is one duty per
 * unit, and where a unit is both, LEAD wins.
 */
record Assignment(LeadKind leadKind, List<Assignee> leads, List<Assignee> responsibles, List<AssignedDuty> duties) {

    static Assignment of(Item item, Directory directory) {
        var leads = expanded(item.leads(), directory);
        var responsibles = expanded(item.responsibles(), directory);
        Map<String, AssignedDuty> duties = new LinkedHashMap<>();
        owe(duties, leads, Role.LEAD);
        owe(duties, responsibles, Role.RESPONSIBLE);
        return new Assignment(kind(leads), leads, responsibles, List.copyOf(duties.values()));
    }

    private static List<Assignee> expanded(List<Assignee> named, Directory directory) {
        return named.stream().map(assignee -> assignee.group() == null ? assignee : new Assignee(assignee.raw(), assignee.inherited(),
                directory.members(assignee.group()), assignee.group(), false)).toList();
    }

    /** A unit named by name keeps its place before those that a group brings. */
    private static void owe(Map<String, AssignedDuty> duties, Collection<Assignee> assignees, Role role) {
        assignees.forEach(assignee -> assignee.units()
                .forEach(unit -> duties.putIfAbsent(unit.code(), new AssignedDuty(unit, role, assignee.group()))));
    }

    /** One group among the leads makes every lead stand for itself; an open lead counts only where nobody is named. */
    private static LeadKind kind(List<Assignee> leads) {
        if (leads.stream().anyMatch(lead -> lead.group() != null)) {
            return LeadKind.GROUP;
        }
        return leads.stream().allMatch(Assignee::open) ? LeadKind.OPEN : LeadKind.NAMED;
    }
}
