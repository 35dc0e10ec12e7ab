package io.duban.task.planning;

import io.duban.events.PlanEvent.SourceFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The notices' files by their digest: kept before the draft is made, so that no draft is ever without its source. */
@ApplicationScoped
class SourceFiles {
    @Inject
    EntityManager database;

    @Transactional
    void keep(SourceFile source, byte[] content) {
        database.createNativeQuery("insert into source_file values (?1, ?2, ?3, ?4) on conflict do nothing")
                .setParameter(1, source.sha256()).setParameter(2, source.name()).setParameter(3, source.mediaType())
                .setParameter(4, content).executeUpdate();
    }

    /** The draft was refused after all: nothing of it stays that no plan has. */
    @Transactional
    void drop(SourceFile source) {
        database.createNativeQuery("delete from source_file where sha256 = ?1 and not exists (select from plan where sha256 = ?1)")
                .setParameter(1, source.sha256()).executeUpdate();
    }

    @Transactional
    Optional<byte[]> content(String sha256) {
        return database.createNativeQuery("select content from source_file where sha256 = ?1", Object.class)
                .setParameter(1, sha256).getResultStream().findFirst();
    }
}
