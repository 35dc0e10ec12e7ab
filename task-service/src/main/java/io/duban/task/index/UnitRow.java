package io.duban.task.index;

import io.duban.task.notice.Directory;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;

/** A unit as it is now. */
@Entity
@Table(name = "unit")
public class UnitRow extends PanacheEntityBase {
    @Id
    public String code;
    public String name;
    public String kind;
    public List<String> groups;
    public List<String> aliases;
    /** Merged into another or split: its name is understood no more, its past duties stay known. */
    public boolean dissolved;

    /** All units, in the order in which the office listed them is not known: by code. */
    public static Directory directory() {
        List<UnitRow> rows = list("not dissolved");
        return new Directory(rows.stream().map(row -> new Directory.Entry(row.code, row.name, row.kind, row.groups, row.aliases)).toList());
    }
}
