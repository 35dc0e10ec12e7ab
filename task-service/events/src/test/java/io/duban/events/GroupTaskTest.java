package io.duban.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A group leads: each member stands alone, and the last fulfilment submits the task. An open group: nobody leads yet. */
class GroupTaskTest {
    private final Story story = Story.ledByGroup("2025-09-30", "xczj", "xsfj", "xmzj");

    @Test
    void no_member_submits_for_the_others() {
        assertThat(story.task().submittingLead()).isEmpty();
        assertThat(story.task().duties(Role.LEAD)).hasSize(3).extracting(Duty::group).containsOnly(Samples.ALL_DEPARTMENTS);
    }

    @Test
    void one_member_in_time_does_not_save_another_nor_the_task() {
        story.at("2025-09-30T23:59").fulfilled("xczj");
        assertThat(story.dutyJudgedAt("xczj", "2025-10-01T00:00").overdue()).isFalse();
        assertThat(story.dutyJudgedAt("xsfj", "2025-10-01T00:00").overdue()).isTrue();
        assertThat(story.judgedAt("2025-10-01T00:00").overdue()).isTrue();
    }

    @Test
    void the_task_is_as_late_as_its_last_member_and_each_member_as_late_as_itself() {
        story.at("2025-09-30T10:00").fulfilled("xczj").at("2025-10-01T10:00").fulfilled("xsfj")
                .at("2025-10-04T10:00").fulfilled("xmzj").submitted("xmzj").at("2025-10-20T10:00").approved("xczj", "xsfj", "xmzj").completed();
        assertThat(story.judgedAt("2025-12-31T00:00").daysLate()).isEqualTo(4);
        assertThat(story.dutyJudgedAt("xczj", "2025-12-31T00:00").daysLate()).isZero();
        assertThat(story.dutyJudgedAt("xsfj", "2025-12-31T00:00").daysLate()).isEqualTo(1);
        assertThat(story.dutyJudgedAt("xmzj", "2025-12-31T00:00").daysLate()).isEqualTo(4);
    }

    @Test
    void a_member_is_approved_while_the_others_still_work() {
        story.at("2025-08-01T10:00").fulfilled("xczj").approved("xczj");
        assertThat(story.duty("xczj").stage()).isEqualTo(DutyStage.APPROVED);
        assertThat(story.task().stage()).isEqualTo(TaskStage.IN_PROGRESS);
        assertThat(story.dutyJudgedAt("xczj", "2025-08-02T00:00").due()).as("settled, so it counts").isTrue();
    }

    @Test
    void one_member_sent_back_takes_the_submission_back_and_leaves_the_others_done() {
        story.fulfilled("xczj", "xsfj", "xmzj").submitted("xmzj").approved("xczj").returned("xsfj");
        assertThat(story.task().stage()).isEqualTo(TaskStage.IN_PROGRESS);
        assertThat(story.task().duties(Role.LEAD)).extracting(Duty::stage).containsExactly(DutyStage.APPROVED, DutyStage.IN_PROGRESS,
                DutyStage.FULFILLED);
    }

    @Test
    void one_member_that_withdraws_takes_the_submission_back_and_the_time_in_between_counts() {
        story.at("2025-09-30T10:00").fulfilled("xczj", "xsfj", "xmzj").submitted("xmzj").at("2025-10-02T10:00").withdrewFulfilment("xsfj");
        assertThat(story.task()).extracting(TaskState::stage, TaskState::submittedAt, TaskState::submittedBy)
                .containsExactly(TaskStage.IN_PROGRESS, null, null);
        assertThat(story.duty("xsfj")).extracting(Duty::stage, Duty::fulfilledAt, Duty::fulfilledBy, Duty::returns)
                .containsExactly(DutyStage.IN_PROGRESS, null, null, 0);
        assertThat(story.dutyJudgedAt("xsfj", "2025-10-02T10:00").daysOverdue()).isEqualTo(2);
        assertThat(story.dutyJudgedAt("xczj", "2025-10-02T10:00").overdue()).isFalse();
    }

    @Test
    void a_late_group_task_that_was_cancelled_and_reopened_is_not_made_punctual_by_that() {
        story.at("2025-10-02T10:00").fulfilled("xczj", "xsfj", "xmzj").submitted("xmzj").cancelled().reopened();
        assertThat(story.judgedAt("2025-10-02T10:00").overdue()).isTrue();
        story.at("2025-10-08T10:00").fulfilled("xczj", "xsfj", "xmzj").submitted("xmzj").approved("xczj", "xsfj", "xmzj").completed();
        assertThat(story.judgedAt("2025-12-31T00:00").late()).isTrue();
    }

    @Test
    void nobody_leads_while_an_open_group_is_not_designated() {
        var open = Story.ledByNobody("2025-09-30", "xswj");
        assertThat(open.task().leadMissing()).isTrue();
        assertThat(open.task().submittingLead()).isEmpty();
        assertThat(open.judgedAt("2025-10-01T00:00").overdue()).as("it is due all the same").isTrue();
    }
}
