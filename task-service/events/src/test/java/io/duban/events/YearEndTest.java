package io.duban.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.events.Deadline.Cadence;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an amendment and the year's end make of a task. */
class YearEndTest {
    private final Story story = Story.led("2025-09-30", List.of("xczj", "xsfj"), List.of("xmzj", "xswj"));

    @Test
    void an_amendment_keeps_the_original_deadline_and_is_judged_by_the_new_one() {
        assertThat(story.judgedAt("2025-10-08T09:00").overdue()).isTrue();
        story.at("2025-10-08T09:00").amended(Deadline.on("11月底前", "month-end", LocalDate.of(2025, 11, 30)), List.of("xczj"), List.of());
        assertThat(story.task().originalDeadline().date()).isEqualTo("2025-09-30");
        assertThat(story.judgedAt("2025-10-08T09:00").overdue()).isFalse();
        assertThat(story.judgedAt("2025-12-01T00:00").daysOverdue()).isEqualTo(1);
        assertThat(story.task().amendments()).extracting(Amendment::docNumber).containsExactly("示政办字〔2025〕11号");
        assertThat(story.task().amendments().getFirst().changed()).containsExactly("leads", "responsibles", "deadline");
        assertThat(new Amendment("示政办字〔2025〕11号", "更正", Story.instant("2025-10-08T09:00"), null).changed()).as("kept before it was told").isEmpty();
    }

    @Test
    void an_amendment_has_changed_what_is_otherwise_after_it() {
        story.amended(null, List.of("xsfj", "xczj"), List.of("xswj", "xmzj"));
        assertThat(changedLast()).as("who submits; the order of the others says nothing").containsExactly("leads");
        story.handedOver("xczj", "xrsj").amended(story.task().deadline(), List.of("xsfj", "xrsj"), List.of("xmzj", "xswj"));
        assertThat(changedLast()).as("what it only says again").isEmpty();
        story.amended(null, List.of("xsfj", "xczj"), List.of("xmzj"));
        assertThat(changedLast()).as("back to whoever had handed it over").containsExactly("leads", "responsibles");
        story.amendedTo(story.task().deadline().withCadence(Cadence.MONTHLY));
        assertThat(changedLast()).as("a requirement may ask for reports in between").containsExactly("checkIns");
        story.amendedTo(Deadline.continuous("长期坚持", "continuous", null));
        assertThat(changedLast()).as("once a year where nothing is said").containsExactly("deadline", "checkIns");
        story.amendedTo(Deadline.continuous("长期坚持", "continuous", Cadence.YEARLY));
        assertThat(changedLast()).isEmpty();
        story.amendedToBeLedBy(LeadKind.GROUP, "xsfj", "xczj");
        assertThat(changedLast()).as("each for itself").containsExactly("leads", "responsibles");
    }

    private List<String> changedLast() {
        return story.task().amendments().getLast().changed();
    }

    @Test
    void whoever_an_amendment_leaves_out_is_excused_and_whoever_stays_keeps_its_work() {
        story.progressed("xczj", 40).progressed("xmzj", 30).amended(null, List.of("xmzj", "xczj"), List.of("xsjj"));
        assertThat(story.duty("xczj")).extracting(Duty::stage, Duty::percent).containsExactly(DutyStage.IN_PROGRESS, 40);
        assertThat(story.duty("xmzj")).extracting(Duty::role, Duty::percent).containsExactly(Role.LEAD, 30);
        assertThat(story.duty("xsjj").stage()).isEqualTo(DutyStage.ASSIGNED);
        assertThat(story.duty("xswj").stage()).isEqualTo(DutyStage.EXCUSED);
        assertThat(story.task().submittingLead()).as("the first named now").contains(Story.unit("xmzj"));
    }

    @Test
    void where_everybody_who_led_was_excused_nobody_leads() {
        story.excused("xczj").excused("xsfj");
        assertThat(story.task().leadMissing()).isTrue();
    }

    @Test
    void a_continued_task_stays_open_and_an_ended_one_is_closed() {
        var continuous = Deadline.continuous("长期坚持", "continuous", Cadence.YEARLY);
        var goesOn = Story.due(continuous, "xczj").at("2026-01-05T09:00").continued().task();
        assertThat(goesOn.open()).isTrue();
        assertThat(goesOn.yearEnd()).isEqualTo(YearEnd.CONTINUED);
        var over = Story.due(continuous, "xczj").at("2026-01-05T09:00").ended().task();
        assertThat(over.stage()).isEqualTo(TaskStage.COMPLETED);
        assertThat(over.completedAt()).isEqualTo(Story.instant("2026-01-05T09:00"));
    }

    @Test
    void a_task_carried_over_is_chased_until_its_successor_takes_its_place_and_its_days_stand_still_from_then() {
        story.at("2026-01-05T09:00").carriedOver();
        assertThat(story.task().open()).isTrue();
        assertThat(story.judgedAt("2026-01-10T00:00").daysOverdue()).isEqualTo(102);
        story.at("2026-01-10T00:00").succeeded();
        assertThat(story.task().open()).isFalse();
        assertThat(story.task().stage().open()).as("it was never done").isTrue();
        assertThat(story.judgedAt("2026-06-01T00:00")).isEqualTo(story.judgedAt("2026-01-10T00:00"));
        assertThat(story.dutyJudgedAt("xczj", "2026-06-01T00:00").daysOverdue()).isEqualTo(102);
        assertThat(story.judgedAt("2025-11-01T00:00").daysOverdue()).as("as of a day before").isEqualTo(32);
    }

    @Test
    void a_task_succeeded_before_its_deadline_never_becomes_overdue() {
        story.at("2025-09-01T09:00").succeeded();
        assertThat(story.judgedAt("2026-06-01T00:00")).isEqualTo(new Judgement(false, false, 0, false, 0));
    }

    @Test
    void what_was_ended_and_is_reopened_is_not_ended_any_more() {
        var reopened = Story.due(Deadline.continuous("长期坚持", "continuous", Cadence.YEARLY), "xczj").ended().reopened().task();
        assertThat(reopened.yearEnd()).isNull();
        assertThat(reopened.open()).isTrue();
    }
}
