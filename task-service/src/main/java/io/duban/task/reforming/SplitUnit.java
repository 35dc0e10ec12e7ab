package io.duban.task.reforming;

import io.duban.events.UnitEvent;
import io.duban.events.UnitEvent.Succession;
import io.duban.events.UnitEvent.UnitSplit;
import io.duban.events.UnitRef;
import io.duban.platform.problem.Problem;
import io.duban.task.Asked;
import io.duban.task.UnitCommand;
import io.duban.task.UnitState;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * 拆分: the unit is dissolved into others; each task goes where it is said, and the rest to one of them. Its names mean none of them from
 * then on: a notice has to say which.
 */
record SplitUnit(String code, List<String> into, String otherwise, List<Share> tasks, String reason, String docNumber) implements UnitCommand {

    /** One task's duty, and which unit takes it over. */
    record Share(UUID taskId, String to) {
    }

    @Override
    public List<UnitEvent> decide(UnitState unit, Asked asked) {
        var directory = asked.registers().directory();
        Dissolving.onlyAUnitThatStandsIsDissolved(unit, code, directory);
        aSplitHasSeveralSuccessors();
        Map<String, UnitRef> successors = new LinkedHashMap<>();
        into.forEach(one -> successors.put(one, Dissolving.onlyAnotherUnitThatStandsTakesOver(unit, one, directory)));
        if (!successors.containsKey(otherwise)) {
            throw new Problem(409, "successor-not-named", otherwise);
        }
        eachTaskGoesToOneOfThem(successors);
        onlyWhatItOwesIsShared(asked);
        var shares = tasks.stream().map(share -> new Succession(share.taskId, successors.get(share.to))).toList();
        return List.of(new UnitSplit(code, shares, successors.get(otherwise), reason, docNumber,
                List.copyOf(successors.values())));
    }

    private void aSplitHasSeveralSuccessors() {
        if (new HashSet<>(into).size() < 2) {
            throw new Problem(409, "split-into-one");
        }
    }

    private void eachTaskGoesToOneOfThem(Map<String, UnitRef> successors) {
        var named = new HashSet<UUID>();
        for (var share : tasks) {
            if (!successors.containsKey(share.to)) {
                throw new Problem(409, "successor-not-named", share.to);
            }
            if (!named.add(share.taskId)) {
                throw new Problem(409, "task-shared-twice", share.taskId);
            }
        }
    }

    private void onlyWhatItOwesIsShared(Asked asked) {
        var owed = asked.registers().tasksOwedBy(code);
        tasks.stream().filter(share -> !owed.contains(share.taskId)).findFirst().ifPresent(share -> {
            throw new Problem(409, "task-not-owed", share.taskId, code);
        });
    }
}
