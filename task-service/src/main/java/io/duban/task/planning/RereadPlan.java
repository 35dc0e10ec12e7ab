package io.duban.task.planning;

import io.duban.events.DomainEvent;
import io.duban.events.Finding;
import io.duban.events.Finding.Severity;
import io.duban.events.PlanEvent.ItemCorrected;
import io.duban.task.Asked;
import io.duban.task.Drafts;
import io.duban.task.PlanCommand;
import io.duban.task.PlanState;
import io.duban.task.notice.Remark;
import io.duban.task.notice.UnitsAgain;
import io.duban.task.notice.units.AssigneeReader;
import io.duban.task.notice.units.Directory;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The office has a draft's units understood again, since the directory has changed. What the office has corrected by hand stays, and so does
 * all that is not for the directory to say.
 */
record RereadPlan(UUID planId) implements PlanCommand {

    @Override
    public List<? extends DomainEvent> decide(PlanState plan, Asked asked) {
        Drafts.draft(plan, planId);
        var again = new UnitsAgain(plan.items(), plan.itemFindings(), new AssigneeReader(asked.registers().directory()));
        return plan.items().keySet().stream().flatMap(ordinal -> again.of(ordinal).stream())
                .flatMap(row -> understoodAgain(plan, row).stream()).toList();
    }

    /** Where the directory knows by now who was unknown when the draft's notice was read. */
    static Optional<Finding> proposed(PlanState plan, Directory directory) {
        if (plan.itemFindings().values().stream().noneMatch(UnitsAgain::concerns)) {
            return Optional.empty(); // every view of a draft asks, and most name nobody unknown
        }
        var again = new UnitsAgain(plan.items(), plan.itemFindings(), AssigneeReader.withoutProposals(directory));
        long rows = plan.items().keySet().stream().flatMap(ordinal -> again.of(ordinal).stream())
                .filter(row -> UnitsAgain.unknown(row.findings()) < UnitsAgain.unknown(plan.itemFindings().get(row.item().ordinal()))).count();
        return rows == 0 ? Optional.empty()
                : Optional.of(new Finding(Severity.WARNING, "directory-changed", null, null, null,
                        "单位名录有了变化，有 " + rows + " 项任务中原来不认识的单位现在可以识别。", "重新识别（POST /api/v1/plans/" + plan.head().planId() + "/reread）", false));
    }

    private Optional<ItemCorrected> understoodAgain(PlanState plan, UnitsAgain.Row row) {
        var standing = plan.itemFindings().get(row.item().ordinal());
        var findings = Doubts.after(standing, row.findings(), finding -> finding.field() != null
                && row.fields().contains(finding.field()) && !Remark.tells(finding));
        boolean same = row.item().equals(plan.items().get(row.item().ordinal())) && new HashSet<>(findings).equals(new HashSet<>(standing));
        return same ? Optional.empty() : Optional.of(new ItemCorrected(planId, row.item(), findings));
    }
}
