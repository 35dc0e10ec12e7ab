package io.duban.notification.delivery;

import io.duban.events.EventCodec;
import io.duban.notification.alerts.Alert;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A digest as a CloudEvent in structured mode, for webhooks. */
record DigestEvent(String specversion, UUID id, String source, String type, String subject, Instant time,
        String datacontenttype, Data data) {

    record Data(LocalDate day, String title, List<Item> alerts) {
    }

    record Item(UUID id, UUID task, String planTitle, int ordinal, String requirement, String unit, String unitName, String role,
            String rung, String rungLabel, String occurrence, LocalDate deadline, int round, String words) {
    }

    static String json(UUID id, String source, LocalDate day, List<Alert> alerts, Instant at) {
        var items = alerts.stream().map(alert -> new Item(alert.id, alert.task, alert.planTitle, alert.ordinal, alert.requirement,
                alert.unit, alert.unitName, alert.role.name().toLowerCase(), alert.rung, alert.label(), alert.occurrence, alert.deadline,
                alert.round, alert.words)).toList();
        return EventCodec.write(new DigestEvent("1.0", id, source, "alert-digest.v1", day.toString(), at, "application/json",
                new Data(day, DigestText.subject(day, alerts), items)));
    }
}
