package io.duban.events;

import static io.duban.events.Story.instant;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A later deadline, asked for and answered (rule 6): for the task of named leads, or for one duty of a group. */
class ExtensionTest {
    private final Story story = Story.led("2025-09-30", List.of("xczj", "xsfj"), List.of("xmzj"));
    private final Story group = Story.ledByGroup("2025-09-30", "xczj", "xsfj");

    @Test
    void what_is_asked_waits_for_the_office_and_moves_nothing() {
        story.at("2025-09-28T09:00").asked("xczj", "2025-10-31");
        assertThat(story.task().extensions()).singleElement().satisfies(asked -> {
            assertThat(asked.decision()).isEqualTo(Decision.PENDING);
            assertThat(asked.requestedBy()).isEqualTo(Story.clerkOf("xczj"));
            assertThat(asked.afterExpiry()).isFalse();
        });
        assertThat(story.judgedAt("2025-10-01T00:00").overdue()).isTrue();
    }

    @Test
    void a_grant_moves_the_tasks_deadline_and_keeps_the_original_for_good() {
        story.at("2025-09-28T09:00").extended("xczj", "2025-10-31").at("2025-10-30T09:00").extended("xczj", "2025-11-30");
        assertThat(story.task().deadline().date()).isEqualTo("2025-11-30");
        assertThat(story.task().originalDeadline().date()).isEqualTo("2025-09-30");
        assertThat(story.task().extensions()).extracting(Extension::grantedDeadline).containsExactly(LocalDate.of(2025, 10, 31),
                LocalDate.of(2025, 11, 30));
        assertThat(story.task().overdueBeforeExtension()).isFalse();
    }

    @Test
    void every_duty_of_a_named_leads_task_goes_by_the_tasks_new_deadline() {
        story.at("2025-09-28T09:00").extended("xczj", "2025-10-31");
        assertThat(story.dutyJudgedAt("xmzj", "2025-10-31T23:59").overdue()).isFalse();
        assertThat(story.dutyJudgedAt("xmzj", "2025-11-01T00:00").overdue()).isTrue();
    }

    @Test
    void a_grant_clears_overdue_from_now_on_and_that_it_was_stays_a_figure() {
        story.at("2025-10-05T09:00");
        assertThat(story.judgedAt("2025-10-05T09:00")).isEqualTo(new Judgement(true, true, 5, false, 0));
        story.extended("xczj", "2025-10-31");
        assertThat(story.task().extensions().getFirst()).extracting(Extension::afterExpiry, Extension::wasOverdue).containsExactly(true, true);
        assertThat(story.judgedAt("2025-10-05T09:00")).isEqualTo(new Judgement(false, false, 0, false, 0));
        assertThat(story.judgedAt("2025-11-01T00:00")).isEqualTo(new Judgement(true, true, 1, false, 0));
        assertThat(story.task().overdueBeforeExtension()).isTrue();
    }

    @Test
    void what_was_submitted_while_the_office_had_not_answered_is_judged_by_its_answer() {
        story.at("2025-09-28T09:00").asked("xczj", "2025-10-10").at("2025-10-09T09:00").fulfilled("xsfj", "xczj").submitted("xczj");
        assertThat(story.judgedAt("2025-10-15T09:00").late()).isTrue();
        assertThat(story.task().extensions().getFirst().pending()).isTrue();
        story.at("2025-10-15T09:00").refusedExtension(1);
        assertThat(story.judgedAt("2025-10-15T09:00").late()).isTrue();
        story.extended("xczj", "2025-10-10");
        assertThat(story.judgedAt("2025-10-15T09:00")).isEqualTo(new Judgement(true, false, 0, false, 0));
    }

    @Test
    void a_refusal_says_why_and_the_deadline_stays() {
        story.at("2025-09-28T09:00").asked("xczj", "2025-10-31").at("2025-09-29T09:00").refusedExtension(1);
        assertThat(story.task().extensions().getFirst()).extracting(Extension::decision, Extension::answer, Extension::decidedAt)
                .containsExactly(Decision.REFUSED, "时限为上级统一规定。", instant("2025-09-29T09:00"));
        assertThat(story.task().deadline().date()).isEqualTo("2025-09-30");
    }

    @Test
    void a_groups_member_gets_a_date_of_its_own_and_nobody_else_does() {
        group.at("2025-09-28T09:00").dutyExtended("xczj", "2025-10-31");
        assertThat(group.task().deadline().date()).isEqualTo("2025-09-30");
        assertThat(group.dutyJudgedAt("xczj", "2025-10-01T00:00").overdue()).isFalse();
        assertThat(group.dutyJudgedAt("xsfj", "2025-10-01T00:00").overdue()).isTrue();
        assertThat(group.judgedAt("2025-10-01T00:00").overdue()).as("the task, for the other one").isTrue();
        group.at("2025-09-30T09:00").fulfilled("xsfj");
        assertThat(group.judgedAt("2025-10-01T00:00").overdue()).isFalse();
        assertThat(group.judgedAt("2025-11-01T00:00")).isEqualTo(new Judgement(true, true, 1, false, 0));
    }

    @Test
    void that_a_member_was_overdue_before_is_its_own_figure() {
        group.at("2025-10-05T09:00").dutyExtended("xczj", "2025-10-31");
        assertThat(group.duty("xczj").overdueBeforeExtension()).isTrue();
        assertThat(group.duty("xsfj").overdueBeforeExtension()).isFalse();
        assertThat(group.task().overdueBeforeExtension()).isFalse();
        assertThat(group.dutyJudgedAt("xczj", "2025-10-05T09:00").overdue()).isFalse();
    }

    @Test
    void what_is_pending_lapses_with_the_task_that_is_cancelled() {
        story.at("2025-09-28T09:00").asked("xczj", "2025-10-31").objected("xmzj").at("2025-09-29T09:00").cancelled();
        assertThat(story.task().extensions().getFirst()).extracting(Extension::decision, Extension::decidedAt).containsExactly(Decision.LAPSED,
                instant("2025-09-29T09:00"));
        assertThat(story.task().objections().getFirst().decision()).isEqualTo(Decision.LAPSED);
        story.reopened();
        assertThat(story.task().extensions().getFirst().pending()).as("it is asked anew").isFalse();
    }

    @Test
    void what_next_years_plan_took_over_is_answered_there() {
        story.asked("xczj", "2025-10-31").carriedOver();
        assertThat(story.task().extensions().getFirst().pending()).isTrue();
        story.succeeded();
        assertThat(story.task().extensions().getFirst().decision()).isEqualTo(Decision.LAPSED);
    }

    @Test
    void a_members_request_lapses_when_it_is_excused_and_the_leads_for_the_task_does_not() {
        group.askedForItsDuty("xczj", "2025-10-31").excused("xczj");
        assertThat(group.task().extensions().getFirst().decision()).isEqualTo(Decision.LAPSED);
        story.asked("xczj", "2025-10-31").excused("xczj");
        assertThat(story.task().extensions().getFirst().pending()).isTrue();
    }

    @Test
    void a_deadline_that_had_passed_before_the_issue_counts_once_the_office_grants_a_date() {
        var late = Story.led("2025-03-31", List.of("xczj"), List.of("xmzj"));
        assertThat(late.judgedAt("2025-06-03T09:00")).isEqualTo(new Judgement(false, true, 64, false, 0));
        late.at("2025-06-03T09:00").extended("xczj", "2025-06-30");
        assertThat(late.task().deadlineBeforeIssue()).isFalse();
        assertThat(late.judgedAt("2025-06-03T09:00")).isEqualTo(new Judgement(false, false, 0, false, 0));
        assertThat(late.judgedAt("2025-07-01T00:00")).isEqualTo(new Judgement(true, true, 1, false, 0));
        assertThat(late.dutyJudgedAt("xmzj", "2025-07-01T00:00").due()).isTrue();
    }

    @Test
    void or_sets_one_itself_which_is_no_extension() {
        var late = Story.led("2025-03-31", List.of("xczj"), List.of()).at("2025-06-03T09:00").deadlineSet("2025-06-30");
        assertThat(late.task().extensions()).isEmpty();
        assertThat(late.task().overdueBeforeExtension()).isFalse();
        assertThat(late.task().originalDeadline().date()).isEqualTo("2025-03-31");
        assertThat(late.judgedAt("2025-07-01T00:00")).isEqualTo(new Judgement(true, true, 1, false, 0));
    }

    @Test
    void in_a_group_only_the_member_that_was_given_a_date_counts_again() {
        var late = Story.ledByGroup("2025-03-31", "xczj", "xsfj").at("2025-06-03T09:00").dutyExtended("xczj", "2025-06-30");
        assertThat(late.dutyJudgedAt("xczj", "2025-07-01T00:00").due()).isTrue();
        assertThat(late.dutyJudgedAt("xsfj", "2025-07-01T00:00").due()).isFalse();
    }
}
