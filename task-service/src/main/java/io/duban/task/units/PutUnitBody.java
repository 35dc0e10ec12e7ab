package io.duban.task.units;

import io.duban.platform.problem.Problem.Violation;
import io.duban.platform.problem.Problem;
import io.duban.task.notice.Directory.Entry;
import io.duban.task.notice.Directory;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit as the office describes it. */
@Schema(name = "UnitGiven")
record PutUnitBody(@Schema(description = "As notices print it", examples = "县政府办公室") @NotBlank @Size(max = LONGEST) String name,
        @Schema(description = "What kind of unit; left out: as it was, department for a new one", examples = "department") @Pattern(regexp = KIND) String kind,
        @Schema(description = "The groups that it is a member of; left out: as it was", examples = "[\"县政府各部门、单位\"]") @Size(max = 50) List<@NotBlank @Size(max = LONGEST) String> groups,
        @Schema(description = "Other names under which notices mean it; left out: as it was, and its old name where it is renamed", examples = "[\"县府办\"]") @Size(max = 50) List<@NotBlank @Size(max = LONGEST) String> aliases,
        @Schema(description = "A kind or group that no unit has yet is meant; without it, such a one is taken for a slip", examples = "false") boolean allowNew) {

    /** Of a name, a group or an alias, in characters. */
    static final int LONGEST = 200;
    static final String KIND = "[a-z-]{1,32}";

    PutUnit command(String code) {
        return new PutUnit(code, name.strip(), kind, groups, aliases);
    }

    /** A slip would make a kind, or a group that no notice names. Refused with {@code kind-unknown} or {@code group-unknown}. */
    void mustBeKnown(Directory directory) {
        if (allowNew) {
            return;
        }
        var kinds = Stream.concat(Stream.of(PutUnit.DEPARTMENT), directory.entries().stream().map(Entry::kind)).collect(Collectors.toCollection(TreeSet::new));
        if (kind != null && !kinds.contains(kind)) {
            throw new Problem(422, "kind-unknown", List.of(new Violation("kind", "kind-unknown")), kind, String.join("、", kinds));
        }
        var known = directory.entries().stream().flatMap(entry -> entry.groups().stream()).collect(Collectors.toCollection(TreeSet::new));
        var given = groups == null ? List.<String> of() : groups;
        var unknown = IntStream.range(0, given.size()).filter(i -> !known.contains(given.get(i))).boxed().toList();
        if (!unknown.isEmpty()) {
            throw new Problem(422, "group-unknown", unknown.stream().map(i -> new Violation("groups[" + i + "]", "group-unknown")).toList(),
                    unknown.stream().map(given::get).collect(Collectors.joining("、")), known.isEmpty() ? "—" : String.join("、", known));
        }
    }
}
