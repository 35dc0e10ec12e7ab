package io.duban.reporting.accountability;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.duban.events.Role;
import io.duban.events.TaskState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who answers for what, and how it stands as of an instant. */
@Schema(name = "Accountability", description = "Who answers for what: one row per unit, as lead and as responsible apart")
record Accountability(
        @Schema(description = "The instant that it is true for") Instant asOf,
        @Schema(description = "The plan's id; null: all plans") UUID planId,
        @Schema(description = "The plan's title", examples = "2025年汶上县政务公开工作要点任务分解表") String planTitle,
        @Schema(description = "How the figures are made") List<Formula> formulas,
        @Schema(description = "Over whole tasks") TaskFigures tasks,
        @Schema(description = "Over all lead duties") Figures lead,
        @Schema(description = "Over all responsible duties") Figures responsible,
        @Schema(description = "One row per unit that holds or held a duty, by code") List<UnitFigures> units,
        @Schema(description = "The tasks that a group leads, with the missing names") List<GroupTask> groupTasks) {

    /** One unit's figures. */
    @Schema(name = "UnitAccountability", description = "One unit's figures")
    record UnitFigures(
            @Schema(description = "Unit code", examples = "xmzj") String unit,
            @Schema(description = "Unit name in the directory as of asOf; a duty bears the name that the unit had when it got it", examples = "县民政局")
            String name,
            @Schema(description = "As lead (牵头)") Figures lead,
            @Schema(description = "As responsible unit (责任)") Figures responsible) {

        private static UnitFigures of(String code, String name, List<Judged> duties, List<Held> held) {
            return new UnitFigures(code, name, figures(duties, held, Role.LEAD), figures(duties, held, Role.RESPONSIBLE));
        }
    }

    /** {@code names}: what the units were called then, by code: one name each, whichever plan is asked for. */
    static Accountability of(UUID planId, String planTitle, List<TaskState> tasks, Map<String, String> names, Instant now) {
        var duties = Judged.all(tasks, now).toList();
        var held = Held.all(tasks).toList();
        var byUnit = duties.stream().collect(groupingBy(duty -> duty.duty().unit().code()));
        var units = held.stream().collect(groupingBy(one -> one.duty().unit().code(), TreeMap::new, toList())).entrySet().stream()
                .map(unit -> UnitFigures.of(unit.getKey(), names.get(unit.getKey()),
                        byUnit.getOrDefault(unit.getKey(), List.of()), unit.getValue())).toList();
        return new Accountability(now, planId, planTitle, Formula.ALL, TaskFigures.of(tasks, now), figures(duties, held, Role.LEAD),
                figures(duties, held, Role.RESPONSIBLE), units, GroupTask.among(tasks));
    }

    private static Figures figures(List<Judged> duties, List<Held> held, Role role) {
        return Figures.of(duties.stream().filter(duty -> duty.duty().role() == role).toList(),
                held.stream().filter(one -> one.duty().role() == role).toList());
    }
}
