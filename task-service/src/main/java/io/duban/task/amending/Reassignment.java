package io.duban.task.amending;

import io.duban.events.Assignee;
import io.duban.events.Duty;
import io.duban.events.DutyStage;
import io.duban.events.Item;
import io.duban.events.LeadKind;
import io.duban.events.Role;
import io.duban.events.TaskEvent.AssignedDuty;
import io.duban.events.TaskState;
import io.duban.events.UnitRef;
import io.duban.task.assigning.Assignment;
import io.duban.task.notice.units.Directory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who owes what from an amendment on. What it names is expanded by the directory as it stands; what it does not name stays as
 * it has become since the issue, handed over, excused or designated. Whoever no longer leads answers for its share where the
 * responsible units include it. Null: not changed.
 */
record Reassignment(LeadKind leadKind, List<Assignee> leads, List<Assignee> responsibles, List<AssignedDuty> duties) {

    static Reassignment of(TaskState task, List<Assignee> leads, List<Assignee> responsibles, Directory directory) {
        var named = Assignment.of(new Item(task.ordinal(), task.section(), task.topic(), task.requirement(), leads == null ? List.of() : leads,
                responsibles == null ? List.of() : responsibles, task.deadline(), Map.of()), directory);
        Map<String, AssignedDuty> owed = new LinkedHashMap<>();
        (leads == null ? standing(task, Role.LEAD) : of(named, Role.LEAD)).forEach(duty -> owed.put(duty.unit().code(), duty));
        (responsibles == null ? Stream.concat(standing(task, Role.RESPONSIBLE), noLongerLeading(task)) : of(named, Role.RESPONSIBLE))
                .forEach(duty -> owed.putIfAbsent(duty.unit().code(), duty));
        return new Reassignment(leads == null ? null : named.leadKind(), leads == null ? null : named.leads(),
                responsibles == null ? null : named.responsibles(), List.copyOf(owed.values()));
    }

    /** The responsible units that have not reported and still owe it. */
    List<UnitRef> openResponsibles(TaskState task) {
        return duties.stream().filter(duty -> duty.role() == Role.RESPONSIBLE).map(AssignedDuty::unit)
                .filter(unit -> task.duty(unit.code()).map(duty -> duty.stage().open() || duty.stage() == DutyStage.EXCUSED).orElse(true)).toList();
    }

    private static Stream<AssignedDuty> of(Assignment named, Role role) {
        return named.duties().stream().filter(duty -> duty.role() == role);
    }

    private static Stream<AssignedDuty> standing(TaskState task, Role role) {
        return task.duties(role).filter(duty -> duty.stage() != DutyStage.EXCUSED)
                .map(duty -> new AssignedDuty(duty.unit(), role, duty.group()));
    }

    private static Stream<AssignedDuty> noLongerLeading(TaskState task) {
        return task.duties(Role.LEAD).filter(duty -> duty.stage() != DutyStage.EXCUSED).map(Duty::unit)
                .flatMap(unit -> task.responsibles().stream().filter(named -> named.names(unit)).limit(1)
                        .map(named -> new AssignedDuty(unit, Role.RESPONSIBLE, named.group())));
    }
}
