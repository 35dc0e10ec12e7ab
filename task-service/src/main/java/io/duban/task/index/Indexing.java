package io.duban.task.index;

import io.duban.events.Contact;
import io.duban.events.DomainEvent;
import io.duban.events.PlanEvent;
import io.duban.events.PlanEvent.FindingConfirmed;
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
import io.duban.events.TaskEvent;
import io.duban.events.TaskEvent.DutyHandedOver;
import io.duban.events.TaskState;
import io.duban.events.UnitEvent;
import io.duban.events.UnitEvent.UnitChanged;
import io.duban.events.UnitEvent.UnitMerged;
import io.duban.events.UnitEvent.UnitRegistered;
import io.duban.events.UnitEvent.UnitSplit;
import io.duban.events.UnitRef;
import io.duban.task.TaskIndex;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;

/** Keeps the index rows, in the transaction that appends the events: both are there, or neither. */
@ApplicationScoped
@ProcessingGroup("index")
public class Indexing implements TaskIndex {
    @Inject
    Successions successions;

    @Override
    public void note(TaskState task) {
        var known = TaskRow.<TaskRow>findById(task.id());
        var row = known == null ? new TaskRow() : known;
        row.take(task);
        row.persist();
    }

    @Override
    public void name(String unit, UUID task, Contact persons) {
        ContactRow.keep(unit, task, persons);
    }

    @EventHandler
    void on(DomainEvent event, @Timestamp Instant time) {
        switch (event) {
            case UnitEvent unit -> on(unit);
            case PlanEvent plan -> on(plan, time);
            case DutyHandedOver e -> ContactRow.forget(e.from().code(), e.taskId());
            case TaskEvent task -> unchanged(); // a task's row is made of its state
        }
    }

    private void on(UnitEvent event) {
        switch (event) {
            case UnitRegistered e -> unit(e.code(), e.name(), e.kind(), e.groups(), e.aliases());
            case UnitChanged e -> unit(e.code(), e.name(), e.kind(), e.groups(), e.aliases());
            case UnitMerged e -> {
                dissolved(e.code(), List.of(e.into()));
                successions.note(e);
            }
            case UnitSplit e -> {
                dissolved(e.code(), e.all());
                successions.note(e);
            }
        }
    }

    private static void on(PlanEvent event, Instant time) {
        switch (event) {
            case PlanDrafted e -> drafted(e, time);
            case PlanHeadCorrected e -> headed(plan(e.planId()), e);
            case ItemAdded e -> plan(e.planId()).items++;
            case ItemRemoved e -> plan(e.planId()).items--;
            case PlanIssued e -> plan(e.planId()).status = "issued";
            case PlanClosed e -> plan(e.planId()).status = "closed";
            case PlanWithdrawn e -> plan(e.planId()).status = "withdrawn";
            case ItemDrafted e -> unchanged();
            case ItemCorrected e -> unchanged();
            case ItemLinked e -> unchanged();
            case FindingConfirmed e -> unchanged();
            case PlanAmended e -> unchanged();
        }
    }

    private static void unit(String code, String name, String kind, List<String> groups, List<String> aliases) {
        var known = UnitRow.<UnitRow>findById(code);
        var row = known == null ? new UnitRow() : known;
        row.code = code;
        row.calls(name);
        row.kind = kind;
        row.groups = groups;
        row.aliases = aliases;
        row.persist();
    }

    /** Whom it had named goes with it: the successor names its own. */
    private static void dissolved(String code, List<UnitRef> successors) {
        var row = UnitRow.<UnitRow>findById(code);
        row.groups = List.of();
        row.dissolved = true;
        ContactRow.forgetAll(code);
        row.successors = successors.stream().map(UnitRef::code).toList();
    }

    private static void drafted(PlanDrafted e, Instant time) {
        var row = new PlanRow();
        row.id = e.planId();
        row.title = e.title();
        row.docNumber = e.docNumber();
        row.sha256 = e.source().sha256();
        row.year = e.year();
        row.issuedOn = e.issuedOn();
        row.status = "draft";
        row.items = e.items();
        row.draftedAt = time;
        row.persist();
    }

    private static PlanRow plan(UUID id) {
        return PlanRow.findById(id);
    }

    private static void headed(PlanRow row, PlanHeadCorrected e) {
        row.title = e.title();
        row.docNumber = e.docNumber();
        row.year = e.year();
        row.issuedOn = e.issuedOn();
    }

    /** Nothing that a command looks up has changed. */
    private static void unchanged() {
    }
}
