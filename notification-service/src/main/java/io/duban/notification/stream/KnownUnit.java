package io.duban.notification.stream;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A unit of the county's directory, as the log names it now. */
@Entity
@Table(name = "known_unit")
public class KnownUnit extends PanacheEntityBase {
    @Id
    public String code;
    public String name;
    /** 机构改革: another unit has taken over what it owes. */
    public boolean dissolved;

    /** True if the log has named this unit. */
    public static boolean known(String code) {
        return findById(code) != null;
    }

    /** All that have not been dissolved, by code. */
    public static List<KnownUnit> all() {
        return list("dissolved = false order by code");
    }

    /** The codes of those that have. */
    public static Set<String> dissolved() {
        return KnownUnit.<KnownUnit>list("dissolved = true").stream().map(unit -> unit.code).collect(Collectors.toSet());
    }
}
