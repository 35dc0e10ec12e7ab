package io.duban.task.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.duban.platform.problem.Problem;
import io.duban.task.units.UnitsCsv.Line;
import io.duban.task.units.UnitsCsv.LineProblem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The directory as a table; what each line then does to its unit is the rule of registering. */
class ImportingUnitsTest {
    private static final String HEADER = "code,name,kind,groups,aliases\n";

    private static List<String> problems(String lines) {
        return UnitsCsv.read(HEADER + lines).problems().stream().map(LineProblem::code).toList();
    }

    @Test
    void aLineIsAUnitWithItsGroupsAndAliases() {
        assertThat(UnitsCsv.read(HEADER + "xczj,县财政局,bureau,县政府各部门、单位|全县, 县财政和国资局 | 财政局\n").lines()).containsExactly(
                new Line(2, new PutUnit("xczj", "县财政局", "bureau", List.of("县政府各部门、单位", "全县"), List.of("县财政和国资局", "财政局"), true)));
    }

    @Test
    void codeAndNameAreEnough() {
        assertThat(UnitsCsv.read("name,code\n县财政局,xczj\n").lines())
                .containsExactly(new Line(2, new PutUnit("xczj", "县财政局", "department", List.of(), List.of(), true)));
    }

    @Test
    void commentsAndEmptyLinesAreNoUnitsAndLinesAreCountedAsTheEditorCountsThem() {
        assertThat(UnitsCsv.read("# 单位名录\n" + HEADER + "\n# 乡镇\nnwz,南旺镇人民政府,town,,\n").lines()).extracting(Line::number)
                .containsExactly(5L);
    }

    @Test
    void aTableWithoutTheTwoColumnsIsNoDirectory() {
        assertThat(UnitsCsv.read("单位,代码\n县财政局,xczj\n")).isNull();
        assertThat(UnitsCsv.read("")).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            quote-not-closed | 2 | code,name~"xczj,县财政局
            quote-not-closed | 6 | # 名录~code,name~xczj,县财政局~~# 乡镇~"nwz,南旺镇~xmzj,县民政局
            quote-not-closed | 1 | "code,name~xczj,县财政局
            text-after-quote | 3 | code,name~xczj,县财政局~xmzj,"县民政局"等~xsfj,县司法局
            """)
    void whereTheQuotationMarksDoNotMatchTheLineIsTold(String code, String line, String lines) {
        var problem = catchThrowableOfType(Problem.class, () -> UnitsCsv.read(lines.replace('~', '\n')));
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.arguments()).containsExactly(line);
    }

    @Test
    void aLineThatIsWrongIsToldWithItsNumberAndTheRestStands() {
        var csv = UnitsCsv.read(HEADER + "县财政,县财政局,,,\nxmzj,县民政局,,,\n");
        assertThat(csv.problems()).extracting(LineProblem::line).containsExactly(2L);
        assertThat(csv.lines()).extracting(line -> line.unit().code()).containsExactly("xmzj");
    }

    @Test
    void aCodeIsShortAndPlain() {
        assertThat(problems("县财政,县财政局,,,\n")).containsExactly("bad-code");
        assertThat(problems("x".repeat(65) + ",县财政局,,,\n")).containsExactly("bad-code");
        assertThat(problems(",县财政局,,,\n")).containsExactly("bad-code");
    }

    @Test
    void aKindIsAWordInSmallLetters() {
        assertThat(problems("xczj,县财政局,Not A Kind,,\n")).containsExactly("bad-kind");
        assertThat(problems("xczj,县财政局,party-organ,,\n")).isEmpty();
    }

    @Test
    void groupsAndAliasesAreNamesToo() {
        assertThat(problems("xczj,县财政局,,县政府各部门|" + "组".repeat(201) + ",\n")).containsExactly("bad-name");
        assertThat(problems("xczj,县财政局,,," + "局".repeat(201) + "\n")).containsExactly("bad-name");
    }

    @Test
    void aUnitHasAName() {
        assertThat(problems("xczj,,,,\n")).containsExactly("bad-name");
        assertThat(problems("xczj\n")).containsExactly("bad-name");
        assertThat(problems("xczj," + "局".repeat(201) + ",,,\n")).containsExactly("bad-name");
    }

    @Test
    void aCodeStandsOnOneLine() {
        assertThat(problems("xczj,县财政局,,,\nxczj,县民政局,,,\n")).containsExactly("code-twice");
    }

    /** The directory cannot tell: none of the file's units is in it yet. */
    @Test
    void aNameOrAliasStandsOnOneLine() {
        assertThat(problems("xczj,县财政局,,,\nxmzj,县财政局,,,\n")).containsExactly("name-twice");
        assertThat(problems("xczj,县财政局,,,财政局\nxmzj,县民政局,,,财政局\n")).containsExactly("name-twice");
        assertThat(problems("xczj,县财政局,,,财政局|县财政局\nxmzj,县民政局,,,民政局\n")).isEmpty();
    }

    @Test
    void aLineThatIsLeftOutTakesNobodysName() {
        assertThat(problems("县财政,县财政局,,,\nxczj,县财政局,,,\n")).containsExactly("bad-code");
    }
}
