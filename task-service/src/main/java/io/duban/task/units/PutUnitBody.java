package io.duban.task.units;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit as the office describes it. */
@Schema(name = "UnitGiven")
record PutUnitBody(@Schema(description = "As notices print it", examples = "县政府办公室") @NotBlank @Size(max = LONGEST) String name,
        @Schema(description = "What kind of unit; left out: as it was, department for a new one", examples = "department")
        @Pattern(regexp = KIND, message = "{io.duban.task.UnitKind}") String kind,
        @Schema(description = "The groups that it is a member of; left out: as it was", examples = "[\"县政府各部门、单位\"]")
        @Size(max = 50) List<@NotBlank @Size(max = LONGEST) String> groups,
        @Schema(description = "Other names under which notices mean it; left out: as it was, and its old name where it is renamed",
                examples = "[\"县府办\"]")
        @Size(max = 50) List<@NotBlank @Size(max = LONGEST) String> aliases,
        @Schema(description = "A kind or group that no unit has yet is meant; without it, such a one is taken for a slip", examples = "false")
        boolean allowNew) {

    /** Of a name, a group or an alias, in characters. */
    static final int LONGEST = 200;
    static final String KIND = "[a-z-]{1,32}";

    PutUnit command(String code) {
        return new PutUnit(code, name.strip(), kind, groups, aliases, allowNew);
    }
}
