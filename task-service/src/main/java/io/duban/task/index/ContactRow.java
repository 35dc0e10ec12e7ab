package io.duban.task.index;

import io.duban.events.Contact;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;

/**
 * The persons whom a unit names, for one duty or (no task) standing: ordinary rows that can be deleted, for the stream is for ever
 * and they are not. Whatever changes here is published, deletion too.
 */
@Entity
@Table(name = "contact")
public class ContactRow extends PanacheEntityBase {
    @Id
    public String key;
    public String unit;
    @Column(name = "task_id")
    public UUID taskId;
    public String leader;
    public String handler;
    public String phone;
    public String email;

    /** As published. */
    public Contact contact() {
        return new Contact(leader, handler, phone, email);
    }

    /** These and no others are named from now on; an empty contact leaves nothing. {@code task} null: the unit's standing ones. */
    public static void keep(String unit, UUID task, Contact given) {
        if (given.empty()) {
            forget(unit, task);
            return;
        }
        ContactRow known = findById(Contact.key(unit, task));
        var row = known == null ? new ContactRow() : known;
        row.key = Contact.key(unit, task);
        row.unit = unit;
        row.taskId = task;
        row.take(given);
        row.persist();
    }

    void take(Contact given) {
        leader = given.leader();
        handler = given.handler();
        phone = given.phone();
        email = given.email();
    }

    /** Nobody is named any more, there; true if somebody was. */
    public static boolean forget(String unit, UUID task) {
        return deleteById(Contact.key(unit, task));
    }

    /** Nobody is named any more by this unit, anywhere; how many rows there were. */
    public static long forgetAll(String unit) {
        return delete("unit", unit);
    }

    /** All that a unit names, the standing ones first. */
    public static List<ContactRow> of(String unit) {
        return list("unit = ?1 order by key", unit);
    }

    /** The same without the duties of tasks that are closed. */
    public static List<ContactRow> current(String unit) {
        return list("unit = ?1 and (taskId is null or taskId in (select id from TaskRow where open)) order by key", unit);
    }
}
