package io.duban.task.index;

import io.duban.task.PlanState;
import io.duban.task.Registers;
import io.duban.task.notice.units.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The registers in this service's own database. */
@ApplicationScoped
class DatabaseRegisters implements Registers {
    /** Names the one lock of all that changes memberships or assigns tasks; any number does, it must only be the same. */
    private static final long MEMBERSHIPS = 370_830;

    @Inject
    EntityManager database;
    @ConfigProperty(name = "duban.office.unit")
    String officeUnit;

    @Override
    public String officeUnit() {
        return officeUnit;
    }

    @Override
    public Directory directory() {
        lock();
        return UnitRow.directory();
    }

    @Override
    public Set<UUID> tasksOwedBy(String unit) {
        lock();
        return Set.copyOf(TaskRow.owedBy(unit));
    }

    @Override
    public Optional<UUID> planOf(String sha256, String docNumber) {
        lock();
        return PlanRow.<PlanRow>find("(sha256 = ?1 or docNumber = ?2) and status <> 'withdrawn'", sha256, docNumber).firstResultOptional()
                .map(row -> row.id);
    }

    @Override
    public PlanState.Status statusOf(UUID plan) {
        // without waiting: whoever asks has its task already, for which the holder of the plan may be waiting
        var status = database.createNativeQuery("select upper(status) from plan where id = ?1 for share nowait", String.class)
                .setParameter(1, plan).getSingleResult();
        return PlanState.Status.valueOf((String) status);
    }

    @Override
    public void hold(UUID plan) {
        database.createNativeQuery("select 1 from plan where id = ?1 for no key update", Object.class).setParameter(1, plan).getSingleResult();
    }

    private void lock() {
        database.createNativeQuery("select pg_advisory_xact_lock(?1)", Object.class).setParameter(1, MEMBERSHIPS).getSingleResult();
    }
}
