package io.duban.notification.delivery;

import io.duban.notification.alerts.Recording;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/**
 * Looks, in every instance, for what is due and for what is to be sent. Nobody leads: unique keys and row locks see to it that
 * each thing is done once. It asks what is due now, not what has become due since last time, so a missed tick misses nothing.
 */
@ApplicationScoped
class Tick {
    private static final Logger LOG = Logger.getLogger(Tick.class);

    @Inject
    Recording recording;
    @Inject
    Freezing freezing;
    @Inject
    Sending sending;

    @Scheduled(every = "{duban.notification.tick}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        step("recording", this::record);
        step("freezing", () -> freezing.addressees().forEach(freezing::freeze));
        step("sending", this::send);
    }

    private void record() {
        while (recording.recordNext()) {
            continue;
        }
    }

    private void send() {
        while (sending.sendNext()) {
            continue;
        }
    }

    /** What goes wrong in one step (a database that is away) must not keep the others, and is tried again with the next tick. */
    private static void step(String name, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.warnf("%s was interrupted, trying again: %s", name, Causes.of(e));
        }
    }
}
