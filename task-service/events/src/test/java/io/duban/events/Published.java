package io.duban.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the records say of themselves, found out without the codec that is under test. */
final class Published {

    /** A record's component as it stands, or not, at a place (a JSON pointer) in an event's JSON. */
    record Field(String pointer, RecordComponent component, boolean present) {
        boolean optional() {
            return Published.optional(component);
        }
    }

    private Published() {
    }

    /** Every event class below the sealed interface. */
    static Stream<Class<?>> events(Class<?> type) {
        return type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Published::events) : Stream.of(type);
    }

    static String type(Class<?> event) {
        var type = event.getAnnotation(EventType.class);
        return type.value() + ".v" + type.version();
    }

    static boolean optional(RecordComponent component) {
        return component.isAnnotationPresent(MayBeAbsent.class);
    }

    /** Components have no equality of their own. */
    static String name(RecordComponent component) {
        return component.getDeclaringRecord().getSimpleName() + "." + component.getName();
    }

    static Stream<RecordComponent> components(Class<?> event) {
        var records = new LinkedHashSet<Class<?>>();
        collect(event, records);
        return records.stream().flatMap(type -> Arrays.stream(type.getRecordComponents()));
    }

    /** Every component of the type and of the records within it, at each place of the JSON where it belongs. */
    static Stream<Field> fields(JsonNode json, Type type, String at) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return IntStream.range(0, json.size()).boxed().flatMap(i -> fields(json.get(i), list.getActualTypeArguments()[0], at + "/" + i));
        }
        if (type instanceof ParameterizedType map) {
            return json.properties().stream().flatMap(entry -> fields(entry.getValue(), map.getActualTypeArguments()[1], at + "/" + entry.getKey()));
        }
        if (!(type instanceof Class<?> record) || !record.isRecord()) {
            return Stream.of();
        }
        return Arrays.stream(record.getRecordComponents()).flatMap(component -> {
            var pointer = at + "/" + component.getName();
            var value = json.path(component.getName());
            var field = new Field(pointer, component, !value.isMissingNode());
            return Stream.concat(Stream.of(field), field.present ? fields(value, component.getGenericType(), pointer) : Stream.of());
        });
    }

    private static void collect(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> collect(argument, found));
        } else if (type instanceof Class<?> record && record.isRecord() && found.add(record)) {
            Arrays.stream(record.getRecordComponents()).forEach(component -> collect(component.getGenericType(), found));
        }
    }
}
