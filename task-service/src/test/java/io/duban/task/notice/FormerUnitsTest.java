package io.duban.task.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.events.UnitRef;
import io.duban.task.notice.Directory.Entry;
import io.duban.task.notice.Directory.Former;
import java.util.List;
import org.junit.jupiter.api.Test;

/** After a reform notices go on using the old names for a while: they mean the successor. */
class FormerUnitsTest {
    private static final UnitRef HEIR = new UnitRef("xwhj", "县文化局");
    private static final Former GONE = new Former("xwtj", List.of("县文体局", "文体局"), "xwhj");

    private static List<UnitRef> understood(String cell, Directory directory) {
        return AssigneeReader.understand(cell, directory).assignees().stream().flatMap(assignee -> assignee.units().stream()).toList();
    }

    private static Entry listed(UnitRef unit) {
        return new Entry(unit.code(), unit.name(), "department", List.of(), List.of());
    }

    @Test
    void aFormerNameOrAliasMeansTheSuccessor() {
        var directory = new Directory(List.of(listed(HEIR)), List.of(GONE));
        assertThat(understood("县文体局", directory)).containsExactly(HEIR);
        assertThat(understood("文体局", directory)).containsExactly(HEIR);
    }

    @Test
    void aSuccessorThatIsNoMoreEitherIsFollowedToTheOneThatStands() {
        var last = new UnitRef("xwl", "县文旅局");
        var directory = new Directory(List.of(listed(last)), List.of(GONE, new Former("xwhj", List.of("县文化局"), "xwl")));
        assertThat(understood("县文体局", directory)).containsExactly(last);
    }

    @Test
    void aUnitThatStandsAndIsCalledSoComesFirst() {
        var young = new UnitRef("new", "县文体局");
        assertThat(understood("县文体局", new Directory(List.of(listed(HEIR), listed(young)), List.of(GONE)))).containsExactly(young);
    }
}
