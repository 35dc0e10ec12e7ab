package io.duban.task.checkingin;

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
 * Records the check-ins that were missed, in every instance: two that meet at a task conflict in the event store, and the second
 * finds them recorded. After downtime all periods that passed meanwhile are recorded.
 */
@Singleton
class CheckInSweep {
    private static final Logger LOG = Logger.getLogger(CheckInSweep.class);

    @Inject
    Clock clock;
    @Inject
    SystemCommands commands;

    @Scheduled(every = "${duban.check-ins.every:10s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        var missing = QuarkusTransaction.requiringNew().call(() -> TaskRow.missingCheckIns(clock.instant()));
        missing.forEach(this::mark);
    }

    /** One that fails is tried again by the next sweep, and keeps no other from being recorded. */
    private void mark(UUID task) {
        try {
            commands.send(new MarkCheckInsMissed(task));
        } catch (RuntimeException e) {
            LOG.warnf("missed check-ins of task %s could not be recorded: %s", task, e);
        }
    }
}
