package io.duban.task.overdue;

import io.duban.task.index.TaskRow;
import io.duban.task.platform.SystemCommands;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Records the passing of deadlines, in every instance: two that meet at a task conflict in the event store, and the second
 * finds it recorded. After downtime all that passed meanwhile is recorded, in the order of the deadlines.
 */
@Singleton
class OverdueSweep {
    private static final Logger LOG = Logger.getLogger(OverdueSweep.class);

    @Inject
    Clock clock;
    @Inject
    SystemCommands commands;

    @Scheduled(every = "${duban.overdue.every:10s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        var overdue = QuarkusTransaction.requiringNew().call(() -> TaskRow.overdue(clock.instant()));
        overdue.forEach(this::mark);
    }

    /** One that fails is tried again by the next sweep, and keeps no other from being recorded. */
    private void mark(UUID task) {
        try {
            commands.send(new MarkOverdue(task));
        } catch (RuntimeException e) {
            LOG.warnf("task %s could not be marked overdue: %s", task, e);
        }
    }
}
