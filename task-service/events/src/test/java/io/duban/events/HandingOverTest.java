package io.duban.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A duty passes with its history; where the successor has one here already, the two become one (rule 8). */
class HandingOverTest {
    private final Story story = Story.led("2025-09-30", List.of("xczj", "xsfj"), List.of("xmzj", "xswj")).at("2025-07-01T09:00");

    @Test
    void the_successor_goes_on_where_the_duty_stood() {
        story.progressed("xczj", 40).at("2025-08-01T09:00").handedOver("xczj", "xrsj");
        assertThat(story.task().duties().keySet()).containsExactly("xrsj", "xsfj", "xmzj", "xswj");
        assertThat(story.duty("xrsj")).extracting(Duty::unit, Duty::role, Duty::stage, Duty::percent, Duty::heldSince)
                .containsExactly(Story.unit("xrsj"), Role.LEAD, DutyStage.IN_PROGRESS, 40, Story.instant("2025-08-01T09:00"));
        assertThat(story.task().submittingLead()).contains(Story.unit("xrsj"));
    }

    @Test
    void who_held_it_until_when_is_remembered_as_it_stood() {
        story.progressed("xczj", 40).at("2025-08-01T09:00").handedOver("xczj", "xrsj").progressed("xrsj", 90);
        var former = story.task().formerDuties().getFirst();
        assertThat(former.duty()).extracting(Duty::unit, Duty::percent).containsExactly(Story.unit("xczj"), 40);
        assertThat(former).extracting(FormerDuty::successor, FormerDuty::until)
                .containsExactly(Story.unit("xrsj"), Story.instant("2025-08-01T09:00"));
    }

    @Test
    void it_is_judged_for_its_present_holder_by_what_was_reported_before() {
        story.at("2025-09-30T09:00").fulfilled("xmzj").at("2025-10-10T09:00").handedOver("xmzj", "xrsj");
        assertThat(story.dutyJudgedAt("xrsj", "2025-12-31T00:00")).isEqualTo(new Judgement(true, false, 0, false, 0));
    }

    @Test
    void a_responsible_unit_that_takes_over_a_lead_leads_in_its_place() {
        story.progressed("xmzj", 70).handedOver("xczj", "xmzj");
        assertThat(story.task().duties().keySet()).containsExactly("xmzj", "xsfj", "xswj");
        assertThat(story.duty("xmzj")).extracting(Duty::role, Duty::stage, Duty::percent)
                .containsExactly(Role.LEAD, DutyStage.ASSIGNED, 0);
        assertThat(story.task().submittingLead()).contains(Story.unit("xmzj"));
    }

    @Test
    void a_lead_that_takes_over_a_responsible_duty_leads_on() {
        story.progressed("xczj", 60).progressed("xmzj", 10).handedOver("xmzj", "xczj");
        assertThat(story.task().duties().keySet()).containsExactly("xczj", "xsfj", "xswj");
        assertThat(story.duty("xczj")).extracting(Duty::role, Duty::percent).containsExactly(Role.LEAD, 60);
    }

    @Test
    void of_two_alike_the_one_further_from_its_end_is_owed_and_the_first_place_is_kept() {
        story.fulfilled("xsfj").handedOver("xczj", "xsfj");
        assertThat(story.task().duties().keySet()).containsExactly("xsfj", "xmzj", "xswj");
        assertThat(story.duty("xsfj")).extracting(Duty::stage, Duty::fulfilledAt).containsExactly(DutyStage.ASSIGNED, null);
        assertThat(story.task().submittingLead()).contains(Story.unit("xsfj"));
    }

    @Test
    void who_was_excused_owes_what_it_takes_over() {
        story.excused("xsfj").handedOver("xmzj", "xsfj");
        assertThat(story.duty("xsfj")).extracting(Duty::role, Duty::stage).containsExactly(Role.RESPONSIBLE, DutyStage.ASSIGNED);
        var other = Story.led("2025-09-30", List.of("xczj", "xsfj"), List.of("xmzj")).excused("xczj").handedOver("xczj", "xmzj");
        assertThat(other.duty("xmzj")).as("an excused lead wins over nothing that is owed").extracting(Duty::role, Duty::stage)
                .containsExactly(Role.RESPONSIBLE, DutyStage.ASSIGNED);
    }
}
