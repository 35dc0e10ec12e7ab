package io.duban.task.reforming;

import io.duban.task.index.Successions;
import io.duban.task.platform.SystemCommands;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

/**
 * Passes on what dissolved units owe, task by task, in every instance, until nothing is left. It remembers nothing: what is left
 * is read from the rows, so whoever comes after a crash goes on where it ended, and two that meet at a task conflict in the event
 * store, where the second finds nothing more to pass on.
 */
@Singleton
class SuccessionSweep {
    private static final Logger LOG = Logger.getLogger(SuccessionSweep.class);

    @Inject
    Successions successions;
    @Inject
    SystemCommands commands;
    @Inject
    ManagedExecutor executor;

    /** At once, and not within the caller's request. */
    void wake() {
        executor.execute(this::sweep);
    }

    /** Rounds, since a successor may be dissolved by now; one in which nothing could be done is the last until the next sweep. */
    @Scheduled(every = "${duban.succession.every:10s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        long done;
        do {
            var pending = QuarkusTransaction.requiringNew().call(successions::pending);
            done = pending.stream().filter(this::passedOn).count();
        } while (done > 0);
    }

    /** One that fails is tried again by the next sweep, and keeps no other from passing. */
    private boolean passedOn(Successions.Pending one) {
        try {
            commands.send(new PassOn(one.taskId(), one.unit(), one.to(), one.reason()));
            return true;
        } catch (RuntimeException e) {
            LOG.warnf("task %s could not pass on from %s to %s: %s", one.taskId(), one.unit(), one.to().code(), e);
            return false;
        }
    }
}
