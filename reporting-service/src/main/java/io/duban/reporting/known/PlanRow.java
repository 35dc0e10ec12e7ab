package io.duban.reporting.known;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An issued plan; written by the stream alone. */
@Entity
@Immutable
@Table(name = "plan")
public class PlanRow extends PanacheEntityBase {
    @Id
    UUID id;
    String title;
    @Column(name = "doc_number")
    String docNumber;
    int year;

    /** The plan's title. */
    public String title() {
        return title;
    }
}
