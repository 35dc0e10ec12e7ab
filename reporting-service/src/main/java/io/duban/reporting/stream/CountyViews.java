package io.duban.reporting.stream;

import io.duban.events.PlanEvent;
import io.duban.events.TaskEvent;
import io.duban.events.UnitEvent;
import io.duban.platform.log.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.hibernate.Session;

/** What reporting makes of the log: the events themselves, each task as it stands, and the names of plans and units. */
@ApplicationScoped
class CountyViews implements Projection {
    @Inject
    EntityManager database;

    /** One read of the tasks touched, one fold in memory, one batch of writes for each table. */
    @Override
    public void apply(List<Logged> batch) {
        database.unwrap(Session.class).doWork(connection -> {
            var tasks = TaskRows.touchedBy(connection, batch);
            var names = new Names();
            batch.forEach(logged -> fold(logged, tasks, names));
            EventRows.append(connection, batch);
            tasks.write(connection);
            names.write(connection);
        });
    }

    private static void fold(Logged logged, TaskRows tasks, Names names) {
        var recorded = logged.recorded();
        try {
            switch (recorded.event()) {
                case TaskEvent event -> tasks.evolve(logged.envelope().stream(), event, recorded);
                case PlanEvent event -> names.take(event);
                case UnitEvent event -> names.take(event);
            }
        } catch (RuntimeException e) {
            throw new NotUnderstood(logged.envelope(), e);
        }
    }

    @Override
    public boolean includes(String stream, long sequence) {
        return !database.createNativeQuery("select 1 from event where stream = :stream and sequence >= :sequence limit 1",
                Integer.class).setParameter("stream", stream).setParameter("sequence", sequence).getResultList().isEmpty();
    }
}
