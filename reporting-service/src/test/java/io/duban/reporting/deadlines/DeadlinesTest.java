package io.duban.reporting.deadlines;

import static io.duban.reporting.TaskStory.CIVIL;
import static io.duban.reporting.TaskStory.TOWN;
import static io.duban.reporting.TaskStory.at;
import static io.duban.reporting.deadlines.Bucket.AWAITING_APPROVAL;
import static io.duban.reporting.deadlines.Bucket.CONTINUOUS;
import static io.duban.reporting.deadlines.Bucket.LATER;
import static io.duban.reporting.deadlines.Bucket.OVERDUE;
import static io.duban.reporting.deadlines.Bucket.THIS_MONTH;
import static io.duban.reporting.deadlines.Bucket.THIS_WEEK;
import static io.duban.reporting.deadlines.Bucket.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.duban.events.UnitRef;
import io.duban.reporting.DueRange;
import io.duban.reporting.TaskStory;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTest {
    private static final String WEDNESDAY = "2025-10-08T10:00";

    @ParameterizedTest(name = "due {0}: {1}")
    @CsvSource({"2025-10-07, OVERDUE", "2025-10-08, TODAY", "2025-10-09, THIS_WEEK", "2025-10-12, THIS_WEEK",
            "2025-10-13, THIS_MONTH", "2025-10-31, THIS_MONTH", "2025-11-01, LATER"})
    void aWeekRunsMondayToSundayAndEveryDateLiesInOneBucket(String due, Bucket bucket) {
        assertThat(bucket(TaskStory.led(due, CIVIL), WEDNESDAY)).contains(bucket);
    }

    @Test
    void aWeekThatRunsIntoTheNextMonthIsThisWeekStill() {
        assertThat(Bucket.of(LocalDate.parse("2025-11-02"), LocalDate.parse("2025-10-31"))).isEqualTo(THIS_WEEK);
        assertThat(Bucket.of(LocalDate.parse("2025-11-03"), LocalDate.parse("2025-10-31"))).isEqualTo(LATER);
    }

    @Test
    void dueTodayUntilMidnightAndOverdueFromTheFirstInstantOfTheNextDay() {
        var task = TaskStory.led("2025-10-08", CIVIL);
        assertThat(bucket(task, "2025-10-08T23:59:59")).contains(TODAY);
        assertThat(bucket(task, "2025-10-09T00:00")).contains(OVERDUE);
    }

    @Test
    void submittedInTimeWaitsForTheOfficeEvenPastTheDeadline() {
        var task = TaskStory.led("2025-09-30", CIVIL).submitted(CIVIL, "2025-09-30T18:00");
        assertThat(bucket(task, "2025-09-30T19:00")).contains(AWAITING_APPROVAL);
        assertThat(bucket(task, WEDNESDAY)).contains(AWAITING_APPROVAL);
    }

    @Test
    void submittedLateIsOverdueUntilItIsAccepted() {
        var task = TaskStory.led("2025-09-30", CIVIL).submitted(CIVIL, "2025-10-02T18:00");
        assertThat(bucket(task, WEDNESDAY)).contains(OVERDUE);
        assertThat(bucket(task.completed(List.of(CIVIL), "2025-10-07T09:00"), WEDNESDAY)).isEmpty();
    }

    @Test
    void returnedAfterTheDeadlineIsOverdueAgain() {
        var task = TaskStory.led("2025-09-30", CIVIL).submitted(CIVIL, "2025-09-30T18:00").returned("缺少附件", "2025-10-07T09:00", CIVIL);
        assertThat(bucket(task, WEDNESDAY)).contains(OVERDUE);
    }

    @Test
    void continuousHasABucketOfItsOwnAndCancelledHasNone() {
        assertThat(bucket(TaskStory.continuous(null, 1, CIVIL), WEDNESDAY)).contains(CONTINUOUS);
        assertThat(bucket(TaskStory.led("2025-12-31", CIVIL).cancelled("2025-06-01T09:00"), WEDNESDAY)).isEmpty();
    }

    @Test
    void forAUnitItsOwnDutyDecides() {
        var task = TaskStory.led("2025-10-31", CIVIL, TOWN).fulfilled(TOWN, "2025-09-01T09:00");
        assertThat(bucket(task, TOWN, WEDNESDAY)).isEmpty();
        assertThat(bucket(task, CIVIL, WEDNESDAY)).contains(THIS_MONTH);
        assertThat(bucket(task.fulfilled(CIVIL, "2025-09-02T09:00"), CIVIL, WEDNESDAY)).contains(AWAITING_APPROVAL);
        assertThat(bucket(TaskStory.led("2025-12-31", CIVIL, TOWN), TOWN, WEDNESDAY)).contains(LATER);
    }

    @Test
    void aGroupIsDueWhenTheFirstMemberStillAtWorkIsAndEachMemberWhenItIs() {
        var group = TaskStory.ledByGroup(null, 2, "2025-10-09", List.of(CIVIL, TOWN)).dutyExtended(CIVIL, "2025-10-31", "2025-09-20T09:00");
        assertThat(bucket(group, WEDNESDAY)).contains(THIS_WEEK);
        assertThat(bucket(group, CIVIL, WEDNESDAY)).contains(THIS_MONTH);
        assertThat(bucket(group, TOWN, "2025-10-10T10:00")).contains(OVERDUE);
        assertThat(bucket(group.fulfilled(TOWN, "2025-10-09T09:00"), "2025-10-10T10:00")).contains(THIS_MONTH);
    }

    @Test
    void theNextCheckInFallsDueByItsOwnDayBesideItsTask() {
        var task = TaskStory.quarterly(null, 4, CIVIL).checkedIn(CIVIL, "2025-06-30", "2025-06-20T09:00").missedCheckIn(CIVIL, "2025-09-30");
        var view = DeadlinesView.of(List.of(task.state()), new DueRange(null, null), null, null, at(WEDNESDAY));
        assertThat(view.buckets().continuous().tasks()).extracting(DueTask::checkIn).containsExactly(false);
        assertThat(view.buckets().later().tasks()).extracting(DueTask::checkIn, DueTask::due, DueTask::dueLabel)
                .containsExactly(tuple(true, LocalDate.parse("2025-12-31"), "定期填报"));

        var narrowed = DeadlinesView.of(List.of(task.state()), new DueRange(LocalDate.parse("2025-12-01"), null), "xmzj", null, at(WEDNESDAY));
        assertThat(narrowed.buckets().continuous().tasks()).isEmpty();
        assertThat(narrowed.buckets().later().count()).isEqualTo(1);
    }

    @Test
    void whatTheNextYearsTaskHasTakenUpFallsDueThereOnly() {
        assertThat(bucket(TaskStory.led("2025-10-01", CIVIL).carriedOver("2025-10-05T09:00").succeeded("2025-10-06T09:00"), WEDNESDAY)).isEmpty();
    }

    private static Optional<Bucket> bucket(TaskStory task, String now) {
        return Deadlines.of(task.state(), at(now));
    }

    private static Optional<Bucket> bucket(TaskStory task, UnitRef unit, String now) {
        return Deadlines.of(task.state(), task.state().duty(unit.code()).orElseThrow(), at(now));
    }
}
