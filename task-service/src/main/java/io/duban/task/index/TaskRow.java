package io.duban.task.index;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where to find a task: by its plan, by its units, by the deadline that it may miss. */
@Entity
@Table(name = "task")
public class TaskRow extends PanacheEntityBase {
    @Id
    public UUID id;
    @Column(name = "plan_id")
    public UUID planId;
    public int ordinal;
    public List<String> units;
    @Column(name = "overdue_from")
    public Instant overdueFrom;
    @Column(name = "submitted_at")
    public Instant submittedAt;
    @Column(name = "overdue_recorded")
    public boolean overdueRecorded;
    public boolean open;

    /** The tasks of a plan in which a unit has a duty, in the order of the notice. */
    public static List<UUID> of(UUID plan, String unit) {
        return TaskRow.<TaskRow>list("planId = ?1 and array_contains(units, ?2) order by ordinal", plan, unit).stream().map(row -> row.id).toList();
    }

    /** Open tasks whose deadline has passed unrecorded and without a report in time, the oldest first. */
    public static List<UUID> overdue(Instant now) {
        return TaskRow.<TaskRow>list("open and not overdueRecorded and overdueFrom <= ?1"
                + " and (submittedAt is null or submittedAt >= overdueFrom) order by overdueFrom, ordinal", now).stream().map(row -> row.id).toList();
    }
}
