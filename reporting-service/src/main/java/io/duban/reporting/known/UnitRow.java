package io.duban.reporting.known;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** A unit of the directory; written by the stream alone. */
@Entity
@Immutable
@Table(name = "unit")
public class UnitRow extends PanacheEntityBase {
    @Id
    String code;
    String name;

    /** What a unit is called today; empty for one that the directory does not know. */
    public static Optional<String> name(String code) {
        return UnitRow.<UnitRow> findByIdOptional(code).map(unit -> unit.name);
    }
}
