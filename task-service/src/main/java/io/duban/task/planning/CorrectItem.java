package io.duban.task.planning;

import io.duban.events.Assignee;
import io.duban.events.Deadline;
import io.duban.events.DomainEvent;
import io.duban.events.Finding;
import io.duban.events.Item;
import io.duban.events.PlanEvent.ItemCorrected;
import io.duban.platform.problem.Problem;
import io.duban.task.Asked;
import io.duban.task.PlanCommand;
import io.duban.task.PlanState;
import io.duban.task.notice.AssigneeReader;
import io.duban.task.notice.DeadlineReader;
import io.duban.task.notice.ItemFindings;
import io.duban.task.notice.Understood.Unknown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The office corrects one row of a draft, in the words of a notice: null leaves a field as it is. Units and deadline are
 * understood as they are when a notice is read; what the directory or the grammar does not know is refused.
 */
record CorrectItem(UUID planId, int ordinal, String section, String topic, String requirement, String leads, String responsibles,
        String deadline) implements PlanCommand {

    @Override
    public List<? extends DomainEvent> decide(PlanState plan, Asked asked) {
        var item = Drafts.item(plan, planId, ordinal);
        var excerpts = new LinkedHashMap<>(item.excerpts());
        var corrected = new Item(ordinal,
                text(section, item.section(), "section", excerpts),
                text(topic, item.topic(), "topic", excerpts),
                text(requirement, item.requirement(), "requirement", excerpts),
                units(leads, item.leads(), "leads", excerpts, asked),
                units(responsibles, item.responsibles(), "responsibles", excerpts, asked),
                deadline(plan, item, excerpts), excerpts);
        var findings = findings(plan, corrected);
        boolean same = corrected.equals(item) && findings.equals(plan.itemFindings().get(ordinal));
        return same ? List.of() : List.of(new ItemCorrected(planId, corrected, findings));
    }

    /** A correction settles what was doubtful about its fields, and may raise new doubts; those about other fields stand. */
    private List<Finding> findings(PlanState plan, Item corrected) {
        var standing = plan.itemFindings().get(ordinal).stream().filter(finding -> !changes(finding.field()));
        var raised = ItemFindings.about(corrected, plan.head().year(), plan.head().issuedOn()).stream()
                .filter(finding -> changes(finding.field()));
        return Stream.concat(standing, raised).toList();
    }

    private boolean changes(String field) {
        return switch (field) {
            case "section" -> section != null;
            case "topic" -> topic != null;
            case "requirement" -> requirement != null;
            case "leads" -> leads != null;
            case "responsibles" -> responsibles != null;
            case "deadline" -> deadline != null;
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

    private static List<Assignee> units(String given, List<Assignee> stand, String field,
            LinkedHashMap<String, Item.Excerpt> excerpts, Asked asked) {
        if (given == null) {
            return stand;
        }
        excerpts.remove(field);
        var understood = AssigneeReader.understand(given, asked.registers().directory());
        if (!understood.unknown().isEmpty()) {
            throw new Problem(422, "unit-unknown", understood.unknown().stream().map(Unknown::raw).collect(Collectors.joining("、")));
        }
        return understood.assignees();
    }

    private Deadline deadline(PlanState plan, Item item, LinkedHashMap<String, Item.Excerpt> excerpts) {
        if (deadline == null) {
            return item.deadline();
        }
        excerpts.remove("deadline");
        var text = requirement == null ? item.requirement() : requirement;
        var understood = DeadlineReader.understand(deadline, plan.head().year(), text, plan.head().issuedOn());
        if (understood.kind() == Deadline.Kind.UNRESOLVED) {
            throw new Problem(422, "deadline-unresolved", deadline);
        }
        return understood;
    }
}
