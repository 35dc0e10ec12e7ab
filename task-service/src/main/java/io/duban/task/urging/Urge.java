package io.duban.task.urging;

import io.duban.events.Deadline;
import io.duban.events.Duty;
import io.duban.events.DutyStage;
import io.duban.events.Role;
import io.duban.events.TaskEvent;
import io.duban.events.TaskEvent.UnitsUrged;
import io.duban.events.TaskStage;
import io.duban.events.TaskState;
import io.duban.events.UnitRef;
import io.duban.platform.problem.Problem;
import io.duban.task.Asked;
import io.duban.task.Rules;
import io.duban.task.TaskCommand;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * 催办: the office chases units that still owe something, the leading unit its responsible units (rule 4). Without units named:
 * all who may be chased now. {@code pause} lies between two urgings of the same unit on the same task.
 *
 * @param byLead the leading unit chases, not the office
 */
record Urge(UUID taskId, List<String> units, String text, Duration pause, boolean byLead) implements TaskCommand {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Deadline.ZONE);

    @Override
    public List<TaskEvent> decide(TaskState task, Asked asked) {
        Rules.nothingHappensToAClosedTask(task, asked);
        var lead = byLead ? Rules.onlyTheLeadingUnit(task, asked.by()).unit() : null;
        var owing = units == null || units.isEmpty() ? allWhoOwe(task) : namedWhoOwe(task);
        var urged = whoWasUrgedRecentlyIsLeftInPeace(owing, asked.at());
        return List.of(new UnitsUrged(taskId, urged.stream().map(Duty::unit).toList(), text, lead));
    }

    private List<Duty> allWhoOwe(TaskState task) {
        var owing = task.duties().values().stream().filter(duty -> !byLead || duty.role() == Role.RESPONSIBLE)
                .filter(duty -> owes(task, duty)).toList();
        if (owing.isEmpty()) {
            throw new Problem(409, "nobody-to-urge");
        }
        return owing;
    }

    private List<Duty> namedWhoOwe(TaskState task) {
        var named = units.stream().distinct().map(unit -> Rules.dutyOf(task, unit)).toList();
        named.forEach(duty -> {
            if (byLead && duty.role() != Role.RESPONSIBLE) {
                throw new Problem(403, "unit-is-not-responsible", duty.unit().name());
            }
            if (!owes(task, duty)) {
                throw new Problem(409, "duty-not-open", duty.unit().name());
            }
        });
        return named;
    }

    /** The lead that submits owes the submission even when its own share is done. */
    private static boolean owes(TaskState task, Duty duty) {
        boolean owesSubmission = duty.stage() == DutyStage.FULFILLED && task.stage() != TaskStage.SUBMITTED
                && task.submittingLead().equals(Optional.of(duty.unit()));
        return task.open() && (duty.stage().open() || owesSubmission);
    }

    /** Who is named is named for a reason; of all, those are chased whose time has come. */
    private List<Duty> whoWasUrgedRecentlyIsLeftInPeace(List<Duty> owing, Instant now) {
        var recently = owing.stream().filter(duty -> again(duty).isAfter(now)).toList();
        boolean named = units != null && !units.isEmpty();
        if (recently.size() == owing.size() || named && !recently.isEmpty()) {
            var next = recently.stream().map(this::again).reduce((one, other) -> named == one.isAfter(other) ? one : other).orElseThrow();
            throw new Problem(409, "urged-recently", recently.stream().map(Duty::unit).map(UnitRef::name).collect(Collectors.joining("、")),
                    MINUTE.format(next));
        }
        return owing.stream().filter(duty -> !recently.contains(duty)).toList();
    }

    /** From when on it may be urged; its predecessor's urgings are not its own. */
    private Instant again(Duty duty) {
        boolean itself = duty.urgedAt() != null && !duty.urgedAt().isBefore(duty.heldSince());
        return itself ? duty.urgedAt().plus(pause) : Instant.EPOCH;
    }
}
