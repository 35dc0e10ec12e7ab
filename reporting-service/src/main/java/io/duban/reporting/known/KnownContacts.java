package io.duban.reporting.known;

import io.duban.events.Contact;
import io.duban.reporting.known.Moments.Asked;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** 责任人: whom a unit names today. Who was named earlier is nobody's business any more: persons have no history. */
@ApplicationScoped
public class KnownContacts {

    /** Whom a unit names; nobody at an earlier moment. */
    public OfUnit of(String unit, Asked asked) {
        var contacts = new HashMap<String, Contact>();
        if (asked.live() && unit.indexOf('\0') < 0) { // no text for PostgreSQL, and no unit's code
            List<ContactRow> rows = ContactRow.list("key = ?1 or substring(key, 1, ?2) = ?3", unit, unit.length() + 1, unit + "/");
            rows.forEach(row -> contacts.put(row.key, row.contact()));
        }
        contacts.values().removeIf(Contact::empty);
        return new OfUnit(unit, contacts);
    }

    /** One unit's contacts: the standing ones, and those of single duties. */
    public record OfUnit(String unit, Map<String, Contact> contacts) {
        private static final Contact NOBODY = new Contact(null, null, null, null);

        /** The duty's own, else the standing ones; empty where nobody is named. */
        public Contact of(UUID task) {
            var standing = contacts.getOrDefault(Contact.key(unit, null), NOBODY);
            return contacts.getOrDefault(Contact.key(unit, task), standing);
        }
    }
}
