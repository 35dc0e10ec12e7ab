package io.duban.events;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What every event says about its origin: who, by which command, in which request, within which trace. {@code via}: how the
 * office was told what it entered for a unit (电话); null where the unit spoke for itself.
 */
public record Metadata(Actor actor, String command, String correlation, String traceparent, String via) {

    /** Of one who spoke for himself. */
    public Metadata(Actor actor, String command, String correlation, String traceparent) {
        this(actor, command, correlation, traceparent, null);
    }

    /** As stored and published: a flat map of strings, absent where null. */
    public Map<String, String> toMap() {
        var map = new LinkedHashMap<String, String>();
        map.put("issuer", actor.issuer());
        map.put("subject", actor.subject());
        map.put("role", actor.role());
        map.put("unit", actor.unit());
        map.put("command", command);
        map.put("correlation", correlation);
        map.put("traceparent", traceparent);
        map.put("via", via);
        map.values().removeIf(value -> value == null);
        return map;
    }

    /** The inverse of {@link #toMap}; keys that it does not know are left alone. */
    public static Metadata of(Map<String, ?> map) {
        var actor = new Actor(text(map, "issuer"), text(map, "subject"), text(map, "role"), text(map, "unit"));
        return new Metadata(actor, text(map, "command"), text(map, "correlation"), text(map, "traceparent"), text(map, "via"));
    }

    private static String text(Map<String, ?> map, String key) {
        return map.get(key) instanceof String value ? value : null;
    }
}
