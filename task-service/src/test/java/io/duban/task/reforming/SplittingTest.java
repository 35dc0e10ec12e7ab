package io.duban.task.reforming;

import static io.duban.task.People.CIVIL;
import static io.duban.task.People.FINANCE;
import static io.duban.task.People.TOWN;
import static io.duban.task.Plans.listed;
import static io.duban.task.Scenario.given;
import static io.duban.task.Scenario.givenNoUnit;
import static io.duban.task.Tasks.TASK;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.events.UnitEvent;
import io.duban.events.UnitEvent.Succession;
import io.duban.events.UnitEvent.UnitRegistered;
import io.duban.events.UnitEvent.UnitSplit;
import io.duban.task.Scenario;
import io.duban.task.UnitCommand;
import io.duban.task.UnitState;
import io.duban.task.notice.units.Directory;
import io.duban.task.reforming.SplitUnit.Share;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SplittingTest {
    private static final UnitRegistered REGISTERED = new UnitRegistered("xmzj", "县民政局", "department", List.of(), List.of());

    private static Scenario<UnitCommand, UnitState, UnitEvent> theUnit() {
        return given(REGISTERED).directory(listed(CIVIL), listed(FINANCE), listed(TOWN)).owed(TASK);
    }

    private static SplitUnit split(List<String> into, String otherwise, Share... shares) {
        return new SplitUnit("xmzj", into, otherwise, Arrays.asList(shares), "机构改革。", null);
    }

    private static SplitUnit split(Share... shares) {
        return split(List.of("xczj", "nwz"), "xczj", shares);
    }

    @Test
    void eachTaskGoesWhereItIsSaidAndTheRestToOneOfThem() {
        var unit = theUnit().when(split(new Share(TASK, "nwz")));
        unit.then(new UnitSplit("xmzj", List.of(new Succession(TASK, TOWN)), FINANCE, "机构改革。", null, List.of(FINANCE, TOWN)));
        assertThat(unit.state().successors()).containsExactly(FINANCE, TOWN);
    }

    @Test
    void whereNothingIsSaidAllGoesToOneOfThemAndTheOthersAreItsSuccessorsAllTheSame() {
        var unit = theUnit().when(split());
        unit.then(new UnitSplit("xmzj", List.of(), FINANCE, "机构改革。", null, List.of(FINANCE, TOWN)));
        assertThat(unit.state().successors()).containsExactly(FINANCE, TOWN);
    }

    @Test
    void aSplitOfWhichTheEventNamesOnlyWhoTookOverATaskIsStillUnderstood() {
        assertThat(theUnit().and(new UnitSplit("xmzj", List.of(new Succession(TASK, TOWN)), FINANCE, "机构改革。", null, null)).state().successors())
                .containsExactly(FINANCE, TOWN);
    }

    @Test
    void aUnitThatIsNotThereOrNoMoreIsNotSplit() {
        givenNoUnit().when(split()).refused(404, "unit-not-found");
        theUnit().and(new UnitSplit("xmzj", List.of(), FINANCE, "机构改革。", null, List.of(FINANCE, TOWN))).when(split())
                .refused(409, "unit-already-dissolved");
    }

    @Test
    void aSplitHasSeveralSuccessors() {
        theUnit().when(split(List.of("xczj", "xczj"), "xczj")).refused(409, "split-into-one");
    }

    @Test
    void onlyOtherUnitsThatStandTakeOver() {
        theUnit().when(split(List.of("xczj", "xmzj"), "xczj")).refused(409, "successor-is-itself");
        theUnit().when(split(List.of("xczj", "nobody"), "xczj")).refused(409, "successor-unknown");
        given(REGISTERED).directory(new Directory(List.of(listed(FINANCE)), List.of(new Directory.Former("nwz", List.of("镇"), "xczj"))))
                .when(split()).refused(409, "successor-dissolved");
    }

    @Test
    void onlyWhoIsNamedTakesOver() {
        theUnit().when(split(List.of("xczj", "nwz"), "xdag")).refused(409, "successor-not-named");
        theUnit().when(split(new Share(TASK, "xdag"))).refused(409, "successor-not-named");
    }

    @Test
    void aTaskGoesToOne() {
        theUnit().when(split(new Share(TASK, "nwz"), new Share(TASK, "xczj"))).refused(409, "task-shared-twice");
    }

    @Test
    void onlyWhatTheUnitOwesIsShared() {
        theUnit().when(split(new Share(UUID.randomUUID(), "nwz"))).refused(409, "task-not-owed");
    }
}
