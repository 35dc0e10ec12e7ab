package io.duban.events;

import io.duban.events.TaskEvent.TaskAmended;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A document that changed an issued task, and why. {@code changed}: the fields of the row that are otherwise since then (requirement,
 * leads, responsibles, deadline); empty in a state that was kept before this was told.
 */
public record Amendment(String docNumber, String reason, Instant at, List<String> changed) {

    public Amendment {
        changed = changed == null ? List.of() : List.copyOf(changed);
    }

    static Amendment of(TaskAmended e, Instant at) {
        var changed = new ArrayList<String>();
        add(changed, "requirement", e.requirement());
        add(changed, "leads", e.leads());
        add(changed, "responsibles", e.responsibles());
        add(changed, "deadline", e.deadline());
        return new Amendment(e.docNumber(), e.reason(), at, changed);
    }

    private static void add(List<String> changed, String field, Object value) {
        if (value != null) {
            changed.add(field);
        }
    }
}
