package io.duban.task.units;

import static io.duban.task.Scenario.given;
import static io.duban.task.Scenario.givenNoUnit;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.events.UnitEvent.UnitChanged;
import io.duban.events.UnitEvent.UnitMerged;
import io.duban.events.UnitEvent.UnitRegistered;
import io.duban.events.UnitRef;
import io.duban.task.Bodies;
import io.duban.task.notice.units.Directory;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RegisteringUnitsTest {
    private static final List<String> GROUPS = List.of("县政府各部门、单位");
    private static final UnitRegistered FINANCE = new UnitRegistered("xczj", "县财政局", "department", GROUPS, List.of("县财政和国资局"));

    private static PutUnit put(String name, String... aliases) {
        return new PutUnit("xczj", name, "department", GROUPS, List.of(aliases), true);
    }

    private static Directory.Entry civil(String... aliases) {
        return new Directory.Entry("xmzj", "县民政局", "department", GROUPS, List.of(aliases));
    }

    @Test
    void aUnitThatIsNewIsRegistered() {
        givenNoUnit().when(put("县财政局", "县财政和国资局")).then(FINANCE);
    }

    @Test
    void aUnitThatIsThereIsChangedAndItsCodeStays() {
        var unit = given(FINANCE).when(put("县财政金融局"));
        unit.then(new UnitChanged("xczj", "县财政金融局", "department", GROUPS, List.of()));
        assertThat(unit.state().name()).isEqualTo("县财政金融局");
    }

    @Test
    void aChangeOfKindOrGroupsIsAChange() {
        var aliases = FINANCE.aliases();
        given(FINANCE).when(new PutUnit("xczj", "县财政局", "bureau", GROUPS, aliases, true))
                .then(new UnitChanged("xczj", "县财政局", "bureau", GROUPS, aliases));
        given(FINANCE).when(new PutUnit("xczj", "县财政局", "department", List.of(), aliases, true))
                .then(new UnitChanged("xczj", "县财政局", "department", List.of(), aliases));
    }

    @Test
    void theSameAgainChangesNothing() {
        given(FINANCE).when(put("县财政局", "县财政和国资局")).then();
    }

    @Test
    void aKindOrGroupThatNoUnitHasIsASlipUnlessANewOneIsMeant() {
        var slip = List.of("县政府各部门、单位", "县政府各部门单位");
        givenNoUnit().directory(civil()).when(new PutUnit("xczj", "县财政局", "bureau", GROUPS, List.of(), false)).refused(422, "kind-unknown");
        givenNoUnit().directory(civil()).when(new PutUnit("xczj", "县财政局", null, slip, List.of(), false)).refused(422, "group-unknown");
        givenNoUnit().directory(civil()).when(new PutUnit("xczj", "县财政局", null, GROUPS, List.of(), false))
                .then(new UnitRegistered("xczj", "县财政局", "department", GROUPS, List.of()));
    }

    @Test
    void aNameMeansOneUnit() {
        givenNoUnit().directory(civil()).when(put("县民政局")).refused(409, "unit-name-taken");
    }

    @Test
    void anAliasIsANameAsWell() {
        givenNoUnit().directory(civil()).when(put("县财政局", "县民政局")).refused(409, "unit-name-taken");
        givenNoUnit().directory(civil("县社会事务局")).when(put("县社会事务局")).refused(409, "unit-name-taken");
        given(FINANCE).directory(civil("县社会事务局")).when(put("县财政局", "县社会事务局")).refused(409, "unit-name-taken");
    }

    @Test
    void aDissolvedUnitStaysAsItWas() {
        given(FINANCE).and(new UnitMerged("xczj", new UnitRef("xmzj", "县民政局"), "机构改革。", null)).when(put("县财政局"))
                .refused(409, "unit-already-dissolved");
    }

    @Test
    void aNewUnitMayTakeTheNameOfOneThatIsNoMore() {
        givenNoUnit().directory(new Directory(List.of(civil()), List.of(new Directory.Former("cz", List.of("县财政局"), "xmzj"))))
                .when(put("县财政局", "县财政和国资局")).then(FINANCE);
    }

    @Test
    void aUnitKeepsItsOwnNames() {
        var itself = new Directory.Entry("xczj", "县财政局", "department", GROUPS, List.of("县财政和国资局"));
        given(FINANCE).directory(itself).when(put("县财政和国资局", "县财政局"))
                .then(new UnitChanged("xczj", "县财政和国资局", "department", GROUPS, List.of("县财政局")));
    }

    @Test
    void aUnitHasAName() {
        assertThat(Bodies.badFields(new PutUnitBody(" ", null, null, null, false))).containsExactly("name");
    }

    @Test
    void whatIsLeftOutIsADepartmentOfNoGroup() {
        givenNoUnit().when(new PutUnitBody(" 县财政局 ", null, null, null, false).command("xczj"))
                .then(new UnitRegistered("xczj", "县财政局", "department", List.of(), List.of()));
    }

    @Test
    void whatIsLeftOutOfAChangeStaysAndTheOldNameIsStillUnderstood() {
        given(FINANCE).when(new PutUnitBody("县财政金融局", null, null, null, false).command("xczj")).then(new UnitChanged("xczj", "县财政金融局",
                FINANCE.kind(), FINANCE.groups(), Stream.concat(FINANCE.aliases().stream(), Stream.of(FINANCE.name())).toList()));
    }
}
