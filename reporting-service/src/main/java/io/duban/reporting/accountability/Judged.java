package io.duban.reporting.accountability;

import io.duban.events.Deadline;
import io.duban.events.Duty;
import io.duban.events.DutyStage;
import io.duban.events.Extension;
import io.duban.events.Judgement;
import io.duban.events.LeadKind;
import io.duban.events.Role;
import io.duban.events.TaskStage;
import io.duban.events.TaskState;
import io.duban.events.YearEnd;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** One duty and how it is judged as of an instant. */
record Judged(TaskState task, Duty duty, Judgement judgement) {

    /** Every duty of these tasks, except of cancelled ones: those were taken off the table. */
    static Stream<Judged> all(List<TaskState> tasks, Instant now) {
        return tasks.stream().filter(task -> task.stage() != TaskStage.CANCELLED).flatMap(task -> task.duties().values().stream()
                .map(duty -> new Judged(task, duty, Judgement.of(task, duty, now))));
    }

    /** A task whose deadline can be kept at all: neither continuous nor past before it was issued. */
    static boolean dated(TaskState task) {
        return dated(task, task.deadline());
    }

    /** The same of one duty, which may have a deadline of its own. */
    static boolean dated(TaskState task, Duty duty) {
        return dated(task, task.deadlineOf(duty));
    }

    private static boolean dated(TaskState task, Deadline deadline) {
        return deadline.kind() == Deadline.Kind.DATE && !deadline.date().isBefore(task.issuedOn());
    }

    /** More time was granted, to a group's task where it was to a member; a deadline moved by a document, or set anew, is no extension. */
    static boolean extended(TaskState task) {
        return task.extensions().stream().anyMatch(Extension::granted);
    }

    static boolean overdueBeforeExtension(TaskState task) {
        return task.overdueBeforeExtension()
                || task.leadKind() == LeadKind.GROUP && task.duties(Role.LEAD).anyMatch(Duty::overdueBeforeExtension);
    }

    /** A deadline of its own was granted to a duty, or to whoever held it before. */
    boolean extended() {
        return duty.deadline() != null || task.extensions().stream().anyMatch(extension -> extension.granted() && extension.concerns(duty));
    }

    boolean overdueBeforeExtension() {
        return duty.overdueBeforeExtension();
    }

    boolean carriedOver() {
        return task.yearEnd() == YearEnd.CARRIED_OVER;
    }

    DutyStage stage() {
        return duty.stage();
    }

    /** Reported done, and the report stands. */
    boolean fulfilled() {
        return stage() == DutyStage.FULFILLED || stage() == DutyStage.APPROVED;
    }

    /** Ended: a lead duty by the office's approval, a responsible one by its report. */
    boolean done() {
        return stage() == DutyStage.APPROVED || stage() == DutyStage.FULFILLED && duty.role() == Role.RESPONSIBLE;
    }

    boolean unreported() {
        return stage() == DutyStage.CLOSED_UNREPORTED;
    }

    /** A late report that the office has not accepted yet is still overdue, so that nothing is counted twice. */
    boolean overdue() {
        return judgement.overdue();
    }

    boolean late() {
        return judgement.late() && !overdue() && !unreported();
    }

    boolean onTime() {
        return !judgement.late() && !overdue() && !unreported();
    }
}
