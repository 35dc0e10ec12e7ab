package io.duban.task.publishing;

import io.duban.events.Contact;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * Publishes whose contacts changed: as they are now, or that there are none any more. One instance at a time, by a lock that ends
 * with its transaction, so that a key's last record is its last state; at least once. While Kafka is away the keys wait in their table.
 */
@Singleton
class ContactPublisher {
    private static final Logger LOG = Logger.getLogger(ContactPublisher.class);
    private static final int BATCH = 500;
    /** Names the lock; any number does. */
    private static final long PUBLISHING = 370_831;

    @Inject
    EntityManager database;
    @Inject
    MeterRegistry metrics;
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;
    @ConfigProperty(name = "duban.contacts.topic")
    String topic;

    private volatile String trouble;

    void start(@Observes StartupEvent event) {
        metrics.gauge("duban.contacts.waiting", this, ContactPublisher::waiting);
    }

    private record Change(long id, String key, Contact contact) {
    }

    @Scheduled(every = "${duban.contacts.every:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void publish() {
        try {
            while (QuarkusTransaction.requiringNew().call(this::batch) == BATCH) {
                trouble = null;
            }
            trouble = null;
        } catch (RuntimeException e) { // whatever it is: the keys wait, and the next attempt begins anew
            if (trouble == null) {
                LOG.warnf("contacts cannot be published at the moment, trying again: %s", e);
            }
            trouble = e.toString();
        }
    }

    /** Locked first and opened afterwards: whoever holds the lock now fences whoever held it before. */
    private int batch() {
        var changes = alone() ? next() : List.<Change>of();
        if (changes.isEmpty()) {
            return 0;
        }
        Map<String, Contact> latest = new LinkedHashMap<>();
        changes.forEach(change -> latest.put(change.key, change.contact));
        try (var contacts = new ContactTopic(servers, topic)) {
            contacts.publish(latest);
        }
        // these and no others: one with a lower number may have been committed meanwhile
        database.createNativeQuery("delete from contact_change where id in :ids").setParameter("ids", changes.stream().map(Change::id).toList())
                .executeUpdate();
        return changes.size();
    }

    /** How many changes are not yet published. */
    long waiting() {
        return QuarkusTransaction.requiringNew().call(() -> (Number) database.createNativeQuery("select count(*) from contact_change")
                .getSingleResult()).longValue();
    }

    private boolean alone() {
        return (boolean) database.createNativeQuery("select pg_try_advisory_xact_lock(?1)", Object.class).setParameter(1, PUBLISHING)
                .getSingleResult();
    }

    private List<Change> next() {
        return database.unwrap(Session.class).createNativeQuery("select c.id, c.key, k.leader, k.handler, k.phone, k.email, k.key is not null"
                + " from contact_change c left join contact k on k.key = c.key order by c.id limit " + BATCH, Object[].class).getResultStream()
                .map(row -> new Change(((Number) row[0]).longValue(), (String) row[1], (boolean) row[6]
                        ? new Contact((String) row[2], (String) row[3], (String) row[4], (String) row[5])
                        : null)).toList();
    }

    /** Apart from readiness, as that of the log. */
    @HealthGroup("stream")
    @ApplicationScoped
    static class Health implements HealthCheck {
        @Inject
        ContactPublisher publisher;

        @Override
        public HealthCheckResponse call() {
            var response = HealthCheckResponse.named("contact-publisher").withData("waiting", publisher.waiting());
            var trouble = publisher.trouble;
            if (trouble != null) {
                response.withData("trouble", trouble);
            }
            return response.status(trouble == null).build();
        }
    }
}
