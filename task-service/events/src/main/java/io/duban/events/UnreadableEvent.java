package io.duban.events;

/** A stored or received event that this version of the software cannot understand. */
public class UnreadableEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableEvent(String message, Throwable cause) {
        super(message, cause);
    }
}
