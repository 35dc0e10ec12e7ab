package io.duban.task.urging;

import static io.duban.task.People.CIVIL;
import static io.duban.task.People.FINANCE;
import static io.duban.task.People.OFFICE;
import static io.duban.task.People.TOWN;
import static io.duban.task.Scenario.given;
import static io.duban.task.Tasks.TASK;
import static io.duban.task.Tasks.cancelled;
import static io.duban.task.Tasks.continuous;
import static io.duban.task.Tasks.fulfilled;
import static io.duban.task.Tasks.led;
import static io.duban.task.Tasks.ledByGroup;
import static io.duban.task.Tasks.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.duban.events.TaskEvent.DutyHandedOver;
import io.duban.events.TaskEvent.TaskAssigned;
import io.duban.events.TaskEvent.TaskSucceeded;
import io.duban.events.TaskEvent.UnitsUrged;
import io.duban.events.UnitRef;
import io.duban.platform.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** 催办: whom the office may chase, whom the leading unit, and how often. */
class UrgingTest {
    private static final TaskAssigned TASK_OF_FOUR = led(List.of(FINANCE, CIVIL), TOWN, OFFICE);

    private static Urge office(UnitRef... units) {
        return new Urge(TASK, Stream.of(units).map(UnitRef::code).toList(), "请抓紧。", Duration.ofDays(1), false);
    }

    private static Urge lead(UnitRef... units) {
        return new Urge(TASK, Stream.of(units).map(UnitRef::code).toList(), "请抓紧。", Duration.ofDays(1), true);
    }

    private static UnitsUrged urged(UnitRef... units) {
        return new UnitsUrged(TASK, List.of(units), "请抓紧。", null);
    }

    @Test
    void theOfficeChasesWhomeverItNames() {
        given(TASK_OF_FOUR).when(office(TOWN, CIVIL, TOWN)).then(urged(TOWN, CIVIL));
    }

    @Test
    void nobodyNamedMeansAllWhoStillOweSomething() {
        given(TASK_OF_FOUR, fulfilled(CIVIL), fulfilled(TOWN)).when(office()).then(urged(FINANCE, OFFICE));
        given(ledByGroup(List.of(FINANCE, CIVIL, TOWN)), fulfilled(CIVIL)).when(office()).then(urged(FINANCE, TOWN));
        given(continuous(FINANCE)).when(office()).then(urged(FINANCE));
    }

    @Test
    void theLeadThatHasToSubmitOwesThatEvenWhenItsShareIsDone() {
        given(led(FINANCE), fulfilled(FINANCE)).when(office()).then(urged(FINANCE));
        given(led(FINANCE), fulfilled(FINANCE), submitted(FINANCE)).when(office()).refused(409, "nobody-to-urge");
    }

    @Test
    void theLeadingUnitChasesItsResponsibleUnitsAndItShows() {
        given(TASK_OF_FOUR).when(lead(TOWN)).by(FINANCE).then(new UnitsUrged(TASK, List.of(TOWN), "请抓紧。", FINANCE));
        given(TASK_OF_FOUR).when(lead()).by(FINANCE).then(new UnitsUrged(TASK, List.of(TOWN, OFFICE), "请抓紧。", FINANCE));
    }

    @Test
    void itChasesNoLeadAndNoOtherUnitChasesAnybody() {
        given(TASK_OF_FOUR).when(lead(CIVIL)).by(FINANCE).refused(403, "unit-is-not-responsible");
        given(TASK_OF_FOUR).when(lead(TOWN)).by(CIVIL).refused(403, "not-the-leading-unit");
        given(TASK_OF_FOUR).when(lead(OFFICE)).by(TOWN).refused(403, "not-the-leading-unit");
        given(led(FINANCE, TOWN)).when(lead(TOWN)).by(CIVIL).refused(403, "not-your-duty");
        given(ledByGroup(List.of(FINANCE), TOWN)).when(lead(TOWN)).by(FINANCE).refused(403, "not-the-leading-unit");
    }

    @Test
    void withinThePauseAUnitIsLeftInPeaceAndTheRefusalSaysUntilWhen() {
        var task = given(TASK_OF_FOUR).at("2025-06-03T10:00").and(urged(TOWN)).at("2025-06-04T09:59").when(office(TOWN, CIVIL));
        task.refused(409, "urged-recently");
        assertThat(catchThrowableOfType(Problem.class, task::decided).arguments()).containsExactly(TOWN.name(), "2025-06-04 10:00");
        task.at("2025-06-04T10:00").then(urged(TOWN, CIVIL));
    }

    @Test
    void whereNobodyIsNamedThosePausingAreLeftOut() {
        var task = given(led(FINANCE, TOWN)).at("2025-06-03T10:00").and(urged(TOWN)).at("2025-06-03T15:00").when(office());
        task.then(urged(FINANCE));
        task.done().at("2025-06-03T16:00").refused(409, "urged-recently");
        assertThat(catchThrowableOfType(Problem.class, task::decided).arguments()).contains("2025-06-04 10:00");
    }

    @Test
    void thePauseOfTheLeadAndOfTheOfficeIsOne() {
        given(TASK_OF_FOUR).at("2025-06-03T10:00").and(urged(TOWN)).when(lead(TOWN)).by(FINANCE).refused(409, "urged-recently");
    }

    @Test
    void aSuccessorIsAnotherUnitAndMayBeUrgedAtOnce() {
        given(led(FINANCE, TOWN)).at("2025-06-03T10:00").and(urged(TOWN)).at("2025-06-03T11:00")
                .and(new DutyHandedOver(TASK, TOWN, CIVIL, "职能划转。")).when(office(CIVIL)).then(urged(CIVIL));
    }

    @Test
    void whoOwesNothingIsNotChased() {
        given(TASK_OF_FOUR, fulfilled(TOWN)).when(office(TOWN)).refused(409, "duty-not-open");
        given(led(FINANCE, TOWN), fulfilled(TOWN)).when(lead()).by(FINANCE).refused(409, "nobody-to-urge");
        given(led(FINANCE)).when(lead()).by(FINANCE).refused(409, "nobody-to-urge");
        given(led(FINANCE)).when(office(TOWN)).refused(409, "unit-has-no-duty");
        given(led(FINANCE), cancelled()).when(office()).refused(409, "task-cancelled");
        given(led(FINANCE), new TaskSucceeded(TASK, TASK, TASK, 9)).tasks(given(led(FINANCE))).when(office()).refused(409, "task-succeeded");
    }
}
