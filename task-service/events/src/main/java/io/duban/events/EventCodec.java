package io.duban.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The one JSON form of the events, for the store and for the stream. An older version is lifted here, so that no reader
 * ever sees it; a newer or unknown one is {@link UnreadableEvent}.
 */
public final class EventCodec {
    /** Null fields are left out, enumerations in lower case, dates and instants as ISO-8601; unknown fields are ignored. */
    public static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {
    };
    private static final Map<String, Class<? extends DomainEvent>> CLASSES = new LinkedHashMap<>();

    static {
        leaves(DomainEvent.class).forEach(leaf -> CLASSES.put(type(leaf), leaf));
    }

    private EventCodec() {
    }

    /** Every event there is, by its type as published ({@code task-assigned.v1}). */
    public static Map<String, Class<? extends DomainEvent>> types() {
        return Map.copyOf(CLASSES);
    }

    /** The published type of an event class: logical name, dot, v, version. */
    public static String type(Class<? extends DomainEvent> event) {
        var type = event.getAnnotation(EventType.class);
        return type.value() + ".v" + type.version();
    }

    /** The event's JSON. */
    public static String encode(DomainEvent event) {
        return write(event);
    }

    /** The event behind a type and its JSON. Throws {@link UnreadableEvent}. */
    public static DomainEvent decode(String type, String payload) {
        var target = CLASSES.get(type);
        if (target == null) {
            throw new UnreadableEvent("unknown event type " + type, null);
        }
        return read(payload, target);
    }

    /** The event in an envelope, with its place in history. Throws {@link UnreadableEvent}. */
    public static Recorded<DomainEvent> decode(Envelope envelope) {
        return new Recorded<>(decode(envelope.type(), envelope.payload()), envelope.sequence(), envelope.time(),
                metadata(envelope.metadata()));
    }

    /** Metadata from its JSON. Throws {@link UnreadableEvent}. */
    public static Metadata metadata(String json) {
        try {
            return Metadata.of(JSON.readValue(json, STRINGS));
        } catch (JsonProcessingException e) {
            throw new UnreadableEvent("metadata cannot be read", e);
        }
    }

    /** Any value of this module as JSON, e.g. a {@link TaskState} that a view keeps. */
    public static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a plain record always has a JSON form", e);
        }
    }

    /** The inverse of {@link #write}. Throws {@link UnreadableEvent}. */
    public static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UnreadableEvent("cannot be read as " + type.getSimpleName(), e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Stream<Class<? extends DomainEvent>> leaves(Class<? extends DomainEvent> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(sub -> leaves((Class<? extends DomainEvent>) sub))
                : Stream.of(type);
    }
}
