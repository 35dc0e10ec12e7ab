package io.duban.platform.rest;

import io.duban.events.Duty;
import io.duban.events.DutyStage;
import io.duban.events.Role;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A duty that gave way to another of the same unit when one of the two was handed over. */
@Schema(name = "JoinedDuty", description = "工作交接: a duty that became one with this one, as it stood then")
public record JoinedDutyView(
        @Schema(description = "Code of the unit whose it was", examples = "xjrj") String unit,
        @Schema(description = "Its name then", examples = "县金融局") String name,
        @Schema(description = "lead or responsible", examples = "responsible") Role role,
        @Schema(description = "Chinese for role", examples = "责任") String roleLabel,
        @Schema(description = "How far it was", examples = "fulfilled") DutyStage stage,
        @Schema(description = "Chinese for stage", examples = "已办结") String stageLabel,
        @Schema(description = "0 to 100", examples = "100") int percent,
        @Schema(description = "What had last been said of it") Duty.Report lastReport,
        @Schema(description = "When the two became one") Instant joinedAt) {

    /** Those that became one with a duty, in order. */
    public static List<JoinedDutyView> of(Duty duty) {
        return duty.joined().stream().map(one -> new JoinedDutyView(one.unit().code(), one.unit().name(), one.role(), Labels.of(one.role()),
                one.stage(), Labels.of(one.stage(), one.role()), one.percent(), one.lastReport(), one.at())).toList();
    }
}
