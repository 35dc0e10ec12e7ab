package io.duban.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The same for one unit's share: by its own last report that was not returned, whatever the others do. */
class DutyJudgementTest {
    private static final Judgement NOTHING_TO_SAY = new Judgement(false, false, 0, false, 0);
    private static final Judgement ON_TIME = new Judgement(true, false, 0, false, 0);
    private final Story story = Story.led("2025-09-30", List.of("xczj", "xsfj"), List.of("xmzj", "xswj"));

    @Test
    void nothing_is_said_of_an_open_duty_until_the_deadline_has_passed() {
        assertThat(story.dutyJudgedAt("xmzj", "2025-09-30T23:59:59")).isEqualTo(NOTHING_TO_SAY);
        assertThat(story.dutyJudgedAt("xmzj", "2025-10-01T00:00")).isEqualTo(new Judgement(true, true, 1, false, 0));
    }

    @Test
    void a_responsible_duty_ends_with_its_report() {
        story.at("2025-09-01T09:00").fulfilled("xmzj");
        assertThat(story.dutyJudgedAt("xmzj", "2025-09-02T09:00")).isEqualTo(ON_TIME);
    }

    @Test
    void a_lead_duty_waits_for_the_office_without_being_due_before_the_deadline() {
        story.at("2025-09-01T09:00").fulfilled("xsfj");
        assertThat(story.dutyJudgedAt("xsfj", "2025-09-02T09:00")).isEqualTo(NOTHING_TO_SAY);
        assertThat(story.dutyJudgedAt("xsfj", "2025-10-31T09:00")).isEqualTo(ON_TIME);
    }

    @Test
    void a_unit_in_time_is_on_time_although_the_whole_task_is_late() {
        story.at("2025-09-30T09:00").fulfilled("xsfj", "xmzj").at("2025-10-05T09:00").fulfilled("xczj").submitted("xczj")
                .approved("xczj", "xsfj").completed("xswj");
        assertThat(story.judgedAt("2025-12-31T00:00").late()).isTrue();
        assertThat(story.dutyJudgedAt("xsfj", "2025-12-31T00:00")).isEqualTo(ON_TIME);
        assertThat(story.dutyJudgedAt("xmzj", "2025-12-31T00:00")).isEqualTo(ON_TIME);
        assertThat(story.dutyJudgedAt("xczj", "2025-12-31T00:00")).isEqualTo(new Judgement(true, false, 0, true, 5));
    }

    @Test
    void a_lead_duty_reported_late_is_overdue_until_it_is_approved_and_a_responsible_one_only_late() {
        story.at("2025-10-02T09:00").fulfilled("xsfj", "xmzj");
        assertThat(story.dutyJudgedAt("xsfj", "2025-10-20T00:00")).isEqualTo(new Judgement(true, true, 2, true, 2));
        assertThat(story.dutyJudgedAt("xmzj", "2025-10-20T00:00")).isEqualTo(new Judgement(true, false, 0, true, 2));
    }

    @Test
    void returned_after_the_deadline_it_is_overdue_at_once_without_the_days_at_the_office() {
        story.at("2025-09-20T09:00").fulfilled("xmzj").at("2025-10-20T09:00").returned("xmzj");
        assertThat(story.dutyJudgedAt("xmzj", "2025-10-20T09:00")).isEqualTo(new Judgement(true, true, 1, false, 0));
        story.at("2025-10-22T08:00").fulfilled("xmzj");
        assertThat(story.dutyJudgedAt("xmzj", "2025-12-31T00:00")).isEqualTo(new Judgement(true, false, 0, true, 3));
    }

    @Test
    void closed_as_unreported_it_is_due_and_no_longer_overdue_but_never_fulfilled() {
        story.at("2025-08-01T09:00").fulfilled("xsfj", "xczj").submitted("xczj").approved("xczj", "xsfj").completed("xmzj", "xswj");
        assertThat(story.duty("xswj")).extracting(Duty::stage, Duty::fulfilledAt).containsExactly(DutyStage.CLOSED_UNREPORTED, null);
        assertThat(story.dutyJudgedAt("xswj", "2025-08-02T09:00")).isEqualTo(new Judgement(true, false, 0, false, 0));
        assertThat(story.dutyJudgedAt("xswj", "2025-12-31T00:00").overdue()).isFalse();
    }

    @Test
    void reopened_it_can_be_overdue_again() {
        story.at("2025-08-01T09:00").fulfilled("xsfj", "xczj").submitted("xczj").approved("xczj", "xsfj").completed("xmzj", "xswj")
                .at("2025-10-10T09:00").reopened();
        assertThat(story.dutyJudgedAt("xswj", "2025-10-10T09:00").overdue()).isTrue();
        assertThat(story.dutyJudgedAt("xczj", "2025-10-10T09:00")).isEqualTo(new Judgement(true, true, 1, false, 0));
    }

    @Test
    void an_excused_duty_is_not_judged_and_not_put_back_to_work() {
        story.at("2025-06-10T09:00").excused("xsfj");
        assertThat(story.dutyJudgedAt("xsfj", "2025-12-31T00:00")).isEqualTo(NOTHING_TO_SAY);
        assertThat(story.duty("xsfj").reopened(true, Story.instant("2025-12-31T00:00"))).isEqualTo(story.duty("xsfj"));
    }

    @Test
    void on_a_cancelled_task_no_duty_is_judged() {
        story.at("2025-10-05T09:00").fulfilled("xmzj").cancelled();
        assertThat(story.task().duties().keySet()).allSatisfy(
                unit -> assertThat(story.dutyJudgedAt(unit, "2025-12-31T00:00")).isEqualTo(NOTHING_TO_SAY));
    }
}
