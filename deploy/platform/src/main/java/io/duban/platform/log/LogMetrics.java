package io.duban.platform.log;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;

/** The reader's state for whoever watches the metrics; asked of the database, so that every instance says the same. */
@ApplicationScoped
class LogMetrics {
    @Inject
    LogPosition position;
    @Inject
    LogRead read;
    @Inject
    Instance<Projection> projections;

    void register(@Observes StartupEvent event, MeterRegistry registry) {
        if (projections.isResolvable()) {
            gauge(registry, "duban.log.position", "Position in the county's log up to which the view is complete",
                    log -> log.position.at().position());
            gauge(registry, "duban.log.lag.seconds", "Seconds since the view was known to be complete",
                    log -> Math.max(0, Duration.between(log.position.at().readAt(), Instant.now()).toMillis() / 1000.0));
            gauge(registry, "duban.log.stopped", "1 while the reader stands for good and somebody has to look",
                    log -> log.position.at().stopped() == null ? 0 : 1);
            gauge(registry, "duban.log.parked.streams", "Streams that stand still because one of their events is not understood",
                    log -> log.read.parkedStreams().size());
        }
    }

    private void gauge(MeterRegistry registry, String name, String words, ToDoubleFunction<LogMetrics> value) {
        Gauge.builder(name, this, value).description(words).register(registry);
    }
}
