package io.duban.reporting.known;

import io.duban.events.Contact;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** Whom a unit names; written by the stream alone. */
@Entity
@Immutable
@Table(name = "contact")
class ContactRow extends PanacheEntityBase {
    @Id
    String key;
    String leader;
    String handler;
    String phone;
    String email;

    Contact contact() {
        return new Contact(leader, handler, phone, email);
    }
}
