package io.duban.task.planning;

import static io.duban.task.People.CIVIL;
import static io.duban.task.People.FINANCE;
import static io.duban.task.People.TOWN;
import static io.duban.task.Plans.DEPARTMENTS;
import static io.duban.task.Plans.PLAN;
import static io.duban.task.Plans.departments;
import static io.duban.task.Plans.drafted;
import static io.duban.task.Plans.error;
import static io.duban.task.Plans.item;
import static io.duban.task.Plans.listed;
import static io.duban.task.Plans.named;
import static io.duban.task.Plans.row;
import static io.duban.task.Plans.warning;
import static io.duban.task.Scenario.given;
import static io.duban.task.Scenario.givenNoPlan;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.events.Deadline;
import io.duban.events.Finding;
import io.duban.events.Item;
import io.duban.events.PlanEvent.FindingConfirmed;
import io.duban.events.PlanEvent.IssuedTask;
import io.duban.events.PlanEvent.ItemDrafted;
import io.duban.events.PlanEvent.PlanIssued;
import io.duban.task.People;
import io.duban.task.PlanCommand;
import io.duban.task.PlanState;
import io.duban.task.Scenario;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CorrectingTest {
    private static final ItemDrafted ROW = row(item(1, List.of(named(FINANCE))));

    private static Scenario<PlanCommand, PlanState, ?> draft(ItemDrafted row) {
        return given(drafted(1), row).directory(listed(FINANCE, DEPARTMENTS), listed(CIVIL, DEPARTMENTS), listed(TOWN));
    }

    private static CorrectItem deadline(String deadline) {
        return new CorrectItem(PLAN, 1, null, null, null, null, null, deadline);
    }

    private static CorrectItem leads(String leads) {
        return new CorrectItem(PLAN, 1, null, null, null, List.of(leads), null, null);
    }

    @Test
    void whatIsLeftOutStaysAndWhatIsGivenIsUnderstoodAsInANotice() {
        var item = draft(ROW).when(new CorrectItem(PLAN, 1, null, null, " 公布目录 ", List.of("县民政局"), List.of(DEPARTMENTS), "10月底前")).state().item(1)
                .orElseThrow();
        assertThat(item.section()).isEqualTo("一、先立规矩");
        assertThat(item.requirement()).isEqualTo("公布目录");
        assertThat(item.leads()).containsExactly(named(CIVIL));
        assertThat(item.responsibles()).containsExactly(departments(FINANCE, CIVIL));
        assertThat(item.deadline().date()).isEqualTo(LocalDate.parse("2025-10-31"));
    }

    @Test
    void aCorrectedFieldNoLongerShowsWhatWasPrinted() {
        var item = draft(ROW).when(leads("县民政局")).state().item(1).orElseThrow();
        assertThat(item.excerpts()).containsOnlyKeys("requirement");
    }

    /** 每季度 in 备注 is not in the requirement, and holds for what is put in its place, and in the place of the deadline. */
    @Test
    void whatWasRemarkedOnARowStillAsksForCheckIns() {
        var row = item(1, List.of(named(FINANCE)));
        var remarked = row(new Item(1, row.section(), row.topic(), row.requirement(), row.leads(), row.responsibles(), row.deadline(),
                Map.of("remark", new Item.Excerpt("每季度报送", "第 9 行"))));
        for (var correction : List.of(deadline("10月底前"), new CorrectItem(PLAN, 1, null, null, "公布目录", null, null, "10月底前"))) {
            var item = draft(remarked).when(correction).state().item(1).orElseThrow();
            assertThat(item.deadline().cadence()).isEqualTo(Deadline.Cadence.QUARTERLY);
            assertThat(item.excerpts()).containsKey("remark");
        }
    }

    @Test
    void theSameCorrectionAgainChangesNothing() {
        draft(ROW).when(leads("县民政局")).done().when(leads("县民政局")).then();
    }

    @Test
    void aCorrectionSettlesTheErrorsOfItsField() {
        var broken = row(item(1, List.of()), error("no-units", 1, "leads"), error("unit-unknown", 1, "leads"));
        assertThat(draft(broken).when(leads("县民政局")).state().errors()).isEmpty();
    }

    @Test
    void aDateInTheRequirementIsComparedAfterEachCorrection() {
        var text = new CorrectItem(PLAN, 1, null, null, "10月底前完成核对", null, null, null);
        var plan = draft(ROW).when(text).done();
        assertThat(plan.state().findings()).extracting(Finding::code).containsExactly("deadline-differs-in-text");
        assertThat(plan.when(new CorrectItem(PLAN, 1, null, null, "核对", null, null, null)).state().findings()).isEmpty();
        assertThat(plan.when(deadline("10月底前")).state().findings()).isEmpty();
    }

    /** Else a plan could be issued without the unit that the notice names and nobody knows. */
    @Test
    void anErrorOfAnotherFieldStands() {
        var broken = row(item(1, List.of(named(FINANCE))), error("unit-unknown", 1, "leads"));
        assertThat(draft(broken).when(deadline("10月底前")).state().errors()).extracting(Finding::code).containsExactly("unit-unknown");
    }

    @Test
    void whatTheOfficeHasConfirmedOfAnotherFieldStaysConfirmed() {
        var inherited = row(item(1, List.of(named(FINANCE).asInherited())), warning("lead-inherited", 1, "leads"));
        var plan = given(drafted(1), inherited, new FindingConfirmed(PLAN, 1, "lead-inherited", 1)).when(deadline("10月底前")).state();
        assertThat(plan.findings()).containsExactly(warning("lead-inherited", 1, "leads").asConfirmed());
    }

    @Test
    void anInheritedLeadIsClearedByNamingOne() {
        var inherited = row(item(1, List.of(named(FINANCE).asInherited())), warning("lead-inherited", 1, "leads"));
        assertThat(draft(inherited).when(leads("县民政局")).state().findings()).isEmpty();
    }

    @Test
    void aCorrectionMayRaiseDoubtsOfItsOwn() {
        assertThat(draft(ROW).when(deadline("3月底前")).state().findings()).extracting(Finding::code).containsExactly("deadline-before-issue");
        assertThat(draft(ROW).when(leads("")).state().errors()).extracting(Finding::code).containsExactly("no-units");
    }

    @Test
    void aUnitThatTheDirectoryDoesNotKnowIsRefused() {
        draft(ROW).when(leads("县民政局、县大数据中心")).refused(422, "unit-unknown");
        draft(ROW).when(leads("县财政局牵头，县民政局配合")).refused(422, "role-not-of-field");
    }

    @Test
    void aDeadlineThatIsNotUnderstoodIsRefusedNeverGuessed() {
        draft(ROW).when(deadline("尽量早一些")).refused(422, "deadline-unresolved");
    }

    @Test
    void onlyADraftIsCorrected() {
        given(drafted(1), ROW, new PlanIssued(PLAN, "表", null, People.ISSUED, 2025, List.of(new IssuedTask(1, UUID.randomUUID()))))
                .when(deadline("10月底前")).refused(409, "plan-already-issued");
    }

    @Test
    void aPlanOrARowThatIsNotThereIsNotCorrected() {
        givenNoPlan().when(deadline("10月底前")).refused(404, "plan-not-found");
        draft(ROW).when(new CorrectItem(PLAN, 2, null, null, "公布目录", null, null, null)).refused(404, "item-not-found");
    }
}
