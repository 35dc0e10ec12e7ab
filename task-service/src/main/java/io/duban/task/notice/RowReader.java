package io.duban.task.notice;

import io.duban.events.Deadline;
import io.duban.events.Deadline.Kind;
import io.duban.events.Finding;
import io.duban.events.Finding.Severity;
import io.duban.events.Item;
import io.duban.task.notice.deadline.DeadlineReader;
import io.duban.task.notice.table.Cell;
import io.duban.task.notice.table.Column;
import io.duban.task.notice.table.Columns;
import io.duban.task.notice.table.Extent;
import io.duban.task.notice.table.Heading;
import io.duban.task.notice.table.Persons;
import io.duban.task.notice.table.Row;
import io.duban.task.notice.units.AssigneeReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Understands the tables' rows from top to bottom; what a row leaves out stands above it, in the same table. */
final class RowReader {

    private static final Map<Column, String> FIELDS = new EnumMap<>(Map.of(Column.TOPIC, "topic", Column.REQUIREMENT, "requirement",
            Column.LEADS, "leads", Column.RESPONSIBLES, "responsibles", Column.DEADLINE, "deadline"));

    private Columns columns;
    private Row header;
    private final boolean merging;
    private final AssigneeReader assignees;
    private final Integer year;
    private final LocalDate issuedOn;

    final List<Item> items = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();
    final List<Finding> columnsNotRead = new ArrayList<>();

    /** By its place, a column that was not understood: where it first says anything. What it says may be personal data. */
    private final SortedMap<Integer, String> unread = new TreeMap<>();
    private Outline outline = new Outline();
    private Units above;
    /** A few words of the file may stand for many rows: merged, shared, or as the heading above them. */
    private final Extent drafted = new Extent();
    /** The deadline of the row above within the same topic. */
    private String dueAbove;

    RowReader(boolean merging, AssigneeReader assignees, Integer year, LocalDate issuedOn) {
        this.merging = merging;
        this.assignees = assignees;
        this.year = year;
        this.issuedOn = issuedOn;
    }

    /** One table, its header first. */
    void table(List<Row> rows) {
        header = rows.getFirst();
        columns = Columns.in(header).orElseThrow();
        outline = new Outline();
        unread.clear();
        newTopic();
        rows.stream().skip(1).forEach(this::read);
        tellColumnsNotRead();
    }

    /** Persons, which are personal data, are left out of whatever cell names them. */
    private void read(Row printed) {
        var row = new Row(printed.cells().stream().map(Persons::leftOut).toList()).withoutNumber(columns.width());
        if (row.blank() || row.saysTheSameAs(header)) {
            return;
        }
        if (row.total()) {
            findings.add(new Finding(Severity.INFO, "total-skipped", null, null, row.cells().getFirst().place(),
                    "这一行“" + String.join(" ", row.cells().stream().map(Cell::text).filter(text -> !text.isEmpty()).distinct().toList())
                            + "”是合计，不作为任务。", null, false));
        } else if (HeadingRow.in(row, columns) instanceof Cell heading) {
            heading(heading);
        } else if (row.cells().size() != columns.width()) {
            misfit(row);
        } else {
            item(row);
        }
    }

    private void heading(Cell heading) {
        newTopic();
        outline.heading(heading);
        if (Heading.orCount(heading.raw()) == Heading.UNNUMBERED) {
            findings.add(new Finding(Severity.WARNING, "heading-assumed", null, "section", heading.place(),
                    "这一行只有一格“" + heading.text() + "”，按小标题理解，不作为任务。", "如果是任务，请在草稿中增加一行", false));
        }
    }

    private void newTopic() {
        above = null;
        dueAbove = null;
    }

    private void item(Row row) {
        if (outline.printed(columns.cells(row, Column.TOPIC)) || !merging) {
            newTopic();
        }
        notRead(row);
        var requirement = columns.cell(row, Column.REQUIREMENT);
        var responsible = withinTopic(columns.cell(row, Column.RESPONSIBLES));
        var lead = columns.has(Column.LEADS) ? withinTopic(columns.cell(row, Column.LEADS)) : responsible;
        above = columns.has(Column.LEADS)
                ? Units.of(lead, assignees.understand(lead.raw()), responsible, assignees.understand(responsible.raw()), above)
                : Units.of(responsible, assignees.understand(responsible.raw()), above);
        var due = Due.of(row, columns, year, issuedOn);
        var excerpts = new LinkedHashMap<String, Item.Excerpt>();
        put(excerpts, "requirement", requirement);
        put(excerpts, "leads", lead);
        put(excerpts, "responsibles", responsible);
        put(excerpts, "deadline", due.printed());
        var remark = new Remark(columns.cell(row, Column.REMARK));
        put(excerpts, Remark.FIELD, remark.kept());
        var item = add(requirement.text(), above, due.deadline(), excerpts);
        findings.addAll(above.findings(item, year, issuedOn).stream().map(this::proposingTheDeadlineAbove).toList());
        if (due.from() != null) {
            found(Severity.WARNING, "deadline-in-text", item, "deadline", "没有单列完成时限，按" + due.from() + "中的“"
                    + due.deadline().raw() + "”理解。", "确认，或改填完成时限");
        }
        findings.addAll(remark.findings(item, due, assignees, year));
        var printed = due.deadline().raw();
        boolean own = columns.has(Column.DEADLINE) && due.from() == null && !printed.isBlank();
        boolean understood = due.deadline().kind() != Kind.UNRESOLVED || DeadlineReader.lacksYear(printed, year);
        dueAbove = !own ? dueAbove : understood ? printed.strip() : null;
        formulas(item, row);
    }

    /** A workbook that a program wrote may hold formulas that nobody has calculated yet. */
    private void formulas(Item item, Row row) {
        FIELDS.forEach((column, field) -> columns.cells(row, column).stream().filter(cell -> cell.raw().startsWith("="))
                .forEach(cell -> findings.add(new Finding(Severity.ERROR, "formula-without-value", item.ordinal(), field, cell.place(),
                        "这一格是公式“" + cell.text() + "”，文件中没有它的计算结果。", "用 Excel 或 WPS 打开、保存后重新上传，或直接填写", false))));
    }

    /** A number before the row is none of its words. */
    private void notRead(Row row) {
        columns.places(Column.UNKNOWN).filter(i -> !row.cells().get(i).text().matches("(\\d{1,3}[.、．]?)?"))
                .forEach(i -> unread.putIfAbsent(i, row.cells().get(i).place()));
    }

    /** What the table says in columns that were not understood is not lost unseen. */
    private void tellColumnsNotRead() {
        unread.forEach((column, firstPlace) -> {
            var name = header.cells().get(column);
            columnsNotRead.add(new Finding(Severity.WARNING, "column-unknown", null, null, name.place(),
                    (name.blank() ? "第 " + (column + 1) + " 栏没有栏名" : "不认识“" + name.text() + "”一栏") + "，其中的内容没有读入（从"
                            + firstPlace + "起）。",
                    "与任务有关的，在草稿中补填；或改用通用的栏名（如“牵头单位”“责任单位”“完成时限”）后重新上传", false));
        });
    }

    /** A blank deadline may be a merged cell; that is for the office to say. */
    private Finding proposingTheDeadlineAbove(Finding finding) {
        boolean blank = finding.code().equals("deadline-unresolved") && items.getLast().deadline().raw().isBlank();
        return !blank || dueAbove == null ? finding
                : new Finding(finding.severity(), finding.code(), finding.ordinal(), finding.field(), finding.place(), finding.message(),
                        "如为合并单元格，填写上一行的“" + dueAbove + "”", false);
    }

    /** Units are never inherited across topics, not even where the cell is merged across them. */
    private Cell withinTopic(Cell cell) {
        return above == null ? cell.alone() : cell;
    }

    /** A row that does not fit the header is kept as one text: which cell is missing would be a guess. */
    private void misfit(Row row) {
        newTopic();
        var whole = columns.has(Column.IGNORED) ? withoutPersons(row).asOneCell() : row.asOneCell();
        var excerpts = new LinkedHashMap<String, Item.Excerpt>();
        put(excerpts, "requirement", whole);
        var item = add(whole.text(), new Units(List.of(), List.of(), List.of(), List.of(), false), Deadline.unresolved(""),
                excerpts);
        int cells = row.cells().size();
        found(Severity.ERROR, cells < columns.width() ? "row-incomplete" : "row-too-long", item, "requirement",
                cells == 1 ? "这一段没有写明单位和时限。" : "这一行有 " + cells + " 格，表头有 " + columns.width() + " 栏，无法对应。",
                "对照原文逐栏填写；如果不是任务，请删除这一行");
        findings.addAll(ItemFindings.about(item, year, issuedOn));
    }

    /** Where a column holds persons, and no cell tells its column. */
    private static Row withoutPersons(Row row) {
        return new Row(row.cells().stream().map(cell -> Persons.maybe(cell) ? new Cell("", cell.place()) : cell).toList());
    }

    private Item add(String requirement, Units units, Deadline deadline, Map<String, Item.Excerpt> excerpts) {
        put(excerpts, "section", outline.section());
        put(excerpts, "topic", outline.topic());
        var item = new Item(items.size() + 1, text(outline.section()), text(outline.topic()), requirement, units.leads(),
                units.responsibles(), deadline, excerpts);
        items.add(item);
        return item;
    }

    private static String text(Cell cell) {
        return cell == null ? null : cell.text().replaceAll("\\s*\n\\s*", "");
    }

    private void put(Map<String, Item.Excerpt> excerpts, String field, Cell cell) {
        if (cell != null) {
            drafted.text(cell.raw().length());
            excerpts.put(field, cell.excerpt());
        }
    }

    private void found(Severity severity, String code, Item item, String field, String message, String proposal) {
        var excerpt = item.excerpts().get(field);
        findings.add(new Finding(severity, code, item.ordinal(), field, excerpt == null ? null : excerpt.place(), message,
                proposal, false));
    }
}
