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
import io.duban.task.notice.Directory;
import io.duban.task.planning.Explanation.How;
import io.duban.task.planning.Explanation.NameExplained;
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
    void aDraftTellsOfAGroupThatHasNoMemberLeft() {
        var plan = given(drafted(1), row(item(1, List.of(departments(FINANCE)), named(TOWN)))).state();
        assertThat(PlanView.of(plan, () -> DIRECTORY).findings()).isEmpty();
        var view = PlanView.of(plan, () -> new Directory(List.of(listed(FINANCE), listed(TOWN))));
        assertThat(view.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("group-empty");
            assertThat(finding.number()).isNull();
            assertThat(finding.place()).isEqualTo("第 57 行");
        });
        assertThat(view.items().getFirst().findings()).hasSize(1);
    }
}
