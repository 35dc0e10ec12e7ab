package io.duban.task.index;

import io.duban.task.PlanState;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A plan in the list of plans. */
@Entity
@Table(name = "plan")
public class PlanRow extends PanacheEntityBase {
    @Id
    public UUID id;
    public String title;
    @Column(name = "doc_number")
    public String docNumber;
    public String sha256;
    public Integer year;
    @Column(name = "issued_on")
    public LocalDate issuedOn;
    public String status;
    public int items;
    @Column(name = "drafted_at")
    public Instant draftedAt;

    /** How far it is. */
    public PlanState.Status status() {
        return PlanState.Status.valueOf(status.toUpperCase());
    }

    /** The plans of this status and year, the newest first; null means any. */
    public static List<PlanRow> list(PlanState.Status status, Integer year) {
        var named = status == null ? null : status.name().toLowerCase();
        return list("(?1 is null or status = ?1) and (?2 is null or year = ?2)", Sort.descending("draftedAt"), named, year);
    }
}
