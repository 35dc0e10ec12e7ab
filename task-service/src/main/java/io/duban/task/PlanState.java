package io.duban.task;

import io.duban.events.Finding;
import io.duban.events.Item;
import io.duban.events.PlanEvent;
import io.duban.events.PlanEvent.FindingConfirmed;
import io.duban.events.PlanEvent.IssuedTask;
import io.duban.events.PlanEvent.ItemCorrected;
import io.duban.events.PlanEvent.ItemDrafted;
import io.duban.events.PlanEvent.ItemLinked;
import io.duban.events.PlanEvent.PlanAmended;
import io.duban.events.PlanEvent.PlanClosed;
import io.duban.events.PlanEvent.PlanDrafted;
import io.duban.events.PlanEvent.PlanIssued;
import io.duban.events.PlanEvent.Predecessor;
import io.duban.events.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A plan, folded from its events: its head as drafted, its items by ordinal, what is doubtful, and the tasks once issued. */
public record PlanState(PlanDrafted head, SortedMap<Integer, Item> items, SortedMap<Integer, List<Finding>> itemFindings,
        List<Finding> headFindings, SortedMap<Integer, Predecessor> predecessors, List<IssuedTask> tasks, Status status, long version,
        Instant lastEventAt) {

    /** How far a plan is. */
    public enum Status {
        DRAFT, ISSUED, CLOSED
    }

    /** The plan after one more event. */
    public static PlanState evolve(PlanState plan, Recorded<PlanEvent> recorded) {
        return (switch (recorded.event()) {
            case PlanDrafted e -> new PlanState(e, new TreeMap<>(), new TreeMap<>(), e.findings(), new TreeMap<>(), List.of(),
                    Status.DRAFT, 0, null);
            case ItemDrafted e -> plan.item(e.item(), e.findings());
            case ItemCorrected e -> plan.item(e.item(), e.findings());
            case FindingConfirmed e -> plan.confirmed(e.number());
            case ItemLinked e -> plan.linked(e.ordinal(), e.predecessor());
            case PlanIssued e -> new PlanState(plan.head, plan.items, plan.itemFindings, plan.headFindings, plan.predecessors, e.tasks(),
                    Status.ISSUED, 0, null);
            case PlanAmended e -> plan;
            case PlanClosed e -> new PlanState(plan.head, plan.items, plan.itemFindings, plan.headFindings, plan.predecessors, plan.tasks,
                    Status.CLOSED, 0, null);
        }).after(recorded);
    }

    /** The findings of the head, then of each item in order; a finding's number is its place here, from 1. */
    public List<Finding> findings() {
        return Stream.concat(headFindings.stream(), itemFindings.values().stream().flatMap(List::stream)).toList();
    }

    /** What forbids issuing. */
    public List<Finding> errors() {
        return findings().stream().filter(finding -> finding.severity() == Finding.Severity.ERROR).toList();
    }

    /** An item by its number in the notice. */
    public Optional<Item> item(int ordinal) {
        return Optional.ofNullable(items.get(ordinal));
    }

    private PlanState item(Item item, List<Finding> findings) {
        var changed = new TreeMap<>(items);
        changed.put(item.ordinal(), item);
        var doubts = new TreeMap<>(itemFindings);
        doubts.put(item.ordinal(), findings);
        return new PlanState(head, changed, doubts, headFindings, predecessors, tasks, status, version, lastEventAt);
    }

    private PlanState linked(int ordinal, Predecessor predecessor) {
        var linked = new TreeMap<>(predecessors);
        linked.put(ordinal, predecessor);
        return new PlanState(head, items, itemFindings, headFindings, linked, tasks, status, version, lastEventAt);
    }

    private PlanState confirmed(int number) {
        if (number <= headFindings.size()) {
            return new PlanState(head, items, itemFindings, confirmed(headFindings, number), predecessors, tasks, status, version, lastEventAt);
        }
        var doubts = new TreeMap<>(itemFindings);
        int before = headFindings.size();
        for (var entry : itemFindings.entrySet()) {
            int within = number - before;
            if (within >= 1 && within <= entry.getValue().size()) {
                doubts.put(entry.getKey(), confirmed(entry.getValue(), within));
            }
            before += entry.getValue().size();
        }
        return new PlanState(head, items, doubts, headFindings, predecessors, tasks, status, version, lastEventAt);
    }

    private static List<Finding> confirmed(List<Finding> findings, int number) {
        var changed = new ArrayList<>(findings);
        changed.set(number - 1, changed.get(number - 1).asConfirmed());
        return List.copyOf(changed);
    }

    private PlanState after(Recorded<PlanEvent> recorded) {
        return new PlanState(head, items, itemFindings, headFindings, predecessors, tasks, status, recorded.sequence() + 1, recorded.time());
    }
}
