package io.duban.reporting.deadlines;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import io.duban.events.Role;
import io.duban.events.TaskState;
import io.duban.reporting.DueRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.chrono.ChronoLocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What falls due when, as of an instant. */
@Schema(name = "Deadlines", description = "Open tasks by when they fall due. Every task lies in one bucket; closed ones in none. The next"
        + " check-in of a continuous or recurring task is an entry of its own, by its own day (checkIn: true).")
record DeadlinesView(
        @Schema(description = "The instant that it is true for") Instant asOf,
        @Schema(description = "The day of that instant in Asia/Shanghai", examples = "2025-10-08") LocalDate today,
        @Schema(description = "The unit whose own duties decide; null: the tasks as a whole", examples = "xmzj") String unit,
        @Schema(description = "Its name", examples = "县民政局") String unitName,
        @Schema(description = "The tasks by bucket") Buckets buckets) {

    /** One field per bucket, so that each has its description. */
    @Schema(name = "DeadlineBuckets", description = "The buckets; no task lies in two, its next check-in may lie in another")
    record Buckets(
            @Schema(description = "Past the deadline without a report in time; a late report stays here until it is approved") Content overdue,
            @Schema(description = "Due today") Content today,
            @Schema(description = "Due after today, up to Sunday") Content thisWeek,
            @Schema(description = "Due after this week, up to the end of the month") Content thisMonth,
            @Schema(description = "Due after this month") Content later,
            @Schema(description = "长期坚持: without a date") Content continuous,
            @Schema(description = "Reported in time and waiting for the office: nothing is due from the unit, even past the deadline")
            Content awaitingApproval) {
    }

    /** What lies in a bucket. */
    @Schema(name = "DeadlineBucket", description = "What lies in one bucket")
    record Content(
            @Schema(description = "Chinese for the bucket", examples = "本周到期") String label,
            @Schema(description = "How many entries", examples = "3") int count,
            @Schema(description = "The tasks and check-ins, the earliest first") List<DueTask> tasks) {
    }

    /** Sorts the tasks that lie in the range. A unit's code makes its own duties decide. */
    static DeadlinesView of(List<TaskState> tasks, DueRange range, String unit, String unitName, Instant now) {
        var sorted = new EnumMap<Bucket, List<DueTask>>(Bucket.class);
        BiConsumer<Bucket, DueTask> put = (bucket, due) -> {
            if (range.holds(due.due())) {
                sorted.computeIfAbsent(bucket, none -> new ArrayList<>()).add(due);
            }
        };
        for (var task : tasks) {
            var own = unit == null ? null : task.duty(unit).orElse(null);
            if (unit == null || own != null) {
                var bucket = own == null ? Deadlines.of(task, now) : Deadlines.of(task, own, now);
                bucket.ifPresent(found -> put.accept(found, DueTask.of(task, own, now)));
                Deadlines.checkIn(task, own == null ? task.duties(Role.LEAD) : Stream.of(own), now)
                        .ifPresent(due -> put.accept(Bucket.of(due, Deadlines.today(now)), DueTask.checkIn(task, own, due, now)));
            }
        }
        sorted.values().forEach(entries -> entries.sort(comparing(entry -> (ChronoLocalDate) entry.due(), nullsFirst(naturalOrder()))));
        return new DeadlinesView(now, Deadlines.today(now), unit, unitName, new Buckets(
                content(sorted, Bucket.OVERDUE), content(sorted, Bucket.TODAY), content(sorted, Bucket.THIS_WEEK),
                content(sorted, Bucket.THIS_MONTH), content(sorted, Bucket.LATER), content(sorted, Bucket.CONTINUOUS),
                content(sorted, Bucket.AWAITING_APPROVAL)));
    }

    private static Content content(Map<Bucket, List<DueTask>> sorted, Bucket bucket) {
        var tasks = sorted.getOrDefault(bucket, List.of());
        return new Content(bucket.label(), tasks.size(), tasks);
    }
}
