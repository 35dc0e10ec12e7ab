package io.duban.reporting.stream;

import io.duban.events.PlanEvent;
import io.duban.events.PlanEvent.FindingConfirmed;
import io.duban.events.PlanEvent.ItemAdded;
import io.duban.events.PlanEvent.ItemCorrected;
import io.duban.events.PlanEvent.ItemDrafted;
import io.duban.events.PlanEvent.ItemLinked;
import io.duban.events.PlanEvent.ItemRemoved;
import io.duban.events.PlanEvent.PlanAmended;
import io.duban.events.PlanEvent.PlanClosed;
import io.duban.events.PlanEvent.PlanDrafted;
import io.duban.events.PlanEvent.PlanHeadCorrected;
import io.duban.events.PlanEvent.PlanIssued;
import io.duban.events.PlanEvent.PlanWithdrawn;
import io.duban.events.UnitEvent;
import io.duban.events.UnitEvent.UnitChanged;
import io.duban.events.UnitEvent.UnitMerged;
import io.duban.events.UnitEvent.UnitRegistered;
import io.duban.events.UnitEvent.UnitSplit;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What plans and units are called: the tables {@code plan} and {@code unit}. A draft is nothing that reporting knows of. */
final class Names {
    private final Map<UUID, PlanIssued> plans = new LinkedHashMap<>();
    private final Map<String, String> units = new LinkedHashMap<>();

    void take(PlanEvent event) {
        switch (event) {
            case PlanIssued issued -> plans.put(issued.planId(), issued);
            case PlanDrafted draft -> {
            }
            case ItemDrafted draft -> {
            }
            case ItemCorrected draft -> {
            }
            case FindingConfirmed draft -> {
            }
            case ItemLinked draft -> {
            }
            case PlanAmended amended -> {
            }
            case PlanClosed closed -> {
            }
            case PlanHeadCorrected draft -> {
            }
            case ItemAdded draft -> {
            }
            case ItemRemoved draft -> {
            }
            case PlanWithdrawn draft -> {
            }
        }
    }

    void take(UnitEvent event) {
        switch (event) {
            case UnitRegistered registered -> units.put(registered.code(), registered.name());
            case UnitChanged changed -> units.put(changed.code(), changed.name());
            case UnitMerged dissolved -> {
            }
            case UnitSplit dissolved -> {
            }
        }
    }

    void write(Connection connection) throws SQLException {
        try (var plan = connection.prepareStatement("insert into plan values (?, ?, ?, ?) on conflict (id) do nothing");
                var unit = connection.prepareStatement(
                        "insert into unit values (?, ?) on conflict (code) do update set name = excluded.name")) {
            for (var issued : plans.values()) {
                plan.setObject(1, issued.planId());
                plan.setString(2, issued.title());
                plan.setString(3, issued.docNumber());
                plan.setInt(4, issued.year());
                plan.addBatch();
            }
            for (var named : units.entrySet()) {
                unit.setString(1, named.getKey());
                unit.setString(2, named.getValue());
                unit.addBatch();
            }
            plan.executeBatch();
            unit.executeBatch();
        }
    }
}
