package io.duban.task;

import io.duban.events.Assignee;
import io.duban.events.Deadline;
import io.duban.events.Role;
import io.duban.events.UnitRef;
import io.duban.platform.problem.Problem;
import io.duban.task.notice.deadline.DeadlineReader;
import io.duban.task.notice.units.AssigneeReader;
import io.duban.task.notice.units.Directory;
import io.duban.task.notice.units.Understood.Unknown;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the office writes, understood as in a notice: units and deadline. What is not understood is refused, never guessed. */
public final class Wording {
    private Wording() {
    }

    /**
     * Units in one role by name, alias, group or code, one or several in each. Refused with {@code unit-unknown}, {@code unit-split} or
     * {@code unit-name-shared}; with {@code role-not-of-field} where the words give somebody the other role (甲牵头，乙配合): only a
     * table's cell holds both.
     */
    public static List<Assignee> units(List<String> given, Role role, Directory directory) {
        var cell = given.stream().map(unit -> nameOf(unit, directory)).collect(Collectors.joining("、"));
        var understood = AssigneeReader.understand(cell, directory);
        understood.unknown().stream().filter(unit -> !unit.candidates().isEmpty()).findFirst().ifPresent(unclear -> {
            throw unclear(unclear);
        });
        if (!understood.unknown().isEmpty()) {
            throw new Problem(422, "unit-unknown", understood.unknown().stream().map(Unknown::raw).collect(Collectors.joining("、")));
        }
        var others = understood.shares().stream().filter(share -> share.role() != null && share.role() != role)
                .map(share -> share.assignee().raw()).collect(Collectors.joining("、"));
        if (!others.isEmpty()) {
            throw new Problem(422, "role-not-of-field", others);
        }
        return understood.assignees();
    }

    /**
     * A deadline in the words of a notice, or a date. Refused with {@code deadline-unresolved}, with {@code deadline-needs-calendar} where
     * it counts working days of a year that is not loaded, or where nobody means a date that far away.
     *
     * @param year which a bare month means, or null where the notice names none
     * @param requirement whose 每月, 每季度 or 每半年 asks for check-ins
     */
    public static Deadline deadline(String given, Integer year, String requirement, LocalDate issuedOn, Instant now) {
        var understood = DeadlineReader.understand(words(given), year, requirement, issuedOn);
        DeadlineReader.yearWithoutCalendar(understood, issuedOn).ifPresent(missing -> {
            throw new Problem(422, "deadline-needs-calendar", given, Integer.toString(missing));
        });
        if (understood.kind() == Deadline.Kind.UNRESOLVED) {
            throw new Problem(422, "deadline-unresolved", given);
        }
        if (understood.date() != null) {
            Dates.notTooFar(understood.date(), now);
        }
        return understood;
    }

    /**
     * A unit by its code, as it is called now; the code of one that is no more means its successor. Empty where no unit ever had it;
     * refused with {@code unit-split}.
     */
    public static Optional<UnitRef> unit(String code, Directory directory) {
        var heirs = directory.heirs(code);
        if (heirs.size() > 1) {
            throw unclear(new Unknown(directory.former(code).orElseThrow().names().getFirst(), heirs, false));
        }
        return heirs.stream().findFirst();
    }

    private static String nameOf(String unit, Directory directory) {
        return unit(unit.strip(), directory).map(UnitRef::name).orElse(unit);
    }

    private static Problem unclear(Unknown unit) {
        var candidates = unit.candidates().stream().map(UnitRef::name).collect(Collectors.joining("、"));
        return unit.shared() ? new Problem(422, "unit-name-shared", unit.raw(), candidates) : new Problem(422, "unit-split", unit.raw(), candidates);
    }

    private static String words(String deadline) {
        try {
            var date = LocalDate.parse(deadline.strip());
            return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日前";
        } catch (DateTimeParseException inWordsAlready) {
            return deadline;
        }
    }
}
