package io.duban.events;

import static io.duban.events.Story.instant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the office sends back, and what it takes up again (rules 3 and 5). */
class ReturningAndReopeningTest {
    private final Story story = Story.led("2025-09-30", List.of("xczj", "xsfj"), List.of("xmzj", "xswj")).at("2025-08-01T09:00");

    private Story submitted() {
        return story.fulfilled("xsfj", "xmzj", "xczj").submitted("xczj").at("2025-08-04T09:00");
    }

    private Story completed() {
        return submitted().progressed("xswj", 40).approved("xczj", "xsfj").completed("xswj").at("2025-08-20T09:00");
    }

    @Test
    void a_returned_task_is_in_progress_again_as_if_never_submitted() {
        submitted().returned("xczj", "xsfj");
        assertThat(story.task()).extracting(TaskState::stage, TaskState::submittedAt, TaskState::submittedBy, TaskState::returns)
                .containsExactly(TaskStage.IN_PROGRESS, null, null, 1);
        assertThat(story.duty("xczj")).extracting(Duty::stage, Duty::fulfilledAt, Duty::fulfilledBy, Duty::returns)
                .containsExactly(DutyStage.IN_PROGRESS, null, null, 1);
    }

    @Test
    void the_time_that_it_lay_at_the_office_is_remembered() {
        var rest = new Rest(instant("2025-08-01T09:00"), instant("2025-08-04T09:00"));
        submitted().returned("xczj", "xsfj");
        assertThat(story.task().rests()).containsExactly(rest);
        assertThat(story.duty("xsfj").rests()).containsExactly(rest);
    }

    @Test
    void each_return_is_one_more_round_and_one_more_rest() {
        submitted().returned("xczj").fulfilled("xczj").submitted("xczj").at("2025-08-06T09:00").returned("xczj");
        assertThat(story.task().returns()).isEqualTo(2);
        assertThat(story.task().rests()).hasSize(2);
        assertThat(story.duty("xczj").returns()).isEqualTo(2);
    }

    @Test
    void a_lead_whose_report_was_not_returned_keeps_it_while_the_task_goes_back() {
        submitted().returned("xsfj");
        assertThat(story.task().stage()).isEqualTo(TaskStage.IN_PROGRESS);
        assertThat(story.duty("xczj")).extracting(Duty::stage, Duty::fulfilledAt)
                .containsExactly(DutyStage.FULFILLED, instant("2025-08-01T09:00"));
    }

    @Test
    void a_responsible_units_report_goes_back_alone() {
        submitted().returned("xmzj");
        assertThat(story.duty("xmzj").stage()).isEqualTo(DutyStage.IN_PROGRESS);
        assertThat(story.task()).extracting(TaskState::stage, TaskState::submittedAt, TaskState::returns)
                .containsExactly(TaskStage.SUBMITTED, instant("2025-08-01T09:00"), 1);
        assertThat(story.task().rests()).isEmpty();
    }

    @Test
    void a_withdrawn_submission_takes_the_submitting_leads_share_with_it_and_is_no_return() {
        submitted().withdrewSubmission("xczj");
        assertThat(story.task()).extracting(TaskState::stage, TaskState::submittedAt, TaskState::submittedBy, TaskState::returns)
                .containsExactly(TaskStage.IN_PROGRESS, null, null, 0);
        assertThat(story.task().rests()).as("its own doing").isEmpty();
        assertThat(story.duty("xczj").stage()).isEqualTo(DutyStage.IN_PROGRESS);
        assertThat(story.duty("xsfj").stage()).isEqualTo(DutyStage.FULFILLED);
    }

    @Test
    void a_responsible_unit_that_withdraws_leaves_the_submission_standing() {
        submitted().withdrewFulfilment("xmzj");
        assertThat(story.task().stage()).isEqualTo(TaskStage.SUBMITTED);
        assertThat(story.duty("xmzj").stage()).isEqualTo(DutyStage.IN_PROGRESS);
    }

    @Test
    void an_approval_is_gone_with_the_return() {
        submitted().approved("xsfj").returned("xsfj");
        assertThat(story.duty("xsfj")).extracting(Duty::stage, Duty::approvedAt).containsExactly(DutyStage.IN_PROGRESS, null);
    }

    @Test
    void reopening_a_completed_task_puts_the_leads_back_to_work() {
        completed().reopened();
        assertThat(story.task()).extracting(TaskState::stage, TaskState::submittedAt, TaskState::completedAt)
                .containsExactly(TaskStage.IN_PROGRESS, null, null);
        assertThat(story.task().duties(Role.LEAD)).extracting(Duty::stage, Duty::fulfilledAt, Duty::approvedAt)
                .containsOnly(tuple(DutyStage.IN_PROGRESS, null, null));
    }

    @Test
    void it_opens_again_what_the_completion_had_closed_where_that_stood() {
        completed();
        assertThat(story.duty("xswj").stage()).isEqualTo(DutyStage.CLOSED_UNREPORTED);
        story.reopened();
        assertThat(story.duty("xswj")).extracting(Duty::stage, Duty::before, Duty::percent)
                .containsExactly(DutyStage.IN_PROGRESS, null, 40);
        assertThat(story.duty("xmzj").stage()).as("reported done, and that stands").isEqualTo(DutyStage.FULFILLED);
    }

    @Test
    void a_return_says_why_until_there_is_another() {
        submitted().returned("xczj");
        assertThat(story.duty("xczj").lastReturn()).isEqualTo(new Duty.Return("公开内容不全。", instant("2025-08-04T09:00")));
        assertThat(story.duty("xsfj").lastReturn()).isNull();
    }

    @Test
    void reopening_is_no_return_but_its_time_at_the_office_counts_alike() {
        completed().reopened();
        assertThat(story.task().returns()).isZero();
        assertThat(story.task().reopening()).isEqualTo(new TaskState.Reopening("抽查发现未落实。", instant("2025-08-20T09:00")));
        assertThat(story.task().duties().values()).extracting(Duty::returns, Duty::lastReturn).containsOnly(tuple(0, null));
        assertThat(story.duty("xczj").rests()).containsExactly(new Rest(instant("2025-08-01T09:00"), instant("2025-08-20T09:00")));
        assertThat(story.task().rests()).containsExactly(new Rest(instant("2025-08-01T09:00"), instant("2025-08-20T09:00")));
    }

    @Test
    void a_published_result_is_withdrawn_by_the_reopening_until_it_is_published_anew() {
        completed().published("目录已公开。").reopened();
        assertThat(story.task().publicResult()).isNull();
        story.fulfilled("xsfj", "xczj").submitted("xczj").approved("xczj", "xsfj").completed("xswj").published("目录已公开。");
        assertThat(story.task().publicResult()).isEqualTo("目录已公开。");
    }

    @Test
    void a_task_cancelled_half_way_is_reopened_as_it_stood() {
        story.fulfilled("xsfj").progressed("xczj", 50).cancelled().reopened();
        assertThat(story.task().stage()).isEqualTo(TaskStage.IN_PROGRESS);
        assertThat(story.task().duties().values()).extracting(Duty::stage).containsExactly(DutyStage.IN_PROGRESS, DutyStage.FULFILLED,
                DutyStage.ASSIGNED, DutyStage.ASSIGNED);
    }

    @Test
    void a_task_cancelled_after_its_submission_has_to_be_reported_again_once_reopened() {
        submitted().cancelled().reopened();
        assertThat(story.task()).extracting(TaskState::stage, TaskState::submittedAt).containsExactly(TaskStage.IN_PROGRESS, null);
        assertThat(story.task().duties(Role.LEAD)).extracting(Duty::stage).containsOnly(DutyStage.IN_PROGRESS);
        assertThat(story.duty("xmzj").stage()).isEqualTo(DutyStage.FULFILLED);
    }
}
