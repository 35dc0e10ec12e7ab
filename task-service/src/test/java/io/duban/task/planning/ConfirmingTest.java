package io.duban.task.planning;

import static io.duban.task.People.FINANCE;
import static io.duban.task.Plans.PLAN;
import static io.duban.task.Plans.drafted;
import static io.duban.task.Plans.error;
import static io.duban.task.Plans.item;
import static io.duban.task.Plans.named;
import static io.duban.task.Plans.row;
import static io.duban.task.Plans.warning;
import static io.duban.task.Scenario.given;
import static io.duban.task.Scenario.givenNoPlan;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.events.Finding;
import io.duban.events.PlanEvent;
import io.duban.events.PlanEvent.FindingConfirmed;
import io.duban.events.PlanEvent.IssuedTask;
import io.duban.events.PlanEvent.PlanIssued;
import io.duban.task.People;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Findings are numbered from 1: the head's first, then each row's. */
class ConfirmingTest {
    private static final PlanEvent HEAD = drafted(2, warning("head-incomplete", null, "title"));
    private static final PlanEvent[] ROWS = {
            row(item(1, List.of(named(FINANCE))), warning("group-open", 1, "responsibles"), error("deadline-unresolved", 1, "deadline")),
            row(item(2, List.of(named(FINANCE).asInherited())), warning("lead-inherited", 2, "leads"))};
    private static final FindingConfirmed INHERITED = new FindingConfirmed(PLAN, 4, "lead-inherited", 2);

    @Test
    void theOfficeLetsAnInheritedLeadStand() {
        var plan = given(HEAD, ROWS).when(new ConfirmFinding(PLAN, 4));
        plan.then(INHERITED);
        assertThat(plan.state().findings()).filteredOn(Finding::confirmed).containsExactly(warning("lead-inherited", 2, "leads").asConfirmed());
    }

    @Test
    void theHeadsFindingsAreConfirmedLikeTheRows() {
        var plan = given(HEAD, ROWS).when(new ConfirmFinding(PLAN, 1));
        plan.then(new FindingConfirmed(PLAN, 1, "head-incomplete", null));
        assertThat(plan.state().headFindings().getFirst().confirmed()).isTrue();
    }

    @Test
    void whatIsConfirmedAgainStaysConfirmedAndNothingHappens() {
        given(HEAD, ROWS).and(INHERITED).when(new ConfirmFinding(PLAN, 4)).then();
    }

    @Test
    void anErrorIsCorrectedAndNeverConfirmed() {
        given(HEAD, ROWS).when(new ConfirmFinding(PLAN, 3)).refused(409, "error-needs-correction");
    }

    @Test
    void aFindingThatIsNotThereIsNotConfirmed() {
        given(HEAD, ROWS).when(new ConfirmFinding(PLAN, 0)).refused(404, "finding-not-found");
        given(HEAD, ROWS).when(new ConfirmFinding(PLAN, 5)).refused(404, "finding-not-found");
        givenNoPlan().when(new ConfirmFinding(PLAN, 1)).refused(404, "plan-not-found");
    }

    @Test
    void anIssuedPlansFindingsStandAsTheyAre() {
        given(HEAD, ROWS).and(new PlanIssued(PLAN, "表", null, People.ISSUED, 2025, List.of(new IssuedTask(1, UUID.randomUUID()))))
                .when(new ConfirmFinding(PLAN, 4)).refused(409, "plan-already-issued");
    }
}
