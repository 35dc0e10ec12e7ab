package io.duban.task.index;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
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
    public int year;
    @Column(name = "issued_on")
    public LocalDate issuedOn;
    public String status;
    public int items;
    @Column(name = "drafted_at")
    public Instant draftedAt;
}
