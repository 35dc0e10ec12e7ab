package io.duban.reporting.known;

import io.duban.events.Duty;
import io.duban.events.FormerDuty;
import io.duban.events.TaskState;
import io.duban.events.UnitEvent.UnitChanged;
import io.duban.events.UnitEvent.UnitRegistered;
import io.duban.events.UnitRef;
import io.duban.platform.problem.Problem;
import io.duban.reporting.known.Moments.Asked;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What units were called at a moment: as the directory said then, or else as a task was given to them. */
@ApplicationScoped
public class KnownUnits {

    /** A unit's name then. {@code tasks}: where to look for one that the directory did not know. Refused with {@code unit-not-found}. */
    public String name(String code, List<TaskState> tasks, Asked asked) {
        return find(code, tasks, asked).orElseThrow(() -> new Problem(404, "unit-not-found", code));
    }

    /** The same; empty for a unit that nobody knew then. */
    public Optional<String> find(String code, List<TaskState> tasks, Asked asked) {
        return inTheDirectory(code, asked).or(() -> tasks.stream().flatMap(KnownUnits::holders).filter(unit -> unit.code().equals(code))
                .map(UnitRef::name).findFirst());
    }

    /** The names then of whoever has a duty in these tasks, or had one, by code. */
    public Map<String, String> names(List<TaskState> tasks, Asked asked) {
        var names = new HashMap<String, String>();
        tasks.stream().flatMap(KnownUnits::holders).forEach(unit -> names.put(unit.code(), unit.name()));
        names.putAll(inTheDirectory(Set.copyOf(names.keySet()), asked));
        return names;
    }

    /** Whoever has a duty in a task, or had one. */
    private static Stream<UnitRef> holders(TaskState task) {
        return Stream.concat(task.duties().values().stream(), task.formerDuties().stream().map(FormerDuty::duty)).map(Duty::unit);
    }

    /** Refused with {@code unit-not-found}: an empty list for a mistyped code would say that nothing is owed. Null is nobody. */
    public void mustBeKnown(String code, List<TaskState> tasks, Asked asked) {
        if (code != null) {
            name(code, tasks, asked);
        }
    }

    private static Optional<String> inTheDirectory(String code, Asked asked) {
        return code.indexOf('\0') >= 0 ? Optional.empty() // no text for PostgreSQL, and no unit's code
                : Optional.ofNullable(inTheDirectory(Set.of(code), asked).get(code));
    }

    private static Map<String, String> inTheDirectory(Set<String> codes, Asked asked) {
        var names = new HashMap<String, String>();
        if (asked.live()) {
            UnitRow.<UnitRow> list("code in ?1", codes).forEach(unit -> names.put(unit.code, unit.name));
        } else {
            EventRow.<EventRow> list("stream in ?1 and time <= ?2", Sort.by("sequence"), codes, asked.at()).stream()
                    .filter(row -> name(row) != null).forEach(row -> names.put(row.stream, name(row)));
        }
        return names;
    }

    private static String name(EventRow row) {
        return switch (row.event()) {
            case UnitRegistered registered -> registered.name();
            case UnitChanged changed -> changed.name();
            default -> null; // the stream of a task or a plan: a code is no such id
        };
    }
}
