package io.duban.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In time or not (rule 7; domain: deadlines, figures). The deadline is 9月底前; 24:00 of that day is in time. */
class TaskJudgementTest {
    private static final Judgement NOTHING_TO_SAY = new Judgement(false, false, 0, false, 0);
    private final Story story = Story.led("2025-09-30", List.of("xczj"), List.of("xmzj"));

    private Story submittedAt(String when) {
        return story.at(when).fulfilled("xczj").submitted("xczj");
    }

    private Story completedAt(String when) {
        return story.at(when).approved("xczj").completed("xmzj");
    }

    @ParameterizedTest
    @CsvSource({"2025-09-30T23:59:59.999999999, false, 0", "2025-10-01T00:00, true, 1", "2025-10-01T23:59:59, true, 1",
            "2025-10-02T00:00, true, 2", "2025-12-31T12:00, true, 92"})
    void in_time_until_midnight_in_shanghai_and_from_then_on_every_day_begun_counts(String now, boolean overdue, long days) {
        assertThat(story.judgedAt(now)).isEqualTo(new Judgement(overdue, overdue, days, false, 0));
    }

    @Test
    void a_task_in_progress_is_overdue_all_the_same() {
        story.acknowledged("xczj").progressed("xczj", 99);
        assertThat(story.judgedAt("2025-10-01T00:00").overdue()).isTrue();
    }

    @Test
    void done_by_its_duties_but_not_submitted_is_not_submitted() {
        story.at("2025-09-30T10:00").fulfilled("xczj");
        assertThat(story.judgedAt("2025-10-01T00:00").overdue()).isTrue();
    }

    @Test
    void submitted_in_time_and_not_yet_read_is_due_and_on_time_however_long_the_office_takes() {
        submittedAt("2025-09-30T23:59:59");
        assertThat(story.judgedAt("2025-11-30T00:00")).isEqualTo(new Judgement(true, false, 0, false, 0));
        completedAt("2025-12-01T09:00");
        assertThat(story.judgedAt("2025-12-31T00:00")).isEqualTo(new Judgement(true, false, 0, false, 0));
    }

    @Test
    void submitted_late_is_overdue_until_approved_with_the_days_up_to_the_submission_only() {
        submittedAt("2025-10-03T09:00");
        assertThat(story.judgedAt("2025-10-20T00:00")).isEqualTo(new Judgement(true, true, 3, true, 3));
    }

    @Test
    void late_is_for_ever_with_the_days() {
        submittedAt("2025-10-03T09:00");
        completedAt("2025-10-20T09:00");
        assertThat(story.judgedAt("2030-01-01T00:00")).isEqualTo(new Judgement(true, false, 0, true, 3));
    }

    @Test
    void returned_after_the_deadline_it_is_overdue_at_once_and_the_days_at_the_office_do_not_count() {
        submittedAt("2025-09-29T10:00").at("2025-10-09T15:00").returned("xczj");
        assertThat(story.judgedAt("2025-10-09T15:00")).isEqualTo(new Judgement(true, true, 1, false, 0));
        assertThat(story.judgedAt("2025-10-09T23:59:59").daysOverdue()).isEqualTo(1);
        assertThat(story.judgedAt("2025-10-10T00:00").daysOverdue()).isEqualTo(2);
    }

    @Test
    void what_is_then_submitted_anew_is_late_by_the_days_on_which_the_unit_had_it() {
        submittedAt("2025-09-29T10:00").at("2025-10-09T15:00").returned("xczj");
        assertThat(story.judgedAt("2025-10-11T15:00:01").daysOverdue()).isEqualTo(3); // the 9th, 10th and 11th
        submittedAt("2025-10-11T15:00:02");
        completedAt("2025-10-30T09:00");
        assertThat(story.judgedAt("2025-12-31T00:00")).isEqualTo(new Judgement(true, false, 0, true, 3));
    }

    @Test
    void every_whole_day_at_the_office_is_left_out_and_no_other() {
        submittedAt("2025-10-03T00:00").at("2025-10-13T00:00").returned("xczj"); // the 1st and 2nd used, ten days at the office
        submittedAt("2025-10-14T00:00").at("2025-10-20T00:00").returned("xczj"); // the 13th used, six days at the office
        assertThat(story.judgedAt("2025-10-20T12:00").daysOverdue()).isEqualTo(4);
        submittedAt("2025-10-20T13:00").at("2025-10-21T09:00").returned("xczj"); // neither the 20th nor the 21st lay there wholly
        assertThat(story.judgedAt("2025-10-21T09:00").daysOverdue()).isEqualTo(5);
    }

    @Test
    void returned_before_the_deadline_nothing_has_been_lost_and_nothing_is_given() {
        submittedAt("2025-09-10T09:00").at("2025-09-20T09:00").returned("xczj");
        assertThat(story.judgedAt("2025-09-30T23:59:59")).isEqualTo(NOTHING_TO_SAY);
        assertThat(story.judgedAt("2025-10-02T12:00").daysOverdue()).isEqualTo(2);
    }

    @Test
    void only_the_submission_that_stands_in_the_end_is_judged() {
        submittedAt("2025-10-03T09:00").at("2025-10-04T09:00").returned("xczj");
        assertThat(story.judgedAt("2025-10-04T10:00").late()).as("nothing stands at the moment").isFalse();
    }

    @Test
    void completed_early_it_is_due_and_on_time_before_the_deadline_has_come() {
        submittedAt("2025-07-01T09:00");
        assertThat(story.judgedAt("2025-07-05T09:00")).isEqualTo(NOTHING_TO_SAY);
        completedAt("2025-07-05T09:00");
        assertThat(story.judgedAt("2025-07-05T09:00")).isEqualTo(new Judgement(true, false, 0, false, 0));
    }

    @Test
    void a_task_reopened_after_the_deadline_is_overdue_at_once_without_the_time_in_which_it_was_held_done() {
        submittedAt("2025-09-29T10:00");
        completedAt("2025-10-09T09:00").at("2025-11-20T09:00").reopened();
        assertThat(story.judgedAt("2025-11-20T09:00")).isEqualTo(new Judgement(true, true, 1, false, 0));
    }

    @Test
    void a_cancelled_task_is_neither_due_nor_overdue_nor_late() {
        submittedAt("2025-10-03T09:00").cancelled();
        assertThat(story.judgedAt("2025-12-31T00:00")).isEqualTo(NOTHING_TO_SAY);
    }

    @Test
    void a_continuous_task_is_never_overdue() {
        var continuous = Story.due(Deadline.continuous("长期坚持", "continuous", Deadline.Cadence.QUARTERLY), "xczj");
        assertThat(continuous.task().continuous()).isTrue();
        assertThat(continuous.judgedAt("2035-01-01T00:00")).isEqualTo(NOTHING_TO_SAY);
        assertThat(continuous.dutyJudgedAt("xczj", "2035-01-01T00:00")).isEqualTo(NOTHING_TO_SAY);
        continuous.completed();
        assertThat(continuous.judgedAt("2035-01-01T00:00")).as("outside the rates, however it ends").isEqualTo(NOTHING_TO_SAY);
    }

    @Test
    void a_deadline_that_nobody_understood_is_not_judged() {
        assertThat(Story.due(Deadline.unresolved("适时"), "xczj").judgedAt("2035-01-01T00:00")).isEqualTo(NOTHING_TO_SAY);
    }

    @Test
    void a_deadline_before_the_issue_is_shown_as_overdue_and_stays_outside_the_rates() {
        var past = Story.due(Deadline.on("3月底前", "end-of-month", LocalDate.of(2025, 3, 31)), "xczj");
        assertThat(past.task().deadlineBeforeIssue()).isTrue();
        assertThat(past.judgedAt("2025-05-26T09:00")).extracting(Judgement::overdue, Judgement::due, Judgement::daysOverdue)
                .containsExactly(true, false, 56L);
        assertThat(past.dutyJudgedAt("xczj", "2025-05-26T09:00")).extracting(Judgement::overdue, Judgement::due).containsExactly(true, false);
    }

    @Test
    void a_deadline_on_the_day_of_the_issue_is_not_before_it() {
        var sameDay = Story.due(Deadline.on("5月26日前", "date", Samples.ISSUED), "xczj");
        assertThat(sameDay.task().deadlineBeforeIssue()).isFalse();
        assertThat(sameDay.judgedAt("2025-05-27T00:00").due()).isTrue();
    }
}
