package io.duban.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    void it_says_where_it_comes_from() {
        assertThat(calendar.version()).isEqualTo("2025-11-04");
        assertThat(calendar.source()).contains("国务院办公厅");
    }

    @ParameterizedTest
    @ValueSource(strings = {"date,kind,name\n2027-01-01,holiday,x", "# version: 1\n# source: s\n2027-01-01,feast,x"})
    void data_without_version_or_with_an_unknown_kind_is_refused(String csv) {
        assertThatThrownBy(() -> WorkingCalendar.read(new StringReader(csv))).isInstanceOf(IllegalArgumentException.class);
    }
}
