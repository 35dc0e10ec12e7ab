package io.duban.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineTest {
    private final TimeZone machine = TimeZone.getDefault();

    @AfterEach
    void putBack() {
        TimeZone.setDefault(machine);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Asia/Shanghai", "America/Los_Angeles"})
    void the_day_ends_in_shanghai_wherever_the_machine_stands(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        var deadline = Deadline.on("3月底前", "end-of-month", LocalDate.of(2025, 3, 31));
        assertThat(deadline.overdueFrom()).isEqualTo("2025-03-31T16:00:00Z");
        assertThat(deadline.passed(Instant.parse("2025-03-31T15:59:59.999999999Z"))).isFalse();
        assertThat(deadline.passed(Instant.parse("2025-03-31T16:00:00Z"))).isTrue();
    }

    @Test
    void without_a_date_it_never_passes() {
        assertThat(Deadline.continuous("长期坚持", "continuous", Deadline.Cadence.YEARLY).passed(Instant.MAX)).isFalse();
        assertThat(Deadline.unresolved("适时").passed(Instant.MAX)).isFalse();
    }

    @Test
    void a_date_may_come_with_check_ins() {
        var both = Deadline.on("12月底前", "end-of-month", LocalDate.of(2025, 12, 31)).withCadence(Deadline.Cadence.QUARTERLY);
        assertThat(both).extracting(Deadline::kind, Deadline::cadence).containsExactly(Deadline.Kind.DATE, Deadline.Cadence.QUARTERLY);
        assertThat(both.overdueFrom()).isEqualTo("2025-12-31T16:00:00Z");
    }
}
