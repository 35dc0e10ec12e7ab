package io.duban.reporting.known;

import io.duban.events.EventCodec;
import io.duban.events.TaskState;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A task as it stands now; written by the stream alone. */
@Entity
@Immutable
@Table(name = "task")
class TaskRow extends PanacheEntityBase {
    @Id
    UUID id;
    @Column(name = "plan_id")
    UUID planId;
    int year;
    int ordinal;
    String stage;
    @Column(name = "assigned_at")
    Instant assignedAt;
    @Column(name = "last_event_at")
    Instant lastEventAt;
    String state;

    TaskState state() {
        return EventCodec.read(state, TaskState.class);
    }
}
