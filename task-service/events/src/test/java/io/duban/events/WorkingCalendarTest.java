package io.duban.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = WorkingCalendar.bundled();

    @ParameterizedTest
    @CsvSource({"2025-05-26, true, a Monday", "2025-05-25, false, a Sunday", "2025-06-02, false, a Monday off",
            "2025-10-11, true, a Saturday worked", "2026-09-20, true, a Sunday worked"})
    void holidays_and_make_up_days(LocalDate date, boolean worked, String why) {
        assertThat(calendar.isWorkingDay(date)).as(why).isEqualTo(worked);
    }

    @ParameterizedTest
    @CsvSource({"2026-09-14, 20, 2026-10-16", "2025-05-26, 1, 2025-05-27", "2025-05-30, 1, 2025-06-03",
            "2025-05-31, 1, 2025-06-03", "2025-05-31, 0, 2025-05-31"})
    void counting_starts_on_the_next_day(LocalDate from, int days, LocalDate to) {
        assertThat(calendar.plusWorkingDays(from, days)).isEqualTo(to);
    }

    @Test
    void counting_back_lands_on_a_sunday_that_is_worked() {
        assertThat(calendar.minusWorkingDays(LocalDate.of(2026, 9, 30), 7)).isEqualTo("2026-09-20");
    }

    @Test
    void a_rest_day_gives_way_to_the_working_day_beside_it() {
        assertThat(calendar.workingDayUpTo(LocalDate.of(2025, 10, 5))).isEqualTo("2025-09-30");
        assertThat(calendar.workingDayFrom(LocalDate.of(2025, 10, 5))).isEqualTo("2025-10-09");
        assertThat(calendar.workingDayFrom(LocalDate.of(2025, 10, 9))).isEqualTo("2025-10-09");
    }

    @Test
    void a_year_without_data_is_an_error_and_no_weekend_guess() {
        assertThatThrownBy(() -> calendar.isWorkingDay(LocalDate.of(2024, 5, 6)))
                .isInstanceOf(WorkingCalendar.UnknownYear.class).hasMessageContaining("2024").hasMessageContaining("2025, 2026");
        assertThatThrownBy(() -> calendar.plusWorkingDays(LocalDate.of(2026, 12, 30), 10))
                .isInstanceOf(WorkingCalendar.UnknownYear.class);
    }

    @Test
    void each_year_says_where_it_comes_from() {
        assertThat(calendar.years()).containsOnlyKeys(2025, 2026);
        assertThat(calendar.years().get(2026).version()).isEqualTo("2025-11-04");
        assertThat(calendar.years().get(2026).source()).contains("国务院办公厅");
    }

    /** As the State Council publishes it: with days of the December before, that belong to the New Year holiday. */
    private static final String NEXT = """
            \uFEFF# version: 2026-11-10,,
            # source: 某通知,,
            date,kind,name
            2026-12-27,workday,元旦调休
            2026-12-31,holiday,元旦
            2027-01-01,holiday,元旦
            2027-10-01,holiday,国庆节
            """;

    @AfterEach
    void asBuilt() {
        WorkingCalendar.bringIntoForce(calendar);
    }

    @Test
    void a_later_year_is_added_with_its_version_and_reaches_into_the_december_before() {
        WorkingCalendar.bringIntoForce(WorkingCalendar.read(new StringReader(NEXT)));
        var longer = WorkingCalendar.inForce();

        assertThat(longer.years()).containsOnlyKeys(2025, 2026, 2027);
        assertThat(longer.isWorkingDay(LocalDate.of(2026, 12, 27))).isTrue();
        assertThat(longer.plusWorkingDays(LocalDate.of(2026, 12, 30), 1)).isEqualTo("2027-01-04");
        assertThat(longer.isWorkingDay(LocalDate.of(2026, 10, 1))).as("what the build knew").isFalse();
        assertThat(longer.versions(LocalDate.of(2026, 12, 28), LocalDate.of(2027, 1, 4))).isEqualTo("2025-11-04, 2026-11-10");
        assertThat(longer.versions(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 9))).isEqualTo("2025-11-04");
    }

    @Test
    void a_year_published_again_replaces_the_one_of_the_build() {
        WorkingCalendar.bringIntoForce(WorkingCalendar.read(new StringReader(
                "# version: 2026-01-26\n# source: s\n2026-01-01,holiday,x\n2026-02-24,holiday,延长\n2026-10-01,holiday,x")));
        var again = WorkingCalendar.inForce();

        assertThat(again.isWorkingDay(LocalDate.of(2026, 2, 24))).isFalse();
        assertThat(again.isWorkingDay(LocalDate.of(2026, 2, 16))).as("not in the new one").isTrue();
        assertThat(again.years().get(2026).version()).isEqualTo("2026-01-26");
        assertThat(again.years().get(2025).version()).isEqualTo("2025-11-04");
    }

    @Test
    void a_year_published_again_also_takes_back_its_days_of_the_december_before() {
        var again = calendar.with(WorkingCalendar.read(new StringReader(NEXT))).with(WorkingCalendar.read(new StringReader(
                "# version: 2026-12-01\n# source: s\n2027-01-01,holiday,x\n2027-10-01,holiday,x")));

        assertThat(again.isWorkingDay(LocalDate.of(2026, 12, 27))).isFalse();
        assertThat(again.versions(LocalDate.of(2026, 12, 27), LocalDate.of(2027, 1, 1))).isEqualTo("2025-11-04, 2026-12-01");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2027-01-01,holiday,x                                                 | line 1 (2027-01-01,holiday,x): its version and source
            @ version: 1;2027-01-01,holiday,x                                    | line 2 (2027-01-01,holiday,x): its version and source
            @ version: 1;@ source: s;2027-01-01,feast,x                          | line 3 (2027-01-01,feast,x): the kind is
            @ version: 1;@ source: s;2027-01-01                                  | line 3 (2027-01-01): the kind is
            @ version: 1;@ source: s;1.1.2027,holiday,x                          | line 3 (1.1.2027,holiday,x): the date is written
            @ version: 1;@ source: s;2027-01-01,holiday,x;2027-01-01,holiday,x   | line 4 (2027-01-01,holiday,x): the date stands there twice
            @ version: 1;@ source: s;2027-01-04,workday,x                        | line 3 (2027-01-04,workday,x): only a Saturday or Sunday
            @ version: 1;@ source: s;2027-01-01,holiday,x                        | 2027 is not complete: its 1 October
            @ version: 1;@ source: s                                             | no year is complete
            @ version: 1;@ source: s;2027-01-01,holiday,x;2027-10-01,holiday,x;2028-02-01,holiday,x | 2028-02-01 belongs to no year of version 1
            """)
    void faulty_data_is_refused_with_the_line(String csv, String why) {
        assertThatThrownBy(() -> WorkingCalendar.read(new StringReader(csv.replace(';', '\n').replace('@', '#'))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }
}
