package io.duban.platform.log;

import io.duban.events.Envelope;
import io.duban.events.EventCodec;
import io.duban.events.UnreadableEvent;
import io.duban.platform.log.Projection.Logged;
import io.duban.platform.log.Projection.NotUnderstood;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * What was read of the log: which event stood where, and which streams are parked because one of their events is not understood.
 * Scalars are selected as Object: Hibernate 7.2 keeps a new query plan for every call that names another class.
 */
@ApplicationScoped
class LogRead {
    private static final Logger LOG = Logger.getLogger(LogRead.class);

    @Inject
    EntityManager database;

    /** The id of the event that was applied at a position. */
    @Transactional
    Optional<String> idAt(long position) {
        return database.createNativeQuery("select event_id from log_read where position = :position", Object.class)
                .setParameter("position", position).getResultStream().findFirst();
    }

    /** True if the view includes this event; one of a parked stream is read and not included. */
    @Transactional
    boolean includes(String stream, long sequence) {
        return (boolean) database.createNativeQuery("""
                select exists (select from log_read where stream = :stream and sequence >= :sequence)
                    and not exists (select from log_parked where stream = :stream)""", Object.class)
                .setParameter("stream", stream).setParameter("sequence", sequence).getSingleResult();
    }

    /**
     * Notes the batch, and gives back those events of it that can be understood; the others are parked with all that follows.
     * {@code refused}: positions that the projection could not take in.
     */
    List<Logged> understood(List<Envelope> batch, Map<Long, NotUnderstood> refused) {
        var parked = parkedStreams();
        var understood = new ArrayList<Logged>(batch.size());
        note(batch);
        for (var envelope : batch) {
            if (parked.contains(envelope.stream())) {
                park(envelope, "follows an event that was not understood");
                continue;
            }
            try {
                understood.add(logged(envelope, refused));
            } catch (UnreadableEvent | NotUnderstood e) {
                parked.add(envelope.stream());
                park(envelope, e.getMessage());
                LOG.errorf("event %s at position %d parks its stream %s: %s", envelope.type(), envelope.position(),
                        envelope.stream(), e.getMessage());
            }
        }
        return understood;
    }

    /**
     * The parked streams' events that this version understands, in order, and no longer parked: a new version catches up.
     * {@code refused}: positions that the projection could not take in.
     */
    List<Logged> unparked(Map<Long, NotUnderstood> refused) {
        var back = new ArrayList<Logged>();
        for (var stream : parkedStreams()) {
            var events = parkedEvents(stream);
            try {
                back.addAll(events.stream().map(envelope -> logged(envelope, refused)).toList());
                database.createNativeQuery("delete from log_parked where stream = :stream").setParameter("stream", stream)
                        .executeUpdate();
            } catch (UnreadableEvent | NotUnderstood still) {
                LOG.warnf("stream %s stays parked: %s", stream, still.getMessage());
            }
        }
        return back;
    }

    /** The streams that stand still, for the health group. */
    @Transactional
    Set<String> parkedStreams() {
        return new HashSet<>(database.createNativeQuery("select distinct stream from log_parked", Object.class).getResultList());
    }

    private static Logged logged(Envelope envelope, Map<Long, NotUnderstood> refused) {
        if (refused.containsKey(envelope.position())) {
            throw refused.get(envelope.position());
        }
        return new Logged(envelope, EventCodec.decode(envelope));
    }

    private List<Envelope> parkedEvents(String stream) {
        return database.createNativeQuery("select envelope from log_parked where stream = :stream order by position", Object.class)
                .setParameter("stream", stream).getResultStream().map(json -> EventCodec.read((String) json, Envelope.class)).toList();
    }

    private void park(Envelope envelope, String reason) {
        database.createNativeQuery("insert into log_parked values (:position, :stream, :reason, :envelope)")
                .setParameter("position", envelope.position()).setParameter("stream", envelope.stream())
                .setParameter("reason", reason).setParameter("envelope", EventCodec.write(envelope)).executeUpdate();
    }

    private void note(List<Envelope> batch) {
        database.unwrap(Session.class).doWork(connection -> {
            try (var insert = connection.prepareStatement("insert into log_read values (?, ?, ?, ?)")) {
                for (var envelope : batch) {
                    insert.setLong(1, envelope.position());
                    insert.setString(2, envelope.id());
                    insert.setString(3, envelope.stream());
                    insert.setLong(4, envelope.sequence());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }
}
