package io.duban.task;

import io.duban.events.Finding;
import io.duban.events.Item;
import io.duban.events.PlanEvent;
import io.duban.events.PlanEvent.FindingConfirmed;
import io.duban.events.PlanEvent.IssuedTask;
import io.duban.events.PlanEvent.ItemAdded;
import io.duban.events.PlanEvent.ItemCorrected;
import io.duban.events.PlanEvent.ItemDrafted;
import io.duban.events.PlanEvent.ItemLinked;
import io.duban.events.PlanEvent.ItemRemoved;
import io.duban.events.PlanEvent.PlanAmended;
import io.duban.events.PlanEvent.PlanClosed;
import io.duban.events.PlanEvent.PlanDrafted;
import io.duban.events.PlanEvent.PlanHeadCorrected;
import io.duban.events.PlanEvent.PlanIssued;
import io.duban.events.PlanEvent.PlanWithdrawn;
import io.duban.events.PlanEvent.Predecessor;
import io.duban.events.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A plan, folded from its events: its head as drafted or corrected, its items by ordinal, what is doubtful, which tasks of the
 * year before its items continue, the tasks once issued, and whose rows a document has amended since. {@code lastOrdinal} is the
 * highest that a row ever had, so that no number means two rows; a predecessor is null where the office said that the row continues nothing.
 */
public record PlanState(PlanDrafted head, SortedMap<Integer, Item> items, SortedMap<Integer, List<Finding>> itemFindings,
        List<Finding> headFindings, SortedMap<Integer, Predecessor> predecessors, int lastOrdinal, Status status,
        List<IssuedTask> tasks, SortedSet<Integer> amended, long version, Instant lastEventAt) {

    /** How far a plan is. */
    public enum Status {
        DRAFT, ISSUED, CLOSED, WITHDRAWN
    }

    /** The plan after one more event. */
    public static PlanState evolve(PlanState plan, Recorded<PlanEvent> recorded) {
        return (switch (recorded.event()) {
            case PlanDrafted e -> new PlanState(e, new TreeMap<>(), new TreeMap<>(), e.findings(), new TreeMap<>(), 0, Status.DRAFT,
                    List.of(), new TreeSet<>(), 0, null);
            case PlanHeadCorrected e -> plan.head(e);
            case ItemDrafted e -> plan.item(e.item(), e.findings());
            case ItemCorrected e -> plan.item(e.item(), e.findings());
            case ItemAdded e -> plan.item(e.item(), e.findings());
            case ItemRemoved e -> plan.without(e.ordinal());
            case ItemLinked e -> plan.linked(e);
            case FindingConfirmed e -> plan.confirmed(e.number());
            case PlanIssued e -> plan.as(Status.ISSUED, e.tasks());
            case PlanAmended e -> plan.amended(e.ordinals());
            case PlanClosed e -> plan.as(Status.CLOSED, plan.tasks);
            case PlanWithdrawn e -> plan.as(Status.WITHDRAWN, plan.tasks);
        }).after(recorded);
    }

    /** How a refusal names a row that the request does not list: by its number in the notice. */
    public static String row(int ordinal) {
        return "items[ordinal=" + ordinal + "]";
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

    /** The task of the year before that an item continues, as it stood when they were linked. */
    public Optional<Predecessor> predecessor(int ordinal) {
        return Optional.ofNullable(predecessors.get(ordinal));
    }

    /** The tasks whose rows a document has amended since the issue. */
    public List<UUID> amendedTasks() {
        return tasks.stream().filter(task -> amended.contains(task.ordinal())).map(IssuedTask::taskId).toList();
    }

    private PlanState head(PlanHeadCorrected e) {
        var corrected = new PlanDrafted(e.planId(), e.title(), e.docNumber(), e.issuer(), e.issuedOn(), e.year(), e.basis(),
                head.source(), e.findings(), head.items());
        return new PlanState(corrected, items, itemFindings, e.findings(), predecessors, lastOrdinal, status, tasks, amended, version, lastEventAt);
    }

    private PlanState item(Item item, List<Finding> findings) {
        var changed = new TreeMap<>(items);
        changed.put(item.ordinal(), item);
        var doubts = new TreeMap<>(itemFindings);
        doubts.put(item.ordinal(), findings);
        return with(changed, doubts, headFindings, predecessors);
    }

    private PlanState without(int ordinal) {
        var changed = new TreeMap<>(items);
        changed.remove(ordinal);
        var doubts = new TreeMap<>(itemFindings);
        doubts.remove(ordinal);
        var linked = new TreeMap<>(predecessors);
        linked.remove(ordinal);
        return with(changed, doubts, headFindings, linked);
    }

    private PlanState linked(ItemLinked e) {
        var linked = new TreeMap<>(predecessors);
        linked.put(e.ordinal(), e.predecessor());
        var doubts = new TreeMap<>(itemFindings);
        doubts.put(e.ordinal(), e.findings());
        return with(items, doubts, headFindings, linked);
    }

    private PlanState confirmed(int number) {
        if (number <= headFindings.size()) {
            return with(items, itemFindings, confirmed(headFindings, number), predecessors);
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
        return with(items, doubts, headFindings, predecessors);
    }

    private static List<Finding> confirmed(List<Finding> findings, int number) {
        var changed = new ArrayList<>(findings);
        changed.set(number - 1, changed.get(number - 1).asConfirmed());
        return List.copyOf(changed);
    }

    private PlanState with(SortedMap<Integer, Item> items, SortedMap<Integer, List<Finding>> itemFindings, List<Finding> headFindings,
            SortedMap<Integer, Predecessor> predecessors) {
        int highest = items.isEmpty() ? lastOrdinal : Math.max(lastOrdinal, items.lastKey());
        return new PlanState(head, items, itemFindings, headFindings, predecessors, highest, status, tasks, amended, version, lastEventAt);
    }

    private PlanState amended(List<Integer> ordinals) {
        var longer = new TreeSet<>(amended);
        longer.addAll(ordinals);
        return new PlanState(head, items, itemFindings, headFindings, predecessors, lastOrdinal, status, tasks, longer, version, lastEventAt);
    }

    private PlanState as(Status status, List<IssuedTask> tasks) {
        return new PlanState(head, items, itemFindings, headFindings, predecessors, lastOrdinal, status, tasks, amended, version, lastEventAt);
    }

    private PlanState after(Recorded<PlanEvent> recorded) {
        return new PlanState(head, items, itemFindings, headFindings, predecessors, lastOrdinal, status, tasks, amended, recorded.sequence() + 1,
                recorded.time());
    }
}
