package io.duban.task.planning;

import io.duban.events.Deadline;
import io.duban.events.Deadline.Kind;
import io.duban.events.DomainEvent;
import io.duban.events.Item;
import io.duban.events.PlanEvent.ItemCorrected;
import io.duban.events.PlanEvent.PlanDrafted;
import io.duban.events.PlanEvent.PlanHeadCorrected;
import io.duban.platform.problem.Problem;
import io.duban.task.Asked;
import io.duban.task.Drafts;
import io.duban.task.PlanCommand;
import io.duban.task.PlanState;
import io.duban.task.notice.Head;
import io.duban.task.notice.ItemFindings;
import io.duban.task.notice.Remark;
import io.duban.task.notice.deadline.DeadlineReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The office corrects the head of a draft; null leaves a field as it is, and a blank one is missing again. A deadline that depends on the
 * plan's year or the
 * notice's date is understood again, from what was printed.
 */
record CorrectHead(UUID planId, String title, String docNumber, String issuer, LocalDate issuedOn, Integer year)
        implements PlanCommand {

    @Override
    public List<? extends DomainEvent> decide(PlanState plan, Asked asked) {
        var stands = Drafts.draft(plan, planId).head();
        var head = new Head(text(title, stands.title()), Head.number(text(docNumber, stands.docNumber())),
                text(issuer, stands.issuer()), issuedOn == null ? stands.issuedOn() : issuedOn, year == null ? stands.year() : year,
                stands.basis());
        aNumberBelongsToOneNotice(stands, head, asked);
        var inFuture = Head.inFuture(head.issuedOn(), LocalDate.ofInstant(asked.at(), Deadline.ZONE));
        var raised = Stream.concat(head.findings().stream(), inFuture.stream()).toList();
        var findings = Doubts.after(plan.headFindings(), raised, Head::concerns);
        if (head.equals(asHead(stands)) && findings.equals(plan.headFindings())) {
            return List.of();
        }
        var events = new ArrayList<DomainEvent>();
        events.add(new PlanHeadCorrected(planId, head.title(), head.docNumber(), head.issuer(), head.issuedOn(), head.year(),
                head.basis(), findings));
        plan.items().values().stream().flatMap(item -> understoodAgain(plan, item, head)).forEach(events::add);
        return events;
    }

    private void aNumberBelongsToOneNotice(PlanDrafted stands, Head head, Asked asked) {
        if (head.docNumber() != null && !head.docNumber().equals(stands.docNumber())) {
            asked.registers().planOf(null, head.docNumber()).filter(other -> !other.equals(planId)).ifPresent(other -> {
                throw new Problem(409, "plan-already-imported", other);
            });
        }
    }

    private Stream<ItemCorrected> understoodAgain(PlanState plan, Item item, Head head) {
        var old = asHead(plan.head());
        var raw = item.deadline().raw();
        var text = Remark.besides(item.requirement(), item);
        var before = DeadlineReader.understand(raw, old.year(), text, old.issuedOn());
        var after = DeadlineReader.understand(raw, head.year(), text, head.issuedOn());
        var due = new Item(item.ordinal(), item.section(), item.topic(), item.requirement(), item.leads(), item.responsibles(),
                before.equals(after) && item.deadline().kind() != Kind.UNRESOLVED ? item.deadline() : after, item.excerpts());
        var standing = plan.itemFindings().get(item.ordinal());
        var findings = Doubts.after(standing, ItemFindings.about(due, head.year(), head.issuedOn()), ItemFindings::ofDate);
        return due.equals(item) && findings.equals(standing) ? Stream.empty()
                : Stream.of(new ItemCorrected(planId, due, findings));
    }

    private static Head asHead(PlanDrafted stands) {
        return new Head(stands.title(), stands.docNumber(), stands.issuer(), stands.issuedOn(), stands.year(), stands.basis());
    }

    private static String text(String given, String stands) {
        return given == null ? stands : given.isBlank() ? null : given.strip();
    }
}
