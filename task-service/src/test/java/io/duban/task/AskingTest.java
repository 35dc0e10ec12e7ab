package io.duban.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.duban.events.Deadline;
import io.duban.events.Metadata;
import io.duban.platform.problem.Problem;
import io.duban.task.platform.Asking;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;

/** The circumstances of a decision: who, when, and what the caller had seen. */
class AskingTest {
    private static final Instant NOW = People.at("2025-10-08T10:00");
    private static final MetaData BY_SUPERVISOR = MetaData.from(new Metadata(People.SUPERVISOR, "Approve", "c-1", null).toMap());
    private final Asking asking = new Asking(Clock.fixed(NOW, Deadline.ZONE), null, null, task -> { }, null);

    @Test
    void itIsAskedByWhomTheMetadataNamesAndAtThisInstant() {
        var asked = asking.at(NOW.minusSeconds(60), BY_SUPERVISOR);
        assertThat(asked.by()).isEqualTo(People.SUPERVISOR);
        assertThat(asked.at()).isEqualTo(NOW);
    }

    @Test
    void aClockThatRunsBehindNeverDatesAnEventBeforeTheOneBeforeIt() {
        assertThat(asking.at(NOW.plusSeconds(60), BY_SUPERVISOR).at()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void aCallerWhoSawAnotherVersionIsRefused() {
        var sawThree = BY_SUPERVISOR.mergedWith(Map.of(Asking.IF_MATCH, "3"));
        var refused = catchThrowableOfType(Problem.class, () -> asking.mustMatch(4, sawThree));
        assertThat(refused.code()).isEqualTo("stale-version");
        assertThat(refused.status()).isEqualTo(412);
        assertThatNoException().isThrownBy(() -> asking.mustMatch(3, sawThree));
        assertThatNoException().isThrownBy(() -> asking.mustMatch(4, BY_SUPERVISOR));
    }
}
