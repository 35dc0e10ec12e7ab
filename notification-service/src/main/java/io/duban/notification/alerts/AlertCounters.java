package io.duban.notification.alerts;

import io.duban.notification.subscriptions.Channel;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code duban.alerts.recorded, .sent, .failed}: alerts, not digests, since this instance started. Shown from 0 on. */
@Startup
@ApplicationScoped
public class AlertCounters {
    private final Counter recorded;
    private final Map<Channel, Counter> sent;
    private final Map<Channel, Counter> failed;

    @Inject
    AlertCounters(MeterRegistry registry) {
        recorded = registry.counter("duban.alerts.recorded");
        sent = byChannel(registry, "duban.alerts.sent");
        failed = byChannel(registry, "duban.alerts.failed");
    }

    void recorded(long alerts) {
        recorded.increment(alerts);
    }

    /** A digest with so many alerts arrived. */
    public void sent(Channel channel, long alerts) {
        sent.get(channel).increment(alerts);
    }

    /** A digest with so many alerts was given up. */
    public void failed(Channel channel, long alerts) {
        failed.get(channel).increment(alerts);
    }

    private static Map<Channel, Counter> byChannel(MeterRegistry registry, String name) {
        return Arrays.stream(Channel.values()).collect(Collectors.toMap(Function.identity(),
                channel -> registry.counter(name, "channel", channel.name().toLowerCase())));
    }
}
