package io.duban.task.assigning;

import io.duban.events.Assignee;
import io.duban.events.Item;
import io.duban.events.LeadKind;
import io.duban.events.Role;
import io.duban.events.TaskEvent.AssignedDuty;
import io.duban.task.notice.units.Directory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who owes what on one item (domain: who owes what). Groups are expanded by the directory as it stands; there is one duty per
 * unit, and where a unit is both, LEAD wins.
 */
public record Assignment(LeadKind leadKind, List<Assignee> leads, List<Assignee> responsibles, List<AssignedDuty> duties) {

    /** By the directory as it stands. */
    public static Assignment of(Item item, Directory directory) {
        var leads = asOfNow(item.leads(), directory);
        var responsibles = asOfNow(item.responsibles(), directory);
        Map<String, AssignedDuty> duties = new LinkedHashMap<>();
        owe(duties, leads, Role.LEAD);
        owe(duties, responsibles, Role.RESPONSIBLE);
        return new Assignment(kind(leads), leads, responsibles, List.copyOf(duties.values()));
    }

    /** As the directory stands: a group with its members, a unit under the name that it has now, or who took over from it. */
    private static List<Assignee> asOfNow(List<Assignee> named, Directory directory) {
        return named.stream().map(assignee -> new Assignee(assignee.raw(), assignee.inherited(), assignee.group() == null
                ? assignee.units().stream().map(directory::today).distinct().toList()
                : directory.members(assignee.group()), assignee.group(), assignee.open())).toList();
    }

    /** Who is named owes by name; a group leaves it out, wherever it stands in the cell. */
    private static void owe(Map<String, AssignedDuty> duties, List<Assignee> assignees, Role role) {
        Stream.concat(assignees.stream().filter(assignee -> assignee.group() == null), assignees.stream())
                .forEach(assignee -> assignee.units()
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
