package io.duban.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duban.events.TaskEvent.DutyAcknowledged;
import io.duban.events.TaskEvent.TaskCancelled;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class EventCodecTest {
    private static final String CANCELLED = Golden.full().get("task-cancelled.v1");

    @ParameterizedTest
    @ValueSource(strings = {"task-cancelled.v2", "task-cancelled", "TaskCancelled", "task-exploded.v1", ""})
    void a_type_that_this_version_does_not_know_is_unreadable(String type) {
        assertThatThrownBy(() -> EventCodec.decode(type, CANCELLED)).isInstanceOf(UnreadableEvent.class).hasMessageContaining(type);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"null", "[]", "\"text\"", "{}", "{\"taskId\":", "{\"taskId\":\"7\",\"reason\":\"不再要求\"}"})
    void broken_json_and_json_that_is_no_event_are_unreadable(String payload) {
        assertThatThrownBy(() -> EventCodec.decode("task-cancelled.v1", payload)).isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void so_is_anything_after_the_event() {
        assertThatThrownBy(() -> EventCodec.decode("task-cancelled.v1", CANCELLED + CANCELLED)).isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void so_is_a_word_that_an_enumeration_does_not_know() {
        var assigned = Golden.full().get("task-assigned.v1").replace("\"named\"", "\"everybody\"");
        assertThatThrownBy(() -> EventCodec.decode("task-assigned.v1", assigned)).isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void an_event_that_could_not_be_read_again_is_not_written() {
        assertThatThrownBy(() -> EventCodec.encode(new TaskCancelled(Samples.TASK, null))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> EventCodec.encode(new DutyAcknowledged(Samples.TASK, new UnitRef("xczj", null), null)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_a_view_keeps_of_a_task_is_read_as_it_was_written() {
        var task = Story.led("2025-09-30", List.of("xczj"), List.of("xsfj")).at("2025-09-20T10:00").acknowledged("xczj")
                .progressed("xsfj", 20).fulfilled("xczj").submitted("xczj").at("2025-10-09T10:00").returned("xczj").task();
        assertThat(EventCodec.read(EventCodec.write(task), TaskState.class)).isEqualTo(task);
    }
}
