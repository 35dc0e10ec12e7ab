package io.duban.task.index;

import io.duban.events.CheckIns;
import io.duban.events.Deadline;
import io.duban.events.Duty;
import io.duban.events.Role;
import io.duban.events.TaskState;
import io.duban.task.Passing;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where to find a task: by its plan, by its units, by the next deadline or check-in that it may miss. */
@Entity
@Table(name = "task")
public class TaskRow extends PanacheEntityBase {
    @Id
    public UUID id;
    @Column(name = "plan_id")
    public UUID planId;
    public int ordinal;
    public List<String> units;
    /** The units whose duty is not settled: what passes on when one of them is dissolved. */
    public List<String> owing;
    @Column(name = "overdue_from")
    public Instant overdueFrom;
    @Column(name = "check_in_missed_from")
    public Instant checkInMissedFrom;
    public boolean open;

    void take(TaskState task) {
        id = task.id();
        planId = task.planId();
        ordinal = task.ordinal();
        units = task.duties().values().stream().map(Duty::unit).map(unit -> unit.code()).toList();
        owing = task.duties().values().stream().filter(duty -> !duty.stage().settled()).map(Duty::unit).map(unit -> unit.code()).toList();
        overdueFrom = Passing.next(task).map(Deadline::overdueFrom).orElse(null);
        checkInMissedFrom = nextCheckIn(task).map(CheckIns::passedFrom).orElse(null);
        open = task.open();
    }

    private static Optional<LocalDate> nextCheckIn(TaskState task) {
        return task.duties(Role.LEAD).flatMap(duty -> CheckIns.next(task, duty).stream()).min(Comparator.naturalOrder());
    }

    /** The tasks of a plan in which a unit has a duty, in the order of the notice. */
    public static List<UUID> of(UUID plan, String unit) {
        return ids("planId = ?1 and array_contains(units, ?2) order by ordinal", plan, unit);
    }

    /** The open tasks, of any plan or none, in which a unit has a duty. */
    public static List<UUID> openOf(String unit) {
        return ids("open and array_contains(units, ?1) order by planId, ordinal", unit);
    }

    /** The open tasks in which a unit still owes something, or its report waits to be read. */
    public static List<UUID> owedBy(String unit) {
        return ids("open and array_contains(owing, ?1) order by planId, ordinal", unit);
    }

    /** Tasks whose deadline has passed unrecorded and without a report in time, the oldest first. */
    public static List<UUID> overdue(Instant now) {
        return ids("overdueFrom <= ?1 order by overdueFrom, ordinal", now);
    }

    /** Tasks in which a check-in's period has ended that is neither reported nor recorded as missed, the oldest first. */
    public static List<UUID> missingCheckIns(Instant now) {
        return ids("checkInMissedFrom <= ?1 order by checkInMissedFrom, ordinal", now);
    }

    private static List<UUID> ids(String query, Object... parameters) {
        return TaskRow.<TaskRow>list(query, parameters).stream().map(row -> row.id).toList();
    }
}
