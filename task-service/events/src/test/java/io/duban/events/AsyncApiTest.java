package io.duban.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The document says of the log what the records say, no more and no less. */
class AsyncApiTest {

    static Stream<Class<?>> events() {
        return Published.events(DomainEvent.class);
    }

    static List<Class<?>> records() {
        return events().flatMap(Published::components).<Class<?>>map(RecordComponent::getDeclaringRecord).distinct().toList();
    }

    static Stream<JsonNode> headers() {
        return Stream.of(EnvelopeTest.ENVELOPE, bare()).map(envelope -> EventCodec.JSON.valueToTree(envelope.headers()));
    }

    @Test
    void every_event_is_a_message_of_the_channel_and_every_message_an_event() {
        var types = events().map(Published::type).toList();
        assertThat(types).hasSizeGreaterThan(15);
        assertThat(names(AsyncApi.at("/components/messages"))).containsExactlyInAnyOrderElementsOf(types);
        assertThat(names(AsyncApi.at("/channels/events/messages"))).containsExactlyInAnyOrderElementsOf(types);
        assertThat(names(AsyncApi.at("/components/schemas")))
                .containsExactlyInAnyOrderElementsOf(records().stream().map(Class::getSimpleName).toList());
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_message_bears_its_type_its_payload_the_common_headers_and_the_golden_sample_as_example(Class<?> event) {
        var type = Published.type(event);
        var message = AsyncApi.message(type);
        assertThat(message.path("name").asText()).isEqualTo(type);
        assertThat(message.path("payload").path("$ref").asText()).isEqualTo(AsyncApi.payload(event));
        assertThat(message.at("/traits/0/$ref").asText()).isEqualTo("#/components/messageTraits/event");
        assertThat(message.path("title").asText()).containsPattern("\\p{IsHan}");
        assertThat(message.path("summary").asText()).isNotBlank();
        assertThat(message.at("/examples/0/payload")).isEqualTo(Golden.tree(Golden.full().get(type)));
        assertThat(AsyncApi.at("/channels/events/messages/" + type + "/$ref").asText()).isEqualTo("#/components/messages/" + type);
    }

    @ParameterizedTest
    @MethodSource("records")
    void a_schema_has_the_records_components_as_properties_with_their_types(Class<?> record) {
        var expected = Arrays.stream(record.getRecordComponents()).collect(Collectors.toMap(RecordComponent::getName, AsyncApi::type));
        var properties = AsyncApi.schema(record).path("properties").properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, property -> AsyncApi.type(property.getValue())));
        assertThat(properties).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("records")
    void it_requires_what_the_codec_requires(Class<?> record) {
        var required = Arrays.stream(record.getRecordComponents()).filter(component -> !Published.optional(component))
                .map(RecordComponent::getName).toList();
        assertThat(AsyncApi.texts(AsyncApi.schema(record).path("required"))).containsExactlyElementsOf(required);
    }

    @ParameterizedTest
    @MethodSource("records")
    void every_schema_and_every_property_says_what_it_means(Class<?> record) {
        var schema = AsyncApi.schema(record);
        assertThat(schema.path("description").asText()).isNotBlank();
        assertThat(schema.path("properties")).isNotEmpty()
                .allSatisfy(property -> assertThat(property.has("$ref") || property.path("description").asText().length() > 3).isTrue());
    }

    @ParameterizedTest
    @MethodSource("events")
    void the_golden_files_keep_to_their_schema(Class<?> event) {
        var type = Published.type(event);
        assertThat(Stream.of(Golden.full(), Golden.sparse()).filter(files -> files.containsKey(type)).map(files -> Golden.tree(files.get(type))))
                .isNotEmpty().allSatisfy(json -> assertThat(AsyncApi.faults(json, AsyncApi.payload(event))).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("events")
    void and_the_schema_notices_a_field_that_is_missing_or_of_another_type(Class<?> event) {
        var golden = Golden.tree(Golden.full().get(Published.type(event)));
        assertThat(AsyncApi.texts(AsyncApi.schema(event).path("required"))).isNotEmpty().allSatisfy(name -> {
            assertThat(AsyncApi.faults(((ObjectNode) golden.deepCopy()).without(name), AsyncApi.payload(event))).isNotEmpty();
            assertThat(AsyncApi.faults(((ObjectNode) golden.deepCopy()).put(name, 1.5), AsyncApi.payload(event))).isNotEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("headers")
    void the_headers_of_an_event_keep_to_the_schema(JsonNode headers) {
        assertThat(AsyncApi.faults(headers, "#/components/messageTraits/event/headers")).isEmpty();
    }

    @Test
    void exactly_the_headers_that_are_sent_are_described_and_those_always_sent_required() {
        var described = AsyncApi.at("/components/messageTraits/event/headers");
        assertThat(names(described.path("properties"))).containsExactlyInAnyOrderElementsOf(EnvelopeTest.ENVELOPE.headers().keySet());
        assertThat(AsyncApi.texts(described.path("required"))).containsExactlyInAnyOrderElementsOf(bare().headers().keySet());
        assertThat(described.path("properties")).allSatisfy(header -> assertThat(header.path("description").asText()).isNotBlank());
    }

    @Test
    void the_log_is_one_partition_kept_for_ever_keyed_by_stream() {
        var kafka = AsyncApi.at("/channels/events/bindings/kafka");
        assertThat(AsyncApi.at("/channels/events/address").asText()).isEqualTo("duban.{county}.events");
        assertThat(kafka.path("partitions").asInt()).isEqualTo(1);
        assertThat(kafka.at("/topicConfiguration/retention.ms").asLong()).isEqualTo(-1);
        assertThat(kafka.at("/topicConfiguration/retention.bytes").asLong()).isEqualTo(-1);
        assertThat(AsyncApi.texts(kafka.at("/topicConfiguration/cleanup.policy"))).containsExactly("delete");
        assertThat(AsyncApi.at("/components/messageTraits/event/bindings/kafka/key/type").asText()).isEqualTo("string");
        assertThat(AsyncApi.at("/operations/publishEvents/description").asText()).contains(Integer.toString(Envelope.MAX_BYTES));
    }

    @Test
    void contacts_are_no_part_of_the_log_and_forgotten_by_compaction() {
        var contact = AsyncApi.at("/channels/contacts/messages/contact/payload/properties").properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, property -> AsyncApi.type(property.getValue())));
        assertThat(contact).isEqualTo(Arrays.stream(Contact.class.getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, AsyncApi::type)));
        assertThat(AsyncApi.texts(AsyncApi.at("/channels/contacts/bindings/kafka/topicConfiguration/cleanup.policy"))).containsExactly("compact");
        assertThat(records()).doesNotContain(Contact.class);
    }

    private static Envelope bare() {
        return new Envelope("1", "urn:duban:370830", "unit-changed.v1", "xczj", 0, 1, Instant.parse("2025-06-03T01:30:00Z"), "{}", "{}");
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
