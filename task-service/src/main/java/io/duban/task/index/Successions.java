package io.duban.task.index;

import io.duban.events.UnitEvent.UnitMerged;
import io.duban.events.UnitEvent.UnitSplit;
import io.duban.events.UnitRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** 机构改革: who takes over what dissolved units owe, and what of it has not passed on yet. */
@ApplicationScoped
public class Successions {
    private static final String PENDING = """
            select t.id, s.unit, u.code, u.name, s.reason from succession s join task t on t.open and s.unit = any (t.owing)
            left join succession x on x.unit = s.unit and x.task_id = t.id
            join unit u on u.code = coalesce(x.successor, s.successor)
            where s.task_id is null order by t.plan_id, t.ordinal, t.id""";

    private static final String HEIR = """
            select coalesce(x.successor, s.successor) from succession s
            left join succession x on x.unit = s.unit and x.task_id = :task where s.unit = :unit and s.task_id is null""";

    @Inject
    EntityManager database;

    /** A duty of a dissolved unit in an open task, and who takes it over. */
    public record Pending(UUID taskId, String unit, UnitRef to, String reason) {
    }

    void note(UnitMerged e) {
        note(e.code(), null, e.into(), because(e.reason(), e.docNumber()));
    }

    void note(UnitSplit e) {
        var reason = because(e.reason(), e.docNumber());
        note(e.code(), null, e.otherwise(), reason);
        e.successors().forEach(one -> note(e.code(), one.taskId(), one.to(), reason));
    }

    private static String because(String reason, String docNumber) {
        return docNumber == null ? reason : reason + "（" + docNumber + "）";
    }

    private void note(String unit, UUID task, UnitRef to, String reason) {
        database.createNativeQuery("insert into succession values (:unit, cast(:task as uuid), :to, :reason)")
                .setParameter("unit", unit).setParameter("task", task == null ? null : task.toString()).setParameter("to", to.code())
                .setParameter("reason", reason).executeUpdate();
    }

    /** What has to pass on now; a successor may be dissolved itself by now, and then passes it on in its turn. */
    public List<Pending> pending() {
        return database.unwrap(Session.class).createNativeQuery(PENDING, Object[].class).getResultStream()
                .map(row -> new Pending((UUID) row[0], (String) row[1], new UnitRef((String) row[2], (String) row[3]), (String) row[4])).toList();
    }

    /** The code of the unit to which a dissolved one's duty in a task goes. */
    public String heir(String unit, UUID task) {
        return (String) database.createNativeQuery(HEIR, String.class).setParameter("unit", unit).setParameter("task", task).getSingleResult();
    }
}
