package io.duban.task.notice;

import io.duban.events.Assignee;
import io.duban.events.Finding;
import io.duban.events.Item;
import io.duban.events.Role;
import io.duban.task.notice.table.Cell;
import io.duban.task.notice.units.DirectoryFindings;
import io.duban.task.notice.units.Understood;
import io.duban.task.notice.units.Understood.Named;
import io.duban.task.notice.units.Understood.Unknown;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who owes a row. An empty cell may be a merged one or mean nobody: a blank lead takes the lead of the row above, a blank
 * responsible cell does so only where the lead is blank as well. Where there is a lead column that names nobody, nobody leads,
 * unless the other column says who does. Who leads and is not known leaves the lead open: nobody else is put in that place, least
 * of all who is to support (配合).
 */
record Units(List<Assignee> leads, List<Assignee> responsibles, List<Unknown> unknownLeads, List<Unknown> unknownResponsibles,
        boolean firstMayLead) {

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
                units.unknownResponsibles, units.firstMayLead);
    }

    private static Units printed(Cell leadCell, Understood lead, Cell responsibleCell, Understood responsible, Units above) {
        if (leadCell.blank() && above != null) {
            return responsibleCell.blank() ? above.inherited()
                    : responsible.namesLead() ? split(responsible) : of(List.of(), responsible.named().stream()).ledAs(above);
        }
        // 甲牵头，乙配合 in the lead column: only those who lead do. 甲配合 there beside 乙牵头: the words stand above the columns.
        var supporting = lead.in(Role.RESPONSIBLE);
        var leading = lead.named().stream().filter(one -> !supporting.contains(one)).toList();
        return leading.isEmpty() && responsible.namesLead()
                ? of(responsible.in(Role.LEAD), Stream.concat(supporting.stream(), without(responsible, responsible.in(Role.LEAD))))
                : of(leading, Stream.concat(supporting.stream(), responsible.named().stream()));
    }

    /** One cell for all: who it says leads, else the first listed who is not said to support. */
    private static Units split(Understood cell) {
        var leading = cell.namesLead() ? cell.in(Role.LEAD) : cell.named().stream().filter(one -> one.role() != Role.RESPONSIBLE).limit(1).toList();
        return of(leading, without(cell, leading));
    }

    private static Stream<Named> without(Understood cell, List<Named> some) {
        return cell.named().stream().filter(one -> !some.contains(one));
    }

    private static Units of(List<Named> leading, Stream<Named> rest) {
        var lead = new Understood(leading);
        var others = new Understood(rest.toList());
        return new Units(lead.assignees(), others.assignees(), lead.unknown(), others.unknown(),
                others.shares().stream().limit(1).noneMatch(share -> share.role() == Role.RESPONSIBLE));
    }

    private Units ledAs(Units above) {
        return new Units(inherited(above.leads), responsibles, above.unknownLeads, unknownResponsibles, firstMayLead);
    }

    /** What the office should look at in a row that these owe. */
    List<Finding> findings(Item item, Integer year, LocalDate issuedOn) {
        var about = ItemFindings.about(item, year, issuedOn).stream()
                .filter(finding -> !finding.code().equals("no-units") || unknownLeads.isEmpty())
                .map(finding -> !finding.code().equals("no-units") || firstMayLead ? finding : proposingNobody(finding));
        return Stream.of(about, unknownLeads.stream().map(unit -> DirectoryFindings.unknown(item, "leads", unit)),
                unknownResponsibles.stream().map(unit -> DirectoryFindings.unknown(item, "responsibles", unit))).flatMap(found -> found).toList();
    }

    /** 县财政局配合 is no reason to let it lead. */
    private static Finding proposingNobody(Finding finding) {
        return new Finding(finding.severity(), finding.code(), finding.ordinal(), finding.field(), finding.place(), finding.message(), "补充牵头单位",
                false);
    }

    private Units inherited() {
        return new Units(inherited(leads), inherited(responsibles), unknownLeads, unknownResponsibles, firstMayLead);
    }

    private static List<Assignee> inherited(List<Assignee> assignees) {
        return assignees.stream().map(Assignee::asInherited).toList();
    }
}
