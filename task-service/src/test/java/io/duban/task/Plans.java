package io.duban.task;

import io.duban.events.Assignee;
import io.duban.events.Deadline;
import io.duban.events.Finding;
import io.duban.events.Finding.Severity;
import io.duban.events.Item;
import io.duban.events.Item.Excerpt;
import io.duban.events.PlanEvent.ItemDrafted;
import io.duban.events.PlanEvent.PlanDrafted;
import io.duban.events.PlanEvent.SourceFile;
import io.duban.events.UnitRef;
import io.duban.task.notice.units.Directory;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What can have happened to the one plan of the rules' tests, and the directory that it is read by. */
public final class Plans {
    public static final UUID PLAN = UUID.fromString("0197a000-0000-7000-8000-0000000000aa");
    public static final SourceFile FILE = new SourceFile("分解表.txt", "text/plain", "ab".repeat(32), 4096);
    /** A group with one member more each time the directory grows. */
    public static final String DEPARTMENTS = "县政府各部门、单位";

    private Plans() {
    }

    /** The head of a draft with so many rows. */
    public static PlanDrafted drafted(int items, Finding... findings) {
        return new PlanDrafted(PLAN, "2025年政务公开任务分解表", "汶政办字〔2025〕8号", "汶上县人民政府办公室", People.ISSUED, 2025, List.of(), FILE,
                List.of(findings), items);
    }

    public static ItemDrafted row(Item item, Finding... findings) {
        return new ItemDrafted(PLAN, item, List.of(findings));
    }

    /** A row of the table, due by 2025-12-31. */
    public static Item item(int ordinal, List<Assignee> leads, Assignee... responsibles) {
        return new Item(ordinal, "一、先立规矩", "（一）完善目录", "修订主动公开目录", leads, List.of(responsibles),
                Deadline.on("12月底前", "month-end", LocalDate.parse("2025-12-31")),
                Map.of("leads", new Excerpt("县财政局", "第 57 行"), "requirement", new Excerpt("修订主动公开目录", "第 57 行")));
    }

    public static Assignee named(UnitRef unit) {
        return Assignee.named(unit.name(), unit);
    }

    public static Assignee departments(UnitRef... members) {
        return Assignee.group(DEPARTMENTS, DEPARTMENTS, List.of(members));
    }

    public static Finding error(String code, Integer ordinal, String field) {
        return new Finding(Severity.ERROR, code, ordinal, field, "第 57 行", "看不懂", null, false);
    }

    public static Finding warning(String code, Integer ordinal, String field) {
        return new Finding(Severity.WARNING, code, ordinal, field, "第 57 行", "请核对", null, false);
    }

    /** A unit in the directory, member of these groups. */
    public static Directory.Entry listed(UnitRef unit, String... groups) {
        return new Directory.Entry(unit.code(), unit.name(), "department", Arrays.asList(groups), List.of());
    }
}
