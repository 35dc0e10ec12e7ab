package io.duban.notification.stream;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;

/** A unit of the county's directory, as the log names it now. */
@Entity
@Table(name = "known_unit")
public class KnownUnit extends PanacheEntityBase {
    @Id
    public String code;
    public String name;

    /** True if the log has named this unit. */
    public static boolean known(String code) {
        return findById(code) != null;
    }

    /** All of them, by code. */
    public static List<KnownUnit> all() {
        return list("order by code");
    }
}
