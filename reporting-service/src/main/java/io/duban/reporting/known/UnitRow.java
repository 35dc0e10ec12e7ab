package io.duban.reporting.known;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A unit of the directory; written by the stream alone. */
@Entity
@Immutable
@Table(name = "unit")
class UnitRow extends PanacheEntityBase {
    @Id
    String code;
    String name;
}
