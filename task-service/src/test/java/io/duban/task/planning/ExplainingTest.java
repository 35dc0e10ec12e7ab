package io.duban.task.planning;

import static io.duban.task.People.CIVIL;
import static io.duban.task.People.FINANCE;
import static io.duban.task.People.TOWN;
import static io.duban.task.Plans.DEPARTMENTS;
import static io.duban.task.Plans.departments;
import static io.duban.task.Plans.drafted;
import static io.duban.task.Plans.item;
import static io.duban.task.Plans.listed;
import static io.duban.task.Plans.named;
import static io.duban.task.Plans.row;
import static io.duban.task.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.events.Assignee;
import io.duban.events.Deadline;
import io.duban.events.LeadKind;
import io.duban.events.Role;
import io.duban.events.TaskEvent.AssignedDuty;
import io.duban.events.TaskEvent.TaskAmended;
import io.duban.task.Tasks;
import io.duban.task.notice.units.Directory;
import io.duban.task.planning.Explanation.How;
import io.duban.task.planning.Explanation.NameExplained;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplainingTest {
    private static final Directory DIRECTORY = new Directory(List.of(listed(FINANCE, DEPARTMENTS), listed(CIVIL, DEPARTMENTS), listed(TOWN)));

    @Test
    void aNameIsExplainedByHowItWasRecognised() {
        var leads = List.of(named(FINANCE), Assignee.named("县民政", CIVIL).asInherited(), departments(FINANCE), Assignee.open("有关部门"));
        assertThat(Explanation.of(item(1, leads), DIRECTORY).leads()).extracting(NameExplained::how)
                .containsExactly(How.NAME, How.ALIAS, How.GROUP, How.OPEN);
        assertThat(Explanation.of(item(1, leads), DIRECTORY).leads()).extracting(NameExplained::inherited)
                .containsExactly(false, true, false, false);
    }

    @Test
    void aGroupShowsTheMembersThatItHasNow() {
        var explained = Explanation.of(item(1, List.of(departments(FINANCE)), departments()), DIRECTORY);
        assertThat(explained.leads().getFirst().units()).containsExactly(FINANCE, CIVIL);
        assertThat(explained.leads().getFirst().place()).isEqualTo("第 57 行");
        assertThat(explained.responsibles().getFirst().place()).isNull();
    }

    @Test
    void whatADocumentAmendedIsToldBesideWhatWasPrinted() {
        var assigned = Tasks.led(FINANCE);
        var amended = new TaskAmended(Tasks.TASK, "某政办字〔2025〕11号", "上级调整了口径。", null,
                Deadline.on("2026年2月底前", "end-of-month", LocalDate.parse("2026-02-28")), LeadKind.NAMED, List.of(named(CIVIL)), null,
                List.of(new AssignedDuty(CIVIL, Role.LEAD, null)));
        var explained = Explanation.of(item(1, List.of(named(FINANCE))), assigned, given(assigned).at("2025-07-08T10:00").and(amended).state());
        assertThat(explained.leads()).extracting(NameExplained::raw).as("as printed").containsExactly(FINANCE.name());
        assertThat(explained.deadline().understood().date()).isEqualTo("2025-12-31");
        assertThat(explained.amendmentsInWords()).containsExactly("2025年7月8日，“某政办字〔2025〕11号”调整了牵头单位、完成时限：上级调整了口径。");
        assertThat(explained.deadline().words()).containsSubsequence(explained.amendmentsInWords().getFirst(), "“2026年2月底前”：截至当月最后一天。");
        assertThat(explained.inForce().deadline().date()).isEqualTo("2026-02-28");
        assertThat(explained.inForce().leads()).containsExactly(named(CIVIL));
    }

    @Test
    void anAmendmentOfTheUnitsAloneSaysNothingOfTheDeadline() {
        var assigned = Tasks.led(FINANCE);
        var amended = new TaskAmended(Tasks.TASK, "某政办字〔2025〕11号", "更正", null, null, LeadKind.NAMED, List.of(named(CIVIL)), null,
                List.of(new AssignedDuty(CIVIL, Role.LEAD, null)));
        var item = item(1, List.of(named(FINANCE)));
        var asIssued = Explanation.of(item, assigned, given(assigned).state());
        assertThat(asIssued.inForce()).isNull();
        assertThat(Explanation.of(item, assigned, given(assigned).and(amended).state()).deadline()).isEqualTo(asIssued.deadline());
    }

    @Test
    void aDraftTellsOfAGroupThatHasNoMemberLeft() {
        var plan = given(drafted(1), row(item(1, List.of(departments(FINANCE)), named(TOWN)))).state();
        assertThat(PlanView.of(plan, () -> DIRECTORY, task -> null).findings()).isEmpty();
        var view = PlanView.of(plan, () -> new Directory(List.of(listed(FINANCE), listed(TOWN))), task -> null);
        assertThat(view.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("group-empty");
            assertThat(finding.number()).isNull();
            assertThat(finding.place()).isEqualTo("第 57 行");
        });
        assertThat(view.items().getFirst().findings()).hasSize(1);
    }
}
