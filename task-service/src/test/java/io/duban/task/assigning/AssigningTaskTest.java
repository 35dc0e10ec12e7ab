package io.duban.task.assigning;

import static io.duban.task.People.CIVIL;
import static io.duban.task.People.FINANCE;
import static io.duban.task.People.TOWN;
import static io.duban.task.Plans.listed;
import static io.duban.task.Scenario.given;
import static io.duban.task.Tasks.TASK;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.events.Deadline;
import io.duban.events.Duty;
import io.duban.events.DutyStage;
import io.duban.events.LeadKind;
import io.duban.events.Role;
import io.duban.events.TaskEvent;
import io.duban.events.TaskEvent.AssignedDuty;
import io.duban.events.TaskEvent.TaskAssigned;
import io.duban.events.TaskState;
import io.duban.task.Scenario;
import io.duban.task.TaskCommand;
import io.duban.task.notice.units.Directory;
import io.duban.task.notice.units.Directory.Entry;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 交办 outside a plan: understood as a row of a notice would be. */
class AssigningTaskTest {
    private static Scenario<TaskCommand, TaskState, TaskEvent> county() {
        return given().at("2025-06-03T00:30").directory(new Entry(FINANCE.code(), FINANCE.name(), "department", List.of("县政府各部门"), List.of("财政局")),
                new Entry(CIVIL.code(), CIVIL.name(), "department", List.of("县政府各部门"), List.of()),
                new Entry(TOWN.code(), TOWN.name(), "town", List.of(), List.of()));
    }

    private static AssignTask task(List<String> leads, List<String> responsibles, String deadline, LocalDate issuedOn) {
        return new AssignTask(TASK, "每季度公开一次。", "公开", null, leads, responsibles, deadline, issuedOn, "示政办字〔2025〕9号", "领导批示。");
    }

    private static TaskAssigned assigned(AssignTask command) {
        return (TaskAssigned) county().when(command).decided().getFirst();
    }

    @Test
    void itIsATaskWithoutPlanOrRowIssuedToday() {
        var task = assigned(task(List.of("财政局"), List.of("nwz"), "10月底前", null));
        assertThat(task).extracting(TaskAssigned::planId, TaskAssigned::planTitle, TaskAssigned::ordinal, TaskAssigned::year, TaskAssigned::issuedOn)
                .containsExactly(null, null, 0, 2025, LocalDate.parse("2025-06-03"));
        assertThat(task).extracting(TaskAssigned::docNumber, TaskAssigned::reason, TaskAssigned::leadKind)
                .containsExactly("示政办字〔2025〕9号", "领导批示。", LeadKind.NAMED);
        assertThat(task.duties()).containsExactly(new AssignedDuty(FINANCE, Role.LEAD, null), new AssignedDuty(TOWN, Role.RESPONSIBLE, null));
    }

    @Test
    void itsDeadlineIsInTheWordsOfANoticeOrADateOfTheYearOfItsIssue() {
        assertThat(assigned(task(List.of("xczj"), null, "10月底前", null)).deadline().date()).isEqualTo("2025-10-31");
        assertThat(assigned(task(List.of("xczj"), null, "2025-10-08", null)).deadline().date()).isEqualTo("2025-10-08");
        assertThat(assigned(task(List.of("xczj"), null, "12月底前", LocalDate.parse("2024-11-05"))).deadline().date()).isEqualTo("2024-12-31");
        assertThat(assigned(task(List.of("xczj"), null, "长期坚持", null)).deadline().kind()).isEqualTo(Deadline.Kind.CONTINUOUS);
        assertThat(assigned(task(List.of("xczj"), null, "10月底前", null)).deadline().cadence()).isEqualTo(Deadline.Cadence.QUARTERLY);
    }

    @Test
    void aDeadlineThatHasPassedIsASlipUnlessAnEarlierDocumentSetIt() {
        county().when(task(List.of("xczj"), null, "2024-06-30", null)).refused(409, "due-before-issue-day");
        county().when(task(List.of("xczj"), null, "3月底前", null)).refused(409, "due-before-issue-day");
        county().when(task(List.of("xczj"), null, "2025-03-31", LocalDate.parse("2025-04-01"))).refused(409, "due-before-issue-day");
        assertThat(assigned(task(List.of("xczj"), null, "2025-03-31", LocalDate.parse("2025-03-31"))).deadline().date()).isEqualTo("2025-03-31");
        assertThat(assigned(task(List.of("xczj"), null, "2025-06-03", null)).deadline().date()).as("in time until midnight").isEqualTo("2025-06-03");
    }

    @Test
    void aFormerNameOfSeveralUnitsDoesNotSayWhich() {
        given().at("2025-06-03T00:30").directory(new Entry(FINANCE.code(), FINANCE.name(), "department", List.of(), List.of(), List.of("县国资局")),
                new Entry(CIVIL.code(), CIVIL.name(), "department", List.of(), List.of(), List.of("县国资局")))
                .when(task(List.of("县国资局"), null, "10月底前", null)).refused(422, "unit-name-shared");
    }

    @Test
    void aStageThatNobodyWouldOweIsRefused() {
        county().when(task(List.of("xczj"), null, "4月、10月", null)).refused(409, "deadline-past");
        county().when(task(List.of("xczj"), null, "6月3日、10月底前", null)).refused(409, "deadline-past");
        assertThat(assigned(task(List.of("xczj"), null, "6月4日、10月底前", null)).deadline().checkIns()).hasSize(2);
    }

    @Test
    void groupsAreExpandedAndAnOpenOneAwaitsItsMembers() {
        assertThat(assigned(task(List.of("县政府各部门"), null, "10月底前", null))).satisfies(task -> {
            assertThat(task.leadKind()).isEqualTo(LeadKind.GROUP);
            assertThat(task.duties()).extracting(AssignedDuty::unit).containsExactly(FINANCE, CIVIL);
        });
        assertThat(assigned(task(List.of("有关部门"), List.of(), "10月底前", null)).leadKind()).isEqualTo(LeadKind.OPEN);
    }

    @Test
    void fromThenOnItIsATaskLikeAny() {
        var task = county().when(task(List.of("xczj"), null, "10月底前", null)).state();
        assertThat(task.duty(FINANCE.code()).orElseThrow().stage()).isEqualTo(DutyStage.ASSIGNED);
        assertThat(task.version()).isOne();
    }

    @Test
    void whatIsNotUnderstoodIsRefused() {
        county().when(task(List.of("县水利局"), null, "10月底前", null)).refused(422, "unit-unknown");
        county().when(task(List.of("xczj"), List.of("县水利局"), "10月底前", null)).refused(422, "unit-unknown");
        county().when(task(List.of("无"), null, "10月底前", null)).refused(422, "unit-unknown");
        county().when(task(List.of("xczj"), null, "尽快", null)).refused(422, "deadline-unresolved");
        county().when(task(List.of("xczj"), null, "立即", LocalDate.parse("2024-12-30"))).refused(422, "deadline-needs-calendar");
    }

    @Test
    void theCodeOfAUnitThatIsNoMoreMeansItsSuccessorsAsItsNameDoes() {
        var reformed = new Directory(List.of(listed(FINANCE), listed(CIVIL), listed(TOWN)), List.of(
                new Directory.Former("old", List.of("旧局"), "older"), new Directory.Former("older", List.of("更旧局"), "xczj"),
                new Directory.Former("torn", List.of("县文体局", "文体局"), List.of("xmzj", "nwz"))));
        var task = county().directory(reformed).when(task(List.of("old"), List.of(" older "), "10月底前", null));
        assertThat(task.state().duties(Role.LEAD)).extracting(Duty::unit).containsExactly(FINANCE);
        county().directory(reformed).when(task(List.of("torn"), null, "10月底前", null)).refused(422, "unit-split");
        county().directory(reformed).when(task(List.of("xczj"), List.of("torn"), "10月底前", null)).refused(422, "unit-split");
    }

    /** A cell of a table may say both (甲牵头，乙配合); a field of one role must not make two leads of it. */
    @Test
    void wordsThatGiveTheOtherRoleAreRefused() {
        county().when(task(List.of("县财政局牵头，县民政局配合"), null, "10月底前", null)).refused(422, "role-not-of-field");
        county().when(task(List.of("县财政局", "县民政局（配合）"), null, "10月底前", null)).refused(422, "role-not-of-field");
        county().when(task(List.of("xczj"), List.of("牵头单位：县民政局"), "10月底前", null)).refused(422, "role-not-of-field");
        assertThat(assigned(task(List.of("县财政局牵头"), List.of("县民政局配合"), "10月底前", null)).duties())
                .containsExactly(new AssignedDuty(FINANCE, Role.LEAD, null), new AssignedDuty(CIVIL, Role.RESPONSIBLE, null));
    }

    @Test
    void nobodyMeansADeadlineMoreThanTenYearsAway() {
        assertThat(assigned(task(List.of("xczj"), null, "2035-06-03", null)).deadline().date()).isEqualTo("2035-06-03");
        county().when(task(List.of("xczj"), null, "2035-06-04", null)).refused(409, "deadline-too-far");
        county().when(task(List.of("xczj"), null, "2099年12月底前", null)).refused(409, "deadline-too-far");
    }

    @Test
    void theDayOfIssueIsTodayOrBefore() {
        county().when(task(List.of("xczj"), null, "10月底前", LocalDate.parse("2025-06-04"))).refused(422, "issue-date-implausible");
        county().when(task(List.of("xczj"), null, "10月底前", LocalDate.parse("0999-06-04"))).refused(422, "issue-date-implausible");
        assertThat(county().when(task(List.of("xczj"), null, "10月底前", LocalDate.parse("2025-06-03"))).decided()).hasSize(1);
    }
}
