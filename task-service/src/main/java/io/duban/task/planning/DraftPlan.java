package io.duban.task.planning;

import io.duban.events.Deadline;
import io.duban.events.DomainEvent;
import io.duban.events.Finding;
import io.duban.events.PlanEvent.ItemDrafted;
import io.duban.events.PlanEvent.PlanDrafted;
import io.duban.platform.problem.Problem;
import io.duban.task.Asked;
import io.duban.task.PlanCommand;
import io.duban.task.PlanState;
import io.duban.task.notice.Head;
import io.duban.task.notice.Notice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A notice that was read becomes the draft of a plan; the same notice again is refused. */
record DraftPlan(UUID planId, Notice notice) implements PlanCommand {

    @Override
    public List<? extends DomainEvent> decide(PlanState plan, Asked asked) {
        theSameNoticeIsImportedOnce(asked);
        var events = new ArrayList<DomainEvent>();
        events.add(new PlanDrafted(planId, notice.title(), notice.docNumber(), notice.issuer(), notice.issuedOn(), notice.year(),
                notice.basis(), notice.source(), findingsOfHead(asked), notice.items().size()));
        notice.items().forEach(item -> events.add(new ItemDrafted(planId, item, findingsOf(item.ordinal()))));
        return events;
    }

    private void theSameNoticeIsImportedOnce(Asked asked) {
        asked.registers().planOf(notice.source().sha256(), notice.docNumber()).ifPresent(there -> {
            throw new Problem(409, "plan-already-imported", there);
        });
    }

    private List<Finding> findingsOfHead(Asked asked) {
        return Stream.concat(findingsOf(null).stream(),
                Head.inFuture(notice.issuedOn(), LocalDate.ofInstant(asked.at(), Deadline.ZONE)).stream()).toList();
    }

    private List<Finding> findingsOf(Integer ordinal) {
        return notice.findings().stream().filter(finding -> java.util.Objects.equals(finding.ordinal(), ordinal)).toList();
    }
}
