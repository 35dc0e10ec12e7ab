package io.duban.task.notice.units;

import io.duban.events.Assignee;
import io.duban.events.Role;
import io.duban.task.notice.units.Understood.Named;
import io.duban.task.notice.units.Understood.Share;
import io.duban.task.notice.units.Understood.Unknown;
import io.duban.task.notice.units.Words.Doing;
import java.util.ArrayList;
import java.util.List;

/**
 * Who a cell names, known or not, and what it says of them: 甲、乙牵头 tells of those before it, 牵头单位：甲、乙 of those behind it.
 */
final class Cast {

    private final List<Named> named = new ArrayList<>();
    private final List<Doing> doing = new ArrayList<>();
    /** From here on nothing has been said of anybody. */
    private int untold;
    private Doing announced;

    void add(Assignee assignee) {
        add(new Share(assignee, null));
    }

    void add(Named one) {
        named.add(one);
        doing.add(announced);
    }

    void does(Doing kind, boolean ofThoseBehind) {
        if (!ofThoseBehind) {
            doing.subList(untold, doing.size()).replaceAll(told -> told == null ? kind : told);
        }
        announced = ofThoseBehind ? kind : null;
        untold = doing.size();
    }

    /** 县民政局（牵头）: of the one name before it. */
    void lastDoes(Doing kind) {
        if (!named.isEmpty()) {
            doing.set(doing.size() - 1, kind);
        }
    }

    /** In the order printed; a unit named twice counts once, as it was named first. */
    Understood understood() {
        var understood = new ArrayList<Named>();
        for (int i = 0; i < named.size(); i++) {
            var role = role(doing.get(i));
            switch (named.get(i)) {
                case Share(Assignee assignee, Role none) -> {
                    if (understood.stream().noneMatch(other -> other instanceof Share share && same(share.assignee(), assignee))) {
                        understood.add(new Share(assignee, role));
                    }
                }
                case Unknown unknown -> understood.add(new Unknown(unknown.raw(), unknown.proposal(), unknown.candidates(), unknown.shared(), role));
            }
        }
        return new Understood(List.copyOf(understood));
    }

    /** 按职责分工负责 gives a share to those it tells of only where somebody else leads. */
    private Role role(Doing kind) {
        if (kind == null) {
            return null;
        }
        return switch (kind) {
            case LEADING -> Role.LEAD;
            case SUPPORTING -> Role.RESPONSIBLE;
            case SHARING -> doing.contains(Doing.LEADING) ? Role.RESPONSIBLE : null;
        };
    }

    private static boolean same(Assignee one, Assignee other) {
        return one.open() ? one.raw().equals(other.raw()) : !other.open() && one.units().equals(other.units());
    }
}
