package io.duban.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.duban.events.Deadline.Cadence;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who leads is named or changed after the issue, and what the year's end makes of a task. */
class ChangingUnitsAndYearsTest {

    @Test
    void designated_members_lead_each_for_itself_and_stand_first() {
        var story = Story.ledByNobody("2025-09-30", "xmzj", "xswj").at("2025-06-10T09:00")
                .designated(Role.LEAD, LeadKind.GROUP, "xczj", "xmzj");
        assertThat(story.task().leadMissing()).isFalse();
        assertThat(story.task().leadKind()).isEqualTo(LeadKind.GROUP);
        assertThat(story.task().duties().keySet()).as("in the order named").containsExactly("xczj", "xmzj", "xswj");
        assertThat(story.duty("xmzj").role()).as("LEAD wins").isEqualTo(Role.LEAD);
        assertThat(story.duty("xczj").heldSince()).isEqualTo(Story.instant("2025-06-10T09:00"));
    }

    @Test
    void the_first_designated_submits_behind_the_leads_that_there_were() {
        var open = Story.ledByNobody("2025-09-30", "xmzj").designated(Role.LEAD, LeadKind.NAMED, "xczj", "xmzj");
        assertThat(open.task().submittingLead()).contains(Story.unit("xczj"));
        var named = Story.led("2025-09-30", List.of("xswj"), List.of("xmzj")).designated(Role.LEAD, LeadKind.NAMED, "xmzj", "xczj");
        assertThat(named.task().submittingLead()).contains(Story.unit("xswj"));
        assertThat(named.task().duties(Role.LEAD)).extracting(duty -> duty.unit().code()).containsExactly("xswj", "xmzj", "xczj");
    }

    @Test
    void who_leads_already_or_has_reported_keeps_what_it_has() {
        var story = Story.led("2025-09-30", List.of("xczj"), List.of("xmzj")).progressed("xczj", 40).fulfilled("xmzj")
                .designated(Role.RESPONSIBLE, LeadKind.NAMED, "xczj", "xmzj", "xswj");
        assertThat(story.duty("xczj")).extracting(Duty::role, Duty::percent).containsExactly(Role.LEAD, 40);
        assertThat(story.duty("xmzj").stage()).isEqualTo(DutyStage.FULFILLED);
        assertThat(story.duty("xswj").stage()).isEqualTo(DutyStage.ASSIGNED);
    }

    @Test
    void who_was_excused_and_is_named_again_owes_it_from_the_start() {
        var story = Story.led("2025-09-30", List.of("xczj"), List.of("xmzj")).fulfilled("xmzj").excused("xmzj").at("2025-07-01T09:00")
                .designated(Role.RESPONSIBLE, LeadKind.NAMED, "xmzj");
        assertThat(story.duty("xmzj")).extracting(Duty::stage, Duty::fulfilledAt, Duty::heldSince)
                .containsExactly(DutyStage.ASSIGNED, null, Story.instant("2025-07-01T09:00"));
    }

    @Test
    void where_every_lead_was_excused_nobody_leads() {
        var story = Story.led("2025-09-30", List.of("xczj"), List.of("xmzj")).excused("xczj");
        assertThat(story.task().leadMissing()).isTrue();
        assertThat(story.task().submittingLead()).isEmpty();
    }

    @Test
    void a_document_changes_who_answers_and_excuses_the_others() {
        var story = Story.led("2025-09-30", List.of("xczj"), List.of("xmzj")).progressed("xmzj", 30).at("2025-07-01T09:00")
                .amendedToBeLedBy(LeadKind.NAMED, "xmzj", "xswj");
        assertThat(story.task().duties(Role.LEAD)).extracting(duty -> duty.unit().code() + " " + duty.stage())
                .containsExactly("xmzj IN_PROGRESS", "xswj ASSIGNED", "xczj EXCUSED");
        assertThat(story.task().submittingLead()).contains(Story.unit("xmzj"));
        assertThat(story.task().amendments()).hasSize(1);
    }

    @Test
    void left_out_is_who_owed_it_until_a_document_asked_it_no_more_and_not_who_was_excused_before() {
        var story = Story.led("2025-09-30", List.of("xczj"), List.of("xmzj", "xswj")).excused("xmzj").at("2025-07-01T09:00")
                .amendedToBeLedBy(LeadKind.NAMED, "xczj");
        assertThat(story.task().duties().values()).extracting(Duty::stage, Duty::leftOut).containsExactly(tuple(DutyStage.ASSIGNED, false),
                tuple(DutyStage.EXCUSED, false), tuple(DutyStage.EXCUSED, true));
        story.amendedToBeLedBy(LeadKind.NAMED, "xczj", "xswj");
        assertThat(story.duty("xswj")).as("asked again").extracting(Duty::stage, Duty::leftOut).containsExactly(DutyStage.ASSIGNED, false);
        assertThat(story.excused("xswj").duty("xswj").leftOut()).as("excused then for a reason of its own").isFalse();
    }

    @Test
    void carried_over_it_is_chased_as_before_until_the_next_years_task_takes_its_place() {
        var story = Story.led("2025-12-31", List.of("xczj"), List.of()).at("2026-01-10T09:00").carriedOver();
        assertThat(story.task().open()).isTrue();
        assertThat(story.judgedAt("2026-01-20T00:00").daysOverdue()).isEqualTo(20);
        story.at("2026-02-01T00:00").succeeded();
        assertThat(story.task().open()).isFalse();
    }

    @Test
    void succeeded_it_stands_as_it_stood_for_ever_and_as_of_before_as_it_was() {
        var story = Story.led("2025-12-31", List.of("xczj"), List.of("xmzj")).at("2026-01-05T09:00").carriedOver()
                .at("2026-01-11T00:00").succeeded();
        assertThat(story.judgedAt("2026-12-31T00:00").daysOverdue()).isEqualTo(11);
        assertThat(story.dutyJudgedAt("xmzj", "2026-12-31T00:00").daysOverdue()).isEqualTo(11);
        assertThat(story.judgedAt("2026-01-02T00:00").daysOverdue()).isEqualTo(2);
        var early = Story.ledByGroup("2026-03-31", "xczj", "xsfj").at("2026-01-11T00:00").succeeded();
        assertThat(early.judgedAt("2026-12-31T00:00")).as("its day had not come").isEqualTo(new Judgement(false, false, 0, false, 0));
    }

    @Test
    void an_ended_task_is_closed_and_taken_up_again_as_it_stood() {
        var story = Story.due(Deadline.continuous("长期坚持", "continuous", Cadence.YEARLY), "xczj").at("2025-12-31T09:00").ended();
        assertThat(story.task()).extracting(TaskState::stage, TaskState::yearEnd).containsExactly(TaskStage.COMPLETED, YearEnd.ENDED);
        story.reopened();
        assertThat(story.task()).extracting(TaskState::stage, TaskState::yearEnd).containsExactly(TaskStage.IN_PROGRESS, null);
        assertThat(story.duty("xczj")).as("never reported done, so nothing is sent back")
                .extracting(Duty::stage, Duty::returns).containsExactly(DutyStage.ASSIGNED, 0);
    }
}
