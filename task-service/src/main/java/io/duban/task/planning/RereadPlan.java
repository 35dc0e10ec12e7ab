package io.duban.task.planning;

import io.duban.events.DomainEvent;
import io.duban.events.Finding;
import io.duban.events.Finding.Severity;
import io.duban.events.Item;
import io.duban.events.PlanEvent.ItemCorrected;
import io.duban.task.Asked;
import io.duban.task.Drafts;
import io.duban.task.PlanCommand;
import io.duban.task.PlanState;
import io.duban.task.notice.Notice;
import io.duban.task.notice.units.AssigneeReader;
import io.duban.task.notice.units.Directory;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The office has a draft's units understood again, since the directory has changed. {@code notice}: the draft's own file, read anew. What
 * the office has corrected by hand stays, and so does all that is not for the directory to say.
 */
record RereadPlan(UUID planId, Notice notice) implements PlanCommand {

    @Override
    public List<? extends DomainEvent> decide(PlanState plan, Asked asked) {
        Drafts.draft(plan, planId);
        return notice.items().stream()
                .flatMap(read -> plan.item(read.ordinal()).flatMap(item -> understoodAgain(plan, item, read)).stream()).toList();
    }

    /** Where the directory knows by now who was unknown when the draft's notice was read. */
    static Optional<Finding> proposed(PlanState plan, Directory directory) {
        var reader = new AssigneeReader(directory);
        long rows = plan.items().values().stream().filter(item -> Stream.of("leads", "responsibles").anyMatch(field -> {
            var excerpt = item.excerpts().get(field);
            long unknown = plan.itemFindings().get(item.ordinal()).stream()
                    .filter(finding -> field.equals(finding.field()) && ofDirectory(finding)).count();
            return excerpt != null && !excerpt.raw().isBlank() && reader.understand(excerpt.raw()).unknown().size() < unknown;
        })).count();
        return rows == 0 ? Optional.empty()
                : Optional.of(new Finding(Severity.WARNING, "directory-changed", null, null, null,
                        "单位名录有了变化，有 " + rows + " 项任务中原来不认识的单位现在可以识别。", "重新识别（POST /api/v1/plans/" + plan.head().planId() + "/reread）", false));
    }

    private static boolean ofDirectory(Finding finding) {
        return finding.code().equals("unit-unknown") || finding.code().equals("unit-split");
    }

    private Optional<ItemCorrected> understoodAgain(PlanState plan, Item item, Item read) {
        var fields = Stream.of("leads", "responsibles").filter(field -> asPrinted(item, read, field)).collect(Collectors.toSet());
        var again = new Item(item.ordinal(), item.section(), item.topic(), item.requirement(), fields.contains("leads") ? read.leads() : item.leads(),
                fields.contains("responsibles") ? read.responsibles() : item.responsibles(), item.deadline(), item.excerpts());
        var standing = plan.itemFindings().get(item.ordinal());
        var findings = Doubts.after(standing, raised(item.ordinal()), finding -> finding.field() != null && fields.contains(finding.field()));
        boolean same = again.equals(item) && new HashSet<>(findings).equals(new HashSet<>(standing));
        return same ? Optional.empty() : Optional.of(new ItemCorrected(planId, again, findings));
    }

    /** A correction leaves no excerpt. */
    private static boolean asPrinted(Item item, Item read, String field) {
        return item.excerpts().get(field) != null && item.excerpts().get(field).equals(read.excerpts().get(field));
    }

    private List<Finding> raised(int ordinal) {
        return notice.findings().stream().filter(finding -> Objects.equals(finding.ordinal(), ordinal)).toList();
    }
}
