package io.duban.events;

import static io.duban.events.Story.instant;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.events.TaskEvent.TaskAssigned;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From 交办 to 销号: how each event moves a task and its duties (domain: lifecycle). */
class LifecycleTest {
    private final Story story = Story.led("2025-09-30", List.of("xczj", "xsfj"), List.of("xmzj", "xswj"));

    @Test
    void an_assigned_task_has_a_duty_for_every_unit_in_the_order_of_the_notice() {
        assertThat(story.task().stage()).isEqualTo(TaskStage.ASSIGNED);
        assertThat(story.task().duties().keySet()).containsExactly("xczj", "xsfj", "xmzj", "xswj");
        assertThat(story.task().duties(Role.LEAD)).extracting(duty -> duty.unit().code()).containsExactly("xczj", "xsfj");
        assertThat(story.task().duties().values()).extracting(Duty::stage).containsOnly(DutyStage.ASSIGNED);
        assertThat(story.task().originalDeadline()).isEqualTo(story.task().deadline());
        assertThat(story.task().assignedAt()).isEqualTo(instant("2025-05-26T09:00"));
    }

    @Test
    void the_first_named_lead_is_the_one_that_submits() {
        assertThat(story.task().submittingLead()).contains(Story.unit("xczj"));
        assertThat(story.task().leadMissing()).isFalse();
    }

    @Test
    void receipt_is_acknowledged_with_a_date_of_the_units_own_and_starts_nothing() {
        story.at("2025-05-27T08:30").acknowledged("xmzj");
        assertThat(story.task().stage()).isEqualTo(TaskStage.ASSIGNED);
        assertThat(story.duty("xmzj")).extracting(Duty::stage, Duty::ownDueDate, Duty::acknowledgedAt)
                .containsExactly(DutyStage.ACKNOWLEDGED, LocalDate.of(2025, 8, 31), instant("2025-05-27T08:30"));
        assertThat(story.duty("xczj").stage()).isEqualTo(DutyStage.ASSIGNED);
    }

    @Test
    void the_first_report_starts_the_duty_and_the_task_whoever_it_comes_from() {
        story.at("2025-06-03T10:00").progressed("xmzj", 20);
        assertThat(story.task().stage()).isEqualTo(TaskStage.IN_PROGRESS);
        assertThat(story.duty("xmzj")).extracting(Duty::stage, Duty::percent).containsExactly(DutyStage.IN_PROGRESS, 20);
        assertThat(story.duty("xmzj").lastReport()).extracting(Duty.Report::text, Duty.Report::problems, Duty.Report::nextStep,
                Duty.Report::at).containsExactly("已公开一批。", "数据未齐。", "下周补报。", instant("2025-06-03T10:00"));
        assertThat(story.duty("xczj").stage()).isEqualTo(DutyStage.ASSIGNED);
    }

    @Test
    void receipt_that_is_acknowledged_afterwards_sets_nothing_back() {
        story.progressed("xmzj", 20).acknowledged("xmzj");
        assertThat(story.duty("xmzj")).extracting(Duty::stage, Duty::percent).containsExactly(DutyStage.IN_PROGRESS, 20);
        assertThat(story.duty("xmzj").acknowledgedAt()).isNotNull();
    }

    @Test
    void a_duty_reported_done_is_at_a_hundred_percent_and_remembers_by_whom_and_when() {
        story.at("2025-08-01T16:00").fulfilled("xsfj");
        assertThat(story.task().stage()).isEqualTo(TaskStage.IN_PROGRESS);
        assertThat(story.duty("xsfj")).extracting(Duty::stage, Duty::percent, Duty::fulfilledAt, Duty::fulfilledBy)
                .containsExactly(DutyStage.FULFILLED, 100, instant("2025-08-01T16:00"), Story.clerkOf("xsfj"));
        assertThat(story.duty("xsfj").lastReport().evidence()).hasSize(1);
    }

    @Test
    void a_submission_remembers_who_and_when_and_leaves_open_responsible_duties_open() {
        story.fulfilled("xsfj", "xczj").at("2025-08-02T09:00").submitted("xczj");
        assertThat(story.task()).extracting(TaskState::stage, TaskState::submittedAt, TaskState::submittedBy)
                .containsExactly(TaskStage.SUBMITTED, instant("2025-08-02T09:00"), Story.clerkOf("xczj"));
        assertThat(story.duty("xmzj").stage().open()).isTrue();
    }

    @Test
    void work_reported_on_a_submitted_task_does_not_take_the_submission_back() {
        story.fulfilled("xsfj", "xczj").submitted("xczj").progressed("xmzj", 80).fulfilled("xswj");
        assertThat(story.task().stage()).isEqualTo(TaskStage.SUBMITTED);
    }

    @Test
    void approving_some_lead_duties_does_not_complete_the_task() {
        story.fulfilled("xsfj", "xczj").submitted("xczj").at("2025-08-05T09:00").approved("xsfj");
        assertThat(story.task().stage()).isEqualTo(TaskStage.SUBMITTED);
        assertThat(story.duty("xsfj")).extracting(Duty::stage, Duty::approvedAt)
                .containsExactly(DutyStage.APPROVED, instant("2025-08-05T09:00"));
        assertThat(story.duty("xczj").stage()).isEqualTo(DutyStage.FULFILLED);
    }

    @Test
    void completion_closes_what_the_responsible_units_left_open_as_unreported() {
        story.fulfilled("xmzj", "xsfj", "xczj").submitted("xczj").approved("xczj", "xsfj").at("2025-08-05T09:00").completed("xswj");
        assertThat(story.task()).extracting(TaskState::stage, TaskState::completedAt)
                .containsExactly(TaskStage.COMPLETED, instant("2025-08-05T09:00"));
        assertThat(story.task().duties().values()).extracting(Duty::stage).containsExactly(DutyStage.APPROVED, DutyStage.APPROVED,
                DutyStage.FULFILLED, DutyStage.CLOSED_UNREPORTED);
    }

    @Test
    void a_cancelled_task_is_closed_and_its_duties_stand_as_they_stood() {
        story.acknowledged("xczj").progressed("xmzj", 30).cancelled();
        assertThat(story.task().stage()).isEqualTo(TaskStage.CANCELLED);
        assertThat(story.task().stage().open()).isFalse();
        assertThat(story.task().duties().values()).extracting(Duty::stage).containsExactly(DutyStage.ACKNOWLEDGED, DutyStage.ASSIGNED,
                DutyStage.IN_PROGRESS, DutyStage.ASSIGNED);
    }

    @Test
    void the_passing_of_the_deadline_is_recorded_and_decides_nothing() {
        var before = story.judgedAt("2025-10-01T00:00");
        story.at("2025-10-01T00:00").becameOverdue();
        assertThat(story.task().overdueRecorded()).isEqualTo("2025-09-30");
        assertThat(story.task().stage()).isEqualTo(TaskStage.ASSIGNED);
        assertThat(story.judgedAt("2025-10-01T00:00")).isEqualTo(before);
    }

    static Stream<TaskEvent> afterwards() {
        return Samples.full().values().stream().filter(event -> !(event instanceof TaskAssigned)).filter(TaskEvent.class::isInstance)
                .map(TaskEvent.class::cast);
    }

    @ParameterizedTest
    @MethodSource("afterwards")
    void every_event_is_counted_and_moves_the_tasks_own_time(TaskEvent event) {
        var assigned = new Recorded<>((TaskEvent) Samples.full().get("task-assigned.v1"), 0, instant("2025-05-26T09:00"),
                new Metadata(Story.OFFICER, "IssuePlan", null, null));
        var then = new Recorded<>(event, 1, instant("2025-06-03T09:00"), new Metadata(Story.OFFICER, "test", null, null));
        var task = TaskState.of(List.of(assigned, then));
        assertThat(task).extracting(TaskState::version, TaskState::lastEventAt).containsExactly(2L, instant("2025-06-03T09:00"));
        assertThat(task.duties()).hasSize(2);
        assertThat(task.deadline()).isEqualTo(((TaskAssigned) assigned.event()).deadline());
    }

    @Test
    void before_the_first_event_there_is_no_task() {
        assertThat(TaskState.of(List.of())).isNull();
    }
}
