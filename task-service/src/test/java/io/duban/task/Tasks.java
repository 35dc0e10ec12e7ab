package io.duban.task;

import io.duban.events.Assignee;
import io.duban.events.Deadline;
import io.duban.events.LeadKind;
import io.duban.events.Role;
import io.duban.events.TaskEvent.AssignedDuty;
import io.duban.events.TaskEvent.DutiesApproved;
import io.duban.events.TaskEvent.DutiesReturned;
import io.duban.events.TaskEvent.DutyAcknowledged;
import io.duban.events.TaskEvent.DutyFulfilled;
import io.duban.events.TaskEvent.ProgressReported;
import io.duban.events.TaskEvent.TaskAssigned;
import io.duban.events.TaskEvent.TaskCancelled;
import io.duban.events.TaskEvent.TaskCompleted;
import io.duban.events.TaskEvent.TaskReopened;
import io.duban.events.TaskEvent.TaskSubmitted;
import io.duban.events.UnitRef;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What can have happened to the one task of the rules' tests; due by 2025-12-31 unless told otherwise. */
public final class Tasks {
    public static final UUID TASK = UUID.fromString("0197a000-0000-7000-8000-000000000001");

    private Tasks() {
    }

    /** Led by units named one by one; the first submits. */
    public static TaskAssigned led(List<UnitRef> leads, UnitRef... responsibles) {
        return assigned(LeadKind.NAMED, leads, responsibles, Deadline.on("12月底前", "month-end", LocalDate.parse("2025-12-31")));
    }

    public static TaskAssigned led(UnitRef lead, UnitRef... responsibles) {
        return led(List.of(lead), responsibles);
    }

    /** Led by a group, each member for itself. */
    public static TaskAssigned ledByGroup(List<UnitRef> members, UnitRef... responsibles) {
        var task = led(members, responsibles);
        return assigned(LeadKind.GROUP, members, responsibles, task.deadline());
    }

    /** 有关部门: led by nobody until the office designates somebody. */
    public static TaskAssigned ledByNobody(UnitRef... responsibles) {
        return open(assigned(LeadKind.OPEN, List.of(), responsibles, led(List.of()).deadline()), List.of(Assignee.open("有关部门")), List.of());
    }

    /** 有关单位 beside the named responsible units, yet to be designated. */
    public static TaskAssigned andOthersResponsible(TaskAssigned task) {
        return open(task, task.leads(), Stream.concat(task.responsibles().stream(), Stream.of(Assignee.open("有关单位"))).toList());
    }

    private static TaskAssigned open(TaskAssigned task, List<Assignee> leads, List<Assignee> responsibles) {
        return new TaskAssigned(TASK, null, task.planTitle(), task.docNumber(), task.issuedOn(), task.year(), task.ordinal(), null, null,
                task.requirement(), task.leadKind(), leads, responsibles, task.duties(), task.deadline(), null);
    }

    /** 长期坚持. */
    public static TaskAssigned continuous(UnitRef lead) {
        return assigned(LeadKind.NAMED, List.of(lead), new UnitRef[0], Deadline.continuous("长期坚持", "continuous", Deadline.Cadence.YEARLY));
    }

    private static TaskAssigned assigned(LeadKind kind, List<UnitRef> leads, UnitRef[] responsibles, Deadline deadline) {
        var duties = Stream.concat(leads.stream().map(unit -> new AssignedDuty(unit, Role.LEAD, null)),
                Arrays.stream(responsibles).map(unit -> new AssignedDuty(unit, Role.RESPONSIBLE, null))).toList();
        return new TaskAssigned(TASK, null, "2025年政务公开任务分解表", "汶政办字〔2025〕8号", People.ISSUED, 2025, 1, null, null, "修订主动公开目录",
                kind, assignees(leads), assignees(List.of(responsibles)), duties, deadline, null);
    }

    private static List<Assignee> assignees(List<UnitRef> units) {
        return units.stream().map(unit -> Assignee.named(unit.name(), unit)).toList();
    }

    public static DutyAcknowledged acknowledged(UnitRef unit) {
        return new DutyAcknowledged(TASK, unit, null);
    }

    public static ProgressReported progressed(UnitRef unit, int percent) {
        return new ProgressReported(TASK, unit, percent, "已完成初稿", null, null, List.of());
    }

    public static DutyFulfilled fulfilled(UnitRef unit) {
        return new DutyFulfilled(TASK, unit, "已办结", List.of());
    }

    public static TaskSubmitted submitted(UnitRef unit, UnitRef... open) {
        return new TaskSubmitted(TASK, unit, "已办结", List.of(open));
    }

    public static DutiesApproved approved(UnitRef... units) {
        return new DutiesApproved(TASK, List.of(units), false);
    }

    public static DutiesReturned returned(int round, UnitRef... units) {
        return new DutiesReturned(TASK, List.of(units), "缺少佐证材料", round);
    }

    public static TaskCompleted completed(UnitRef... unreported) {
        return new TaskCompleted(TASK, List.of(unreported));
    }

    public static TaskCancelled cancelled() {
        return new TaskCancelled(TASK, "上级文件已废止");
    }

    public static TaskReopened reopened() {
        return new TaskReopened(TASK, "复查发现目录未更新");
    }
}
