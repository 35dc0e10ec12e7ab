package io.duban.task.reforming;

import io.duban.events.UnitEvent;
import io.duban.events.UnitEvent.UnitMerged;
import io.duban.task.Asked;
import io.duban.task.UnitCommand;
import io.duban.task.UnitState;
import java.util.List;

/** 合并: the unit is dissolved, and another takes over all that it owes. */
record MergeUnit(String code, String into, String reason, String docNumber) implements UnitCommand {

    @Override
    public List<UnitEvent> decide(UnitState unit, Asked asked) {
        var directory = asked.registers().directory();
        Dissolving.onlyAUnitThatStandsIsDissolved(unit, code, directory);
        var successor = Dissolving.onlyAnotherUnitThatStandsTakesOver(unit, into, directory);
        return List.of(new UnitMerged(code, successor, reason, docNumber));
    }
}
