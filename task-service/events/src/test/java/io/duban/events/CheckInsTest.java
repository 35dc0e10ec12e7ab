package io.duban.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.duban.events.Deadline.Cadence;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The periodic reports of continuous and recurring tasks (rule 10). */
class CheckInsTest {
    private final Story quarterly = Story.due(Deadline.continuous("长期坚持", "continuous", Cadence.QUARTERLY), "xczj");

    @Test
    void the_first_period_ends_after_the_issue() {
        assertThat(next(quarterly)).isEqualTo("2025-06-30");
        assertThat(next(Story.due(Deadline.continuous("长期坚持", "continuous", null), "xczj"))).isEqualTo("2025-12-31");
        assertThat(next(Story.due(Deadline.continuous("每月", "monthly", Cadence.MONTHLY), "xczj"))).isEqualTo("2025-05-31");
    }

    @Test
    void a_progress_report_of_the_lead_counts_for_the_period_in_which_it_comes() {
        quarterly.at("2025-06-30T23:00").progressed("xczj", 30);
        assertThat(quarterly.duty("xczj").checkIns())
                .containsExactly(new CheckIn(LocalDate.of(2025, 6, 30), Story.instant("2025-06-30T23:00")));
        assertThat(next(quarterly)).isEqualTo("2025-09-30");
        quarterly.progressed("xczj", 35);
        assertThat(quarterly.duty("xczj").checkIns()).as("a second one in the same period").hasSize(1);
    }

    @Test
    void what_was_missed_stays_missed() {
        quarterly.at("2025-07-01T00:05").missedCheckIn("xczj", "2025-06-30").at("2025-07-02T09:00").progressed("xczj", 30);
        assertThat(quarterly.duty("xczj").checkIns()).extracting(CheckIn::due, CheckIn::missed).containsExactly(
                tuple(LocalDate.of(2025, 6, 30), true),
                tuple(LocalDate.of(2025, 9, 30), false));
    }

    @Test
    void a_responsible_units_report_is_no_check_in() {
        var dated = Story.led("2025-12-31", List.of("xczj"), List.of("xmzj"));
        dated.at("2025-06-10T09:00").amendedTo(Deadline.on("年底前", "year-end", LocalDate.of(2025, 12, 31)).withCadence(Cadence.QUARTERLY))
                .progressed("xmzj", 10);
        assertThat(dated.duty("xmzj").checkIns()).isEmpty();
        assertThat(CheckIns.next(dated.task(), dated.duty("xmzj"))).isEmpty();
        assertThat(next(dated)).isEqualTo("2025-06-30");
    }

    @Test
    void a_dated_task_owes_none_after_its_deadline_nor_once_it_is_reported_done() {
        var dated = Story.due(Deadline.on("9月底前", "month-end", LocalDate.of(2025, 9, 30)).withCadence(Cadence.QUARTERLY), "xczj");
        dated.at("2025-06-20T09:00").checkedIn("xczj", "2025-06-30");
        assertThat(next(dated)).isEqualTo("2025-09-30");
        dated.fulfilled("xczj");
        assertThat(CheckIns.next(dated.task(), dated.duty("xczj"))).isEmpty();
    }

    @Test
    void periods_that_ended_while_the_report_lay_with_the_office_are_not_owed() {
        var dated = Story.due(Deadline.on("年底前", "year-end", LocalDate.of(2025, 12, 31)).withCadence(Cadence.QUARTERLY), "xczj");
        dated.at("2025-06-10T09:00").fulfilled("xczj").submitted("xczj").at("2025-10-10T09:00").returned("xczj");
        assertThat(next(dated)).as("the second quarter's was the fulfilment").isEqualTo("2025-12-31");
    }

    @Test
    void whoever_gets_the_duty_owes_from_then_on() {
        var open = Story.ledByNobody("2025-12-31", "xmzj").at("2025-06-01T09:00")
                .amendedTo(Deadline.on("年底前", "year-end", LocalDate.of(2025, 12, 31)).withCadence(Cadence.QUARTERLY));
        open.at("2025-10-08T09:00").designated(Role.LEAD, LeadKind.GROUP, "xczj");
        assertThat(next(open)).isEqualTo("2025-12-31");
        quarterly.at("2025-10-08T09:00").handedOver("xczj", "xsfj");
        assertThat(CheckIns.next(quarterly.task(), quarterly.duty("xsfj"))).contains(LocalDate.of(2025, 12, 31));
    }

    @Test
    void a_document_that_asks_for_check_ins_asks_for_none_of_the_past() {
        var dated = Story.led("2025-12-31", List.of("xczj"), List.of()).at("2025-10-08T09:00")
                .amendedTo(Deadline.on("年底前", "year-end", LocalDate.of(2025, 12, 31)).withCadence(Cadence.MONTHLY));
        assertThat(next(dated)).isEqualTo("2025-10-31");
    }

    @Test
    void after_the_year_only_a_continued_task_owes_more() {
        var yearly = Story.due(Deadline.continuous("长期坚持", "continuous", Cadence.YEARLY), "xczj").at("2025-12-20T09:00").progressed("xczj", 90);
        assertThat(CheckIns.next(yearly.task(), yearly.duty("xczj"))).isEmpty();
        assertThat(next(yearly.continued())).isEqualTo("2026-12-31");
        assertThat(CheckIns.next(yearly.ended().task(), yearly.duty("xczj"))).isEmpty();
    }

    @Test
    void the_dates_that_the_text_names_come_first_and_later_years_go_by_the_cadence() {
        var named = new Deadline("6月15日、12月15日前", "dates", Deadline.Kind.CONTINUOUS, null, null, Cadence.HALF_YEARLY,
                List.of(LocalDate.of(2025, 6, 15), LocalDate.of(2025, 12, 15)), null);
        var story = Story.due(named, "xczj");
        assertThat(next(story)).isEqualTo("2025-06-15");
        story.at("2025-06-01T09:00").progressed("xczj", 10).at("2025-12-01T09:00").progressed("xczj", 20).at("2025-12-31T09:00").continued();
        assertThat(next(story)).isEqualTo("2026-06-30");
    }

    private static LocalDate next(Story story) {
        return CheckIns.next(story.task(), story.duty("xczj")).orElseThrow();
    }
}
