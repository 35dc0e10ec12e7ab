package io.duban.task.notice.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.duban.events.Assignee;
import io.duban.events.Role;
import io.duban.task.notice.Samples;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssigneeReaderTest {

    private static final String DEPARTMENTS = "县政府各部门、单位";
    private static final String TOWNS = "各乡镇（街道）人民政府（办事处）";
    private final AssigneeReader reader = new AssigneeReader(Samples.directory());

    /** {@code ⏎} is a line break; {@code {群}} a group, {@code [..]} an open one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            县民政局                              | 县民政局
            县民政局、县水务局                    | 县民政局 县水务局
            县民政局，县水务局；县商务局          | 县民政局 县水务局 县商务局
            县民政局,县水务局/县商务局            | 县民政局 县水务局 县商务局
            县民政局和县水务局及县商务局          | 县民政局 县水务局 县商务局
            县民政局以及县水务局                  | 县民政局 县水务局
            县民政局会同县水务局                  | 县民政局 县水务局
            由县民政局负责                        | 县民政局
            由县民政局牵头，由县水务局配合        | 县民政局 县水务局
            县民政局⏎⏎县水务局                    | 县民政局 县水务局
            县民政局        县水务局              | 县民政局 县水务局
            县民政局 县水务局                     | 县民政局 县水务局
            县民政局　县水务局                    | 县民政局 县水务局
            县民政局县水务局                      | 县民政局 县水务局
            1.县民政局⏎2.县水务局                 | 县民政局 县水务局
            县发展和改革局、县自然资源和规划局    | 县发展和改革局 县自然资源和规划局
            县住房和⏎城乡建设局                   | 县住房和城乡建设局
            县 水 务 局                           | 县水务局
            县人社局、县教体局                    | 县人力资源和社会保障局 县教育和体育局
            中都街道办事处、中都街道、汶上街道    | 中都街道办事处 汶上街道办事处
            县政府各部门、单位                    | {县政府各部门、单位}
            县政府各部门、单位，各乡镇（街道）人民政府（办事处） | {县政府各部门、单位} {各乡镇（街道）人民政府（办事处）}
            各乡镇(街道)人民政府(办事处)          | {各乡镇（街道）人民政府（办事处）}
            县政府有关部门、单位，各乡镇（街道）人民政府（办事处） | [县政府有关部门、单位] {各乡镇（街道）人民政府（办事处）}
            有关部门                              | [有关部门]
            各相关单位                            | [各相关单位]
            县民政局、县水务局等有关部门          | 县民政局 县水务局 [等有关部门]
            县民政局、县水务局等                  | 县民政局 县水务局 [等]
            县民政局等3个部门和单位               | 县民政局 [等3个部门和单位]
            县直有关部门、各有关乡镇（街道）      | [县直有关部门] [各有关乡镇（街道）]
            无                                    | ''
            ——                                    | ''
            """)
    void units_are_found_however_they_are_separated(String cell, String expected) {
        var understood = reader.understand(cell.replace("⏎", "\n"));
        assertThat(understood.unknown()).isEmpty();
        assertThat(understood.assignees().stream().map(AssigneeReaderTest::shown).collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    /** {@code ?} is before whom the directory does not know: what is said of them is known all the same. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            县民政局牵头，县水务局配合                  | 县民政局+ 县水务局-
            县民政局牵头，县水务局、县商务局负责落实    | 县民政局+ 县水务局- 县商务局-
            县民政局、县水务局牵头，县商务局按职责分工负责 | 县民政局+ 县水务局+ 县商务局-
            县民政局牵头县水务局配合                    | 县民政局+ 县水务局-
            县民政局牵头负责；有关部门配合              | 县民政局+ [有关部门]-
            县民政局牵头，县水务局等部门参与            | 县民政局+ 县水务局- [等部门]-
            县民政局（牵头）、县水务局                  | 县民政局+ 县水务局
            牵头单位：县民政局；配合单位：县水务局、县商务局 | 县民政局+ 县水务局- 县商务局-
            牵头单位：县民政局⏎责任单位：县水务局       | 县民政局+ 县水务局-
            责任单位：县民政局、县水务局                | 县民政局 县水务局
            县税务局牵头，县财政局配合                  | ?县税务局+ 县财政局-
            县财政局配合，县税务局牵头                  | 县财政局- ?县税务局+
            牵头单位：县税务局；配合单位：县财政局      | ?县税务局+ 县财政局-
            县财政局、县税务局（牵头）                  | 县财政局 ?县税务局+
            县税务局牵头，县财政局负责落实              | ?县税务局+ 县财政局-
            县民政局牵头，县税务局配合                  | 县民政局+ ?县税务局-
            县税务局、县财政局                          | ?县税务局 县财政局
            县民政局、县水务局按职责分工负责            | 县民政局 县水务局
            县民政局负责                                | 县民政局
            """)
    void roles_are_read_within_one_cell(String cell, String expected) {
        var understood = reader.understand(cell.replace("⏎", "\n"));
        assertThat(understood.named().stream().map(one -> shown(one) + mark(one.role())).collect(Collectors.joining(" "))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            县政府办公厅            | 县政府办公厅        | 县政府办公室
            汶上县财政局            | 汶上县财政局        | 县财政局
            县医疗保险局            | 县医疗保险局        | 县医疗保障局
            各乡镇（街道）          | 各乡镇（街道）      | 各乡镇（街道）人民政府（办事处）
            县督查落实中心          | 县督查落实中心      | -
            县投资和促进局          | 县投资和促进局      | -
            县民政局、县大数据中心  | 县大数据中心        | -
            县大数据中心和县民政局  | 县大数据中心        | -
            县大数据中心牵头        | 县大数据中心        | -
            市各部门、单位          | 市各部门、单位      | -
            各部门                  | 各部门              | 县政府各部门、单位
            县民政局、各单位配合    | 各单位              | 县政府各部门、单位
            县直各部门单位          | 县直各部门单位      | 县政府各部门、单位
            各乡镇、街道            | 各乡镇、街道        | 各乡镇（街道）人民政府（办事处）
            各镇街和县民政局        | 各镇街              | 各乡镇（街道）人民政府（办事处）
            各科室                  | 各科室              | -
            除县大数据中心外各部门  | 除县大数据中心外各部门 | -
            除有关单位外各部门      | 除有关单位外各部门  | -
            """)
    void what_the_directory_does_not_know_is_handed_back_as_printed(String cell, String unknown, String proposal) {
        var understood = reader.understand(cell);
        assertThat(understood.unknown()).extracting(Understood.Unknown::raw, Understood.Unknown::proposal).containsExactly(tuple(unknown, proposal));
    }

    /** The office sees who remains; nobody is left out, or put in, by the reading. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            除县财政局外各部门                            | 县财政局          | department
            除县财政局、县民政局以外的县政府各部门、单位  | 县财政局 县民政局 | department
            县政府各部门、单位（县财政局除外）            | 县财政局          | department
            各部门（不含县人社局）                        | 县人力资源和社会保障局 | department
            除中都街道外，各乡镇、街道                    | 中都街道办事处    | township
            """)
    void all_but_some_is_proposed_as_those_who_remain(String cell, String out, String kind) {
        var remain = Samples.directory().entries().stream().filter(entry -> entry.groups().contains(kind.equals("township") ? TOWNS : DEPARTMENTS))
                .map(Directory.Entry::name).filter(name -> !List.of(out.split(" ")).contains(name)).collect(Collectors.joining("、"));
        assertThat(reader.understand(cell)).isEqualTo(new Understood(List.of(new Understood.Unknown(cell, remain))));
        assertThat(reader.understand(remain).unknown()).as("may be put in as it is").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "、", "，，", "（）", "牵头", "等"})
    void odd_cells_name_no_unit(String cell) {
        assertThat(reader.understand(cell).assignees()).allMatch(Assignee::open);
        assertThat(reader.understand(cell).unknown()).isEmpty();
    }

    @Test
    void a_cell_longer_than_any_list_of_units_is_not_searched() {
        assertThat(reader.understand("县民政局、".repeat(2000)).unknown()).singleElement().extracting(Understood.Unknown::raw)
                .asString().endsWith("…").hasSize(41);
    }

    @Test
    void the_raw_text_of_each_name_is_kept() {
        assertThat(reader.understand("县人社局、县民政局").assignees()).extracting(Assignee::raw)
                .isEqualTo(List.of("县人社局", "县民政局"));
    }

    private static String shown(Understood.Named one) {
        return switch (one) {
            case Understood.Share share -> shown(share.assignee());
            case Understood.Unknown unknown -> "?" + unknown.raw();
        };
    }

    private static String shown(Assignee assignee) {
        return assignee.open() ? "[" + assignee.raw() + "]"
                : assignee.group() != null ? "{" + assignee.group() + "}" : assignee.units().getFirst().name();
    }

    private static String mark(Role role) {
        return role == null ? "" : role == Role.LEAD ? "+" : "-";
    }
}
