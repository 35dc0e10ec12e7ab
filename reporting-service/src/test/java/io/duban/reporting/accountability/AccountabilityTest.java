package io.duban.reporting.accountability;

import static io.duban.reporting.TaskStory.CIVIL;
import static io.duban.reporting.TaskStory.FINANCE;
import static io.duban.reporting.TaskStory.OFFICE;
import static io.duban.reporting.TaskStory.TOWN;
import static io.duban.reporting.TaskStory.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.events.Role;
import io.duban.events.UnitRef;
import io.duban.reporting.TaskStory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AccountabilityTest {
    @Test
    void submittedInTimeAndReadLateCountsAsOnTime() {
        var submitted = TaskStory.led("2025-09-30", CIVIL).submitted(CIVIL, "2025-09-30T23:59");

        var provisional = lead(CIVIL, "2025-10-08T10:00", submitted);
        assertThat(provisional).extracting(Figures::due, Figures::onTime, Figures::overdue).containsExactly(1L, 1L, 0L);
        assertThat(provisional.completionRate()).isZero();

        var approved = lead(CIVIL, "2025-10-20T10:00", submitted.completed(List.of(CIVIL), "2025-10-15T09:00"));
        assertThat(approved).extracting(Figures::onTime, Figures::late, Figures::daysLate).containsExactly(1L, 0L, 0L);
        assertThat(approved.onTimeRate()).isEqualTo(1.0);
        assertThat(approved.completionRate()).isEqualTo(1.0);
    }

    @Test
    void returnedAfterTheDeadlineIsOverdueAtOnceAndTheOfficesDaysDoNotCount() {
        var returned = TaskStory.led("2025-09-30", CIVIL).submitted(CIVIL, "2025-09-29T09:00")
                .returned("缺少乡镇一级", "2025-10-10T00:00", CIVIL);

        assertThat(lead(CIVIL, "2025-10-10T00:00", returned)).extracting(Figures::onTime, Figures::overdue).containsExactly(0L, 1L);

        var late = lead(CIVIL, "2025-10-20T10:00",
                returned.submitted(CIVIL, "2025-10-11T12:00").completed(List.of(CIVIL), "2025-10-15T09:00"));
        assertThat(late).extracting(Figures::late, Figures::overdue, Figures::daysLate).containsExactly(1L, 0L, 2L);
    }

    @Test
    void aLateReportIsOverdueUntilItIsAcceptedAndLateForEver() {
        var late = TaskStory.led("2025-09-30", CIVIL).submitted(CIVIL, "2025-10-03T12:00");

        assertThat(lead(CIVIL, "2025-10-08T10:00", late))
                .extracting(Figures::due, Figures::overdue, Figures::late, Figures::overdueRate).containsExactly(1L, 1L, 0L, 1.0);
        assertThat(lead(CIVIL, "2025-12-08T10:00", late.completed(List.of(CIVIL), "2025-10-09T09:00")))
                .extracting(Figures::overdue, Figures::late, Figures::daysLate, Figures::overdueRate).containsExactly(0L, 1L, 3L, 1.0);
    }

    @Test
    void leadAndResponsibleAreToldApart() {
        var leads = TaskStory.led("2025-09-30", CIVIL, FINANCE).submitted(CIVIL, "2025-09-01T09:00");
        var serves = TaskStory.led("2025-09-30", FINANCE, CIVIL);

        var row = unit(CIVIL, "2025-10-08T10:00", leads, serves);
        assertThat(row.lead()).extracting(Figures::assigned, Figures::onTime, Figures::overdue).containsExactly(1L, 1L, 0L);
        assertThat(row.responsible()).extracting(Figures::assigned, Figures::onTime, Figures::overdue).containsExactly(1L, 0L, 1L);
    }

    @Test
    void aResponsibleUnitThatNeverReportedIsDueButNeitherOnTimeNorDone() {
        var closed = TaskStory.led("2025-12-31", CIVIL, TOWN).submitted(CIVIL, "2025-09-01T09:00", TOWN)
                .completed(List.of(CIVIL), "2025-09-02T09:00", TOWN);

        var figures = Figures.of(List.of(closed.state()), "nwz", Role.RESPONSIBLE, at("2025-10-08T10:00"));
        assertThat(figures).extracting(Figures::due, Figures::onTime, Figures::late, Figures::overdue, Figures::unreported)
                .containsExactly(1L, 0L, 0L, 0L, 1L);
        assertThat(figures.onTimeRate()).isZero();
        assertThat(figures.completionRate()).isZero();
    }

    @Test
    void aRateOverNothingIsNull() {
        var ahead = lead(CIVIL, "2025-10-08T10:00", TaskStory.led("2025-12-31", CIVIL));
        assertThat(ahead.onTimeRate()).isNull();
        assertThat(ahead.overdueRate()).isNull();
        assertThat(ahead.completionRate()).isZero();

        var nothing = lead(CIVIL, "2025-10-08T10:00", TaskStory.continuous(null, 1, CIVIL));
        assertThat(nothing.assigned()).isEqualTo(1);
        assertThat(nothing.completionRate()).isNull();
    }

    @Test
    void continuousCancelledAndDeadlineBeforeIssueStayOutsideTheRates() {
        var tasks = Accountability.of(null, null, states(TaskStory.continuous(null, 1, CIVIL), TaskStory.led("2025-03-31", CIVIL),
                TaskStory.led("2025-09-30", CIVIL).cancelled("2025-06-01T09:00"), TaskStory.led("2025-09-30", CIVIL)),
                Map.of(), at("2025-10-08T10:00")).tasks();

        assertThat(tasks).extracting(TaskFigures::total, TaskFigures::continuous, TaskFigures::deadlineBeforeIssue,
                TaskFigures::cancelled, TaskFigures::dated, TaskFigures::due, TaskFigures::overdue)
                .containsExactly(4L, 1L, 1L, 1L, 1L, 1L, 1L);
        assertThat(tasks.overdueRate()).isEqualTo(1.0);
    }

    @Test
    void numeratorsArePartsOfTheirDenominators() {
        var figures = Accountability.of(null, null, states(
                TaskStory.led("2025-09-30", CIVIL, TOWN).submitted(CIVIL, "2025-09-01T09:00", TOWN)
                .completed(List.of(CIVIL), "2025-09-02T09:00", TOWN),
                TaskStory.led("2025-09-30", CIVIL, TOWN).fulfilled(TOWN, "2025-10-02T09:00"),
                TaskStory.led("2025-09-30", CIVIL, TOWN).fulfilled(TOWN, "2025-09-02T09:00"),
                TaskStory.led("2025-12-31", CIVIL, TOWN)), Map.of(), at("2025-10-08T10:00"));

        for (var one : List.of(figures.lead(), figures.responsible())) {
            assertThat(one.onTime() + one.late() + one.overdue() + one.unreported()).isEqualTo(one.due());
        }
        assertThat(figures.responsible()).extracting(Figures::due, Figures::onTime, Figures::late, Figures::unreported)
                .containsExactly(3L, 1L, 1L, 1L);
        assertThat(figures.responsible().onTimeRate()).isEqualTo(0.3333);
    }

    @Test
    void aGroupTaskShowsHowManyAreDoneAndWhoIsMissing() {
        var members = IntStream.rangeClosed(1, 35).mapToObj(i -> new UnitRef("u" + i, "单位" + i)).toList();
        var task = TaskStory.ledByGroup(null, 2, "2025-09-30", members);
        members.subList(0, 28).forEach(unit -> task.fulfilled(unit, "2025-09-01T09:00"));

        var group = GroupTask.among(states(task)).getFirst();
        assertThat(group.inWords()).isEqualTo("28/35 已完成");
        assertThat(group.missing()).extracting(UnitRef::name).containsExactly("单位29", "单位30", "单位31", "单位32", "单位33", "单位34", "单位35");
    }

    @Test
    void everyMemberOfAGroupIsJudgedByItsOwnReport() {
        var task = TaskStory.ledByGroup(null, 2, "2025-09-30", List.of(OFFICE, CIVIL)).fulfilled(OFFICE, "2025-09-30T08:00");

        assertThat(lead(OFFICE, "2025-10-01T00:00", task).onTime()).isEqualTo(1);
        assertThat(lead(CIVIL, "2025-10-01T00:00", task).overdue()).isEqualTo(1);
    }

    private static Figures lead(UnitRef unit, String now, TaskStory... tasks) {
        return unit(unit, now, tasks).lead();
    }

    private static Accountability.UnitFigures unit(UnitRef unit, String now, TaskStory... tasks) {
        return Accountability.of(null, null, states(tasks), Map.of(), at(now)).units().stream()
                .filter(row -> row.unit().equals(unit.code())).findFirst().orElseThrow();
    }

    private static List<io.duban.events.TaskState> states(TaskStory... tasks) {
        return Arrays.stream(tasks).map(TaskStory::state).toList();
    }
}
