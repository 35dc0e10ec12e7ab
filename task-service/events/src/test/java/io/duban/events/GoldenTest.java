package io.duban.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.duban.events.Published.Field;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenTest {

    static Stream<Arguments> samples() {
        return Stream.concat(arguments(Samples.full(), Golden.full()), arguments(Samples.sparse(), Golden.sparse()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void an_event_is_written_as_its_golden_file_says_not_a_key_more_or_less(String type, DomainEvent sample, String golden) {
        assertThat(Golden.tree(EventCodec.encode(sample))).isEqualTo(Golden.tree(golden));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_golden_file_is_read_as_the_event(String type, DomainEvent sample, String golden) {
        assertThat(EventCodec.decode(type, golden)).isEqualTo(sample);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void at_any_depth_a_field_that_has_to_be_there_is_neither_missing_nor_null(String type, DomainEvent sample, String golden) {
        var required = fields(type, golden).stream().filter(field -> !field.optional()).map(Field::pointer).toList();
        assertThat(required).isNotEmpty().allSatisfy(field -> {
            assertThatThrownBy(() -> EventCodec.decode(type, changed(golden, field, ObjectNode::remove)))
                    .isInstanceOf(UnreadableEvent.class);
            assertThatThrownBy(() -> EventCodec.decode(type, changed(golden, field, ObjectNode::putNull)))
                    .isInstanceOf(UnreadableEvent.class);
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_field_that_this_version_does_not_know_is_left_alone(String type, DomainEvent sample, String golden) {
        assertThat(EventCodec.decode(type, changed(golden, "/addedLater", (event, name) -> event.put(name, 1)))).isEqualTo(sample);
    }

    @Test
    void every_event_has_a_golden_file_and_every_golden_file_an_event() {
        var types = Published.events(DomainEvent.class).map(Published::type).toList();
        assertThat(types).hasSizeGreaterThan(15).doesNotHaveDuplicates();
        assertThat(Golden.full()).containsOnlyKeys(types);
        assertThat(Samples.full()).containsOnlyKeys(types);
        assertThat(EventCodec.types()).containsOnlyKeys(types);
    }

    @Test
    void an_event_of_which_something_may_be_absent_has_a_second_one_without() {
        var types = Published.events(DomainEvent.class).filter(event -> Published.components(event).anyMatch(Published::optional))
                .map(Published::type).toList();
        assertThat(types).isNotEmpty();
        assertThat(Golden.sparse()).containsOnlyKeys(types);
        assertThat(Samples.sparse()).containsOnlyKeys(types);
    }

    @Test
    void the_first_fills_every_field_and_the_second_leaves_out_all_that_it_may() {
        assertThat(Golden.full()).allSatisfy((type, golden) -> assertThat(fields(type, golden)).filteredOn(Field::present)
                .extracting(field -> Published.name(field.component()))
                .containsAll(Published.components(EventCodec.types().get(type)).map(Published::name).toList()));
        assertThat(Golden.sparse()).allSatisfy((type, golden) -> assertThat(fields(type, golden)).filteredOn(Field::optional)
                .isNotEmpty().noneMatch(Field::present));
    }

    private static Stream<Arguments> arguments(Map<String, DomainEvent> samples, Map<String, String> golden) {
        return samples.keySet().stream().sorted().map(type -> Arguments.of(type, samples.get(type), golden.get(type)));
    }

    private static List<Field> fields(String type, String golden) {
        return Published.fields(Golden.tree(golden), EventCodec.types().get(type), "").toList();
    }

    private static String changed(String golden, String pointer, BiConsumer<ObjectNode, String> change) {
        var tree = Golden.tree(golden);
        int name = pointer.lastIndexOf('/');
        change.accept((ObjectNode) tree.at(pointer.substring(0, name)), pointer.substring(name + 1));
        return tree.toString();
    }
}
