package io.duban.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The document that ships in the jar, and what a record would have to look like in it. */
final class AsyncApi {
    static final JsonNode DOCUMENT = load();
    private static final String SCHEMAS = "#/components/schemas/";
    private static final Map<Type, String> SCALARS = Map.of(String.class, "string", UUID.class, "string uuid", LocalDate.class,
            "string date", Instant.class, "string date-time", int.class, "integer int32", Integer.class, "integer int32", long.class,
            "integer int64", boolean.class, "boolean");

    private AsyncApi() {
    }

    static JsonNode at(String pointer) {
        return DOCUMENT.at(pointer);
    }

    static JsonNode message(String type) {
        return DOCUMENT.path("components").path("messages").path(type);
    }

    static JsonNode schema(Class<?> record) {
        return DOCUMENT.path("components").path("schemas").path(record.getSimpleName());
    }

    static String payload(Class<?> event) {
        return SCHEMAS + event.getSimpleName();
    }

    /** The type that a component has in JSON, in the same words as {@link #type(JsonNode)}. */
    static String type(RecordComponent component) {
        return type(component.getGenericType());
    }

    /** The type that a property says it has. */
    static String type(JsonNode property) {
        if (property.has("$ref")) {
            return property.path("$ref").asText();
        }
        return switch (property.path("type").asText()) {
            case "array" -> "array of " + type(property.path("items"));
            case "object" -> "map of " + type(property.path("additionalProperties"));
            case String scalar when property.has("enum") -> scalar + " " + new TreeSet<>(texts(property.path("enum")));
            case String scalar -> (scalar + " " + property.path("format").asText()).strip();
        };
    }

    /** What is wrong with a value by a schema of the document; the schemas refer to each other within it. */
    static Collection<ValidationMessage> faults(JsonNode value, String pointer) {
        ObjectNode schema = DOCUMENT.deepCopy();
        schema.put("$ref", pointer);
        var config = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema, config).validate(value);
    }

    static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }

    private static String type(Type type) {
        if (type instanceof ParameterizedType generic) {
            var inner = type(generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1]);
            return (generic.getRawType() == List.class ? "array of " : "map of ") + inner;
        }
        var found = (Class<?>) type;
        if (found.isEnum()) {
            return "string " + new TreeSet<>(Arrays.stream(found.getEnumConstants()).map(word -> word.toString().toLowerCase(Locale.ROOT)).toList());
        }
        return found.isRecord() ? SCHEMAS + found.getSimpleName() : SCALARS.get(found);
    }

    private static JsonNode load() {
        try (var document = EventCodec.class.getResourceAsStream("asyncapi.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
