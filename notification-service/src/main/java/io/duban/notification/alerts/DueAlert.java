package io.duban.notification.alerts;

import io.duban.events.TaskState;
import io.duban.notification.ladder.Ladder;
import io.duban.notification.ladder.Occasion;
import io.duban.notification.ladder.Occasions;
import io.duban.notification.ladder.Owed;
import io.duban.notification.subscriptions.AddressBook;
import io.duban.notification.subscriptions.Recipient;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** An alert that is due; {@code to} is null where the unit has nobody to be told. Pure: the preview asks the same question. */
public record DueAlert(TaskState task, Occasion occasion, Recipient to) {

    /** Everything that is due on a task, to each recipient of whom it concerns. */
    public static Stream<DueAlert> on(TaskState task, Ladder ladder, AddressBook book, Instant now) {
        return Occasions.reached(task, ladder, now).flatMap(occasion -> {
            var recipients = book.of(occasion.unit().code());
            return recipients.isEmpty()
                    ? Stream.of(new DueAlert(task, occasion, null))
                    : recipients.stream().map(to -> new DueAlert(task, occasion, to));
        });
    }

    /** Why this alert must not go out any more: {@code settled} or {@code superseded}; empty while it stands. */
    public static Optional<String> obsolete(Alert alert, TaskState task, Ladder ladder, Instant now) {
        var stands = Occasions.reached(task, ladder, now).filter(occasion -> occasion.unit().code().equals(alert.unit))
                .anyMatch(occasion -> occasion.is(alert.rung(), alert.occurrence));
        if (stands) {
            return Optional.empty();
        }
        boolean owes = alert.rung().level().onLadder() && Owed.on(task).stream().anyMatch(owed -> owed.unit().code().equals(alert.unit));
        return Optional.of(owes ? "superseded" : "settled");
    }

    /** The same as a row, as it would be shown before it is recorded. */
    Alert row(Instant now) {
        var row = new Alert();
        row.task = task.id();
        row.planTitle = task.planTitle();
        row.ordinal = task.ordinal();
        row.requirement = task.requirement();
        row.unit = occasion.unit().code();
        row.unitName = occasion.unit().name();
        row.role = occasion.role();
        row.rung = occasion.rung().name();
        row.occurrence = occasion.occurrence();
        row.deadline = occasion.deadline();
        row.round = occasion.round();
        row.words = occasion.words();
        row.recipient = to == null ? null : to.address();
        row.channel = to == null ? null : to.channel();
        row.dueAt = occasion.sendAt();
        row.recordedAt = now;
        row.status = to == null ? AlertStatus.SUPPRESSED : AlertStatus.PENDING;
        row.reason = to == null ? "no-subscription" : null;
        return row;
    }
}
