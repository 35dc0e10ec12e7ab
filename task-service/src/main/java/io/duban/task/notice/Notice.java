package io.duban.task.notice;

import io.duban.events.Finding;
import io.duban.events.Item;
import io.duban.events.PlanEvent.Basis;
import io.duban.events.PlanEvent.SourceFile;
import java.time.LocalDate;
import java.util.List;

/**
 * A notice as it was understood: the draft of a plan. {@code title} is the table's own title (the plan is the
 * 任务分解表, the notice only issues it). {@code year} is null where the notice names none.
 * Findings of rows carry the row's ordinal, those of the head none.
 */
public record Notice(String title, String docNumber, String issuer, LocalDate issuedOn, Integer year, List<Basis> basis,
        SourceFile source, List<Item> items, List<Finding> findings) {
}
