package io.duban.task.notice;

import io.duban.events.Deadline;
import io.duban.events.Finding;
import io.duban.events.Finding.Severity;
import io.duban.events.Item;
import io.duban.task.notice.Understood.Unknown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Understands a table's rows from top to bottom; what a row leaves out stands above it. */
final class RowReader {

    private final Columns columns;
    private final Row header;
    private final AssigneeReader assignees;
    private final int year;
    private final LocalDate issuedOn;

    final List<Item> items = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();

    private Cell section;
    private Cell topic;
    private Units above;

    RowReader(Row header, AssigneeReader assignees, int year, LocalDate issuedOn) {
        this.header = header;
        this.columns = Columns.in(header).orElseThrow();
        this.assignees = assignees;
        this.year = year;
        this.issuedOn = issuedOn;
    }

    void read(Row row) {
        if (row.blank() || row.saysTheSameAs(header)) {
            return;
        }
        if (headingOf(row) instanceof Cell heading) {
            heading(heading);
        } else if (row.cells().size() != columns.width()) {
            misfit(row);
        } else {
            item(row);
        }
    }

    /** The one filled cell of a row that heads others, null for a task. */
    private Cell headingOf(Row row) {
        int sole = row.soleCell();
        if (sole < 0) {
            return null;
        }
        var cell = row.cells().get(sole);
        boolean numbered = Heading.of(cell.raw()) != Heading.UNNUMBERED;
        boolean spans = row.cells().size() == 1 || columns.heads(sole);
        boolean sentence = cell.text().matches("(?s).*[。；;]|\\d+");
        return numbered || spans && !sentence ? cell : null;
    }

    private void heading(Cell heading) {
        above = null;
        if (Heading.of(heading.raw()) == Heading.TOPIC) {
            topic = heading;
            return;
        }
        section = heading;
        topic = null;
        if (Heading.of(heading.raw()) == Heading.UNNUMBERED) {
            findings.add(new Finding(Severity.WARNING, "heading-assumed", null, "section", heading.place(),
                    "这一行只有一格“" + heading.text() + "”，按小标题理解，不作为任务。", "如果是任务，请补全各栏后重新导入", false));
        }
    }

    private void item(Row row) {
        var printedTopic = columns.cell(row, Column.TOPIC);
        if (!printedTopic.blank() && (topic == null || !printedTopic.text().equals(topic.text()))) {
            topic = printedTopic;
            above = null;
        }
        var requirement = columns.cell(row, Column.REQUIREMENT);
        var lead = withinTopic(columns.cell(row, Column.LEADS));
        var responsible = withinTopic(columns.cell(row, Column.RESPONSIBLES));
        var deadline = columns.cell(row, Column.DEADLINE);
        above = Units.of(lead, assignees.understand(lead.raw()), responsible, assignees.understand(responsible.raw()), above);
        var due = DeadlineReader.understand(deadline.raw(), year, requirement.raw(), issuedOn);
        var excerpts = new LinkedHashMap<String, Item.Excerpt>();
        put(excerpts, "requirement", requirement);
        put(excerpts, "leads", lead);
        put(excerpts, "responsibles", responsible);
        put(excerpts, "deadline", deadline);
        var item = add(requirement.text(), above, due, excerpts);
        findings.addAll(ItemFindings.about(item, year, issuedOn).stream()
                .filter(finding -> !finding.code().equals("no-units") || above.unknownLeads().isEmpty()).toList());
        unknown(item, "leads", above.unknownLeads());
        unknown(item, "responsibles", above.unknownResponsibles());
        if (above.assumed() && columns.has(Column.LEADS)) {
            found(Severity.WARNING, "lead-first-named", item, "leads", "没有写牵头单位，以列在最前的“" + above.leads().getFirst().raw() + "”牵头。",
                    "确认，或改填牵头单位");
        }
    }

    /** Units are never inherited across topics, not even where the cell is merged across them. */
    private Cell withinTopic(Cell cell) {
        return above == null ? cell.alone() : cell;
    }

    /** A row that does not fit the header is kept as one text: which cell is missing would be a guess. */
    private void misfit(Row row) {
        above = null;
        var whole = row.asOneCell();
        var excerpts = new LinkedHashMap<String, Item.Excerpt>();
        put(excerpts, "requirement", whole);
        var item = add(whole.text(), new Units(List.of(), List.of(), List.of(), List.of(), false), Deadline.unresolved(""),
                excerpts);
        int cells = row.cells().size();
        found(Severity.ERROR, cells < columns.width() ? "row-incomplete" : "row-too-long", item, "requirement",
                "这一行有 " + cells + " 格，表头有 " + columns.width() + " 栏，无法对应。", "对照原文逐栏填写，或在文件中补齐后重新导入");
        findings.addAll(ItemFindings.about(item, year, issuedOn));
    }

    private Item add(String requirement, Units units, Deadline deadline, Map<String, Item.Excerpt> excerpts) {
        put(excerpts, "section", section);
        put(excerpts, "topic", topic);
        var item = new Item(items.size() + 1, text(section), text(topic), requirement, units.leads(), units.responsibles(),
                deadline, excerpts);
        items.add(item);
        return item;
    }

    private static String text(Cell cell) {
        return cell == null ? null : cell.text().replaceAll("\\s*\n\\s*", "");
    }

    private static void put(Map<String, Item.Excerpt> excerpts, String field, Cell cell) {
        if (cell != null) {
            excerpts.put(field, cell.excerpt());
        }
    }

    private void unknown(Item item, String field, List<Unknown> unknown) {
        unknown.forEach(unit -> found(Severity.ERROR, "unit-unknown", item, field, "单位名录中没有“" + unit.raw() + "”。",
                unit.proposal() == null ? "在单位名录中登记，或改为名录中的单位" : "改为“" + unit.proposal() + "”"));
    }

    private void found(Severity severity, String code, Item item, String field, String message, String proposal) {
        var excerpt = item.excerpts().get(field);
        findings.add(new Finding(severity, code, item.ordinal(), field, excerpt == null ? null : excerpt.place(), message,
                proposal, false));
    }
}
