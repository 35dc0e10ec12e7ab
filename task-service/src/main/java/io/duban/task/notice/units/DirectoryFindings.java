package io.duban.task.notice.units;

import io.duban.events.Assignee;
import io.duban.events.Finding;
import io.duban.events.Finding.Severity;
import io.duban.events.Item;
import io.duban.events.UnitRef;
import io.duban.task.notice.text.HalfWidth;
import io.duban.task.notice.units.Directory.Entry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the directory, as it stands now, makes of who a draft's row names: a group without members, a unit under a name that it has no
 * more, one that is no more itself (机构改革). Groups are expanded and successors put in at issue, so this is never stored: it is gone as
 * soon as the directory or the row says otherwise.
 */
public final class DirectoryFindings {

    private final Item item;
    private final Directory directory;

    private DirectoryFindings(Item item, Directory directory) {
        this.item = item;
        this.directory = directory;
    }

    /** {@code directory}: as it stands. An error prevents issuing: the office has to say who is meant. */
    public static List<Finding> about(Item item, Directory directory) {
        var about = new DirectoryFindings(item, directory);
        return Stream.concat(about.field("leads", item.leads()), about.field("responsibles", item.responsibles())).toList();
    }

    /** Who of those that a split unit became is meant, is never guessed. */
    public static Finding split(Item item, String field, String raw, List<UnitRef> successors) {
        return finding(Severity.ERROR, "unit-split", item, field, "“" + raw + "”已拆分为" + names(successors, "、") + "，由哪一个承担没有写明。",
                "改为“" + names(successors, "”或“") + "”");
    }

    private static String names(List<UnitRef> units, String separator) {
        return units.stream().map(UnitRef::name).collect(Collectors.joining(separator));
    }

    private Stream<Finding> field(String field, List<Assignee> assignees) {
        return assignees.stream().flatMap(named -> (named.group() != null ? emptyGroup(field, named.group())
                : named.open() ? Optional.<Finding>empty() : reformed(field, named.raw(), named.units().getFirst())).stream());
    }

    private Optional<Finding> emptyGroup(String field, String group) {
        return !directory.members(group).isEmpty() ? Optional.empty()
                : Optional.of(finding(Severity.WARNING, "group-empty", item, field, "“" + group + "”目前没有成员，印发后无人承担。", "在单位名录中补充成员，或改填具体单位"));
    }

    private Optional<Finding> reformed(String field, String raw, UnitRef unit) {
        if (directory.former(unit.code()).isPresent()) {
            var heirs = directory.heirs(unit.code());
            return Optional.of(heirs.size() > 1 ? split(item, field, raw, heirs) : succeeded(field, raw, directory.today(unit)));
        }
        return directory.entry(unit.code()).filter(entry -> !calls(Stream.of(entry.name()), raw))
                .flatMap(entry -> calls(entry.formerNames().stream(), raw)
                ? Optional.of(finding(Severity.INFO, "unit-renamed", item, field, "“" + raw + "”已更名，现为“" + entry.name() + "”，按现名理解。", null))
                : isOfAFormerUnit(entry, raw) ? Optional.of(succeeded(field, raw, unit)) : Optional.empty());
    }

    private boolean isOfAFormerUnit(Entry entry, String raw) {
        return !calls(entry.aliases().stream(), raw) && directory.former().stream().anyMatch(gone -> calls(gone.names().stream(), raw));
    }

    private Finding succeeded(String field, String raw, UnitRef heir) {
        return finding(Severity.WARNING, "unit-succeeded", item, field, "原“" + raw + "”已并入“" + heir.name() + "”，由其承担。", "如由其他单位承担，改填该单位");
    }

    /** As units are found in a cell: whatever the brackets and blanks. */
    private static boolean calls(Stream<String> names, String raw) {
        return names.anyMatch(name -> plain(name).equals(plain(raw)));
    }

    private static String plain(String name) {
        return HalfWidth.of(name).replaceAll("\\s", "");
    }

    private static Finding finding(Severity severity, String code, Item item, String field, String message, String proposal) {
        var excerpt = item.excerpts().get(field);
        return new Finding(severity, code, item.ordinal(), field, excerpt == null ? null : excerpt.place(), message, proposal, false);
    }
}
