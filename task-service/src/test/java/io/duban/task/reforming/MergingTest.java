package io.duban.task.reforming;

import static io.duban.task.People.CIVIL;
import static io.duban.task.People.FINANCE;
import static io.duban.task.Plans.listed;
import static io.duban.task.Scenario.given;
import static io.duban.task.Scenario.givenNoUnit;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.events.UnitEvent.UnitMerged;
import io.duban.events.UnitEvent.UnitRegistered;
import io.duban.task.notice.units.Directory;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergingTest {
    private static final UnitRegistered REGISTERED = new UnitRegistered("xmzj", "县民政局", "department", List.of("县政府各部门、单位"), List.of());
    private static final MergeUnit MERGE = new MergeUnit("xmzj", "xczj", "机构改革，职能并入。", "某编发〔2025〕3号");
    private static final UnitMerged MERGED = new UnitMerged("xmzj", FINANCE, "机构改革，职能并入。", "某编发〔2025〕3号");

    @Test
    void theUnitIsDissolvedIntoAnotherAndLeavesItsGroups() {
        var merged = given(REGISTERED).directory(listed(CIVIL), listed(FINANCE)).when(MERGE);
        merged.then(MERGED);
        assertThat(merged.state().dissolved()).isTrue();
        assertThat(merged.state().groups()).isEmpty();
        assertThat(merged.state().successors()).containsExactly(FINANCE);
    }

    @Test
    void aUnitThatIsNotThereIsNotMerged() {
        givenNoUnit().directory(listed(FINANCE)).when(MERGE).refused(404, "unit-not-found");
    }

    @Test
    void aUnitIsDissolvedOnce() {
        given(REGISTERED).and(MERGED).directory(listed(FINANCE)).when(MERGE).refused(409, "unit-already-dissolved");
    }

    @Test
    void aUnitIsNotMergedIntoItself() {
        given(REGISTERED).directory(listed(CIVIL)).when(new MergeUnit("xmzj", "xmzj", "机构改革。", null)).refused(409, "successor-is-itself");
    }

    @Test
    void theSuccessorIsInTheDirectory() {
        given(REGISTERED).directory(listed(CIVIL)).when(MERGE).refused(409, "successor-unknown");
    }

    /** So successions never run in a circle. */
    @Test
    void aDissolvedUnitTakesNothingOver() {
        var directory = new Directory(List.of(listed(CIVIL)), List.of(new Directory.Former("xczj", List.of("县财政局"), "xmzj")));
        given(REGISTERED).directory(directory).when(MERGE).refused(409, "successor-dissolved");
    }
}
