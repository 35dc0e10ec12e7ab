package io.duban.task.carryingover;

import io.duban.events.Finding;
import io.duban.events.Finding.Severity;
import io.duban.events.PlanEvent.ItemLinked;
import io.duban.events.PlanEvent.Predecessor;
import io.duban.events.TaskState;
import io.duban.platform.rest.Labels;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What a row says of the task that it continues. */
final class LastYear {
    private static final String CONTINUES = "continues-last-year";
    private static final int SHOWN = 60;

    private LastYear() {
    }

    /** The row continues this task, or none (null). What else was doubtful about it stands. */
    static ItemLinked linked(UUID plan, int ordinal, TaskState task, List<Finding> standing) {
        var others = standing.stream().filter(finding -> !finding.code().equals(CONTINUES));
        return task == null ? new ItemLinked(plan, ordinal, null, others.toList())
                : new ItemLinked(plan, ordinal, predecessor(task), Stream.concat(others, Stream.of(finding(ordinal, task))).toList());
    }

    static Predecessor predecessor(TaskState task) {
        return new Predecessor(task.id(), task.planId(), task.planTitle(), task.ordinal(), task.requirement(), task.stage(), task.yearEnd());
    }

    /** Of no field: a row that is worded otherwise continues it all the same. */
    private static Finding finding(int ordinal, TaskState task) {
        var requirement = task.requirement().length() > SHOWN ? task.requirement().substring(0, SHOWN) + "……" : task.requirement();
        return new Finding(Severity.INFO, CONTINUES, ordinal, null, null, "接续" + task.year() + "年第 " + task.ordinal() + " 项（" + requirement
                + "）。上年情况：" + Labels.of(task.stage()) + (task.yearEnd() == null ? "" : "，" + Labels.of(task.yearEnd())) + "。", null, false);
    }
}
