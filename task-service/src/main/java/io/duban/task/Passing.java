package io.duban.task;

import io.duban.events.Deadline;
import io.duban.events.Duty;
import io.duban.events.DutyStage;
import io.duban.events.LeadKind;
import io.duban.events.Role;
import io.duban.events.TaskState;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Which passing of a deadline has to be recorded next: of the task's own, or, where each leads for itself, of any member's. */
public final class Passing {
    private Passing() {
    }

    /** The earliest deadline, passed or not, that was neither recorded nor met by a report in time; empty where there is none. */
    public static Optional<Deadline> next(TaskState task) {
        return task.open() ? missable(task).filter(deadline -> deadline.kind() == Deadline.Kind.DATE && !recorded(task, deadline))
                .min(Comparator.comparing(Deadline::date)) : Optional.empty();
    }

    private static Stream<Deadline> missable(TaskState task) {
        return task.leadKind() == LeadKind.GROUP
                ? task.duties(Role.LEAD).filter(duty -> owes(task, duty)).map(task::deadlineOf)
                : Stream.of(task.deadline()).filter(deadline -> !reportedInTime(task.submittedAt(), deadline));
    }

    private static boolean owes(TaskState task, Duty duty) {
        return duty.stage() != DutyStage.EXCUSED && duty.stage() != DutyStage.APPROVED
                && !reportedInTime(duty.fulfilledAt(), task.deadlineOf(duty));
    }

    private static boolean reportedInTime(Instant report, Deadline deadline) {
        return report != null && !deadline.passed(report);
    }

    /** In a group an earlier member's passing may have been recorded, and a later one's not. */
    private static boolean recorded(TaskState task, Deadline deadline) {
        return task.overdueRecorded() != null && (task.leadKind() == LeadKind.GROUP ? !deadline.date().isAfter(task.overdueRecorded())
                : deadline.date().equals(task.overdueRecorded()));
    }
}
