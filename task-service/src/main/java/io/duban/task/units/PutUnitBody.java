package io.duban.task.units;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit as the office describes it. */
@Schema(name = "UnitGiven")
record PutUnitBody(@Schema(description = "As notices print it", examples = "县政府办公室") @NotBlank @Size(max = 200) String name,
        @Schema(description = "What kind of unit; department where left out", examples = "department") @Pattern(regexp = "[a-z-]{1,32}") String kind,
        @Schema(description = "The groups that it is a member of", examples = "[\"县政府各部门、单位\"]") @Size(max = 50) List<@NotBlank @Size(max = 200) String> groups,
        @Schema(description = "Other names under which notices mean it", examples = "[\"县府办\"]") @Size(max = 50) List<@NotBlank @Size(max = 200) String> aliases) {

    /** Short, nothing that could be the id of a task or a plan, and not the supervising office's own name in subscriptions. */
    static final String CODE = "(?!office$)(?![0-9a-fA-F-]{36}$)[A-Za-z0-9.-]{1,64}";

    PutUnit command(String code) {
        return new PutUnit(code, name.strip(), kind == null ? "department" : kind, groups == null ? List.of() : groups,
                aliases == null ? List.of() : aliases);
    }
}
