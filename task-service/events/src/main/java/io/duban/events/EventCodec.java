package io.duban.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.introspect.AnnotationIntrospectorPair;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The one JSON form of the events, for the store and for the stream. An older version is lifted here, so that no reader
 * ever sees it; a newer or unknown one is {@link UnreadableEvent}.
 */
public final class EventCodec {
    private static final Map<String, Class<? extends DomainEvent>> CLASSES = new LinkedHashMap<>();

    static {
        leaves(DomainEvent.class).forEach(leaf -> CLASSES.put(type(leaf), leaf));
    }

    /**
     * Null fields are left out where they may be absent, enumerations in lower case, dates and instants as ISO-8601; unknown
     * fields are ignored, a missing one is not.
     */
    public static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .annotationIntrospector(new AnnotationIntrospectorPair(new RequiredFields(published()),
                    new JacksonAnnotationIntrospector()))
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {
    };
    private EventCodec() {
    }

    /** Every event there is, by its type as published ({@code task-assigned.v1}). */
    public static Map<String, Class<? extends DomainEvent>> types() {
        return Collections.unmodifiableMap(CLASSES);
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
            return Metadata.of(there(JSON.readValue(there(json), STRINGS)));
        } catch (JsonProcessingException e) {
            throw new UnreadableEvent("metadata cannot be read", e);
        }
    }

    /** Any value of this module as JSON, e.g. a {@link TaskState} that a view keeps. */
    public static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no JSON form of " + value.getClass().getSimpleName(), e);
        }
    }

    /** The inverse of {@link #write}. Throws {@link UnreadableEvent}. */
    public static <T> T read(String json, Class<T> type) {
        try {
            return there(JSON.readValue(there(json), type));
        } catch (JsonProcessingException e) {
            throw new UnreadableEvent("cannot be read as " + type.getSimpleName(), e);
        }
    }

    /** No text at all, or the JSON {@code null}, is no event either. */
    private static <T> T there(T value) {
        if (value == null) {
            throw new UnreadableEvent("nothing there to be read", null);
        }
        return value;
    }

    @SuppressWarnings("unchecked")
    private static Stream<Class<? extends DomainEvent>> leaves(Class<? extends DomainEvent> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(sub -> leaves((Class<? extends DomainEvent>) sub))
                : Stream.of(type);
    }

    /** The events and every record within them. */
    private static Set<Class<?>> published() {
        var published = new HashSet<Class<?>>();
        CLASSES.values().forEach(event -> collect(event, published));
        return Set.copyOf(published);
    }

    private static void collect(Type type, Set<Class<?>> published) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> collect(argument, published));
        } else if (type instanceof Class<?> found && found.isRecord() && published.add(found)) {
            Arrays.stream(found.getRecordComponents()).forEach(part -> collect(part.getGenericType(), published));
        }
    }
}
