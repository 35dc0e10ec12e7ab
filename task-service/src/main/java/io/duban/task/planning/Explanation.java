package io.duban.task.planning;

import io.duban.events.Amendment;
import io.duban.events.Assignee;
import io.duban.events.Deadline;
import io.duban.events.Item;
import io.duban.events.TaskEvent.TaskAssigned;
import io.duban.events.TaskState;
import io.duban.events.UnitRef;
import io.duban.task.notice.deadline.DeadlineInWords;
import io.duban.task.notice.units.Directory;
import io.duban.task.planning.PlanView.InForce;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How one row was understood, so that the office can check it and a unit can ask about it. */
@Schema(description = "How one row's deadline and units were understood")
record Explanation(@Schema(description = "The row", examples = "6") int ordinal,
        @Schema(description = "What has to be done", examples = "逐项核对公开目录，缺漏的补齐。") String requirement,
        @Schema(description = "By when") DeadlineExplained deadline,
        @Schema(description = "Who leads, in the order printed") List<NameExplained> leads,
        @Schema(description = "Who else answers for it, in the order printed") List<NameExplained> responsibles,
        @Schema(description = "Documents that changed the row since the issue, in order") List<Amendment> amendments,
        @Schema(description = "The same in Chinese sentences", examples = "[\"2025年7月8日，“某政办字〔2025〕11号”调整了完成时限：上级调整了任务口径。\"]")
        List<String> amendmentsInWords,
        @Schema(description = "What is in force since they did; null where none changed the row") InForce inForce) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日").withZone(Deadline.ZONE);
    private static final Map<String, String> FIELDS = Map.of("requirement", "具体要求", "leads", "牵头单位", "responsibles", "责任单位",
            "deadline", "完成时限", "checkIns", "定期填报");

    /** A deadline, printed back. */
    record DeadlineExplained(@Schema(description = "What was printed, and where; null where the office has filled it in") Item.Excerpt printed,
            @Schema(description = "The text that was understood, and all that follows from it") Deadline understood,
            @Schema(description = "The same in Chinese sentences; where a document has changed it since, also what is in force",
                    examples = "[\"“12月底前”：截至当月最后一天。\"]")
            List<String> words) {

        private DeadlineExplained amended(TaskState task) {
            var by = task.amendments().stream().filter(amendment -> amendment.changed().contains("deadline")
                    || amendment.changed().contains("checkIns")).toList();
            return by.isEmpty() ? this : new DeadlineExplained(printed, understood, Stream.of(words, by.stream().map(Explanation::inWords).toList(),
                    DeadlineInWords.of(task.deadline())).flatMap(List::stream).toList());
        }
    }

    /** How a name was recognised. */
    enum How {
        NAME("按单位名称"), ALIAS("按单位别名"), GROUP("按单位组"), OPEN("未写明具体单位");

        private final String label;

        How(String label) {
            this.label = label;
        }
    }

    /** A name in a cell, printed back. */
    record NameExplained(@Schema(description = "The name as printed", examples = "县人社局") String raw,
            @Schema(description = "Where in the source; null where the office has filled it in", examples = "第 57 行") String place,
            @Schema(description = "How it was recognised: name, alias, group, open", examples = "alias") How how,
            @Schema(description = "Chinese for how", examples = "按单位别名") String howLabel,
            @Schema(description = "Taken over from the row above, whose cell was merged") boolean inherited,
            @Schema(description = "The group; null where none is named", examples = "县政府各部门、单位") String group,
            @Schema(description = "The unit, or the members of the group; none where they have to be designated") List<UnitRef> units) {
    }

    /** A draft's row: who the groups mean is read from the directory as it stands. */
    static Explanation of(Item item, Directory directory) {
        return of(item, asOfNow(item.leads(), directory), asOfNow(item.responsibles(), directory));
    }

    /** An issued row: with the units that it was assigned to, and what was amended since. */
    static Explanation of(Item item, TaskAssigned assigned, TaskState task) {
        var printed = of(item, assigned.leads(), assigned.responsibles());
        return task.amendments().isEmpty() ? printed
                : new Explanation(printed.ordinal, printed.requirement, printed.deadline.amended(task), printed.leads, printed.responsibles,
                        task.amendments(), task.amendments().stream().map(Explanation::inWords).toList(), InForce.of(task));
    }

    private static Explanation of(Item item, List<Assignee> leads, List<Assignee> responsibles) {
        var excerpts = item.excerpts();
        return new Explanation(item.ordinal(), item.requirement(),
                new DeadlineExplained(excerpts.get("deadline"), item.deadline(), DeadlineInWords.of(item.deadline())),
                leads.stream().map(lead -> explained(lead, excerpts.get("leads"))).toList(),
                responsibles.stream().map(responsible -> explained(responsible, excerpts.get("responsibles"))).toList(), List.of(), List.of(), null);
    }

    private static String inWords(Amendment amendment) {
        return DATE.format(amendment.at()) + "，“" + amendment.docNumber() + "”" + (amendment.changed().isEmpty() ? "重申了原有内容"
                : "调整了" + amendment.changed().stream().map(FIELDS::get).collect(Collectors.joining("、"))) + "：" + amendment.reason();
    }

    private static List<Assignee> asOfNow(List<Assignee> assignees, Directory directory) {
        return assignees.stream().map(named -> named.group() == null ? named
                : new Assignee(named.raw(), named.inherited(), directory.members(named.group()), named.group(), named.open())).toList();
    }

    private static NameExplained explained(Assignee named, Item.Excerpt cell) {
        var how = how(named);
        return new NameExplained(named.raw(), cell == null ? null : cell.place(), how, how.label, named.inherited(), named.group(),
                named.units());
    }

    private static How how(Assignee named) {
        if (named.open()) {
            return How.OPEN;
        }
        if (named.group() != null) {
            return How.GROUP;
        }
        return named.units().stream().anyMatch(unit -> unit.name().equals(named.raw())) ? How.NAME : How.ALIAS;
    }
}
