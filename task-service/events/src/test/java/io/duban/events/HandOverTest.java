package io.duban.events;

import static io.duban.events.Story.instant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A duty passes from one unit to another with its history (rule 8); where the successor has one here, the two become one. */
class HandOverTest {
    private final Story story = Story.led("2025-09-30", List.of("xczj", "xsfj", "xswj"), List.of("xmzj", "xrsj"));
    private final Story group = Story.ledByGroup("2025-09-30", "xczj", "xsfj", "xswj");

    @Test
    void the_successor_takes_the_duty_with_its_history_and_stands_where_it_stood() {
        story.at("2025-06-03T09:00").acknowledged("xczj").progressed("xczj", 40).at("2025-07-01T09:00").handedOver("xczj", "xjrj");
        assertThat(story.task().duties().keySet()).containsExactly("xjrj", "xsfj", "xswj", "xmzj", "xrsj");
        assertThat(story.duty("xjrj")).extracting(Duty::role, Duty::stage, Duty::percent, Duty::heldSince, Duty::acknowledgedAt).containsExactly(
                Role.LEAD, DutyStage.IN_PROGRESS, 40, instant("2025-07-01T09:00"), instant("2025-06-03T09:00"));
        assertThat(story.task().submittingLead()).contains(Story.unit("xjrj"));
    }

    @Test
    void who_held_it_until_then_is_remembered_as_it_held_it() {
        story.at("2025-06-03T09:00").progressed("xczj", 40).at("2025-07-01T09:00").handedOver("xczj", "xjrj").progressed("xjrj", 90);
        assertThat(story.task().formerDuties()).singleElement().satisfies(former -> {
            assertThat(former.duty().unit().code()).isEqualTo("xczj");
            assertThat(former.duty().percent()).isEqualTo(40);
            assertThat(former.duty().heldSince()).isEqualTo(instant("2025-05-26T09:00"));
            assertThat(former.until()).isEqualTo(instant("2025-07-01T09:00"));
            assertThat(former.successor().code()).isEqualTo("xjrj");
        });
    }

    @Test
    void a_fulfilled_duty_passes_as_fulfilled_by_whom_it_was() {
        story.at("2025-08-01T09:00").fulfilled("xmzj").at("2025-09-01T09:00").handedOver("xmzj", "xjrj");
        assertThat(story.duty("xjrj")).extracting(Duty::stage, Duty::fulfilledAt, Duty::fulfilledBy).containsExactly(DutyStage.FULFILLED,
                instant("2025-08-01T09:00"), Story.clerkOf("xmzj"));
    }

    @Test
    void a_responsible_unit_that_takes_a_lead_leads_where_the_lead_stood() {
        story.at("2025-06-03T09:00").progressed("xmzj", 70).at("2025-07-01T09:00").handedOver("xczj", "xmzj");
        assertThat(story.task().duties().keySet()).containsExactly("xmzj", "xsfj", "xswj", "xrsj");
        assertThat(story.duty("xmzj")).extracting(Duty::role, Duty::percent).containsExactly(Role.LEAD, 0);
        assertThat(story.task().submittingLead()).contains(Story.unit("xmzj"));
    }

    @Test
    void both_histories_are_kept_whichever_of_the_two_gives_way() {
        story.progressed("xmzj", 70).handedOver("xczj", "xmzj");
        assertThat(story.task().formerDuties()).extracting(former -> former.duty().unit().code(), former -> former.duty().role(),
                former -> former.duty().percent()).containsExactly(tuple("xczj", Role.LEAD, 0), tuple("xmzj", Role.RESPONSIBLE, 70));
        var other = Story.led("2025-09-30", List.of("xczj"), List.of("xmzj")).progressed("xmzj", 70).handedOver("xmzj", "xczj");
        assertThat(other.task().formerDuties()).extracting(former -> former.duty().unit().code()).containsExactly("xmzj");
    }

    @Test
    void what_was_last_said_of_the_one_that_gives_way_stays_beside_what_was_said_of_the_other() {
        story.progressed("xczj", 40).fulfilled("xmzj").at("2025-07-01T09:00").handedOver("xczj", "xmzj");
        assertThat(story.duty("xmzj")).extracting(Duty::stage, duty -> duty.lastReport().percent())
                .containsExactly(DutyStage.IN_PROGRESS, 40);
        assertThat(story.duty("xmzj").joined()).singleElement().satisfies(joined -> {
            assertThat(joined).extracting(Duty.Joined::unit, Duty.Joined::role, Duty.Joined::stage, Duty.Joined::at).containsExactly(
                    Story.unit("xmzj"), Role.RESPONSIBLE, DutyStage.FULFILLED, instant("2025-07-01T09:00"));
            assertThat(joined.lastReport().text()).isEqualTo("已全部公开。");
        });
    }

    @Test
    void so_it_does_for_as_many_as_become_one_and_with_whoever_holds_it_then() {
        story.progressed("xmzj", 70).handedOver("xmzj", "xrsj").handedOver("xrsj", "xczj").handedOver("xczj", "xjrj");
        assertThat(story.duty("xjrj").joined()).extracting(joined -> joined.unit().code(), Duty.Joined::percent)
                .containsExactlyInAnyOrder(tuple("xmzj", 70), tuple("xrsj", 0));
    }

    @Test
    void a_duty_that_a_view_keeps_from_before_has_become_one_with_none() {
        var kept = EventCodec.write(story.duty("xczj"));
        assertThat(kept).contains(",\"joined\":[]");
        assertThat(EventCodec.read(kept.replace(",\"joined\":[]", ""), Duty.class)).isEqualTo(story.duty("xczj"));
    }

    @Test
    void an_excused_duty_and_one_that_only_passed_have_become_one_with_none() {
        story.excused("xsfj").handedOver("xmzj", "xsfj").handedOver("xrsj", "xjrj");
        assertThat(story.duty("xsfj").joined()).isEmpty();
        assertThat(story.duty("xjrj").joined()).isEmpty();
    }

    @Test
    void a_lead_that_takes_a_share_of_its_task_leads_on_where_it_stood() {
        story.progressed("xsfj", 30).handedOver("xmzj", "xsfj");
        assertThat(story.task().duties().keySet()).containsExactly("xczj", "xsfj", "xswj", "xrsj");
        assertThat(story.duty("xsfj")).extracting(Duty::role, Duty::percent).containsExactly(Role.LEAD, 30);
        assertThat(story.task().formerDuties()).hasSize(1);
    }

    @Test
    void of_two_leads_in_one_the_first_place_counts() {
        story.handedOver("xswj", "xsfj");
        assertThat(story.task().duties(Role.LEAD)).extracting(duty -> duty.unit().code()).containsExactly("xczj", "xsfj");
        story.handedOver("xczj", "xsfj");
        assertThat(story.task().duties(Role.LEAD)).extracting(duty -> duty.unit().code()).containsExactly("xsfj");
        assertThat(story.task().submittingLead()).contains(Story.unit("xsfj"));
    }

    @Test
    void a_lead_that_takes_the_first_ones_duty_becomes_the_first() {
        story.handedOver("xczj", "xswj");
        assertThat(story.task().duties(Role.LEAD)).extracting(duty -> duty.unit().code()).containsExactly("xswj", "xsfj");
    }

    @Test
    void between_equals_what_is_further_from_its_end_still_has_to_be_done() {
        group.fulfilled("xsfj").handedOver("xczj", "xsfj");
        assertThat(group.duty("xsfj").stage()).isEqualTo(DutyStage.ASSIGNED);
        assertThat(group.task().formerDuties()).extracting(former -> former.duty().stage()).containsExactly(DutyStage.ASSIGNED, DutyStage.FULFILLED);
        group.fulfilled("xswj").handedOver("xswj", "xsfj");
        assertThat(group.duty("xsfj").stage()).isEqualTo(DutyStage.ASSIGNED);
    }

    @Test
    void an_excused_duty_of_the_successor_does_not_swallow_what_passes_to_it() {
        story.excused("xsfj").handedOver("xmzj", "xsfj");
        assertThat(story.duty("xsfj")).extracting(Duty::role, Duty::stage).containsExactly(Role.RESPONSIBLE, DutyStage.ASSIGNED);
        assertThat(story.task().duties().keySet()).containsExactly("xczj", "xswj", "xsfj", "xrsj");
    }

    @Test
    void nor_does_it_lend_its_place() {
        story.excused("xczj").handedOver("xswj", "xczj");
        assertThat(story.task().submittingLead()).contains(Story.unit("xsfj"));
        assertThat(story.task().duties(Role.LEAD)).extracting(duty -> duty.unit().code()).containsExactly("xsfj", "xczj");
    }

    @Test
    void a_members_own_deadline_passes_with_its_duty() {
        group.at("2025-09-28T09:00").dutyExtended("xczj", "2025-10-31").handedOver("xczj", "xjrj");
        assertThat(group.dutyJudgedAt("xjrj", "2025-10-31T09:00").overdue()).isFalse();
        assertThat(group.task().extensions().getFirst().unit().code()).as("who had asked").isEqualTo("xczj");
    }

    @Test
    void of_two_that_become_one_the_later_deadline_counts_whichever_gives_way() {
        group.at("2025-08-01T09:00").dutyExtended("xsfj", "2025-10-15").dutyExtended("xswj", "2025-10-31").handedOver("xswj", "xsfj");
        assertThat(group.task().deadlineOf(group.duty("xsfj")).date()).as("granted later to the one that passes").isEqualTo("2025-10-31");
        group.handedOver("xsfj", "xczj");
        assertThat(group.task().deadlineOf(group.duty("xczj")).date()).as("granted to one of two alike").isEqualTo("2025-10-31");
        var other = Story.ledByGroup("2025-09-30", "xczj", "xsfj").dutyExtended("xsfj", "2025-10-31").fulfilled("xsfj").handedOver("xczj", "xsfj");
        assertThat(other.duty("xsfj").stage()).isEqualTo(DutyStage.ASSIGNED);
        assertThat(other.task().deadlineOf(other.duty("xsfj")).date()).as("granted to the one that gives way").isEqualTo("2025-10-31");
    }

    @Test
    void the_later_deadline_clears_overdue_from_then_on_and_it_stays_a_figure_that_it_was() {
        group.dutyExtended("xswj", "2025-10-31").at("2025-10-08T09:00");
        assertThat(group.dutyJudgedAt("xsfj", "2025-10-08T09:00").overdue()).isTrue();
        group.handedOver("xswj", "xsfj");
        assertThat(group.dutyJudgedAt("xsfj", "2025-10-08T09:00").overdue()).isFalse();
        assertThat(group.duty("xsfj").overdueBeforeExtension()).isTrue();
        assertThat(group.handedOver("xczj", "xjrj").duty("xjrj").overdueBeforeExtension()).as("it became one with none").isFalse();
    }

    @Test
    void an_extension_of_an_excused_duty_is_not_taken_over() {
        group.dutyExtended("xsfj", "2025-10-31").excused("xsfj").handedOver("xczj", "xsfj");
        assertThat(group.duty("xsfj").deadline()).isNull();
    }

    @Test
    void of_two_that_become_one_a_period_that_either_had_reported_is_reported() {
        var monthly = Deadline.on("10月底前", "month-end", LocalDate.of(2025, 10, 31)).withCadence(Deadline.Cadence.MONTHLY);
        var both = Story.ledByGroup(monthly, "xczj", "xsfj").missedCheckIn("xczj", "2025-05-31").missedCheckIn("xsfj", "2025-05-31")
                .at("2025-06-10T09:00").checkedIn("xczj", "2025-06-30").at("2025-07-01T09:00").missedCheckIn("xsfj", "2025-06-30")
                .at("2025-07-08T09:00").checkedIn("xsfj", "2025-07-31").at("2025-07-09T09:00").checkedIn("xczj", "2025-07-31")
                .at("2025-08-01T09:00").checkedIn("xczj", "2025-08-31").handedOver("xczj", "xsfj");
        assertThat(both.duty("xsfj").checkIns()).as("reported wins over missed and owed, and its own report over the other's").containsExactly(
                new CheckIn(LocalDate.of(2025, 5, 31), null), new CheckIn(LocalDate.of(2025, 6, 30), instant("2025-06-10T09:00")),
                new CheckIn(LocalDate.of(2025, 7, 31), instant("2025-07-08T09:00")),
                new CheckIn(LocalDate.of(2025, 8, 31), instant("2025-08-01T09:00")));
        assertThat(CheckIns.next(both.task(), both.duty("xsfj"))).contains(LocalDate.of(2025, 9, 30));
    }

    @Test
    void nothing_that_the_other_missed_is_taken_over() {
        var quarterly = Deadline.on("12月底前", "month-end", LocalDate.of(2025, 12, 31)).withCadence(Deadline.Cadence.QUARTERLY);
        var story = Story.ledByGroup(quarterly, "xczj").missedCheckIn("xczj", "2025-06-30").at("2025-07-02T09:00")
                .designated(Role.LEAD, LeadKind.GROUP, "xsfj").acknowledged("xczj").handedOver("xczj", "xsfj");
        assertThat(story.duty("xsfj").checkIns()).isEmpty();
        assertThat(story.task().formerDuties().getFirst().duty().checkIns()).as("it stays with whoever held it")
                .containsExactly(new CheckIn(LocalDate.of(2025, 6, 30), null));
    }

    @Test
    void what_the_former_holder_asked_for_its_duty_is_asked_for_the_successors() {
        group.askedForItsDuty("xczj", "2025-10-31").handedOver("xczj", "xjrj");
        assertThat(group.task().extensions()).singleElement().satisfies(asked -> {
            assertThat(asked.pending()).isTrue();
            assertThat(asked.unit().code()).isEqualTo("xjrj");
            assertThat(asked.requestedBy()).isEqualTo(Story.clerkOf("xczj"));
        });
    }

    @Test
    void unless_the_successor_has_asked_itself() {
        group.askedForItsDuty("xczj", "2025-10-31").askedForItsDuty("xsfj", "2025-11-30").handedOver("xczj", "xsfj");
        assertThat(group.task().extensions()).extracting(asked -> asked.unit().code(), Extension::decision)
                .containsExactly(tuple("xczj", Decision.LAPSED), tuple("xsfj", Decision.PENDING));
    }

    @Test
    void what_was_asked_for_the_whole_task_is_asked_on() {
        story.asked("xczj", "2025-10-31").handedOver("xczj", "xjrj");
        assertThat(story.task().extensions().getFirst().pending()).isTrue();
    }

    @Test
    void an_objection_is_met_when_the_duty_is_another_units() {
        story.objected("xmzj").objected("xrsj").handedOver("xmzj", "xjrj");
        assertThat(story.task().objections()).extracting(Objection::decision).containsExactly(Decision.LAPSED, Decision.PENDING);
    }
}
