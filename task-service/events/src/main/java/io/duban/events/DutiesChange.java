package io.duban.events;

import io.duban.events.TaskEvent.AssignedDuty;
import io.duban.events.TaskEvent.DutyHandedOver;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The duties of a task on their way from one state to the next: who owes what, in which order, and who did before. */
final class DutiesChange {
    private final TaskState task;
    private final Instant at;
    private final List<FormerDuty> former;
    private Map<String, Duty> duties;

    DutiesChange(TaskState task, Instant at) {
        this.task = task;
        this.at = at;
        former = new ArrayList<>(task.formerDuties());
        duties = new LinkedHashMap<>(task.duties());
    }

    Map<String, Duty> all() {
        return duties;
    }

    List<FormerDuty> former() {
        return List.copyOf(former);
    }

    /** Null where the unit has none. */
    Duty of(UnitRef unit) {
        return duties.get(unit.code());
    }

    /** A unit whose duty has passed on owes as little as an excused one. */
    DutyStage stageOf(UnitRef unit) {
        var duty = of(unit);
        return duty == null ? DutyStage.EXCUSED : duty.stage();
    }

    void change(UnitRef unit, UnaryOperator<Duty> change) {
        duties.computeIfPresent(unit.code(), (code, duty) -> change.apply(duty));
    }

    void change(Collection<UnitRef> units, UnaryOperator<Duty> change) {
        units.forEach(unit -> change(unit, change));
    }

    void changeAll(UnaryOperator<Duty> change) {
        duties.replaceAll((code, duty) -> change.apply(duty));
    }

    /**
     * The successor stands where the duty stood, or where its own did if that comes first: who leads first submits. Of two duties
     * that become one, the one that gives way is remembered as well.
     */
    void handedOver(DutyHandedOver e) {
        var passing = of(e.from());
        var own = of(e.to());
        boolean ownStays = own != null && own.winsOver(passing);
        var one = ownStays ? own.joinedBy(passing, task, at) : passing.heldBy(e.to(), at);
        former.add(new FormerDuty(passing, e.to(), e.reason(), at));
        if (own != null && !ownStays) {
            one = one.joinedBy(own, task, at);
            former.add(new FormerDuty(own, e.to(), e.reason(), at));
        }
        boolean ownPlace = own != null && own.stage() != DutyStage.EXCUSED && own.role() == one.role()
                && (passing.role() != one.role() || isBefore(e.to(), e.from()));
        replace(e.from(), e.to(), ownPlace ? e.to() : e.from(), one);
    }

    private boolean isBefore(UnitRef one, UnitRef other) {
        var order = List.copyOf(duties.keySet());
        return order.indexOf(one.code()) < order.indexOf(other.code());
    }

    private void replace(UnitRef from, UnitRef to, UnitRef place, Duty one) {
        var changed = new LinkedHashMap<String, Duty>();
        duties.forEach((code, duty) -> {
            if (code.equals(place.code())) {
                changed.put(to.code(), one);
            } else if (!code.equals(from.code()) && !code.equals(to.code())) {
                changed.put(code, duty);
            }
        });
        duties = changed;
    }

    /** Who leads first submits: behind the leads there were stand those designated, in their order, also who was responsible before. */
    void designated(List<AssignedDuty> members) {
        members.forEach(member -> {
            var known = of(member.unit());
            if (known == null || !keeps(known, member)) {
                duties.remove(member.unit().code());
                duties.put(member.unit().code(), assigned(member, known));
            }
        });
        leadsFirst();
    }

    private static boolean keeps(Duty known, AssignedDuty member) {
        return known.stage() != DutyStage.EXCUSED && (known.role() == Role.LEAD || member.role() == Role.RESPONSIBLE);
    }

    /** These are all there are from now on; whoever is left out is excused. */
    void amended(List<AssignedDuty> now) {
        var changed = new LinkedHashMap<String, Duty>();
        now.forEach(duty -> changed.put(duty.unit().code(), assigned(duty, of(duty.unit()))));
        duties.forEach((code, duty) -> changed.putIfAbsent(code, duty.leftOutByAmendment()));
        duties = changed;
        leadsFirst();
    }

    private Duty assigned(AssignedDuty duty, Duty known) {
        return known == null ? Duty.assigned(duty, at) : known.as(duty, at);
    }

    private void leadsFirst() {
        var sorted = new LinkedHashMap<String, Duty>();
        for (var role : Role.values()) {
            duties.forEach((code, duty) -> {
                if (duty.role() == role) {
                    sorted.put(code, duty);
                }
            });
        }
        duties = sorted;
    }
}
