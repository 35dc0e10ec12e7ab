package io.duban.events;

import io.duban.events.TaskEvent.TaskAmended;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A document that changed an issued task, and why. {@code changed}: what is otherwise since then (requirement, leads, responsibles,
 * deadline, checkIns); what the document only says again is not among it. Empty in a state that was kept before this was told.
 */
public record Amendment(String docNumber, String reason, Instant at, List<String> changed) {

    public Amendment {
        changed = changed == null ? List.of() : List.copyOf(changed);
    }

    /** {@code before} and {@code after} it. */
    static Amendment of(TaskAmended e, TaskState before, TaskState after, Instant at) {
        var changed = new ArrayList<String>();
        add(changed, "requirement", e.requirement() != null && !e.requirement().equals(before.requirement()));
        add(changed, "leads", e.leads() != null && !leading(before).equals(leading(after)));
        add(changed, "responsibles", e.responsibles() != null && !answering(before).equals(answering(after)));
        add(changed, "deadline", !by(before.deadline()).equals(by(after.deadline())));
        add(changed, "checkIns", !checkIns(before.deadline()).equals(checkIns(after.deadline())));
        return new Amendment(e.docNumber(), e.reason(), at, changed);
    }

    private static void add(List<String> changed, String field, boolean otherwise) {
        if (otherwise) {
            changed.add(field);
        }
    }

    /** Their order counts where they are named, since the first submits. */
    private static List<Object> leading(TaskState task) {
        var units = units(task, Role.LEAD);
        return List.of(task.leadKind(), task.leadKind() == LeadKind.NAMED ? units : Set.copyOf(units), toBeDesignated(task.leads()));
    }

    private static List<Object> answering(TaskState task) {
        return List.of(Set.copyOf(units(task, Role.RESPONSIBLE)), toBeDesignated(task.responsibles()));
    }

    private static List<String> units(TaskState task, Role role) {
        return task.duties(role).filter(duty -> duty.stage() != DutyStage.EXCUSED).map(duty -> duty.unit().code()).toList();
    }

    private static List<String> toBeDesignated(List<Assignee> named) {
        return named.stream().filter(Assignee::open).map(Assignee::raw).toList();
    }

    private static List<Object> by(Deadline deadline) {
        return List.of(deadline.raw(), deadline.kind(), Optional.ofNullable(deadline.date()));
    }

    private static List<Object> checkIns(Deadline deadline) {
        return List.of(Optional.ofNullable(deadline.checkInCadence()), deadline.checkIns());
    }
}
