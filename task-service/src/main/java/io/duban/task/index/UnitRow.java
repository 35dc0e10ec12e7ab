package io.duban.task.index;

import io.duban.task.notice.units.Directory;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A unit as it is now. */
@Entity
@Table(name = "unit")
public class UnitRow extends PanacheEntityBase {
    /** What a code is like: short, nothing that could be the id of a task or a plan, nor the office itself in subscriptions. */
    public static final String CODE = "(?!office$)(?![0-9a-fA-F-]{36}$)[A-Za-z0-9.-]{1,64}";

    @Id
    public String code;
    public String name;
    public String kind;
    public List<String> groups;
    public List<String> aliases;
    /** Merged into another or split: its name is understood no more, its past duties stay known. */
    public boolean dissolved;
    /** What it was called before. */
    @Column(name = "former_names")
    public List<String> formerNames = List.of();
    /** Who took over from a dissolved one, the heir of its duties first; none while it stands. */
    public List<String> successors = List.of();

    /** A unit by its code, dissolved or not; nothing where no unit can be called so. */
    public static Optional<UnitRow> known(String code) {
        return code.matches(CODE) ? findByIdOptional(code) : Optional.empty();
    }

    /** All units, in the order in which the office listed them is not known: by code. */
    public static Directory directory() {
        Map<Boolean, List<UnitRow>> rows = UnitRow.<UnitRow>listAll().stream().collect(Collectors.partitioningBy(row -> row.dissolved));
        return new Directory(rows.get(false).stream()
                .map(row -> new Directory.Entry(row.code, row.name, row.kind, row.groups, row.aliases, row.formerNames)).toList(),
                rows.get(true).stream().map(row -> new Directory.Former(row.code, row.names(), row.successors)).toList());
    }

    private List<String> names() {
        return Stream.of(List.of(name), aliases, formerNames).flatMap(List::stream).distinct().toList();
    }

    /** Gives it a name; the one that it had is not forgotten. */
    void calls(String given) {
        if (name != null && !name.equals(given)) {
            formerNames = Stream.concat(formerNames.stream(), Stream.of(name)).filter(former -> !former.equals(given)).distinct().toList();
        }
        name = given;
    }
}
