package io.duban.task.planning;

import io.duban.events.DomainEvent;
import io.duban.events.Finding;
import io.duban.events.PlanEvent.FindingConfirmed;
import io.duban.platform.problem.Problem;
import io.duban.task.Asked;
import io.duban.task.Drafts;
import io.duban.task.PlanCommand;
import io.duban.task.PlanState;
import java.util.List;
import java.util.UUID;

/** The office has looked at a warning and lets it stand; an error has to be corrected. */
record ConfirmFinding(UUID planId, int number) implements PlanCommand {

    @Override
    public List<? extends DomainEvent> decide(PlanState plan, Asked asked) {
        var findings = Drafts.draft(plan, planId).findings();
        if (number < 1 || number > findings.size()) {
            throw new Problem(404, "finding-not-found", number);
        }
        var finding = findings.get(number - 1);
        if (finding.severity() == Finding.Severity.ERROR) {
            throw new Problem(409, "error-needs-correction", finding.code());
        }
        return finding.confirmed() ? List.of() : List.of(new FindingConfirmed(planId, number, finding.code(), finding.ordinal()));
    }
}
