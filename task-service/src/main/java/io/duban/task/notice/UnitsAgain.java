package io.duban.task.notice;

import io.duban.events.Assignee;
import io.duban.events.Finding;
import io.duban.events.Item;
import io.duban.task.notice.table.Cell;
import io.duban.task.notice.units.AssigneeReader;
import io.duban.task.notice.units.DirectoryFindings;
import io.duban.task.notice.units.Understood;
import io.duban.task.notice.units.Understood.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A draft's units understood again, in the rows in which the directory did not know one: by what was printed, as their excerpts keep it. A
 * blank cell takes what was printed above; where the office has corrected or removed that, the row's own findings still name who was unknown.
 */
public final class UnitsAgain {

    private static final String LEADS = "leads";
    private static final String RESPONSIBLES = "responsibles";

    private final Map<Integer, Item> items;
    private final Map<Integer, List<Finding>> findings;
    private final AssigneeReader reader;
    /** The notice has one column for all units, kept as the excerpt of both fields. */
    private final boolean oneColumn;
    /** Neither is known where the office has corrected every row. */
    private final boolean twoColumns;

    /** {@code items}, {@code findings}: the draft's, by ordinal. */
    public UnitsAgain(Map<Integer, Item> items, Map<Integer, List<Finding>> findings, AssigneeReader reader) {
        this.items = items;
        this.findings = findings;
        this.reader = reader;
        var uncorrected = items.values().stream().map(Item::excerpts)
                .filter(kept -> kept.containsKey(LEADS) && kept.containsKey(RESPONSIBLES)).toList();
        this.twoColumns = uncorrected.stream().anyMatch(kept -> !kept.get(LEADS).equals(kept.get(RESPONSIBLES)));
        this.oneColumn = !twoColumns && uncorrected.stream().anyMatch(kept -> !kept.get(LEADS).raw().isBlank());
    }

    /**
     * A row as it is understood now, and all that is doubtful about its units; {@code fields}: those that were understood again, the others
     * being as the office has corrected them.
     */
    public record Row(Item item, Set<String> fields, List<Finding> findings) {
    }

    /** How many a row's findings say the directory does not know. */
    public static long unknown(List<Finding> findings) {
        return findings.stream().filter(finding -> DirectoryFindings.unknown(finding).isPresent()).count();
    }

    /** Whether a row names anybody unknown. */
    public static boolean concerns(List<Finding> findings) {
        return unknown(findings) > 0;
    }

    /** Nothing for a row that names nobody unknown. */
    public Optional<Row> of(int ordinal) {
        if (!concerns(findings.get(ordinal))) {
            return Optional.empty();
        }
        var item = items.get(ordinal);
        var units = printed(item).orElseGet(() -> withThoseKnownNow(item));
        var fields = Stream.of(LEADS, RESPONSIBLES).filter(item.excerpts()::containsKey).collect(Collectors.toSet());
        var again = new Item(item.ordinal(), item.section(), item.topic(), item.requirement(),
                fields.contains(LEADS) ? units.leads() : item.leads(), fields.contains(RESPONSIBLES) ? units.responsibles() : item.responsibles(),
                item.deadline(), item.excerpts());
        var doubts = units.findings(again, null, null).stream().filter(finding -> fields.contains(finding.field())).toList();
        return Optional.of(new Row(again, fields, doubts));
    }

    /** Nothing where not all is kept that it takes. */
    private Optional<Units> printed(Item item) {
        var lead = cell(item, LEADS, item.leads()).or(() -> oneColumn ? cell(item, RESPONSIBLES, item.responsibles()) : Optional.empty());
        // A filled lead cell says by itself who leads.
        var responsible = cell(item, RESPONSIBLES, item.responsibles())
                .or(() -> lead.filter(cell -> twoColumns && !cell.blank()).map(cell -> new Cell("", cell.place())));
        if (lead.isEmpty() || !oneColumn && responsible.isEmpty()) {
            return Optional.empty();
        }
        if (!inherits(item, lead.get(), oneColumn ? lead.get() : responsible.get())) {
            return Optional.of(units(lead.get(), responsible, null));
        }
        return Optional.ofNullable(items.get(item.ordinal() - 1)).flatMap(this::printed).map(above -> units(lead.get(), responsible, above));
    }

    private Units units(Cell lead, Optional<Cell> responsible, Units above) {
        return oneColumn ? Units.of(lead, understood(lead), above)
                : Units.of(lead, understood(lead), responsible.orElseThrow(), understood(responsible.orElseThrow()), above);
    }

    private Understood understood(Cell cell) {
        return reader.understand(cell.raw());
    }

    /** A blank cell did, where there are names or doubts that it cannot have of itself, nor of the other cell's words (甲牵头，乙配合). */
    private boolean inherits(Item item, Cell lead, Cell responsible) {
        boolean namesOrDoubts = item.leads().stream().anyMatch(Assignee::inherited)
                || concerns(findings.get(item.ordinal()).stream().filter(finding -> LEADS.equals(finding.field())).toList());
        return lead.blank() && (responsible.blank() || namesOrDoubts && !understood(responsible).namesLead());
    }

    /** A cell with text, all of whose units are inherited, was the lower part of a merged one. */
    private static Optional<Cell> cell(Item item, String field, List<Assignee> units) {
        return Optional.ofNullable(item.excerpts().get(field)).map(kept -> new Cell(kept.raw(), kept.place(),
                !kept.raw().isBlank() && !units.isEmpty() && units.stream().allMatch(Assignee::inherited)));
    }

    private Units withThoseKnownNow(Item item) {
        var unknownLeads = new ArrayList<Unknown>();
        var unknownResponsibles = new ArrayList<Unknown>();
        var leads = withThoseKnownNow(item, LEADS, item.leads(), unknownLeads);
        var responsibles = withThoseKnownNow(item, RESPONSIBLES, item.responsibles(), unknownResponsibles);
        return new Units(leads, responsibles, unknownLeads, unknownResponsibles, false); // what was printed of their roles is not kept
    }

    private List<Assignee> withThoseKnownNow(Item item, String field, List<Assignee> known, List<Unknown> unknown) {
        var kept = item.excerpts().get(field);
        var all = new ArrayList<>(known);
        findings.get(item.ordinal()).stream().filter(finding -> field.equals(finding.field()))
                .flatMap(finding -> DirectoryFindings.unknown(finding).stream()).map(reader::understand).forEach(understood -> {
                    understood.assignees().stream().map(one -> kept == null || kept.raw().isBlank() ? one.asInherited() : one)
                            .filter(one -> !all.contains(one)).forEach(all::add);
                    unknown.addAll(understood.unknown());
                });
        return all;
    }
}
