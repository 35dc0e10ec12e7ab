package io.duban.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {
    static final String METADATA = EventCodec.write(new Metadata(new Actor("https://idp.example", "9c1f", "unit", "xczj"),
            "Acknowledge", "r-20250603-1", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", "电话").toMap());
    static final Envelope ENVELOPE = new Envelope("01970a3e-5c00-7000-8000-000000000901", "urn:duban:370830", "duty-acknowledged.v1",
            Samples.TASK.toString(), 1, 108, Instant.parse("2025-06-03T01:30:00.123456Z"), METADATA,
            Golden.full().get("duty-acknowledged.v1"));

    @Test
    void it_travels_as_a_cloud_event_in_binary_mode() {
        assertThat(ENVELOPE.headers()).containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                Map.entry("ce_specversion", "1.0"), Map.entry("ce_id", "01970a3e-5c00-7000-8000-000000000901"),
                Map.entry("ce_source", "urn:duban:370830"), Map.entry("ce_type", "duty-acknowledged.v1"),
                Map.entry("ce_subject", "01970a3e-5c00-7000-8000-000000000107"), Map.entry("ce_time", "2025-06-03T01:30:00.123456Z"),
                Map.entry("ce_sequence", "1"), Map.entry("ce_position", "108"), Map.entry("ce_metadata", METADATA),
                Map.entry("ce_actorissuer", "https://idp.example"), Map.entry("ce_actorsubject", "9c1f"),
                Map.entry("ce_actorrole", "unit"), Map.entry("ce_actorunit", "xczj"), Map.entry("ce_command", "Acknowledge"),
                Map.entry("ce_correlation", "r-20250603-1"), Map.entry("ce_via", "电话"),
                Map.entry("ce_traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"),
                Map.entry("content-type", "application/json")));
    }

    @Test
    void what_arrives_is_what_was_sent_byte_for_byte() {
        assertThat(Envelope.of(ENVELOPE.headers(), ENVELOPE.payload())).isEqualTo(ENVELOPE);
    }

    @Test
    void it_holds_an_event_with_its_place_in_history() {
        var recorded = EventCodec.decode(ENVELOPE);
        assertThat(recorded.event()).isEqualTo(Samples.full().get("duty-acknowledged.v1"));
        assertThat(recorded.sequence()).isEqualTo(1);
        assertThat(recorded.time()).isEqualTo("2025-06-03T01:30:00.123456Z");
        assertThat(recorded.actor()).isEqualTo(new Actor("https://idp.example", "9c1f", "unit", "xczj"));
        assertThat(EventCodec.write(recorded.metadata().toMap())).isEqualTo(METADATA);
    }

    @Test
    void the_digest_is_the_same_at_both_ends_and_for_ever() {
        assertThat(Envelope.of(ENVELOPE.headers(), ENVELOPE.payload()).digest()).isEqualTo(ENVELOPE.digest());
        assertThat(changed("i", "s", "t", "x", 0, 1, Instant.EPOCH, "{}", "{}").digest())
                .isEqualTo("7a7658e1e4573f73adf50e45acd8432bb73926e372c470db0f1a1163f725ebad");
    }

    @Test
    void a_change_in_any_field_or_across_two_changes_the_digest() {
        var at = Instant.EPOCH;
        var variants = Stream.of(changed("i", "s", "t", "x", 0, 1, at, "{}", "{}"), changed("j", "s", "t", "x", 0, 1, at, "{}", "{}"),
                changed("i", "r", "t", "x", 0, 1, at, "{}", "{}"), changed("i", "s", "u", "x", 0, 1, at, "{}", "{}"),
                changed("i", "s", "t", "y", 0, 1, at, "{}", "{}"), changed("i", "s", "t", "x", 1, 1, at, "{}", "{}"),
                changed("i", "s", "t", "x", 0, 2, at, "{}", "{}"), changed("i", "s", "t", "x", 0, 1, at.plusNanos(1), "{}", "{}"),
                changed("i", "s", "t", "x", 0, 1, at, "{ }", "{}"), changed("i", "s", "t", "x", 0, 1, at, "{}", "{ }"),
                changed("is", "", "t", "x", 0, 1, at, "{}", "{}"), changed("i", "s", "tx", "", 0, 1, at, "{}", "{}"),
                changed("i", "s", "t", "x", 0, 1, at, "{}{", "}")).map(Envelope::digest).toList();
        assertThat(variants).hasSize(13).doesNotHaveDuplicates();
    }

    static Set<String> needed() {
        return Set.of("ce_id", "ce_source", "ce_type", "ce_subject", "ce_time", "ce_sequence", "ce_position", "ce_metadata");
    }

    @ParameterizedTest
    @MethodSource("needed")
    void without_this_header_it_is_no_event_of_ours(String header) {
        var headers = new HashMap<>(ENVELOPE.headers());
        headers.remove(header);
        assertThatThrownBy(() -> Envelope.of(headers, "{}")).isInstanceOf(UnreadableEvent.class).hasMessageContaining(header);
    }

    @Test
    void no_other_header_is_needed() {
        var headers = new HashMap<>(ENVELOPE.headers());
        headers.keySet().retainAll(needed());
        assertThat(Envelope.of(headers, ENVELOPE.payload())).isEqualTo(ENVELOPE);
        assertThat(headers).hasSameSizeAs(needed());
    }

    @Test
    void a_number_or_a_time_that_is_none_and_a_record_without_payload_are_unreadable() {
        for (var header : Set.of("ce_sequence", "ce_position", "ce_time")) {
            var headers = new HashMap<>(ENVELOPE.headers());
            headers.put(header, "第一");
            assertThatThrownBy(() -> Envelope.of(headers, "{}")).isInstanceOf(UnreadableEvent.class);
        }
        assertThatThrownBy(() -> Envelope.of(ENVELOPE.headers(), null)).isInstanceOf(UnreadableEvent.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{\"subject\":{}}", "{\"subject\":"})
    void metadata_that_cannot_be_read_makes_the_event_unreadable_and_still_travels_whole(String metadata) {
        var broken = changed("i", "s", ENVELOPE.type(), "x", 0, 1, Instant.EPOCH, metadata, ENVELOPE.payload());
        assertThatThrownBy(() -> EventCodec.decode(broken)).isInstanceOf(UnreadableEvent.class);
        assertThat(Envelope.of(broken.headers(), broken.payload())).isEqualTo(broken);
    }

    private static Envelope changed(String id, String source, String type, String stream, long sequence, long position, Instant time,
            String metadata, String payload) {
        return new Envelope(id, source, type, stream, sequence, position, time, metadata, payload);
    }
}
