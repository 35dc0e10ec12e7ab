package io.duban.task.designating;

import static io.duban.task.People.CIVIL;
import static io.duban.task.People.FINANCE;
import static io.duban.task.People.OFFICE;
import static io.duban.task.People.TOWN;
import static io.duban.task.Scenario.given;
import static io.duban.task.Tasks.TASK;
import static io.duban.task.Tasks.andOthersResponsible;
import static io.duban.task.Tasks.cancelled;
import static io.duban.task.Tasks.fulfilled;
import static io.duban.task.Tasks.led;
import static io.duban.task.Tasks.ledByNobody;
import static io.duban.task.Tasks.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.events.LeadKind;
import io.duban.events.Role;
import io.duban.events.TaskEvent;
import io.duban.events.TaskEvent.AssignedDuty;
import io.duban.events.TaskEvent.DutyExcused;
import io.duban.events.TaskEvent.MembersDesignated;
import io.duban.events.TaskState;
import io.duban.events.UnitRef;
import io.duban.task.Scenario;
import io.duban.task.TaskCommand;
import io.duban.task.notice.units.Directory.Entry;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** 明确单位: who is meant by an open group. */
class DesignatingTest {
    private static Designate leads(boolean each, String... units) {
        return new Designate(TASK, Role.LEAD, List.of(units), each);
    }

    private static Designate leads(String... units) {
        return leads(false, units);
    }

    private static Designate responsibles(String... units) {
        return new Designate(TASK, Role.RESPONSIBLE, List.of(units), false);
    }

    private static MembersDesignated designated(Role role, LeadKind kind, String group, UnitRef... units) {
        return new MembersDesignated(TASK, role, Stream.of(units).map(unit -> new AssignedDuty(unit, role, group)).toList(), kind);
    }

    private static MembersDesignated lead(LeadKind kind, UnitRef... units) {
        return designated(Role.LEAD, kind, "有关部门", units);
    }

    private static MembersDesignated responsible(UnitRef... units) {
        return designated(Role.RESPONSIBLE, LeadKind.NAMED, "有关单位", units);
    }

    private static Scenario<TaskCommand, TaskState, TaskEvent> county(TaskEvent... past) {
        return given(past).directory(Stream.of(FINANCE, CIVIL, TOWN, OFFICE).map(unit -> new Entry(unit.code(), unit.name(), "department",
                unit == TOWN ? List.of() : List.of("县政府各部门"), List.of())).toArray(Entry[]::new));
    }

    @Test
    void theMembersOfAnOpenGroupLeadAndTheFirstOfThemSubmits() {
        var task = county(ledByNobody(TOWN)).when(leads("xczj", "县民政局"));
        task.then(lead(LeadKind.NAMED, FINANCE, CIVIL));
        assertThat(task.state().leadMissing()).isFalse();
        assertThat(task.state().submittingLead()).contains(FINANCE);
    }

    @Test
    void aResponsibleUnitMayBeMadeTheSecondLeadAndStaysBehindTheFirst() {
        var task = county(ledByNobody(TOWN)).when(leads("xczj", "nwz"));
        task.then(lead(LeadKind.NAMED, FINANCE, TOWN));
        assertThat(task.state().submittingLead()).contains(FINANCE);
        assertThat(task.state().duties(Role.RESPONSIBLE)).isEmpty();
    }

    @Test
    void orEachOfThemLeadsForItself() {
        county(ledByNobody()).when(leads(true, "县政府各部门")).then(lead(LeadKind.GROUP, FINANCE, CIVIL, OFFICE));
    }

    @Test
    void namingMoreAddsToThemAndLeavesHowTheTaskIsLed() {
        county(ledByNobody(), lead(LeadKind.NAMED, FINANCE)).when(leads("xmzj", "xczj")).then(lead(LeadKind.NAMED, CIVIL));
        county(ledByNobody(), lead(LeadKind.GROUP, FINANCE)).when(leads("xmzj")).then(lead(LeadKind.GROUP, CIVIL));
        county(ledByNobody(), lead(LeadKind.NAMED, FINANCE)).when(leads(true, "xmzj")).refused(409, "led-by-named-units");
    }

    @Test
    void otherResponsibleUnitsAreNamedInTheSameWay() {
        var task = county(andOthersResponsible(led(FINANCE, TOWN))).when(responsibles("县政府各部门", "nwz"));
        task.then(responsible(CIVIL, OFFICE));
        assertThat(task.state().duty(FINANCE.code()).orElseThrow().role()).isEqualTo(Role.LEAD);
    }

    @Test
    void whoWasExcusedMayBeCalledUponAgain() {
        county(andOthersResponsible(led(FINANCE, TOWN)), new DutyExcused(TASK, TOWN, "不涉及。")).when(responsibles("nwz")).then(responsible(TOWN));
    }

    @Test
    void aSubmittedTaskGetsFurtherResponsibleUnitsButNoFurtherLead() {
        county(andOthersResponsible(led(FINANCE)), fulfilled(FINANCE), submitted(FINANCE)).when(responsibles("xmzj")).then(responsible(CIVIL));
        county(ledByNobody(), lead(LeadKind.NAMED, FINANCE), fulfilled(FINANCE), submitted(FINANCE)).when(leads("xmzj"))
                .refused(409, "task-already-submitted");
    }

    @Test
    void whereNoOpenGroupStandsNobodyIsDesignated() {
        county(led(FINANCE, TOWN)).when(leads("xmzj")).refused(409, "no-open-group");
        county(led(FINANCE, TOWN)).when(responsibles("xmzj")).refused(409, "no-open-group");
        county(ledByNobody(TOWN)).when(responsibles("xmzj")).refused(409, "no-open-group");
    }

    @Test
    void whoIsMeantHasToBeDefiniteKnownAndNew() {
        county(ledByNobody()).when(leads("有关单位")).refused(422, "members-unclear");
        county(ledByNobody()).when(leads("无")).refused(422, "members-unclear");
        county(ledByNobody()).when(leads("县财政局牵头、县民政局配合")).refused(422, "role-not-of-field");
        county(ledByNobody()).when(leads("县水利局")).refused(422, "unit-unknown");
        county(andOthersResponsible(led(FINANCE, TOWN))).when(responsibles("xczj", "nwz")).refused(409, "already-designated");
    }

    @Test
    void nobodyIsDesignatedForACancelledTask() {
        county(ledByNobody(), cancelled()).when(leads("xczj")).refused(409, "task-cancelled");
    }
}
