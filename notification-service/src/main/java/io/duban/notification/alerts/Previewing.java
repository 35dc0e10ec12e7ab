package io.duban.notification.alerts;

import io.duban.events.Deadline;
import io.duban.events.TaskState;
import io.duban.events.WorkingCalendar;
import io.duban.notification.ladder.Ladder;
import io.duban.notification.ladder.Rung;
import io.duban.notification.policies.Policies;
import io.duban.notification.stream.WatchedTask;
import io.duban.notification.subscriptions.Recipient;
import io.duban.notification.subscriptions.Subscriptions;
import io.duban.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks of a day to come what is asked every day: what is due, less what is out already or would be before. */
@ApplicationScoped
class Previewing {
    @Inject
    Clock clock;
    @Inject
    Policies policies;
    @Inject
    Subscriptions subscriptions;

    Preview of(LocalDate day) {
        var now = clock.instant();
        var today = now.atZone(Deadline.ZONE).toLocalDate();
        if (day.isBefore(today)) {
            throw new Problem(400, "date-past", day);
        }
        if (!WorkingCalendar.inForce().covers(day)) {
            throw new Problem(409, "calendar-unknown", Integer.toString(day.getYear()));
        }
        var ladder = policies.ladder();
        var rows = ladder.works(day) ? goingOut(ladder, day, today, now) : List.<Alert>of();
        var digests = rows.stream().filter(row -> row.channel != null)
                .collect(Collectors.groupingBy(row -> row.channel + " " + row.recipient, LinkedHashMap::new, Collectors.toList()));
        return new Preview(day, ladder.works(day), ladder.sendAt(day), digests.values().stream().map(Previewing::digest).toList(),
                rows.stream().filter(row -> row.channel == null).map(AlertView::of).toList());
    }

    private List<Alert> goingOut(Ladder ladder, LocalDate day, LocalDate today, Instant now) {
        var book = subscriptions.addressBook();
        var at = ladder.sendAt(day).isBefore(now) ? now : ladder.sendAt(day);
        return WatchedTask.open().stream().flatMap(task -> {
            var recorded = recorded(task);
            return DueAlert.on(task, ladder, book, at).map(due -> recorded.getOrDefault(key(due.row(now)), due.row(now)))
                    .filter(row -> row.digest == null && (row.id == null || row.channel != null))
                    .filter(row -> !earlier(row, task, ladder, firstDay(row, today, ladder), day, now));
        }).sorted(Comparator.comparing((Alert row) -> row.rung().level().urgency()).reversed()
                .thenComparing(row -> row.deadline, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(row -> row.unit)).toList();
    }

    /** The first day on which this recipient can be told anything more: today, unless today's digest is frozen. */
    private static LocalDate firstDay(Alert row, LocalDate today, Ladder ladder) {
        var told = row.channel != null && row.rung().level() != Rung.Level.URGED && (long) Alert.getEntityManager().createNativeQuery(
                "select count(*) from digest where recipient = :recipient and channel = :channel and day = :day and not urgent", Object.class)
                .setParameter("recipient", row.recipient).setParameter("channel", row.channel.name()).setParameter("day", today)
                .getSingleResult() > 0;
        return ladder.workingDayFrom(told ? today.plusDays(1) : today);
    }

    /** True if it would be out before that day, or cannot be out as early as that. */
    private static boolean earlier(Alert row, TaskState task, Ladder ladder, LocalDate first, LocalDate day, Instant now) {
        var before = ladder.workingDayUpTo(day.minusDays(1));
        var then = ladder.sendAt(before).isBefore(now) ? now : ladder.sendAt(before);
        return day.isBefore(first) || !before.isBefore(first) && DueAlert.obsolete(row, task, ladder, then).isEmpty();
    }

    private static Map<String, Alert> recorded(TaskState task) {
        return Alert.<Alert>list("task", task.id()).stream().collect(Collectors.toMap(Previewing::key, Function.identity()));
    }

    private static String key(Alert row) {
        return Stream.of(row.unit, row.rung, row.occurrence, row.recipient, row.channel).map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private static Preview.ForRecipient digest(List<Alert> rows) {
        var one = rows.getFirst();
        return new Preview.ForRecipient(one.channel, one.channel.label(), Recipient.shown(one.channel, one.recipient),
                rows.stream().map(AlertView::of).toList());
    }
}
