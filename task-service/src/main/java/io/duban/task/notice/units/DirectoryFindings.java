package io.duban.task.notice.units;

import io.duban.events.Assignee;
import io.duban.events.Finding;
import io.duban.events.Finding.Severity;
import io.duban.events.Item;
import io.duban.events.UnitRef;
import io.duban.task.notice.text.HalfWidth;
import io.duban.task.notice.units.Directory.Entry;
import io.duban.task.notice.units.Understood.Unknown;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the directory, as it stands now, makes of who a draft's row names: a group without members, a unit under a name that it has no
 * more, one that is no more itself (机构改革). Groups are expanded and successors put in at issue, so this is never stored: it is gone as
 * soon as the directory or the row says otherwise.
 */
public final class DirectoryFindings {

    private static final Pattern QUOTED = Pattern.compile("(?s)单位名录中没有“(?<unknown>.*)”。|“(?<split>.*)”已拆分为.*|曾用名“(?<shared>.*)”的不止一个单位.*");

    private static final Set<String> OF_UNITS = Set.of("unit-unknown", "unit-split", "unit-name-shared");

    private final Directory directory;
    private final Map<String, Entry> standing = new HashMap<>();
    private final Set<String> gone = new HashSet<>();
    /** By each name of before, the codes of the units that were called so. */
    private final Map<String, Set<String>> before = new HashMap<>();
    private final Set<String> groups = new HashSet<>();

    /** {@code directory}: as it stands. */
    public DirectoryFindings(Directory directory) {
        this.directory = directory;
        directory.entries().forEach(entry -> {
            standing.put(entry.code(), entry);
            groups.addAll(entry.groups());
        });
        directory.former().forEach(former -> gone.add(former.code()));
        directory.calledBefore().forEach((name, codes) -> before.computeIfAbsent(plain(name), none -> new LinkedHashSet<>()).addAll(codes));
    }

    /** An error prevents issuing: the office has to say who is meant. */
    public List<Finding> about(Item item) {
        return Stream.concat(field(item, "leads", item.leads()), field(item, "responsibles", item.responsibles())).toList();
    }

    /** Who is printed and means no one unit. */
    public static Finding unknown(Item item, String field, Unknown unit) {
        return !unit.candidates().isEmpty() ? unclear(item, field, unit)
                : finding(Severity.ERROR, "unit-unknown", item, field, "单位名录中没有“" + unit.raw() + "”。",
                        unit.proposal() == null ? "在单位名录中登记后重新识别，或改为名录中的单位" : "改为“" + unit.proposal() + "”");
    }

    /** Who that was, of a finding that tells it; nothing for any other. */
    public static Optional<String> unknown(Finding finding) {
        var quoted = QUOTED.matcher(finding.message());
        return !OF_UNITS.contains(finding.code()) || !quoted.matches() ? Optional.empty()
                : Stream.of("unknown", "split", "shared").map(quoted::group).filter(Objects::nonNull).findFirst();
    }

    /** Who of those that a split unit became, or of several that were called so, is meant, is never guessed. */
    private static Finding unclear(Item item, String field, Unknown unit) {
        var all = names(unit.candidates(), "、");
        return finding(Severity.ERROR, unit.shared() ? "unit-name-shared" : "unit-split", item, field,
                unit.shared() ? "曾用名“" + unit.raw() + "”的不止一个单位，现为" + all + "，指的是哪一个没有写明。"
                        : "“" + unit.raw() + "”已拆分为" + all + "，由哪一个承担没有写明。",
                "改为“" + names(unit.candidates(), "”或“") + "”");
    }

    private static String names(List<UnitRef> units, String separator) {
        return units.stream().map(UnitRef::name).collect(Collectors.joining(separator));
    }

    private Stream<Finding> field(Item item, String field, List<Assignee> assignees) {
        return assignees.stream().flatMap(named -> (named.group() != null ? emptyGroup(item, field, named.group())
                : named.open() ? Optional.<Finding>empty() : reformed(item, field, named.raw(), named.units().getFirst())).stream());
    }

    private Optional<Finding> emptyGroup(Item item, String field, String group) {
        return groups.contains(group) ? Optional.empty()
                : Optional.of(finding(Severity.WARNING, "group-empty", item, field, "“" + group + "”目前没有成员，印发后无人承担。", "在单位名录中补充成员，或改填具体单位"));
    }

    private Optional<Finding> reformed(Item item, String field, String raw, UnitRef unit) {
        if (gone.contains(unit.code())) {
            var heirs = directory.heirs(unit.code());
            return Optional.of(heirs.size() > 1 ? unclear(item, field, new Unknown(raw, heirs, false))
                    : succeeded(item, field, raw, directory.today(unit)));
        }
        return Optional.ofNullable(standing.get(unit.code())).filter(entry -> !calls(Stream.of(entry.name()), raw))
                .flatMap(entry -> calledOtherwise(item, field, raw, entry));
    }

    /** A draft may still hold one of several, as they were once read: which is meant is asked all the same. */
    private Optional<Finding> calledOtherwise(Item item, String field, String raw, Entry entry) {
        boolean alias = calls(entry.aliases().stream(), raw);
        var called = before.getOrDefault(plain(raw), Set.of());
        var heirs = directory.heirs(called);
        if (!alias && heirs.size() > 1) {
            return Optional.of(unclear(item, field, new Unknown(raw, heirs, called.size() > 1)));
        }
        if (calls(entry.formerNames().stream(), raw)) {
            return Optional.of(finding(Severity.INFO, "unit-renamed", item, field, "“" + raw + "”已更名，现为“" + entry.name() + "”，按现名理解。", null));
        }
        return alias || called.isEmpty() ? Optional.empty() : Optional.of(succeeded(item, field, raw, entry.ref()));
    }

    private static Finding succeeded(Item item, String field, String raw, UnitRef heir) {
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
