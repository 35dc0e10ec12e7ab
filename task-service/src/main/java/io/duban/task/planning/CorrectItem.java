package io.duban.task.planning;

import io.duban.events.Assignee;
import io.duban.events.Deadline;
import io.duban.events.Deadline.Kind;
import io.duban.events.DomainEvent;
import io.duban.events.Finding;
import io.duban.events.Item;
import io.duban.events.PlanEvent.ItemCorrected;
import io.duban.events.Role;
import io.duban.task.Asked;
import io.duban.task.Drafts;
import io.duban.task.PlanCommand;
import io.duban.task.PlanState;
import io.duban.task.Wording;
import io.duban.task.notice.ItemFindings;
import io.duban.task.notice.Remark;
import io.duban.task.notice.deadline.DeadlineReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/**
 * The office corrects one row of a draft, in the words of a notice: null leaves a field as it is. Units and deadline are
 * understood as they are when a notice is read; what the directory or the grammar does not know is refused.
 */
record CorrectItem(UUID planId, int ordinal, String section, String topic, String requirement, List<String> leads,
        List<String> responsibles, String deadline) implements PlanCommand {

    @Override
    public List<? extends DomainEvent> decide(PlanState plan, Asked asked) {
        var item = Drafts.item(plan, planId, ordinal);
        var excerpts = new LinkedHashMap<>(item.excerpts());
        var corrected = new Item(ordinal,
                text(section, item.section(), "section", excerpts),
                text(topic, item.topic(), "topic", excerpts),
                text(requirement, item.requirement(), "requirement", excerpts),
                units(leads, Role.LEAD, item.leads(), "leads", excerpts, asked),
                units(responsibles, Role.RESPONSIBLE, item.responsibles(), "responsibles", excerpts, asked),
                deadline(plan, item, excerpts, asked), excerpts);
        var raised = ItemFindings.about(corrected, plan.head().year(), plan.head().issuedOn());
        boolean due = !corrected.deadline().equals(item.deadline());
        var findings = Doubts.after(plan.itemFindings().get(ordinal), raised, finding -> changes(finding, due));
        boolean same = corrected.equals(item) && findings.equals(plan.itemFindings().get(ordinal));
        return same ? List.of() : List.of(new ItemCorrected(planId, corrected, findings));
    }

    /** {@code due}: what the requirement says now has changed the deadline's check-ins. */
    private boolean changes(Finding finding, boolean due) {
        return switch (finding.field()) {
            case "section" -> section != null;
            case "topic" -> topic != null;
            case "requirement" -> requirement != null;
            case "leads" -> leads != null;
            case "responsibles" -> responsibles != null;
            case "deadline" -> deadline != null || due || requirement != null && ItemFindings.ofDateInText(finding);
            case null, default -> false;
        };
    }

    private static String text(String given, String stands, String field, LinkedHashMap<String, Item.Excerpt> excerpts) {
        if (given == null) {
            return stands;
        }
        excerpts.remove(field);
        return given.strip();
    }

    private static List<Assignee> units(List<String> given, Role role, List<Assignee> stand, String field,
            LinkedHashMap<String, Item.Excerpt> excerpts, Asked asked) {
        if (given == null) {
            return stand;
        }
        excerpts.remove(field);
        return Wording.units(given, role, asked.registers().directory());
    }

    /** A new requirement may ask for other check-ins (每季度) than the one printed; and the calendar that a deadline lacked may be there by now. */
    private Deadline deadline(PlanState plan, Item item, LinkedHashMap<String, Item.Excerpt> excerpts, Asked asked) {
        var text = Remark.besides(requirement == null ? item.requirement() : requirement, item);
        if (deadline != null) {
            excerpts.remove("deadline");
            return Wording.deadline(deadline, plan.head().year(), text, plan.head().issuedOn(), asked.at());
        }
        if (requirement == null && item.deadline().kind() != Kind.UNRESOLVED) {
            return item.deadline();
        }
        var again = DeadlineReader.understand(item.deadline().raw(), plan.head().year(), text, plan.head().issuedOn());
        return again.kind() == Kind.UNRESOLVED ? item.deadline() : again;
    }
}
