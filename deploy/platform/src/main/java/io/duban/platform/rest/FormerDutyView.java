package io.duban.platform.rest;

import io.duban.events.FormerDuty;
import io.duban.events.Role;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who held a duty before it was handed over. */
@Schema(name = "FormerDuty", description = "工作交接: who held a duty until it passed to another unit")
public record FormerDutyView(
        @Schema(description = "Unit code", examples = "xjrj") String unit,
        @Schema(description = "Its name then", examples = "县金融局") String name,
        @Schema(description = "lead or responsible") Role role,
        @Schema(description = "Chinese for role", examples = "责任") String roleLabel,
        @Schema(description = "From when it held it") Instant from,
        @Schema(description = "Until when") Instant until,
        @Schema(description = "Who holds it since: unit code", examples = "xczj") String successor,
        @Schema(description = "Its name then", examples = "县财政局") String successorName,
        @Schema(description = "Why", examples = "机构改革。") String reason) {

    /** As shown. */
    public static FormerDutyView of(FormerDuty former) {
        var duty = former.duty();
        return new FormerDutyView(duty.unit().code(), duty.unit().name(), duty.role(), Labels.of(duty.role()), duty.heldSince(), former.until(),
                former.successor().code(), former.successor().name(), former.reason());
    }
}
