package io.duban.events;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * An event as it stands in the county's log. {@code type} is the logical name with its version ({@code task-assigned.v1});
 * {@code position} counts the log from 1 without a gap; metadata and payload are the stored JSON, byte for byte.
 */
public record Envelope(String id, String source, String type, String stream, long sequence, long position, Instant time,
        String metadata, String payload) {

    /** An event and all around it, in bytes of UTF-8, may not be larger: what was accepted can always be published. */
    public static final int MAX_BYTES = 256 * 1024;

    /** CloudEvents 1.0, Kafka binary mode; the metadata once more, entry by entry, for readers that filter by header. */
    public Map<String, String> headers() {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id);
        headers.put("ce_source", source);
        headers.put("ce_type", type);
        headers.put("ce_subject", stream);
        headers.put("ce_time", time.toString());
        headers.put("ce_sequence", Long.toString(sequence));
        headers.put("ce_position", Long.toString(position));
        headers.put("ce_metadata", metadata);
        headers.put("content-type", "application/json");
        entries().forEach((key, value) -> headers.put(header(key), value));
        return headers;
    }

    /** Unreadable metadata has no entries; it travels on as it is, so that a reader can park the event and keep it whole. */
    private Map<String, String> entries() {
        try {
            return EventCodec.metadata(metadata).toMap();
        } catch (UnreadableEvent e) {
            return Map.of();
        }
    }

    private static String header(String key) {
        return switch (key) {
            case "traceparent" -> "ce_traceparent";
            case "command", "correlation", "via" -> "ce_" + key;
            default -> "ce_actor" + key;
        };
    }

    /** The inverse of {@link #headers}. Throws {@link UnreadableEvent} when one or the payload is missing, or is no number. */
    public static Envelope of(Map<String, String> headers, String payload) {
        try {
            return new Envelope(needed(headers, "ce_id"), needed(headers, "ce_source"), needed(headers, "ce_type"),
                    needed(headers, "ce_subject"), Long.parseLong(needed(headers, "ce_sequence")),
                    Long.parseLong(needed(headers, "ce_position")), Instant.parse(needed(headers, "ce_time")),
                    needed(headers, "ce_metadata"), Objects.requireNonNull(payload, "no payload"));
        } catch (RuntimeException e) {
            throw new UnreadableEvent("not an event of Duban: " + e.getMessage(), e);
        }
    }

    /** SHA-256 over every field, each preceded by its length: the same at both ends of the log, or something was changed. */
    public String digest() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var field : new Object[]{id, source, type, stream, sequence, position, time, metadata, payload}) {
                var bytes = field.toString().getBytes(StandardCharsets.UTF_8);
                sha.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                sha.update(bytes);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String needed(Map<String, String> headers, String name) {
        var value = headers.get(name);
        if (value == null) {
            throw new IllegalArgumentException("header " + name + " is missing");
        }
        return value;
    }
}
