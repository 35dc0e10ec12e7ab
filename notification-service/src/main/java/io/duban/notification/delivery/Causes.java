package io.duban.notification.delivery;

/** What was wrong, in one line for the office: the innermost cause. */
final class Causes {
    private static final int LONGEST = 300;

    private Causes() {
    }

    static String of(Throwable e) {
        var cause = e;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        var text = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage().strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
