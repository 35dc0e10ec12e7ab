package io.duban.task.notice;

import io.duban.events.Assignee;
import io.duban.events.Finding;
import io.duban.events.Item;
import io.duban.events.Role;
import io.duban.task.notice.table.Cell;
import io.duban.task.notice.units.DirectoryFindings;
import io.duban.task.notice.units.Understood;
import io.duban.task.notice.units.Understood.Share;
import io.duban.task.notice.units.Understood.Unknown;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who owes a row. An empty cell may be a merged one or mean nobody: a blank lead takes the lead of the row above, a blank
 * responsible cell does so only where the lead is blank as well. Where there is a lead column that names nobody, nobody leads,
 * unless the other column says who does.
 */
record Units(List<Assignee> leads, List<Assignee> responsibles, List<Unknown> unknownLeads, List<Unknown> unknownResponsibles) {

    /** Where one column names all: nobody is left out of a filled cell, and a blank one may be merged. */
    static Units of(Cell cell, Understood all, Units above) {
        if (cell.blank() && above != null) {
            return above.inherited();
        }
        var units = split(all);
        return cell.continued() ? units.inherited() : units;
    }

    /** {@code above}: the row above within the same topic, null where there is none to inherit from. */
    static Units of(Cell leadCell, Understood lead, Cell responsibleCell, Understood responsible, Units above) {
        var units = printed(leadCell, lead, responsibleCell, responsible, above);
        // Merged for certain, the cell says itself what it hands down; the office is told all the same.
        return new Units(leadCell.continued() ? inherited(units.leads) : units.leads,
                responsibleCell.continued() ? inherited(units.responsibles) : units.responsibles, units.unknownLeads,
                units.unknownResponsibles);
    }

    private static Units printed(Cell leadCell, Understood lead, Cell responsibleCell, Understood responsible, Units above) {
        if (leadCell.blank() && above != null) {
            return responsibleCell.blank() ? above.inherited()
                    : responsible.namesLead() ? split(responsible)
                            : new Units(inherited(above.leads), responsible.assignees(), above.unknownLeads, responsible.unknown());
        }
        if (!lead.shares().isEmpty() || !lead.unknown().isEmpty()) {
            // 甲牵头，乙配合 in the lead column: only those who lead do.
            var supporting = with(lead, Role.RESPONSIBLE);
            var leads = lead.assignees().stream().filter(assignee -> !supporting.contains(assignee)).toList();
            return new Units(leads, Stream.concat(supporting.stream(), responsible.assignees().stream()).toList(),
                    lead.unknown(), responsible.unknown());
        }
        return responsible.namesLead() ? split(responsible) : new Units(List.of(), responsible.assignees(), List.of(), responsible.unknown());
    }

    /** One cell for all: who it says leads, else the first unit listed. */
    private static Units split(Understood cell) {
        var leading = cell.namesLead() ? with(cell, Role.LEAD) : cell.assignees().stream().limit(1).toList();
        var others = cell.assignees().stream().filter(assignee -> !leading.contains(assignee)).toList();
        return new Units(leading, others, List.of(), cell.unknown());
    }

    private static List<Assignee> with(Understood cell, Role role) {
        return cell.shares().stream().filter(share -> share.role() == role).map(Share::assignee).toList();
    }

    /** What the office should look at in a row that these owe. */
    List<Finding> findings(Item item, Integer year, LocalDate issuedOn) {
        var about = ItemFindings.about(item, year, issuedOn).stream()
                .filter(finding -> !finding.code().equals("no-units") || unknownLeads.isEmpty());
        return Stream.of(about, unknownLeads.stream().map(unit -> DirectoryFindings.unknown(item, "leads", unit)),
                unknownResponsibles.stream().map(unit -> DirectoryFindings.unknown(item, "responsibles", unit))).flatMap(found -> found).toList();
    }

    private Units inherited() {
        return new Units(inherited(leads), inherited(responsibles), unknownLeads, unknownResponsibles);
    }

    private static List<Assignee> inherited(List<Assignee> assignees) {
        return assignees.stream().map(Assignee::asInherited).toList();
    }
}
