package io.duban.task.notice.units;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.events.Assignee;
import io.duban.task.notice.Samples;
import io.duban.task.notice.units.Directory.Entry;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever units a cell lists, and however it separates them, each is found once, in order, and nothing else is. */
class UnitCompositionTest {

    private static final Directory DIRECTORY = Samples.directory();
    private final AssigneeReader reader = new AssigneeReader(DIRECTORY);

    @Property(tries = 2000)
    void every_unit_is_found_in_order(@ForAll("cells") Printed cell) {
        var understood = reader.understand(cell.text());
        assertThat(understood.unknown()).as(cell.text()).isEmpty();
        assertThat(understood.assignees()).as(cell.text()).extracting(UnitCompositionTest::meaning)
                .isEqualTo(cell.names().stream().map(UnitCompositionTest::meaning).distinct().toList());
    }

    @Property(tries = 500)
    void an_unknown_unit_among_them_is_handed_back_whole(@ForAll("cells") Printed cell) {
        var understood = reader.understand(cell.text() + "、县大数据中心\n" + cell.text());
        assertThat(understood.unknown()).extracting(Understood.Unknown::raw).containsExactly("县大数据中心");
    }

    @Property(tries = 2000)
    void no_text_at_all_breaks_the_reading(@ForAll("scraps") List<String> scraps) {
        var cell = String.join("", scraps);
        var understood = reader.understand(cell);
        assertThat(understood.unknown()).allMatch(unknown -> cell.contains(unknown.raw()));
    }

    /** Names as printed, with what stands between them. */
    record Printed(List<String> names, List<String> separators) {

        String text() {
            return IntStream.range(0, names.size()).mapToObj(i -> names.get(i) + (i < names.size() - 1 ? separators.get(i) : ""))
                    .reduce("", String::concat);
        }
    }

    @Provide
    Arbitrary<Printed> cells() {
        var separators = Arbitraries.of("、", "，", ",", "；", "和", "及", "以及", "与", " ", "　", "      ", "\n", "\n\n", "、\n", "/", "");
        return Combinators.combine(Arbitraries.of(names()).list().ofMinSize(1).ofMaxSize(8), separators.list().ofSize(8))
                .as(Printed::new);
    }

    @Provide
    Arbitrary<List<String>> scraps() {
        return Arbitraries.of(Stream.concat(names().stream(),
                Stream.of("牵头", "配合", "：", "（", "）", "等", "有关部门", "、单位", "和", "县", "负责", "1.", "\n", "无", "，")).toList()).list()
                .ofMaxSize(10);
    }

    private static List<String> names() {
        return DIRECTORY.entries().stream()
                .flatMap(entry -> Stream.of(List.of(entry.name()), entry.aliases(), entry.groups()).flatMap(List::stream))
                .distinct().toList();
    }

    private static String meaning(Assignee assignee) {
        return assignee.group() != null ? assignee.group() : assignee.units().getFirst().code();
    }

    private static String meaning(String name) {
        return DIRECTORY.entries().stream().filter(entry -> entry.name().equals(name) || entry.aliases().contains(name))
                .map(Entry::code).findFirst().orElse(name);
    }
}
