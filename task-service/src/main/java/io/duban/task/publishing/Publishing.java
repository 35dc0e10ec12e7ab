package io.duban.task.publishing;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** The publisher within the service: its thread, its health at {@code /q/health/group/stream}, its metrics. */
@ApplicationScoped
public class Publishing {
    @Inject
    AgroalDataSource database;
    @Inject
    MeterRegistry metrics;
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;
    @ConfigProperty(name = "duban.topic")
    String topic;
    @ConfigProperty(name = "duban.source")
    String source;

    private Store store;
    private Publisher publisher;
    private Thread thread;

    void start(@Observes StartupEvent event) {
        store = new Store(database, source);
        publisher = new Publisher(UUID.randomUUID().toString(), store, () -> new Topic(servers, topic));
        metrics.gauge("duban.log.position", store, Store::lastPosition);
        metrics.gauge("duban.log.waiting", store, Store::waiting);
        metrics.gauge("duban.log.published", publisher, Publisher::published);
        thread = Thread.ofPlatform().name("publisher").daemon().start(publisher);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        publisher.stop();
        thread.join(5_000);
    }

    /** Something was committed. */
    public void wake() {
        publisher.wake();
    }

    /** Asked for, since a proxy stands before the fields. */
    Publisher publisher() {
        return publisher;
    }

    /** False once it has stopped for good; asked for, likewise. */
    boolean alive() {
        return thread.isAlive();
    }

    Store store() {
        return store;
    }

    /** The stream's state, apart from readiness: commands go on while Kafka is away. */
    @HealthGroup("stream")
    @ApplicationScoped
    static class Health implements HealthCheck {
        @Inject
        Publishing publishing;

        @Override
        public HealthCheckResponse call() {
            var trouble = publishing.publisher().trouble();
            var response = HealthCheckResponse.named("publisher").withData("position", publishing.store().lastPosition())
                    .withData("waiting", publishing.store().waiting()).withData("published", publishing.publisher().published());
            if (trouble != null) {
                response.withData("trouble", trouble);
            }
            return response.status(trouble == null && publishing.alive()).build();
        }
    }
}
