package io.duban.notification.delivery;

import io.duban.notification.alerts.Alert;
import io.duban.notification.alerts.AlertCounters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sends what is frozen. The row stays locked from the taking to the marking, so that no other instance sends it too; only a
 * crash in between can send it again, with the same body and id.
 */
@ApplicationScoped
class Sending {
    private static final Logger LOG = Logger.getLogger(Sending.class);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    @Inject
    Clock clock;
    @Inject
    Email email;
    @Inject
    Webhook webhook;
    @Inject
    AlertCounters counters;
    @ConfigProperty(name = "duban.notification.retry.first")
    Duration firstPause;
    @ConfigProperty(name = "duban.notification.retry.attempts")
    int mostAttempts;

    /** Sends one digest in a transaction of its own; false when there was none to send. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean sendNext() {
        var claimed = Digest.claim();
        claimed.ifPresent(this::send);
        return claimed.isPresent();
    }

    private void send(Digest digest) {
        digest.attempts++;
        try {
            deliver(digest);
        } catch (NotDelivered e) {
            failed(digest, e);
            return;
        }
        digest.sent(clock.instant());
        counters.sent(digest.channel, alertsIn(digest));
    }

    private void deliver(Digest digest) throws NotDelivered {
        try {
            switch (digest.channel) {
                case EMAIL -> email.send(digest);
                case WEBHOOK -> webhook.send(digest);
            }
        } catch (RuntimeException e) {
            throw NotDelivered.now(Causes.of(e), e); // whatever is wrong with one digest must not hold up the others
        }
    }

    private void failed(Digest digest, NotDelivered e) {
        var again = digest.attempts < mostAttempts && !e.forGood() ? Instant.now().plus(pause(digest.attempts)) : null;
        digest.notSent(e.getMessage(), again);
        LOG.warnf("digest %s of %s was not delivered (attempt %d, %s): %s", digest.id, digest.day, digest.attempts,
                again == null ? "given up" : "again at " + again, e.getMessage());
        if (again == null) {
            counters.failed(digest.channel, alertsIn(digest));
        }
    }

    /** Twice as long after every attempt, an hour at most. */
    private Duration pause(int attempts) {
        var pause = firstPause.multipliedBy(1L << Math.min(attempts - 1, 20));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private static long alertsIn(Digest digest) {
        return Alert.count("digest", digest.id);
    }
}
