package io.duban.platform.log;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** The stream's state at {@code /q/health/group/stream}: a group of its own, so that Kafka's absence takes no service out. */
@HealthGroup("stream")
@ApplicationScoped
class LogHealth implements HealthCheck {
    private static final Duration BEHIND = Duration.ofSeconds(10);

    @Inject
    LogPosition position;
    @Inject
    LogRead read;
    @Inject
    Instance<Projection> projections;

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("log-reader");
        if (!projections.isResolvable()) {
            return response.up().withData("reads", false).build();
        }
        var at = position.at();
        var lag = Duration.between(at.readAt(), Instant.now());
        var parked = read.parkedStreams();
        response.withData("position", at.position()).withData("lagMillis", Math.max(0, lag.toMillis()))
                .withData("parkedStreams", parked.size());
        if (at.stopped() != null) {
            response.withData("stopped", at.stopped());
        }
        return response.status(at.stopped() == null && parked.isEmpty() && lag.compareTo(BEHIND) < 0).build();
    }
}
