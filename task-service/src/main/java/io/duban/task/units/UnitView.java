package io.duban.task.units;

import io.duban.events.UnitRef;
import io.duban.task.UnitState;
import io.duban.task.index.UnitRow;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit of the directory. */
@Schema(name = "Unit", description = "A unit of the county's directory (单位)")
public record UnitView(@Schema(description = "Short, stable, chosen by the office", examples = "xzfbgs") String code,
        @Schema(description = "As notices print it", examples = "县政府办公室") String name,
        @Schema(description = "What kind of unit", examples = "department") String kind,
        @Schema(description = "The groups that it is a member of", examples = "[\"县政府各部门、单位\"]") List<String> groups,
        @Schema(description = "Other names under which notices mean it", examples = "[\"县府办\"]") List<String> aliases,
        @Schema(description = "Merged or split by a reform: it takes part in nothing any more", examples = "false") boolean dissolved,
        @Schema(description = "Who took over what a dissolved one owed, unless a split gave it to another; null while it stands") UnitRef successor,
        @Schema(description = "All who took over from a dissolved one, the successor first; several after a split") List<UnitRef> successors) {

    /** From its events. */
    public static UnitView of(UnitState unit) {
        return new UnitView(unit.code(), unit.name(), unit.kind(), unit.groups(), unit.aliases(), unit.dissolved(),
                unit.dissolved() ? unit.successors().getFirst() : null, unit.successors());
    }

    static UnitView of(UnitRow unit, List<UnitRef> successors) {
        return new UnitView(unit.code, unit.name, unit.kind, unit.groups, unit.aliases, unit.dissolved,
                successors.isEmpty() ? null : successors.getFirst(), successors);
    }
}
