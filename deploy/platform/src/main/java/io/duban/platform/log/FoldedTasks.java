package io.duban.platform.log;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.duban.events.EventCodec;
import io.duban.events.Recorded;
import io.duban.events.TaskEvent;
import io.duban.events.TaskState;
import io.duban.platform.log.Projection.Logged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The tasks that a batch touches: read once, folded in memory; the service writes once what it makes of them. Those touched
 * last are remembered while this instance reads, since nobody else writes them meanwhile.
 */
@ApplicationScoped
public class FoldedTasks {
    private static final int REMEMBERED = 256;

    private final Cache<UUID, TaskState> written = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    @Inject
    TransactionSynchronizationRegistry transactions;

    /** As they stood before the batch, from a table of the service with the columns {@code id} and {@code state}. */
    public Batch touchedBy(Connection connection, String table, List<Logged> batch) throws SQLException {
        var touched = batch.stream().filter(logged -> logged.recorded().event() instanceof TaskEvent).map(FoldedTasks::id).distinct().toList();
        var states = new HashMap<>(written.getAllPresent(touched));
        read(connection, table, touched.stream().filter(id -> !states.containsKey(id)).toArray(), states);
        transactions.registerInterposedSynchronization(new WhenCommitted(states));
        return new Batch(states);
    }

    /** Another instance may write them from now on. */
    void letGo() {
        written.invalidateAll();
    }

    private static void read(Connection connection, String table, Object[] ids, Map<UUID, TaskState> into) throws SQLException {
        if (ids.length == 0) {
            return;
        }
        try (var select = connection.prepareStatement("select id, state from " + table + " where id = any (?)")) {
            select.setArray(1, connection.createArrayOf("uuid", ids));
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    into.put(found.getObject(1, UUID.class), EventCodec.read(found.getString(2), TaskState.class));
                }
            }
        }
    }

    private static UUID id(Logged logged) {
        try {
            return UUID.fromString(logged.envelope().stream());
        } catch (IllegalArgumentException e) {
            throw new Projection.NotUnderstood(logged.envelope(), e);
        }
    }

    /** The tasks of one batch. */
    public record Batch(Map<UUID, TaskState> byId) {

        /** Folds one more event; it must be the next one of its task. */
        public void evolve(Logged logged, TaskEvent event) {
            var recorded = logged.recorded();
            byId.compute(id(logged), (id, state) -> {
                long next = state == null ? 0 : state.version();
                if (recorded.sequence() != next) {
                    throw new IllegalStateException("event %d of task %s expected, %d found".formatted(next, id, recorded.sequence()));
                }
                return TaskState.evolve(state, new Recorded<>(event, recorded.sequence(), recorded.time(), recorded.metadata()));
            });
        }

        /** As they stand after what was folded. */
        public Collection<TaskState> states() {
            return byId.values();
        }
    }

    private final class WhenCommitted implements Synchronization {
        private final Map<UUID, TaskState> states;

        private WhenCommitted(Map<UUID, TaskState> states) {
            this.states = states;
        }

        @Override
        public void beforeCompletion() {
            // the rows are written already
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                written.putAll(states);
            } else {
                written.invalidateAll(states.keySet());
            }
        }
    }
}
