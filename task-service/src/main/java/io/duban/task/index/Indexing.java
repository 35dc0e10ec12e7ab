package io.duban.task.index;

import io.duban.events.DomainEvent;
import io.duban.events.PlanEvent.FindingConfirmed;
import io.duban.events.PlanEvent.ItemAdded;
import io.duban.events.PlanEvent.ItemCorrected;
import io.duban.events.PlanEvent.ItemDrafted;
import io.duban.events.PlanEvent.ItemRemoved;
import io.duban.events.PlanEvent.PlanDrafted;
import io.duban.events.PlanEvent.PlanHeadCorrected;
import io.duban.events.PlanEvent.PlanIssued;
import io.duban.events.PlanEvent.PlanWithdrawn;
import io.duban.events.TaskEvent.DutiesApproved;
import io.duban.events.TaskEvent.DutiesReturned;
import io.duban.events.TaskEvent.DutyAcknowledged;
import io.duban.events.TaskEvent.DutyFulfilled;
import io.duban.events.TaskEvent.ProgressReported;
import io.duban.events.TaskEvent.TaskAssigned;
import io.duban.events.TaskEvent.TaskBecameOverdue;
import io.duban.events.TaskEvent.TaskCancelled;
import io.duban.events.TaskEvent.TaskCompleted;
import io.duban.events.TaskEvent.TaskReopened;
import io.duban.events.TaskEvent.TaskSubmitted;
import io.duban.events.UnitEvent.UnitChanged;
import io.duban.events.UnitEvent.UnitRegistered;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;

/** Keeps the index rows, in the transaction that appends the events: both are there, or neither. */
@ApplicationScoped
@ProcessingGroup("index")
public class Indexing {

    @EventHandler
    void on(DomainEvent event, @Timestamp Instant time) {
        switch (event) {
            case UnitRegistered e -> unit(e.code(), e.name(), e.kind(), e.groups(), e.aliases());
            case UnitChanged e -> unit(e.code(), e.name(), e.kind(), e.groups(), e.aliases());
            case PlanDrafted e -> drafted(e, time);
            case PlanHeadCorrected e -> headed(plan(e.planId()), e);
            case ItemAdded e -> plan(e.planId()).items++;
            case ItemRemoved e -> plan(e.planId()).items--;
            case PlanIssued e -> plan(e.planId()).status = "issued";
            case PlanWithdrawn e -> plan(e.planId()).status = "withdrawn";
            case TaskAssigned e -> assigned(e);
            case TaskCompleted e -> open(e.taskId(), false);
            case TaskCancelled e -> open(e.taskId(), false);
            case TaskReopened e -> reopened(e.taskId());
            case TaskBecameOverdue e -> TaskRow.<TaskRow>findById(e.taskId()).overdueRecorded = true;
            case ItemDrafted e -> unchanged();
            case ItemCorrected e -> unchanged();
            case FindingConfirmed e -> unchanged();
            case DutyAcknowledged e -> unchanged();
            case ProgressReported e -> unchanged();
            case DutyFulfilled e -> unchanged();
            case TaskSubmitted e -> TaskRow.<TaskRow>findById(e.taskId()).submittedAt = time;
            case DutiesApproved e -> unchanged();
            case DutiesReturned e -> TaskRow.<TaskRow>findById(e.taskId()).submittedAt = null;
        }
    }

    private static void unit(String code, String name, String kind, List<String> groups, List<String> aliases) {
        var known = UnitRow.<UnitRow>findById(code);
        var row = known == null ? new UnitRow() : known;
        row.code = code;
        row.name = name;
        row.kind = kind;
        row.groups = groups;
        row.aliases = aliases;
        row.persist();
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

    private static void assigned(TaskAssigned e) {
        var row = new TaskRow();
        row.id = e.taskId();
        row.planId = e.planId();
        row.ordinal = e.ordinal();
        row.units = e.duties().stream().map(duty -> duty.unit().code()).toList();
        row.overdueFrom = e.deadline().overdueFrom();
        row.open = true;
        row.persist();
    }

    private static void reopened(UUID task) {
        open(task, true);
        TaskRow.<TaskRow>findById(task).submittedAt = null;
    }

    private static void open(UUID task, boolean open) {
        TaskRow.<TaskRow>findById(task).open = open;
    }

    /** Nothing that a command looks up has changed. */
    private static void unchanged() {
    }
}
