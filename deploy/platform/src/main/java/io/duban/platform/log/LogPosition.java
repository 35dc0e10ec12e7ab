package io.duban.platform.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** The row {@code log_position}: how far this service has read, and which instance reads. In real time, by the database's clock. */
@ApplicationScoped
class LogPosition {
    @Inject
    EntityManager database;

    record At(long position, long nextOffset, Instant readAt, String stopped) {
    }

    /** Where the view stands, as every instance sees it. */
    @Transactional
    At at() {
        var row = (Object[]) database.createNativeQuery(
                "select position, next_offset, read_at, stopped from log_position", Object[].class).getSingleResult();
        return new At((long) row[0], (long) row[1], (Instant) row[2], (String) row[3]);
    }

    /** Takes or keeps the lease for ten seconds; false while another instance holds it. */
    @Transactional
    boolean lease(String holder) {
        return sql("update log_position set holder = :holder, lease_until = now() + interval '10 seconds'"
                + " where holder = :holder or lease_until < now()").setParameter("holder", holder).executeUpdate() == 1;
    }

    /** Gives the lease back, so that another instance need not wait for its end. */
    @Transactional
    void release(String holder) {
        sql("update log_position set lease_until = '-infinity' where holder = :holder").setParameter("holder", holder)
                .executeUpdate();
    }

    /** Locks the row for the transaction at hand. Throws {@link TakenOver} unless it still stands where the batch began. */
    void lock(String holder, long from) {
        var row = (Object[]) database.createNativeQuery("select position, holder from log_position for update", Object[].class)
                .getSingleResult();
        if ((long) row[0] != from || !holder.equals(row[1])) {
            throw new TakenOver();
        }
    }

    /** Moves on, in the transaction that locked the row; only a batch that reaches the log's end makes the view complete. */
    void moveTo(long position, long nextOffset, boolean atEnd) {
        sql("update log_position set position = :position, next_offset = :offset, stopped = null,"
                + " read_at = case when :atEnd then clock_timestamp() else read_at end")
                .setParameter("position", position).setParameter("offset", nextOffset).setParameter("atEnd", atEnd).executeUpdate();
    }

    /** The reader saw the end of the log just now. */
    @Transactional
    void caughtUp(String holder) {
        sql("update log_position set read_at = clock_timestamp(), stopped = null where holder = :holder")
                .setParameter("holder", holder).executeUpdate();
    }

    /** The reader stopped, and why; it holds its lease no longer. */
    @Transactional
    void stopped(String holder, String reason) {
        sql("update log_position set stopped = :reason, lease_until = '-infinity' where holder = :holder")
                .setParameter("reason", reason).setParameter("holder", holder).executeUpdate();
    }

    private Query sql(String text) {
        return database.createNativeQuery(text);
    }

    /** Another instance has moved the position or taken the lease: this one must not write. */
    static class TakenOver extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
