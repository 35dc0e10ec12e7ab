package io.duban.reporting.deadlines;

import io.duban.events.TaskState;
import java.time.LocalDate;

/** Deadlines from one date to another, both inclusive; null is no limit. With a limit, a task without a date lies outside. */
record DueRange(LocalDate from, LocalDate to) {
    boolean holds(TaskState task) {
        var due = task.deadline().date();
        return due == null ? from == null && to == null : (from == null || !due.isBefore(from)) && (to == null || !due.isAfter(to));
    }
}
