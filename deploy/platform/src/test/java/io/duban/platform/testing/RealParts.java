package io.duban.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * Real Kafka and PostgreSQL under a {@code @QuarkusTest}: one of each per JVM, and a fresh topic and database schema for each
 * start of the application. Argument {@code database}: the service's database, e.g. {@code duban_task}.
 */
public class RealParts implements QuarkusTestResourceLifecycleManager {
    private static final AtomicInteger STARTS = new AtomicInteger();
    private static Parts parts;

    private String database;

    /** A schema, a topic and where they are: enough for a test that needs no Quarkus. */
    public record Place(String jdbcUrl, String user, String password, String schema, String kafka, String topic, String county) {
    }

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.get("database");
    }

    @Override
    public Map<String, String> start() {
        var place = place(database);
        var config = new HashMap<String, String>();
        config.put("quarkus.datasource.jdbc.url", place.jdbcUrl());
        config.put("quarkus.datasource.username", place.user());
        config.put("quarkus.datasource.password", place.password());
        config.put("quarkus.flyway.default-schema", place.schema());
        config.put("quarkus.flyway.schemas", place.schema());
        config.put("kafka.bootstrap.servers", place.kafka());
        config.put("duban.county", place.county());
        config.putAll(TestTokens.config());
        return config;
    }

    /** A fresh place. */
    public static synchronized Place place(String database) {
        var county = "3708%02d".formatted(STARTS.incrementAndGet());
        var topic = "duban." + county + ".events";
        createTopic(topic, Map.of("retention.ms", "-1", "retention.bytes", "-1"));
        createTopic("duban." + county + ".contacts", Map.of("cleanup.policy", "compact"));
        var schema = "s" + county;
        return new Place("jdbc:postgresql://" + parts().postgres() + "/" + database + "?currentSchema=" + schema, database,
                parts().password(), schema, parts().kafka(), topic, county);
    }

    /** Kafka goes away. */
    public static void stopKafka() {
        parts().stopKafka();
    }

    /** Kafka comes back, with what it held. */
    public static void startKafka() {
        parts().startKafka();
    }

    @Override
    public void stop() {
        // the parts serve the whole JVM, and end with it
    }

    private static synchronized Parts parts() {
        if (parts == null) {
            Logger.getLogger("org.testcontainers").setLevel(Level.OFF); // "no Docker" is an answer, not an error
            parts = ContainerParts.possible() ? new ContainerParts() : new EmbeddedParts();
        }
        return parts;
    }

    private static void createTopic(String topic, Map<String, String> config) {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", parts().kafka()))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1).configs(config))).all().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
