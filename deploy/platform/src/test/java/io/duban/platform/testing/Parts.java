package io.duban.platform.testing;

/** A real Kafka and a real PostgreSQL for the tests of one JVM. */
interface Parts {
    /** Bootstrap servers. */
    String kafka();

    /** Host and port. */
    String postgres();

    /** The password of every role. */
    String password();

    /** Takes Kafka away, as an outage would. */
    void stopKafka();

    /** Gives it back at the same address, with what it held. */
    void startKafka();
}
