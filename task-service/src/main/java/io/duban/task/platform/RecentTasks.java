package io.duban.task.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.duban.events.TaskState;
import io.duban.task.Task;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;

/**
 * The store, with the tasks that this instance changed last as snapshots in memory. A state is kept once its events are
 * committed, so it is true for ever; loading reads whatever came after it, so that no decision stands on an old one.
 */
final class RecentTasks extends JdbcEventStorageEngine {
    private static final int KEPT = 256;

    private final Cache<String, TaskState> committed = Caffeine.newBuilder().maximumSize(KEPT).build();

    RecentTasks(Builder builder) {
        super(builder);
    }

    /** To be called after the commit. */
    void keep(TaskState task) {
        committed.asMap().merge(task.id().toString(), task, (one, other) -> one.version() > other.version() ? one : other);
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
        return Optional.ofNullable(committed.getIfPresent(stream)).map(task ->
                new GenericDomainEventMessage<>(Task.class.getSimpleName(), stream, task.version() - 1, new Task(task)));
    }
}
