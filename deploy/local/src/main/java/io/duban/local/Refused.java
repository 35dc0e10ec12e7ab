package io.duban.local;

/** What was asked for cannot be done; the message says to the person why, and what to do. No stack trace is shown. */
final class Refused extends RuntimeException {

    Refused(String message) {
        super(message);
    }
}
