package io.duban.notification.delivery;

/** A digest did not reach its recipient. {@code forGood}: trying again would not help. */
class NotDelivered extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean forGood;

    private NotDelivered(String message, Throwable cause, boolean forGood) {
        super(message, cause);
        this.forGood = forGood;
    }

    static NotDelivered now(String message, Throwable cause) {
        return new NotDelivered(message, cause, false);
    }

    static NotDelivered ever(String message) {
        return new NotDelivered(message, null, true);
    }

    boolean forGood() {
        return forGood;
    }
}
