package io.duban.notification.alerts;

import io.duban.events.TaskState;
import io.duban.notification.ladder.Ladder;
import io.duban.notification.ladder.Owed;
import io.duban.notification.subscriptions.AddressBook;
import io.duban.notification.subscriptions.Recipient;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** An alert that is due; {@code to} is null where the unit has nobody to be told. Pure: the preview asks the same question. */
public record DueAlert(TaskState task, Owed owed, Ladder.Due due, Recipient to) {

    /** Everything that is due on a task: for each unit that owes, its most urgent rung, to each of its recipients. */
    public static Stream<DueAlert> on(TaskState task, Ladder ladder, AddressBook book, Instant now) {
        var reached = reached(task, ladder, now);
        return reached.isEmpty() ? Stream.empty() : Owed.on(task).stream().flatMap(owed -> {
            var recipients = book.of(owed.unit().code());
            return recipients.isEmpty()
                    ? Stream.of(new DueAlert(task, owed, reached.get(), null))
                    : recipients.stream().map(to -> new DueAlert(task, owed, reached.get(), to));
        });
    }

    /** When this task's ladder has to be looked at next; null where nobody owes anything. */
    static Instant next(TaskState task, Ladder ladder, Instant now) {
        return Owed.on(task).isEmpty() ? null : ladder.next(task.deadline().date(), now);
    }

    /** Why this alert must not go out any more: {@code settled} or {@code superseded}; empty while it stands. */
    public static Optional<String> obsolete(Alert alert, TaskState task, Ladder ladder, Instant now) {
        var owed = Owed.on(task).stream().filter(each -> each.unit().code().equals(alert.unit)).findFirst();
        if (owed.isEmpty()) {
            return Optional.of("settled");
        }
        var stands = owed.get().round() == alert.round && task.deadline().date().equals(alert.deadline)
                && reached(task, ladder, now).filter(due -> due.rung().equals(alert.rung())).isPresent();
        return stands ? Optional.empty() : Optional.of("superseded");
    }

    /** The same as a row, as it would be shown before it is recorded. */
    Alert row(Instant now) {
        var row = new Alert();
        row.task = task.id();
        row.planTitle = task.planTitle();
        row.ordinal = task.ordinal();
        row.requirement = task.requirement();
        row.unit = owed.unit().code();
        row.unitName = owed.unit().name();
        row.role = owed.role();
        row.rung = due.rung().name();
        row.deadline = task.deadline().date();
        row.round = owed.round();
        row.recipient = to == null ? null : to.address();
        row.channel = to == null ? null : to.channel();
        row.dueAt = due.sendAt();
        row.recordedAt = now;
        row.status = to == null ? AlertStatus.SUPPRESSED : AlertStatus.PENDING;
        row.reason = to == null ? "no-subscription" : null;
        return row;
    }

    private static Optional<Ladder.Due> reached(TaskState task, Ladder ladder, Instant now) {
        return task.deadline().date() == null ? Optional.empty() : ladder.reached(task.deadline().date(), now);
    }
}
