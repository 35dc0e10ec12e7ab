package io.duban.reporting.stream;

import io.duban.events.PlanEvent;
import io.duban.events.TaskEvent;
import io.duban.events.UnitEvent;
import io.duban.platform.log.FoldedTasks;
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
    @Inject
    FoldedTasks folded;

    /** One read of the tasks touched, one fold in memory, one batch of writes for each table. */
    @Override
    public void apply(List<Logged> batch) {
        database.unwrap(Session.class).doWork(connection -> {
            var tasks = folded.touchedBy(connection, "task", batch);
            var names = new Names();
            batch.forEach(logged -> logged.fold(() -> {
                switch (logged.recorded().event()) {
                    case TaskEvent event -> tasks.evolve(logged, event);
                    case PlanEvent event -> names.take(event);
                    case UnitEvent event -> names.take(event);
                }
            }));
            EventRows.append(connection, batch);
            TaskRows.write(connection, tasks.states());
            names.write(connection);
        });
    }
}
