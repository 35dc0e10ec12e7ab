package io.duban.task;

import static io.duban.task.Tasks.TASK;

import io.duban.events.Deadline;
import io.duban.events.TaskEvent.DutyExcused;
import io.duban.events.TaskEvent.DutyHandedOver;
import io.duban.events.TaskEvent.ExtensionGranted;
import io.duban.events.TaskEvent.ExtensionRefused;
import io.duban.events.TaskEvent.ExtensionRequested;
import io.duban.events.TaskEvent.ObjectionAccepted;
import io.duban.events.TaskEvent.ObjectionKind;
import io.duban.events.TaskEvent.ObjectionRaised;
import io.duban.events.TaskEvent.ObjectionRejected;
import io.duban.events.UnitRef;
import java.time.LocalDate;

/** What units can have asked on the one task of the rules' tests, and what the office can have said. */
public final class Questions {
    /** What the deadline of {@link Tasks} is before anything is granted. */
    private static final Deadline YEAR_END = Tasks.led(People.FINANCE).deadline();

    private Questions() {
    }

    public static ExtensionRequested asked(int number, UnitRef lead, String proposed) {
        return new ExtensionRequested(TASK, number, lead, false, LocalDate.parse(proposed), "样式未下发", "已完成六成", false);
    }

    public static ExtensionRequested askedForItsDuty(int number, UnitRef member, String proposed) {
        return new ExtensionRequested(TASK, number, member, true, LocalDate.parse(proposed), "样式未下发", "已完成六成", false);
    }

    public static ExtensionGranted granted(int number, UnitRef unit, boolean ownDutyOnly, String date, boolean wasOverdue) {
        return new ExtensionGranted(TASK, number, unit, ownDutyOnly, YEAR_END.movedTo(LocalDate.parse(date), "extension"), wasOverdue);
    }

    public static ExtensionRefused refused(int number, UnitRef unit) {
        return new ExtensionRefused(TASK, number, unit, "上级统一规定");
    }

    public static ObjectionRaised notApplicable(int number, UnitRef unit) {
        return new ObjectionRaised(TASK, number, unit, ObjectionKind.NOT_APPLICABLE, "没有此项职能", null, false);
    }

    public static ObjectionRaised wrongUnit(int number, UnitRef unit, UnitRef proposed) {
        return new ObjectionRaised(TASK, number, unit, ObjectionKind.WRONG_UNIT, "职能已划出", proposed, false);
    }

    public static ObjectionAccepted accepted(int number, UnitRef unit) {
        return new ObjectionAccepted(TASK, number, unit);
    }

    public static ObjectionRejected rejected(int number, UnitRef unit) {
        return new ObjectionRejected(TASK, number, unit, "职责未变");
    }

    public static DutyExcused excused(UnitRef unit) {
        return new DutyExcused(TASK, unit, "没有此项职能");
    }

    public static DutyHandedOver handedOver(UnitRef from, UnitRef to) {
        return new DutyHandedOver(TASK, from, to, "职能已划出");
    }
}
