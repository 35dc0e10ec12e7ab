package io.duban.task.units;

import io.duban.events.Recorded;
import io.duban.events.UnitEvent;
import io.duban.events.UnitEvent.UnitChanged;
import io.duban.events.UnitEvent.UnitMerged;
import io.duban.events.UnitEvent.UnitRegistered;
import io.duban.events.UnitEvent.UnitSplit;
import io.duban.events.UnitRef;
import io.duban.task.UnitState;
import io.duban.task.index.UnitRow;
import io.duban.task.platform.Histories;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What units were on any day, from their streams: a group as of a day is who was in it then. */
@ApplicationScoped
class UnitHistories {
    @Inject
    Histories histories;

    /** How a unit was from an instant on, until the next. */
    @Schema(name = "UnitVersion", description = "How a unit was from an instant on, until the next version")
    record Version(@Schema(description = "From then on") Instant from,
            @Schema(description = "registered, changed, merged or split", examples = "changed") String change,
            @Schema(description = "Why, where a reform did it; else null", examples = "机构改革，职能并入。") String reason,
            @Schema(description = "The document of that reform; null without one", examples = "某编发〔2025〕3号") String docNumber,
            @Schema(description = "The unit as it was from then on") UnitView unit) {
    }

    /** Every version of a unit, the first one first; none where there is no such unit. */
    List<Version> versions(String code) {
        var versions = new ArrayList<Version>();
        UnitState unit = null;
        for (var recorded : histories.unit(code)) {
            unit = UnitState.evolve(unit, recorded);
            versions.add(version(recorded, UnitView.of(unit)));
        }
        return versions;
    }

    /** A unit as it is now; a dissolved one with all who took over from it, as they are called today. */
    UnitView now(UnitRow row) {
        return UnitView.of(row, row.dissolved
                ? versions(row.code).getLast().unit.successors().stream().map(UnitHistories::asCalledToday).toList() : List.of());
    }

    private static UnitRef asCalledToday(UnitRef unit) {
        return UnitRow.known(unit.code()).map(row -> new UnitRef(row.code, row.name)).orElse(unit);
    }

    /** A unit as it was at an instant; empty where there was none yet. */
    Optional<UnitView> unit(String code, Instant at) {
        return versions(code).stream().filter(version -> !version.from.isAfter(at)).reduce((earlier, later) -> later).map(Version::unit);
    }

    /** All units as they were at an instant, by code. */
    Stream<UnitView> units(Instant at) {
        return UnitRow.<UnitRow>listAll(Sort.by("code")).stream().flatMap(row -> unit(row.code, at).stream());
    }

    private static Version version(Recorded<UnitEvent> recorded, UnitView unit) {
        return switch (recorded.event()) {
            case UnitRegistered e -> new Version(recorded.time(), "registered", null, null, unit);
            case UnitChanged e -> new Version(recorded.time(), "changed", null, null, unit);
            case UnitMerged e -> new Version(recorded.time(), "merged", e.reason(), e.docNumber(), unit);
            case UnitSplit e -> new Version(recorded.time(), "split", e.reason(), e.docNumber(), unit);
        };
    }
}
