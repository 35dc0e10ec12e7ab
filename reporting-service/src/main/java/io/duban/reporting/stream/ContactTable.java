package io.duban.reporting.stream;

import io.duban.events.Contact;
import io.duban.events.EventCodec;
import io.duban.events.UnreadableEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** The contacts as last published. Many instances write it: of a key the later record wins, whoever brings it and whenever. */
@ApplicationScoped
class ContactTable {
    private static final Logger LOG = Logger.getLogger(ContactTable.class);
    private static final Contact NOBODY = new Contact(null, null, null, null);

    @Inject
    EntityManager database;

    /** Rows that stand behind the topic's end came from another one, which is no more. */
    @Transactional
    void begin(long end) {
        database.createNativeQuery("delete from contact where log_offset >= :end").setParameter("end", end).executeUpdate();
    }

    @Transactional
    void take(Iterable<ConsumerRecord<String, String>> records) {
        for (var published : records) {
            var contact = contact(published);
            database.createNativeQuery("insert into contact (key, log_offset, leader, handler, phone, email) values (:key, :offset,"
                    + " :leader, :handler, :phone, :email) on conflict (key) do update set log_offset = excluded.log_offset, leader ="
                    + " excluded.leader, handler = excluded.handler, phone = excluded.phone, email = excluded.email where"
                    + " contact.log_offset < excluded.log_offset")
                    .setParameter("key", published.key()).setParameter("offset", published.offset()).setParameter("leader", contact.leader())
                    .setParameter("handler", contact.handler()).setParameter("phone", contact.phone()).setParameter("email", contact.email())
                    .executeUpdate();
        }
    }

    /** The topic was read from its beginning to this end, and held these keys: any other is deleted there, and its deletion too. */
    @Transactional
    void forgetAllBut(Collection<String> keys, long end) {
        database.createNativeQuery("delete from contact where log_offset < :end and not key = any (:keys)").setParameter("end", end)
                .setParameter("keys", keys.toArray(String[]::new)).executeUpdate();
    }

    /** One that nobody understands names nobody. */
    private static Contact contact(ConsumerRecord<String, String> published) {
        try {
            return published.value() == null ? NOBODY : EventCodec.read(published.value(), Contact.class);
        } catch (UnreadableEvent e) {
            LOG.errorf("the contacts at offset %d are not understood: %s", published.offset(), e.getClass().getSimpleName());
            return NOBODY;
        }
    }
}
