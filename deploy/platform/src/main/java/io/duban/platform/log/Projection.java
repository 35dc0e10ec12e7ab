package io.duban.platform.log;

import io.duban.events.DomainEvent;
import io.duban.events.Envelope;
import io.duban.events.Recorded;
import java.util.List;

/** What a service makes of the county's log. One bean per reading service. */
public interface Projection {

    /** An event of the log, understood. */
    record Logged(Envelope envelope, Recorded<? extends DomainEvent> recorded) {

        /** Runs what folds this event. Throws {@link NotUnderstood} where that throws: the event makes no sense where it stands. */
        public void fold(Runnable folding) {
            try {
                folding.run();
            } catch (RuntimeException e) {
                throw new NotUnderstood(envelope, e);
            }
        }
    }

    /** An event that can be read and yet makes no sense where it stands: it parks its stream. */
    class NotUnderstood extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final long position;

        NotUnderstood(Envelope envelope, RuntimeException cause) {
            super("makes no sense where it stands: " + cause, cause);
            position = envelope.position();
        }

        long position() {
            return position;
        }
    }

    /**
     * Takes a batch in, in the order of the log, within the transaction that moves the position: all of it or nothing. May
     * run again for the same batch after a rollback, so it must not act on anything outside the database.
     */
    void apply(List<Logged> batch);
}
