package io.duban.task.acknowledging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The persons whom a unit names for a duty: ordinary rows that can be deleted, for the stream is for ever and they are not. */
@ApplicationScoped
class Contacts {
    @Inject
    EntityManager database;

    /** Keeps what was given; nothing given leaves what is there. */
    @Transactional
    void keep(UUID task, String unit, String leader, String handler, String phone) {
        if (leader == null && handler == null && phone == null) {
            return;
        }
        database.createNativeQuery("insert into contact values (?1, ?2, ?3, ?4, ?5) on conflict (task_id, unit) do update"
                + " set leader = excluded.leader, handler = excluded.handler, phone = excluded.phone")
                .setParameter(1, task).setParameter(2, unit).setParameter(3, leader).setParameter(4, handler)
                .setParameter(5, phone).executeUpdate();
    }
}
