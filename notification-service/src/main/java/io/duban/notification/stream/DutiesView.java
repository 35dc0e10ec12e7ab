package io.duban.notification.stream;

import io.duban.events.EventCodec;
import io.duban.events.PlanEvent;
import io.duban.events.TaskEvent;
import io.duban.events.TaskEvent.ProgressReported;
import io.duban.events.TaskState;
import io.duban.events.UnitEvent.UnitChanged;
import io.duban.events.UnitEvent.UnitMerged;
import io.duban.events.UnitEvent.UnitRegistered;
import io.duban.events.UnitEvent.UnitSplit;
import io.duban.platform.log.FoldedTasks;
import io.duban.platform.log.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** What the log says is owed, and by whom: the fold of every task, and the units' names. */
@ApplicationScoped
class DutiesView implements Projection {
    private static final String KEEP = """
            insert into watched_task (id, state, next_check) values (?, ?, 'epoch')
            on conflict (id) do update set state = excluded.state,
                next_check = case when ? then excluded.next_check else watched_task.next_check end""";
    private static final String KNOW = "insert into known_unit (code, name) values (?, ?) on conflict (code) do update set"
            + " name = excluded.name";
    private static final String DISSOLVE = "update known_unit set dissolved = true where code = ?";

    @Inject
    EntityManager database;
    @Inject
    FoldedTasks folded;

    @Override
    public void apply(List<Logged> batch) {
        database.unwrap(Session.class).doWork(connection -> {
            var tasks = folded.touchedBy(connection, "watched_task", batch);
            var owingAnew = new HashSet<UUID>();
            var units = new HashMap<String, String>();
            var dissolved = new HashSet<String>();
            batch.forEach(logged -> logged.fold(() -> {
                switch (logged.recorded().event()) {
                    case TaskEvent event -> {
                        tasks.evolve(logged, event);
                        if (!(event instanceof ProgressReported)) { // but for check-ins a report on the way changes nothing of what is owed
                            owingAnew.add(UUID.fromString(logged.envelope().stream()));
                        }
                    }
                    case UnitRegistered unit -> units.put(unit.code(), unit.name());
                    case UnitChanged unit -> units.put(unit.code(), unit.name());
                    case UnitMerged unit -> dissolved.add(unit.code()); // what it owes passes on task by task
                    case UnitSplit unit -> dissolved.add(unit.code());
                    case PlanEvent plan -> {
                        // a plan owes nothing; its tasks do, and name it
                    }
                }
            }));
            keep(connection, tasks.states(), owingAnew);
            know(connection, units);
            dissolve(connection, dissolved);
        });
    }

    /** The ladder of a task in which something else is owed now is looked at again at once. */
    private static void keep(Connection connection, Collection<TaskState> tasks, Set<UUID> owingAnew) throws SQLException {
        try (var keep = connection.prepareStatement(KEEP)) {
            for (var task : tasks) {
                keep.setObject(1, task.id());
                keep.setString(2, EventCodec.write(task));
                keep.setBoolean(3, owingAnew.contains(task.id()) || owesCheckIns(task));
                keep.addBatch();
            }
            keep.executeBatch();
        }
    }

    /** Every report of a lead may settle a period, and the next one is asked for in its turn. */
    private static boolean owesCheckIns(TaskState task) {
        return task.continuous() || task.deadline().cadence() != null || !task.deadline().checkIns().isEmpty();
    }

    private static void dissolve(Connection connection, Set<String> units) throws SQLException {
        try (var dissolve = connection.prepareStatement(DISSOLVE)) {
            for (var unit : units) {
                dissolve.setString(1, unit);
                dissolve.addBatch();
            }
            dissolve.executeBatch();
        }
    }

    private static void know(Connection connection, Map<String, String> units) throws SQLException {
        try (var know = connection.prepareStatement(KNOW)) {
            for (var unit : units.entrySet()) {
                know.setString(1, unit.getKey());
                know.setString(2, unit.getValue());
                know.addBatch();
            }
            know.executeBatch();
        }
    }
}
