package io.duban.platform.log;

import io.duban.events.Envelope;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Reads the county's log in order, one instance at a time. The batch's rows and the new position commit together, or not at
 * all; Kafka's own offsets are never the truth. A position that is missing, or held by another event than before, stops the
 * reader loudly, while queries go on and say how old they are.
 */
@ApplicationScoped
public class LogReader {
    private static final Logger LOG = Logger.getLogger(LogReader.class);
    private static final Duration STANDBY = Duration.ofMillis(500);
    private static final Duration RENEW = Duration.ofSeconds(3);

    private final String me = UUID.randomUUID().toString();
    private volatile boolean running = true;
    private Thread thread;

    @Inject
    LogPosition position;
    @Inject
    LogRead read;
    @Inject
    LogIntake intake;
    @Inject
    LogWaiting waiting;
    @Inject
    FoldedTasks tasks;
    @Inject
    LogTopic topic;
    @Inject
    Instance<Projection> projections;

    void start(@Observes StartupEvent event) {
        if (projections.isResolvable()) {
            thread = Thread.ofPlatform().name("log-reader").daemon().start(this::stayReading);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        if (thread != null) {
            thread.join(5_000); // a poll takes a tenth of a second; interrupting it makes Kafka's consumer log an error
        }
    }

    private void stayReading() {
        while (running) {
            try {
                if (position.lease(me)) {
                    readWhileLeased();
                } else {
                    pause(STANDBY);
                }
            } catch (LogPosition.TakenOver e) {
                LOG.info("another instance reads the log now");
            } catch (BrokenLog e) {
                LOG.errorf("reading stopped: %s", e.getMessage());
                stand(e.getMessage());
                return;
            } catch (RuntimeException | Error e) { // also want of memory: the next attempt begins anew
                if (running) {
                    LOG.warnf("the log cannot be read at the moment, trying again: %s", e);
                    pause(STANDBY);
                }
            }
        }
        quietly(() -> position.release(me));
    }

    private void readWhileLeased() {
        var at = position.at();
        intake.takeBack(me, at.position());
        waiting.begin();
        long stands = at.position();
        var renewed = Instant.now();
        try (var records = topic.from(at.nextOffset(), stands)) {
            while (running) {
                if (renewed.plus(RENEW).isBefore(Instant.now())) {
                    if (!position.lease(me)) {
                        throw new LogPosition.TakenOver();
                    }
                    renewed = Instant.now();
                }
                var polled = records.poll();
                var fresh = fresh(polled, stands);
                if (!fresh.isEmpty()) {
                    intake.take(me, fresh, stands, records.nextOffset(), records.atEnd());
                    stands += fresh.size();
                } else if (records.atEnd()) {
                    topic.seenEnd(() -> {
                        if (records.atEndByTheBroker()) {
                            position.caughtUp(me);
                        }
                    });
                }
            }
        } finally {
            waiting.letGo();
            tasks.letGo();
        }
    }

    /** The next positions, in order; an earlier one with the same id is dropped; anything else is a broken log. */
    private List<Envelope> fresh(List<Envelope> polled, long stands) {
        var fresh = new ArrayList<Envelope>(polled.size());
        for (var envelope : polled) {
            long expected = stands + fresh.size() + 1;
            if (envelope.position() == expected) {
                fresh.add(envelope);
            } else if (envelope.position() > expected) {
                throw new BrokenLog("position %d expected, %d found".formatted(expected, envelope.position()));
            } else if (!idAt(envelope.position(), fresh, stands).equals(Optional.of(envelope.id()))) {
                throw new BrokenLog("position %d holds another event than before".formatted(envelope.position()));
            }
        }
        return fresh;
    }

    private Optional<String> idAt(long position, List<Envelope> fresh, long stands) {
        return position > stands ? Optional.of(fresh.get((int) (position - stands - 1)).id()) : read.idAt(position);
    }

    private void stand(String reason) {
        quietly(() -> position.stopped(me, reason));
    }

    private static void quietly(Runnable farewell) {
        try {
            farewell.run();
        } catch (RuntimeException e) {
            LOG.debug("the database is away already", e);
        }
    }

    private void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            running = false;
        }
    }
}
