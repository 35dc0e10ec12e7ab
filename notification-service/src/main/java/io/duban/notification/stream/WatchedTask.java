package io.duban.notification.stream;

import io.duban.events.EventCodec;
import io.duban.events.TaskState;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** A task as folded from the log, and when its ladder has to be looked at again. */
@Entity
@Table(name = "watched_task")
@DynamicUpdate
public class WatchedTask extends PanacheEntityBase {
    @Id
    UUID id;
    @Column(updatable = false)
    String state;
    @Column(name = "next_check")
    Instant nextCheck;

    /** Takes one task whose time has come, for the transaction at hand; others take others. */
    public static Optional<WatchedTask> claim(Instant now) {
        return getEntityManager().createNativeQuery("select * from watched_task where next_check <= :now"
                + " order by next_check limit 1 for update skip locked", WatchedTask.class)
                .setParameter("now", now).getResultStream().map(WatchedTask.class::cast).findFirst();
    }

    /** True while the ladder of some task has still to be looked at, by whichever instance. */
    public static boolean anyToCheck(Instant now) {
        return count("nextCheck <= ?1", now) > 0;
    }

    static void checkAll() {
        update("nextCheck = ?1 where nextCheck is not null", Instant.EPOCH);
    }

    /** The task as it stands in the view. */
    public static Optional<TaskState> task(UUID id) {
        return WatchedTask.<WatchedTask>findByIdOptional(id).map(WatchedTask::task);
    }

    /** Every task that somebody may have to be alerted on, or of which an alert waits for its digest. */
    public static List<TaskState> open() {
        return getEntityManager().createNativeQuery("select * from watched_task w where next_check is not null or exists (select 1"
                + " from alert a where a.task = w.id and a.status = 'PENDING' and a.digest is null)", WatchedTask.class)
                .getResultStream().map(row -> ((WatchedTask) row).task()).toList();
    }

    /** The folded state. */
    public TaskState task() {
        return EventCodec.read(state, TaskState.class);
    }

    /** Leaves it alone until then; for good (or until its next event) where {@code at} is null. */
    public void checkAgain(Instant at) {
        nextCheck = at;
    }
}
