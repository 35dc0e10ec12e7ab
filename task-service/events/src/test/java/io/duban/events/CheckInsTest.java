package io.duban.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.events.Deadline.Cadence;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When check-ins are owed (rule 10). The notice is of 26 May 2025. */
class CheckInsTest {
    private static final String LEAD = "xczj";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MONTHLY     | 2025-05-31 2025-06-30 2025-07-31 2025-08-31 2025-09-30 2025-10-31 2025-11-30 2025-12-31
            QUARTERLY   | 2025-06-30 2025-09-30 2025-12-31
            HALF_YEARLY | 2025-06-30 2025-12-31
            YEARLY      | 2025-12-31
            """)
    void a_continuous_task_owes_one_at_the_end_of_each_period_of_its_year_after_the_issue(Cadence cadence, String dates) {
        assertThat(owed(Story.due(forEver(cadence), LEAD))).containsExactly(dates(dates));
    }

    @Test
    void without_a_cadence_it_owes_one_at_the_end_of_the_year() {
        assertThat(owed(Story.due(forEver(null), LEAD))).containsExactly(dates("2025-12-31"));
    }

    @Test
    void a_dated_task_whose_text_names_a_cadence_has_both_and_owes_none_after_its_deadline() {
        var due = Deadline.on("10月底前", "month-end", LocalDate.of(2025, 10, 31)).withCadence(Cadence.QUARTERLY);
        assertThat(owed(Story.due(due, LEAD))).containsExactly(dates("2025-06-30 2025-09-30"));
        assertThat(Story.due(due, LEAD).judgedAt("2025-11-01T00:00").overdue()).isTrue();
    }

    @Test
    void a_dated_task_without_cadence_owes_none() {
        assertThat(owed(Story.led("2025-12-31", List.of(LEAD), List.of()))).isEmpty();
    }

    @Test
    void named_stages_are_owed_beside_the_periods_that_the_text_asks_for() {
        var stages = dated("2025-12-15", null, "2025-06-15", "2025-12-15");
        assertThat(owed(Story.due(stages, LEAD))).containsExactly(dates("2025-06-15 2025-12-15"));
        assertThat(owed(Story.due(stages.withCadence(Cadence.QUARTERLY), LEAD)))
                .containsExactly(dates("2025-06-15 2025-06-30 2025-09-30 2025-12-15"));
    }

    @Test
    void a_task_entered_long_after_the_notice_owes_only_what_ends_after_that() {
        assertThat(owed(Story.assigned("2025-09-30T10:00", 2025, forEver(Cadence.QUARTERLY), LEAD))).containsExactly(dates("2025-12-31"));
    }

    @Test
    void a_plan_issued_before_its_year_begins_owes_nothing_for_the_year_that_ends() {
        assertThat(owed(Story.assigned("2025-12-20T10:00", 2026, forEver(Cadence.HALF_YEARLY), LEAD)))
                .containsExactly(dates("2026-06-30 2026-12-31"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MONTHLY   | 2025-10-28 2025-11-28 2025-12-28 | 2026-01-28 | 2026-02-28
            MONTHLY   | 2025-10-30 2025-11-30 2025-12-30 | 2026-01-30 | 2026-02-28
            MONTHLY   | 2025-11-30 2025-12-31            | 2026-01-31 | 2026-02-28
            QUARTERLY | 2025-09-20 2025-12-20            | 2026-03-20 | 2026-06-20
            QUARTERLY | 2025-07-20 2025-10-20            | 2026-01-20 | 2026-04-20
            YEARLY    | 2025-11-15                       | 2026-11-15 | 2027-11-15
            YEARLY    | 2025-06-30 2025-10-31            | 2026-06-30 | 2026-10-31
            """)
    void the_day_that_the_text_names_stands_for_the_years_in_which_it_is_continued(Cadence cadence, String named, String first, String second) {
        var deadline = new Deadline("每期", "each-period-by-day", Deadline.Kind.CONTINUOUS, null, null, cadence, List.of(dates(named)), null);
        var story = Story.due(deadline, LEAD).at("2025-12-31T10:00").continued();
        for (var date : named.split(" ")) {
            story.checkedIn(LEAD, date);
        }
        assertThat(story.task().duty(LEAD).flatMap(duty -> CheckIns.next(story.task(), duty))).contains(LocalDate.parse(first));
        story.checkedIn(LEAD, first);
        assertThat(CheckIns.next(story.task(), story.duty(LEAD))).contains(LocalDate.parse(second));
    }

    @Test
    void the_last_of_february_is_the_29th_in_a_leap_year() {
        var story = Story.due(forEver(Cadence.MONTHLY), LEAD).at("2028-02-01T10:00").continued();
        assertThat(CheckIns.of(story.task(), story.duty(LEAD), LocalDate.of(2028, 2, 28))).contains(LocalDate.of(2028, 2, 29));
        var by30th = new Deadline("每月30日前", "each-period-by-day", Deadline.Kind.CONTINUOUS, null, null, Cadence.MONTHLY,
                List.of(dates("2025-11-30 2025-12-30")), null);
        var other = Story.due(by30th, LEAD).at("2028-02-01T10:00").continued();
        assertThat(CheckIns.next(other.task(), other.duty(LEAD))).contains(LocalDate.of(2028, 2, 29));
    }

    @Test
    void none_is_owed_after_the_plans_year_unless_it_is_continued_and_then_from_that_on() {
        var story = Story.due(forEver(Cadence.MONTHLY), LEAD);
        assertThat(CheckIns.of(story.task(), story.duty(LEAD), LocalDate.of(2026, 1, 1))).isEmpty();
        story.at("2026-04-10T10:00").continued();
        assertThat(CheckIns.next(story.task(), story.duty(LEAD))).as("nobody knew in spring that it would go on").contains(LocalDate.of(2026, 4, 30));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            QUARTERLY |                       | 2025-12-31 | 2026-03-31
            MONTHLY   | 2025-11-28 2025-12-28 | 2025-12-28 | 2026-01-28
            YEARLY    |                       | 2025-12-31 | 2026-12-31
                      |                       | 2025-12-31 | 2026-12-31
            """)
    void outside_a_plan_no_year_ends_it(Cadence cadence, String named, LocalDate last, LocalDate next) {
        var deadline = new Deadline("每期", "each-period", Deadline.Kind.CONTINUOUS, null, null, cadence,
                named == null ? List.of() : List.of(dates(named)), null);
        var story = Story.dueWithoutPlan(deadline, LEAD);
        assertThat(CheckIns.of(story.task(), story.duty(LEAD), LocalDate.of(2025, 12, 20))).contains(last);
        assertThat(CheckIns.of(story.task(), story.duty(LEAD), LocalDate.of(2026, 1, 1))).contains(next);
        assertThat(CheckIns.of(story.task(), story.duty(LEAD), LocalDate.of(2040, 12, 31))).as("fifteen years later").isPresent();
        assertThat(CheckIns.next(story.cancelled().task(), story.duty(LEAD))).as("the office ends it").isEmpty();
    }

    @Test
    void a_responsible_unit_owes_none() {
        var story = Story.assigned("2025-05-26T09:00", 2025, forEver(Cadence.MONTHLY), LEAD);
        assertThat(CheckIns.next(story.task(), story.duty("xswj"))).isEmpty();
        assertThat(CheckIns.of(story.task(), story.duty("xswj"), LocalDate.of(2025, 6, 1))).isEmpty();
    }

    @Test
    void who_was_handed_the_duty_owes_what_ends_after_that() {
        var story = Story.due(forEver(Cadence.QUARTERLY), LEAD).at("2025-06-20T10:00").checkedIn(LEAD, "2025-06-30")
                .at("2025-10-08T10:00").handedOver(LEAD, "xsfj");
        assertThat(CheckIns.next(story.task(), story.duty("xsfj"))).contains(LocalDate.of(2025, 12, 31));
    }

    /** Whoever handed it on before the day was over cannot have missed it. */
    @Test
    void who_was_handed_the_duty_on_the_last_day_of_a_period_owes_that() {
        var story = Story.due(forEver(Cadence.MONTHLY), LEAD).missedCheckIn(LEAD, "2025-05-31").at("2025-06-30T10:00").handedOver(LEAD, "xsfj")
                .at("2025-06-30T11:00").handedOver("xsfj", "xmzj");
        assertThat(CheckIns.next(story.task(), story.duty("xmzj"))).contains(LocalDate.of(2025, 6, 30));
        assertThat(CheckIns.missed(story.task(), story.duty("xmzj"), Story.instant("2025-07-01T00:00"))).containsExactly(LocalDate.of(2025, 6, 30));
        story.at("2025-06-30T23:59").progressed("xmzj", 10);
        assertThat(story.duty("xmzj").checkIns()).extracting(CheckIn::due).containsExactly(dates("2025-05-31 2025-06-30"));
    }

    @Test
    void what_nobody_owed_on_the_day_of_assignment_is_not_owed_by_who_is_handed_it_that_day() {
        var story = Story.assigned("2025-06-30T09:00", 2025, forEver(Cadence.MONTHLY), LEAD).at("2025-06-30T10:00").handedOver(LEAD, "xsfj");
        assertThat(CheckIns.next(story.task(), story.duty("xsfj"))).contains(LocalDate.of(2025, 7, 31));
    }

    @Test
    void who_comes_to_lead_later_owes_what_ends_after_that() {
        var story = Story.assigned("2025-05-26T09:00", 2025, forEver(Cadence.QUARTERLY), LEAD).at("2025-10-08T10:00")
                .amended(null, List.of("xsfj", "xswj"), List.of());
        assertThat(CheckIns.next(story.task(), story.duty("xsfj"))).as("new").contains(LocalDate.of(2025, 12, 31));
        assertThat(CheckIns.next(story.task(), story.duty("xswj"))).as("was responsible").contains(LocalDate.of(2025, 12, 31));
        assertThat(CheckIns.next(story.task(), story.duty(LEAD))).as("left out").isEmpty();
        story.at("2025-12-01T10:00").amended(null, List.of(LEAD), List.of());
        assertThat(CheckIns.next(story.task(), story.duty(LEAD))).as("leads again").contains(LocalDate.of(2025, 12, 31));
    }

    @Test
    void a_deadline_that_moves_or_changes_its_kind_asks_for_nothing_of_before() {
        var due = dated("2025-07-31", Cadence.MONTHLY);
        var extended = Story.due(due, LEAD).at("2025-10-08T10:00").extended(LEAD, "2025-11-30");
        assertThat(CheckIns.next(extended.task(), extended.duty(LEAD))).contains(LocalDate.of(2025, 10, 31));
        var amended = Story.led("2025-12-31", List.of(LEAD), List.of()).at("2025-10-31T10:00")
                .amended(forEver(Cadence.MONTHLY), List.of(LEAD), List.of());
        assertThat(CheckIns.next(amended.task(), amended.duty(LEAD))).contains(LocalDate.of(2025, 10, 31));
    }

    @Test
    void a_member_of_a_group_with_a_deadline_of_its_own_owes_until_that() {
        var story = Story.ledByGroup(dated("2025-08-31", Cadence.QUARTERLY), LEAD, "xsfj").dutyExtended(LEAD, "2025-11-30");
        assertThat(owed(story)).containsExactly(dates("2025-06-30 2025-09-30"));
        assertThat(CheckIns.of(story.task(), story.duty("xsfj"), LocalDate.of(2025, 7, 1))).isEmpty();
    }

    @Test
    void what_ended_while_the_report_lay_with_the_office_or_the_task_was_closed_is_not_missed() {
        var returned = Story.due(dated("2025-12-31", Cadence.MONTHLY), LEAD).at("2025-07-10T10:00").fulfilled(LEAD).submitted(LEAD)
                .at("2025-10-08T10:00").returned(LEAD);
        assertThat(missed(returned, "2025-11-01T00:00")).containsExactly(dates("2025-10-31"));
        var reopened = Story.due(forEver(Cadence.MONTHLY), LEAD).at("2025-06-10T10:00").cancelled().at("2025-10-08T10:00").reopened();
        assertThat(missed(reopened, "2025-11-01T00:00")).containsExactly(dates("2025-10-31"));
    }

    @Test
    void the_last_stage_is_the_deadline_and_moves_with_it() {
        var staged = dated("2025-12-15", null, "2025-06-15", "2025-12-15");
        assertThat(owed(Story.due(staged.movedTo(LocalDate.of(2026, 3, 31), "extension"), LEAD))).containsExactly(dates("2025-06-15 2026-03-31"));
        assertThat(staged.movedTo(LocalDate.of(2026, 3, 31), "extension").movedTo(LocalDate.of(2026, 4, 30), "extension").stagesBefore())
                .containsExactly(dates("2025-06-15"));
    }

    @Test
    void a_period_is_missed_from_the_first_instant_after_it_and_all_of_them_in_order() {
        var story = Story.due(forEver(Cadence.QUARTERLY), LEAD);
        assertThat(missed(story, "2025-06-30T23:59:59.999")).isEmpty();
        assertThat(missed(story, "2025-07-01T00:00")).containsExactly(dates("2025-06-30"));
        assertThat(missed(story, "2026-03-01T00:00")).containsExactly(dates("2025-06-30 2025-09-30 2025-12-31"));
        story.missedCheckIn(LEAD, "2025-06-30").at("2025-08-01T10:00").progressed(LEAD, 10);
        assertThat(missed(story, "2026-03-01T00:00")).as("reported within the period").containsExactly(dates("2025-12-31"));
        assertThat(missed(story.cancelled(), "2026-03-01T00:00")).isEmpty();
    }

    @Test
    void a_report_counts_for_the_period_in_which_it_comes_its_last_day_included() {
        var story = Story.due(forEver(Cadence.MONTHLY), LEAD).at("2025-06-30T23:59").progressed(LEAD, 10).at("2025-07-01T00:00").progressed(LEAD, 20);
        assertThat(story.duty(LEAD).checkIns()).extracting(CheckIn::due).containsExactly(dates("2025-06-30 2025-07-31"));
    }

    @Test
    void a_report_that_was_taken_back_in_its_period_counts_for_it_no_more() {
        var story = Story.due(dated("2025-12-31", Cadence.MONTHLY), LEAD).at("2025-06-10T10:00").fulfilled(LEAD).submitted(LEAD)
                .withdrewSubmission(LEAD);
        assertThat(CheckIns.next(story.task(), story.duty(LEAD))).contains(LocalDate.of(2025, 6, 30));
        story.at("2025-06-12T10:00").progressed(LEAD, 90).at("2025-06-20T10:00").fulfilled(LEAD).withdrewFulfilment(LEAD);
        assertThat(CheckIns.next(story.task(), story.duty(LEAD))).as("the progress stands").contains(LocalDate.of(2025, 7, 31));
        story.at("2025-07-31T23:59:59").fulfilled(LEAD).at("2025-08-01T00:00").withdrewFulfilment(LEAD);
        assertThat(missed(story, "2025-08-01T00:00")).as("reported when the period ended").isEmpty();
    }

    @Test
    void a_missed_period_stays_missed_whatever_is_taken_back() {
        var story = Story.due(dated("2025-12-31", Cadence.MONTHLY), LEAD).missedCheckIn(LEAD, "2025-05-31").at("2025-06-10T10:00").fulfilled(LEAD)
                .withdrewFulfilment(LEAD);
        assertThat(story.duty(LEAD).checkIns()).containsExactly(new CheckIn(LocalDate.of(2025, 5, 31), null));
    }

    @Test
    void nothing_is_owed_once_another_years_task_took_its_place() {
        var story = Story.due(forEver(Cadence.QUARTERLY), LEAD).at("2026-01-10T10:00").continued().at("2026-02-10T10:00").succeeded();
        assertThat(CheckIns.next(story.task(), story.duty(LEAD))).isEmpty();
    }

    private static LocalDate[] missed(Story story, String at) {
        return CheckIns.missed(story.task(), story.duty(LEAD), Story.instant(at)).toArray(LocalDate[]::new);
    }

    /** All that is owed, asked for every day of two years. */
    private static List<LocalDate> owed(Story story) {
        return IntStream.range(0, 800).mapToObj(LocalDate.of(2025, 1, 1)::plusDays)
                .flatMap(day -> CheckIns.of(story.task(), story.duty(LEAD), day).stream()).distinct().toList();
    }

    private static Deadline forEver(Cadence cadence) {
        return Deadline.continuous("长期坚持", "continuous", cadence);
    }

    private static Deadline dated(String due, Cadence cadence, String... stages) {
        var date = LocalDate.parse(due);
        return new Deadline(due, "stages", Deadline.Kind.DATE, date, Deadline.firstInstantAfter(date), cadence,
                Stream.of(stages).map(LocalDate::parse).toList(), null);
    }

    private static LocalDate[] dates(String text) {
        return Stream.of(text.trim().split(" ")).map(LocalDate::parse).toArray(LocalDate[]::new);
    }
}
