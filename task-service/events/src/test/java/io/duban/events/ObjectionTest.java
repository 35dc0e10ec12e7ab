package io.duban.events;

import static io.duban.events.Story.instant;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A unit says that the duty is not for it (rule 9), and what an excused duty leaves behind. */
class ObjectionTest {
    private final Story story = Story.led("2025-09-30", List.of("xczj", "xsfj"), List.of("xmzj"));

    @Test
    void an_objection_waits_for_the_office_and_the_duty_stays_until_then() {
        story.at("2025-05-27T09:00").objected("xmzj");
        assertThat(story.task().objections()).singleElement().satisfies(raised -> {
            assertThat(raised.pending()).isTrue();
            assertThat(raised.raisedBy()).isEqualTo(Story.clerkOf("xmzj"));
        });
        assertThat(story.dutyJudgedAt("xmzj", "2025-10-01T00:00").overdue()).isTrue();
    }

    @Test
    void accepted_it_is_excused_and_out_of_the_figures() {
        story.objected("xmzj").at("2025-05-28T09:00").acceptedObjection(1).excused("xmzj");
        assertThat(story.task().objections().getFirst()).extracting(Objection::decision, Objection::decidedAt)
                .containsExactly(Decision.ACCEPTED, instant("2025-05-28T09:00"));
        assertThat(story.dutyJudgedAt("xmzj", "2025-10-01T00:00")).isEqualTo(new Judgement(false, false, 0, false, 0));
    }

    @Test
    void rejected_it_may_be_raised_again() {
        story.objected("xmzj").rejectedObjection(1).objected("xmzj");
        assertThat(story.task().objections()).extracting(Objection::decision).containsExactly(Decision.REFUSED, Decision.PENDING);
        assertThat(story.task().objections().getFirst().answer()).isEqualTo("职责未变。");
    }

    @Test
    void a_unit_that_reports_its_duty_done_objects_no_more() {
        story.objected("xmzj").fulfilled("xmzj");
        assertThat(story.task().objections().getFirst().decision()).isEqualTo(Decision.LAPSED);
    }

    @Test
    void where_the_first_lead_is_excused_the_next_submits() {
        story.excused("xczj");
        assertThat(story.task().submittingLead()).contains(Story.unit("xsfj"));
    }

    @Test
    void where_the_lead_sent_back_is_excused_the_report_stands_on_which_the_others_were_approved() {
        story.at("2025-10-02T09:00").fulfilled("xsfj", "xczj").submitted("xczj").at("2025-10-08T09:00").approved("xczj").returned("xsfj")
                .at("2025-10-20T09:00").excused("xsfj").completed("xmzj");
        assertThat(story.task()).extracting(TaskState::stage, TaskState::submittedAt).containsExactly(TaskStage.COMPLETED,
                instant("2025-10-02T09:00"));
        assertThat(story.judgedAt("2025-12-31T00:00")).isEqualTo(new Judgement(true, false, 0, true, 2));
        story.at("2025-10-25T00:00").reopened();
        assertThat(story.task().rests()).containsExactly(new Rest(instant("2025-10-02T09:00"), instant("2025-10-25T00:00")));
    }

    @Test
    void a_group_whose_last_open_member_is_excused_was_submitted_by_whoever_fulfilled_last() {
        var group = Story.ledByGroup("2025-09-30", "xczj", "xsfj", "xswj").at("2025-08-01T09:00").fulfilled("xsfj").at("2025-08-02T09:00")
                .fulfilled("xczj").at("2025-10-02T09:00").excused("xswj").submittedByOffice("xczj");
        assertThat(group.task()).extracting(TaskState::stage, TaskState::submittedBy).containsExactly(TaskStage.SUBMITTED,
                Story.clerkOf("xczj"));
        assertThat(group.judgedAt("2025-10-03T09:00")).as("each is judged by its own report").isEqualTo(new Judgement(true, false, 0, false, 0));
    }
}
