package io.duban.infra;

/** One server of the infrastructure. It may be stopped and started again, on the same port and the same data. */
interface Part {

    /** The name by which options and commands call it. */
    String name();

    /** Where it listens, on this machine only. */
    int port();

    /** Returns once clients can connect; on failure nothing of it is left running. */
    void start() throws Exception;

    /** Returns once it has stopped and its data is on disk; does nothing where it does not run. */
    void stop() throws Exception;
}
