package io.duban.task.checkingin;

import static io.duban.task.People.CIVIL;
import static io.duban.task.People.FINANCE;
import static io.duban.task.People.TOWN;
import static io.duban.task.Scenario.given;
import static io.duban.task.Tasks.TASK;
import static io.duban.task.Tasks.as;
import static io.duban.task.Tasks.cancelled;
import static io.duban.task.Tasks.continuous;
import static io.duban.task.Tasks.due;
import static io.duban.task.Tasks.fulfilled;
import static io.duban.task.Tasks.led;
import static io.duban.task.Tasks.ledByGroup;
import static io.duban.task.Tasks.progressed;

import io.duban.events.Actor;
import io.duban.events.Deadline;
import io.duban.events.Deadline.Cadence;
import io.duban.events.TaskEvent.CheckInMissed;
import io.duban.events.TaskEvent.CheckInReported;
import io.duban.events.TaskEvent.DutyExcused;
import io.duban.events.TaskEvent.DutyFulfilled;
import io.duban.events.TaskEvent.TaskAssigned;
import io.duban.events.TaskEvent.TaskCancelled;
import io.duban.events.TaskEvent.TaskContinued;
import io.duban.events.TaskEvent.TaskSucceeded;
import io.duban.events.UnitRef;
import io.duban.task.Plans;
import io.duban.task.completing.Fulfil;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The notice is of 26 May 2025. */
class CheckingInTest {
    private static final ReportCheckIn CHECK_IN = new ReportCheckIn(TASK, "目录已更新", "缺一份材料", "下月补齐", List.of());
    private static final MarkCheckInsMissed MARK = new MarkCheckInsMissed(TASK);

    private static TaskAssigned quarterly(TaskAssigned task) {
        return due(Deadline.continuous("长期坚持", "continuous", Cadence.QUARTERLY), task);
    }

    private static CheckInReported reported(UnitRef unit, String due) {
        return new CheckInReported(TASK, unit, LocalDate.parse(due), "目录已更新", "缺一份材料", "下月补齐", List.of());
    }

    private static CheckInMissed missed(UnitRef unit, String due) {
        return new CheckInMissed(TASK, unit, LocalDate.parse(due));
    }

    @Test
    void theLeadReportsForThePeriodInWhichItReports() {
        given(quarterly(led(FINANCE))).at("2025-06-30T23:59").when(CHECK_IN).by(FINANCE).then(reported(FINANCE, "2025-06-30"));
        given(quarterly(led(FINANCE))).at("2025-07-01T00:00").when(CHECK_IN).by(FINANCE)
                .then(missed(FINANCE, "2025-06-30"), reported(FINANCE, "2025-09-30"));
    }

    @Test
    void aDatedTaskWhoseTextAsksForItOwesThemToo() {
        var task = led(FINANCE);
        given(due(task.deadline().withCadence(Cadence.MONTHLY), task)).at("2025-05-30T10:00").when(CHECK_IN).by(FINANCE)
                .then(reported(FINANCE, "2025-05-31"));
    }

    @Test
    void aPeriodIsReportedOnceHoweverItWasReported() {
        given(quarterly(led(FINANCE))).at("2025-07-10T10:00").and(reported(FINANCE, "2025-09-30")).when(CHECK_IN).by(FINANCE)
                .refused(409, "already-checked-in");
        given(quarterly(led(FINANCE))).at("2025-07-10T10:00").and(progressed(FINANCE, 10)).when(CHECK_IN).by(FINANCE)
                .refused(409, "already-checked-in");
        given(quarterly(led(FINANCE)), missed(FINANCE, "2025-06-30"), reported(FINANCE, "2025-09-30")).at("2025-10-01T00:00").when(CHECK_IN)
                .by(FINANCE)
                .then(reported(FINANCE, "2025-12-31"));
    }

    @Test
    void aResponsibleUnitOrATaskWithoutPeriodsOwesNone() {
        given(quarterly(led(FINANCE, TOWN))).when(CHECK_IN).by(TOWN).refused(409, "no-check-in-owed");
        given(led(FINANCE)).when(CHECK_IN).by(FINANCE).refused(409, "no-check-in-owed");
    }

    @Test
    void afterThePlansYearNoneIsOwedUnlessItIsContinued() {
        var row = as(TASK, 1, continuous(FINANCE));
        given(row).at("2026-01-01T00:00").when(CHECK_IN).by(FINANCE).refused(409, "no-check-in-owed");
        given(row).at("2026-01-01T00:00").and(new TaskContinued(TASK)).when(CHECK_IN).by(FINANCE).then(reported(FINANCE, "2026-12-31"));
    }

    @Test
    void outsideAPlanItGoesOnUntilTheOfficeEndsIt() {
        var task = given(continuous(FINANCE)).at("2027-03-01T09:00");
        task.when(CHECK_IN).by(FINANCE).then(missed(FINANCE, "2025-12-31"), missed(FINANCE, "2026-12-31"), reported(FINANCE, "2027-12-31"));
        task.and(cancelled()).when(CHECK_IN).by(FINANCE).refused(409, "task-cancelled");
    }

    @Test
    void onlyWhoHoldsAnOpenDutyOfAnOpenTaskReports() {
        given(quarterly(led(FINANCE))).when(CHECK_IN).by(CIVIL).refused(403, "not-your-duty");
        given(quarterly(led(FINANCE)), cancelled()).when(CHECK_IN).by(FINANCE).refused(409, "task-cancelled");
        given(quarterly(led(FINANCE)), new DutyExcused(TASK, FINANCE, "不涉及")).when(CHECK_IN).by(FINANCE).refused(409, "duty-excused");
        given(quarterly(led(FINANCE)), fulfilled(FINANCE)).when(CHECK_IN).by(FINANCE).refused(409, "duty-already-fulfilled");
        var next = UUID.fromString("019b0000-0000-7000-8000-000000000007");
        var succeeded = given(quarterly(led(FINANCE)), new TaskSucceeded(TASK, next, Plans.PLAN, 3)).when(CHECK_IN).by(FINANCE);
        succeeded.tasks(given(as(next, 3, led(FINANCE)))).refused(409, "task-succeeded");
        succeeded.tasks(given(as(next, 3, led(FINANCE)), new TaskCancelled(next, "撤回"))).refused(409, "successor-cancelled");
    }

    @Test
    void aPeriodThatPassedWithoutAReportIsMissedOnce() {
        var task = given(quarterly(led(FINANCE)));
        task.at("2025-06-30T23:59:59.999").when(MARK).by(Actor.SYSTEM).then();
        task.at("2025-07-01T00:00").when(MARK).then(missed(FINANCE, "2025-06-30"));
        task.done().when(MARK).then();
    }

    @Test
    void whatNobodySweptIsRecordedLaterInItsOrderForEachLeadApart() {
        given(quarterly(ledByGroup(List.of(FINANCE, CIVIL), TOWN))).at("2025-08-01T09:00").and(progressed(CIVIL, 5)).at("2026-02-14T09:00").when(MARK)
                .by(Actor.SYSTEM).then(missed(FINANCE, "2025-06-30"), missed(CIVIL, "2025-06-30"), missed(FINANCE, "2025-09-30"),
                        missed(FINANCE, "2025-12-31"), missed(CIVIL, "2025-12-31"));
    }

    @Test
    void nothingIsMissedOfAClosedTaskOrAnExcusedDuty() {
        given(quarterly(led(FINANCE)), cancelled()).at("2026-01-01T00:00").when(MARK).by(Actor.SYSTEM).then();
        given(quarterly(led(FINANCE)), new DutyExcused(TASK, FINANCE, "不涉及")).at("2026-01-01T00:00").when(MARK).by(Actor.SYSTEM).then();
    }

    /** Whoever changes who owes what, or reports, finds recorded what was missed until then, as if the sweep had just come. */
    @Test
    void whatWasMissedIsRecordedBeforeAnythingElseHappens() {
        var done = new Fulfil(TASK, "已更新", List.of());
        var dated = led(FINANCE);
        var quarterly = due(dated.deadline().withCadence(Cadence.QUARTERLY), dated);
        given(quarterly).at("2025-06-30T23:59:59.999").when(done).by(FINANCE).then(new DutyFulfilled(TASK, FINANCE, "已更新", List.of()));
        given(quarterly).at("2025-07-01T00:00").when(done).by(FINANCE)
                .then(missed(FINANCE, "2025-06-30"), new DutyFulfilled(TASK, FINANCE, "已更新", List.of()));
        given(quarterly, missed(FINANCE, "2025-06-30")).at("2025-07-01T00:00").when(done).by(FINANCE)
                .then(new DutyFulfilled(TASK, FINANCE, "已更新", List.of()));
        given(quarterly).at("2025-07-01T00:00").when(done).by(CIVIL).refused(403, "not-your-duty");
    }
}
