package io.duban.platform.log;

/** The log is not what it was, or has a hole: nobody may go on from here without a person looking at it. */
class BrokenLog extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenLog(String message) {
        super(message);
    }
}
